import "server-only";
import { citationOf, citationsIn, citing, type Drift, driftOf } from "@/lib/kinds/citations";
import * as store from "./store";

/** What a filing cites: the names of its files by id, and what has drifted since, by citation. */
export type Cited = { names: Record<string, string>; drifts: Record<string, Drift> };

/** For an item already found readable. Nothing is asked where nothing is cited. */
export async function loadCited(itemId: string, data: unknown): Promise<Cited> {
  const cited = citationsIn(data);
  if (cited.length === 0) return { names: {}, drifts: {} };
  const files = await store.filesOf(itemId);
  const drifts = cited.flatMap((text) => {
    const citation = citationOf(text);
    const drift = citation && driftOf(citation, files);
    return drift ? [[text, drift] as const] : [];
  });
  return { names: Object.fromEntries(files.map(({ id, name }) => [id, name])), drifts: Object.fromEntries(drifts) };
}

/** The files of a draft that may be cited, each pinned to what it holds now. */
export async function loadCitable(itemId: string): Promise<{ value: string; name: string; sha256: string }[]> {
  const files = await store.filesOf(itemId);
  return files
    .filter(({ removed }) => !removed)
    .map(({ id, name, sha256 }) => ({ value: citing({ id, sha256 }), name, sha256 }));
}
