import type { ReasonParams } from "./verdict";

/** What is wrong with data from outside, and where: `reason` is a key under `faults` in `messages/`. */
export type Fault = { path: string; reason: FaultReason; params?: ReasonParams };

type FaultReason =
  | "missing"
  | "notText"
  | "notNumber"
  | "notList"
  | "notBoolean"
  | "notPair"
  | "notObject"
  | "notOneOf"
  | "notFraction"
  | "notInstant"
  | "unknownKey"
  | "unknownChoice"
  | "notCondition"
  | "notMeasure"
  | "notTarget"
  | "repeated"
  | "zeroDenominator"
  | "negative"
  | "overOne"
  | "neverAdopts"
  | "tooDeep"
  | "tooMany"
  | "weightUnknown"
  | "weightsDiffer";

export const fault = (path: string, reason: FaultReason, params?: ReasonParams): Fault[] => [
  { path, reason, ...(params && { params }) },
];

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const at = (path: string, key: string | number): string => {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
};

export const textFaults = (value: unknown, path: string): Fault[] => {
  if (value === undefined) return fault(path, "missing");
  return typeof value === "string" && value !== "" ? [] : fault(path, "notText");
};

export const optionalText = (value: unknown, path: string) => (value === undefined ? [] : textFaults(value, path));

export const wordFaults = (value: unknown, words: readonly string[], path: string): Fault[] => {
  if (value === undefined) return fault(path, "missing", { words });
  return typeof value === "string" && words.includes(value) ? [] : fault(path, "notOneOf", { words });
};

/** A list that is not empty, each entry checked. */
export function listFaults(value: unknown, path: string, each: (entry: unknown, path: string) => Fault[]): Fault[] {
  if (value === undefined) return fault(path, "missing");
  if (!Array.isArray(value) || value.length === 0) return fault(path, "notList");
  return value.flatMap((entry, index) => each(entry, at(path, index)));
}

export function objectFaults(value: unknown, path: string, each: (entry: unknown, path: string) => Fault[]): Fault[] {
  if (value === undefined) return fault(path, "missing");
  if (!isObject(value)) return fault(path, "notObject");
  return Object.entries(value).flatMap(([key, entry]) => each(entry, at(path, key)));
}

/** Keys nobody asked for: a misspelt quorum would otherwise be no quorum. `_` is a remark. */
export const keyFaults = (value: Json, known: readonly string[], path: string): Fault[] =>
  Object.keys(value)
    .filter((key) => key !== "_" && !known.includes(key))
    .flatMap((key) => fault(at(path, key), "unknownKey"));
