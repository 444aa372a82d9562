import { countWithheld } from "@/lib/rules/kirkpatrick";
import type { Kind } from "./kind";
import { type Field, fieldsOf } from "./shape";

type Values = Record<string, unknown>;

/** A filing as it may be published: everything but the data of persons, and counts that would tell of a few. */
export const publicPart = (kind: Pick<Kind, "fields">, data: Values): Values => partOf(fieldsOf(kind), data);

function partOf(fields: readonly Field[], data: Values): Values {
  const isFew = ({ name, unit }: Field) => unit === "people" && countWithheld(Number(data[name]));
  // Of two shares of a whole the one tells the other.
  const few = fields.some((field) => field.share && isFew(field));
  const shown = fields.filter((field) => {
    const { name, personal, share } = field;
    return !personal && !isFew(field) && !(share && few) && name in data;
  });
  return Object.fromEntries(shown.map((field) => [field.name, valueOf(field, data[field.name])]));
}

function valueOf({ columns }: Field, value: unknown): unknown {
  if (columns.length === 0 || typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map((row) => partOf(columns, row as Values)) : partOf(columns, value as Values);
}
