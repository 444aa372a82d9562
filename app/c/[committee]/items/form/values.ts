// Values come back from a form as they were sent, so nothing is taken for granted.
export const textOf = (value: unknown) => (typeof value === "string" ? value : "");
export const listOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && one !== "");
export const recordOf = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
