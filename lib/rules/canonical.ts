/**
 * One text for one JSON value, whoever writes it and in whatever language: what hashes are taken over.
 * It is RFC 8785 within bounds where every implementation agrees without effort; a value outside them is refused.
 * The database says the same in its function `canonical`, and a test holds the two together.
 *
 * @throws RangeError for what has no such text: half a surrogate pair, a number that needs an exponent
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

/** Plain decimals: beyond these bounds languages write exponents, each in its own way. */
function number(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && !(size >= 1e-6 && size < 1e21)) throw new RangeError(`${value} has no canonical text.`);
  return String(size === 0 ? 0 : value);
}
