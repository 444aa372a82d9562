import "server-only";
import { citationOf, citationsIn, citing, type Drift, driftOf, type Source } from "@/lib/kinds/citations";
import { type Figure, figuresIn, hashOfRests } from "@/lib/rules/figure";
import { hashOf } from "@/lib/session/hash";
import * as store from "./store";

/**
 * What a filing cites: its sources by id, with their names, and what has drifted since, by citation. `now` is what it
 * is now, and `instead` how that is cited; both empty where there is nothing in its place.
 */
export type Cited = {
  sources: Record<string, Pick<Source, "of" | "name" | "measured" | "gone" | "indicator">>;
  drifts: Record<string, { drift: Drift; now: string; instead: string }>;
};

/** For an item already found readable. Nothing is asked where nothing is cited. */
export async function loadCited(itemId: string, data: unknown): Promise<Cited> {
  const cited = citationsIn(data).flatMap((text) => citationOf(text) ?? []);
  if (cited.length === 0) return { sources: {}, drifts: {} };
  const idsOf = (wanted: Source["of"]) => cited.filter(({ of }) => of === wanted).map(({ id }) => id);
  const [single, rolled] = await Promise.all([
    store.citedIn(itemId, idsOf("value")),
    rolledOf(itemId, [...new Set(idsOf("rolled"))]),
  ]);
  const sources = [...single, ...rolled];
  const drifts = cited.flatMap((citation) => {
    const drift = driftOf(citation, sources);
    const instead = sources.find(({ id }) => id === citation.id)?.instead ?? "";
    return drift ? [[citing(citation), { drift, now: citationOf(instead)?.as ?? "", instead }] as const] : [];
  });
  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    drifts: Object.fromEntries(drifts),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A citation to choose, and what it is of. */
export type Citable = { value: string } & Pick<Source, "name" | "measured">;

/** What a draft may cite, each source pinned to what it is now; what was rolled up comes after what was measured. */
export async function loadCitable(itemId: string, project: unknown): Promise<Citable[]> {
  const projectId = typeof project === "string" && UUID.test(project) ? project : null;
  const [single, [framework]] = await Promise.all([
    store.citableIn(itemId, projectId),
    projectId ? store.frameworksOf(itemId, { projectId }) : [],
  ]);
  const sources = [...single, ...(framework ? rolledIn(framework) : [])];
  return sources.map((source) => ({ value: citing(source), name: source.name, measured: source.measured }));
}

type Framework = Awaited<ReturnType<typeof store.frameworksOf>>[number];

/** What these came to now, of projects of the item's committee: an indicator and a period each. */
async function rolledOf(itemId: string, ids: readonly string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const frameworks = await store.frameworksOf(itemId, { indicatorIds: ids.map((id) => id.split("/")[0] ?? "") });
  const sourcesOf = new Map(
    frameworks.flatMap((framework) => {
      const sourceOf = sourcesIn(framework);
      return framework.indicators.map(({ id }) => [id, sourceOf] as const);
    }),
  );
  return ids.flatMap((id) => {
    const [indicator = "", period = ""] = id.split("/");
    return sourcesOf.get(indicator)?.(indicator, period) ?? [];
  });
}

/** What is rolled up in a project now, the latest first; as much as of what was measured. */
function rolledIn(framework: Framework): Source[] {
  const parents = new Set(framework.indicators.map(({ parentId }) => parentId));
  const tops = framework.indicators.filter(({ id }) => parents.has(id));
  const sourceOf = sourcesIn(framework);
  const found: Source[] = [];
  for (const { id } of framework.periods.toReversed()) {
    if (found.length >= store.MOST_VALUES) break;
    found.push(...tops.flatMap((top) => sourceOf(top.id, id) ?? []).filter(({ gone }) => !gone));
  }
  return found.slice(0, store.MOST_VALUES);
}

/** Gone is what cannot be rolled up any more, and what a value of the indicator's own has replaced. */
function sourcesIn(framework: Framework) {
  const figures = figuresIn(framework);
  return (indicatorId: string, periodId: string): Source | undefined => {
    const indicator = framework.indicators.find(({ id }) => id === indicatorId);
    const period = framework.periods.find(({ id }) => id === periodId);
    if (!indicator || !period) return undefined;
    const { code, title, unit } = indicator;
    const figure = figures(indicatorId).find((one) => one.period.id === periodId);
    const made = figure?.rolled ? rolled(indicatorId, figure) : undefined;
    const [own, ...others] = figure && !figure.rolled ? figure.rests : [];
    return {
      of: "rolled",
      id: `${indicatorId}/${periodId}`,
      as: made?.as ?? "",
      ...(made && { rests: made.rests }),
      name: `${code} · ${title}`,
      measured: { from: figure?.from ?? period.startsOn, until: period.endsOn, unit },
      gone: made === undefined,
      instead: made
        ? citing(made)
        : own && others.length === 0
          ? citing({ of: "value", id: own.id, as: own.value })
          : null,
      indicator: { projectId: framework.projectId, id: indicatorId },
    };
  };
}

const rolled = (id: string, figure: Figure) => ({
  of: "rolled" as const,
  id: `${id}/${figure.period.id}`,
  as: figure.value ?? "",
  rests: hashOfRests(hashOf, figure),
});
