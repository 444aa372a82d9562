import { kindOf } from "@/lib/kinds";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import { type Content, type Say, textOf } from "@/lib/languages/content";
import type { KindName } from "@/lib/rules/words";

/** One value that differs, as it reads before and after; `row` names the row of a table it stands in. */
export type Change = { label: string; row?: string; before: string; after: string };

/** What differs between two contents of a kind, section by section; sections without a change are left out. */
export function changesBetween(
  kind: KindName,
  before: Content,
  after: Content,
  say: Say,
): { section: string; changes: Change[] }[] {
  const fields = new Map(fieldsOf(kindOf(kind)).map((field) => [field.name, field]));
  return Object.entries(kindOf(kind).sections)
    .map(([section, names]) => ({
      section,
      changes: names.flatMap((name) => changesOf(fields.get(name), before[name], after[name], say)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function changesOf(field: Field | undefined, before: unknown, after: unknown, say: Say): Change[] {
  if (!field) return [];
  if (field.input.as === "table") return rowChanges(field, rowsOf(before), rowsOf(after), say);
  if (field.columns.length > 0) return columnChanges(field, recordOf(before), recordOf(after), say);
  return differing({ label: say.label(field), before: say.value(field, before), after: say.value(field, after) });
}

const differing = (change: Change): Change[] => (change.before === change.after ? [] : [change]);

function columnChanges(field: Field, before: Content, after: Content, say: Say, row?: string): Change[] {
  return field.columns.flatMap((column) =>
    differing({
      label: row === undefined ? `${say.label(field)}: ${say.label(field, column)}` : say.label(field, column),
      ...(row !== undefined && { row }),
      before: say.value(column, before[column.name], before),
      after: say.value(column, after[column.name], after),
    }),
  );
}

/** Rows are matched by the column that names them, the rest by their order; so a row that only moved has not changed. */
function rowChanges(field: Field, before: Content[], after: Content[], say: Say): Change[] {
  return matched(field, before, after).flatMap(([old, now]) => {
    if (old && now) return columnChanges(field, old, now, say, nameOf(field, now));
    const whole = (row: Content | undefined) => (row ? rowText(field, row, say) : "");
    return [{ label: say.label(field), before: whole(old), after: whole(now) }];
  });
}

type Pair = [before: Content | undefined, after: Content | undefined];

function matched(field: Field, before: Content[], after: Content[]): Pair[] {
  const left = new Set(before);
  const take = (row: Content | undefined) => {
    if (row) left.delete(row);
    return row;
  };
  const named = after.map(
    (now): Pair => [take([...left].find((old) => nameOf(field, old) === nameOf(field, now))), now],
  );
  const paired = named.map(([old, now]): Pair => [old ?? take([...left].find((one) => alike(field, one, now))), now]);
  return [...paired, ...[...left].map((old): Pair => [old, undefined])];
}

/** A row under another name is the same row when some other text of it stayed word for word. */
const alike = (field: Field, old: Content, now: Content | undefined) =>
  field.columns.some(
    ({ name, input }) =>
      (input.as === "text" || input.as === "longText") &&
      typeof old[name] === "string" &&
      old[name] !== "" &&
      old[name] === now?.[name],
  );

const nameOf = ({ input }: Field, row: Content) => (input.as === "table" ? textOf(row[input.title]) : "");

const rowText = (field: Field, row: Content, say: Say) =>
  field.columns
    .map((column) => say.value(column, row[column.name], row))
    .filter(Boolean)
    .join("\n");

const rowsOf = (value: unknown): Content[] => (Array.isArray(value) ? value.map(recordOf) : []);
const recordOf = (value: unknown): Content => (typeof value === "object" && value !== null ? (value as Content) : {});
