import { type DraftRow, draftOf } from "./draft";
import type { Kind } from "./kind";
import { type Field, fieldsOf } from "./shape";

/** The words of a filing without its title, codes and numbers: what search looks through and excerpts quote. */
export function plainText(kind: Pick<Kind, "fields">, data: unknown): string {
  const draft = draftOf(kind, data);
  const said = fieldsOf(kind).flatMap((field) => {
    const value = draft[field.name];
    if (field.columns.length === 0) return field.name === "title" ? [] : wordsIn(field, value);
    const rows = (Array.isArray(value) ? value : [value]) as DraftRow[];
    return rows.flatMap((row) => field.columns.flatMap((column) => wordsIn(column, row[column.name])));
  });
  return said.join("\n");
}

const wordsIn = ({ input }: Field, value: unknown): string[] =>
  (input.as === "text" || input.as === "longText") && typeof value === "string" && value.trim() !== ""
    ? [value.trim()]
    : [];
