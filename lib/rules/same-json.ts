/** Whether two values are the same as JSON, whatever the order of their keys. */
export const sameJson = (one: unknown, other: unknown) => sorted(one) === sorted(other);

/** The same text for the same value. Not for hashing: `canonical` is. */
export const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
