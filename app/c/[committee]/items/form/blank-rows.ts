import { recordOf } from "./values";

type Values = Record<string, unknown>;

/**
 * A form's values without the rows left wholly blank: those are not stored, so nothing is asked of them.
 * `placeOf` tells where on the page a row of the result stands.
 */
export function withoutBlankRows(values: Values): { data: Values; placeOf: (field: string, row: string) => string } {
  const places = new Map<string, number[]>();
  const entries = Object.entries(values).map(([field, value]) => {
    if (!Array.isArray(value) || !value.every((row) => typeof row === "object")) return [field, value];
    const kept = value.flatMap((row, index) => (isBlank(row) ? [] : [index]));
    places.set(field, kept);
    return [field, kept.map((index) => value[index])];
  });
  return {
    data: Object.fromEntries(entries),
    placeOf: (field, row) => String(places.get(field)?.[Number(row)] ?? row),
  };
}

const isBlank = (row: unknown) =>
  Object.values(recordOf(row)).every(
    (value) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0),
  );

/** An object or list with its keys renamed; anything else as it is. */
export function mapKeys(value: unknown, rename: (key: string) => string): unknown {
  if (typeof value !== "object" || value === null || "message" in value) return value;
  const renamed = Object.entries(value).map(([key, inner]) => [rename(key), inner] as const);
  return Object.assign(Array.isArray(value) ? [] : {}, Object.fromEntries(renamed));
}
