import "server-only";
import { citationOf, citationsIn, citing, type Drift, driftOf, type Source } from "@/lib/kinds/citations";
import * as store from "./store";

/** What a filing cites: its sources by id, with their names, and what has drifted since, by citation. */
export type Cited = {
  sources: Record<string, Pick<Source, "of" | "name" | "measured" | "gone" | "indicator">>;
  drifts: Record<string, { drift: Drift; now: string }>;
};

/** For an item already found readable. Nothing is asked where nothing is cited. */
export async function loadCited(itemId: string, data: unknown): Promise<Cited> {
  const cited = citationsIn(data).flatMap((text) => citationOf(text) ?? []);
  if (cited.length === 0) return { sources: {}, drifts: {} };
  const sources = await store.citedIn(
    itemId,
    cited.filter(({ of }) => of === "value").map(({ id }) => id),
  );
  const drifts = cited.flatMap((citation) => {
    const drift = driftOf(citation, sources);
    const now = sources.find(({ id }) => id === citation.id)?.instead ?? "";
    return drift ? [[citing(citation), { drift, now }] as const] : [];
  });
  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    drifts: Object.fromEntries(drifts),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A citation to choose, and what it is of. */
export type Citable = { value: string } & Pick<Source, "name" | "measured">;

/** What a draft may cite, each source pinned to what it is now. */
export async function loadCitable(itemId: string, project: unknown): Promise<Citable[]> {
  const projectId = typeof project === "string" && UUID.test(project) ? project : null;
  const sources = await store.citableIn(itemId, projectId);
  return sources.map((source) => ({ value: citing(source), name: source.name, measured: source.measured }));
}
