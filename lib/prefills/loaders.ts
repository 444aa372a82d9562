import "server-only";
import { KINDS } from "@/lib/kinds";
import { type Draft, draftOf, emptyOf } from "@/lib/kinds/draft";
import { PREFILLED } from "@/lib/kinds/oversight-review/prefill";
import type { KindName } from "@/lib/rules/words";
import { prefillOfItem } from "./store";

/** What an item was opened with, in the order of its form; of what nothing was on record; and what stands as it did then. */
type Prefill = {
  asOf: string;
  takenAt: Date;
  project: string;
  fields: string[];
  lacking: string[];
  kept: string[];
};

/** For an item already found readable; nothing when it began empty. */
export async function loadPrefill(itemId: string, kind: KindName, data: unknown): Promise<Prefill | undefined> {
  const row = await prefillOfItem(itemId);
  if (!row) return undefined;
  const then = draftOf(KINDS[kind], row.data);
  const now = draftOf(KINDS[kind], data);
  const empty = emptyOf(KINDS[kind]);
  const fields = Object.keys(empty).filter((field) => JSON.stringify(then[field]) !== JSON.stringify(empty[field]));
  return {
    asOf: row.asOf,
    takenAt: row.takenAt,
    project: row.code,
    fields,
    lacking: PREFILLED.filter((field) => !fields.includes(field)),
    kept: fields.filter((field) => stands(then[field], now[field])),
  };
}

/** Whether what was prefilled still stands, whatever was added beside it. */
function stands(then: Draft[string] | undefined, now: Draft[string] | undefined): boolean {
  if (typeof then !== "object" || then === null || Array.isArray(then)) return same(then, now);
  const added = now as Record<string, unknown>;
  return Object.entries(then).every(([name, value]) => value.length === 0 || same(value, added?.[name]));
}

/** A form gives decimals back with the mark of its reader's language. */
const same = (one: unknown, other: unknown) => withPoints(one) === withPoints(other);
const withPoints = (value: unknown) => JSON.stringify(value)?.replaceAll(/"(-?\d+),(\d+)"/g, '"$1.$2"');
