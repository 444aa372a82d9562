/**
 * One text for one JSON value, whoever writes it and in whatever language: what hashes are taken over. RFC 8785.
 * The database says the same in its function `canonical` (of numbers, those without an exponent: entries hold
 * no others), and a test holds the two together.
 *
 * @throws RangeError for what has no such text: half a surrogate pair, a key beyond the basic plane, no number
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object") throw new RangeError(`${typeof value} has no canonical text.`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  // Code units, code points and bytes sort alike as long as no key has characters beyond the basic plane.
  if (fields.some(([key]) => /[\uD800-\uDFFF]/.test(key))) throw new RangeError("A key is out of bounds.");
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${text(key)}:${canonical(field)}`).join(",")}}`;
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new RangeError("Half a surrogate pair has no canonical text.");
  return JSON.stringify(value);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no canonical text.`);
  return JSON.stringify(value);
}
