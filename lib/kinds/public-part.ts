import type { Kind } from "./kind";
import { type Field, fieldsOf } from "./shape";

type Values = Record<string, unknown>;

/** A filing as it may be published: everything but the data of persons. */
export const publicPart = (kind: Pick<Kind, "fields">, data: Values): Values => partOf(fieldsOf(kind), data);

function partOf(fields: readonly Field[], data: Values): Values {
  const shown = fields.filter(({ name, personal }) => !personal && name in data);
  return Object.fromEntries(shown.map((field) => [field.name, valueOf(field, data[field.name])]));
}

function valueOf({ columns }: Field, value: unknown): unknown {
  if (columns.length === 0 || typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map((row) => partOf(columns, row as Values)) : partOf(columns, value as Values);
}
