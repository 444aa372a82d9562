const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const FILE = new RegExp(`^file:${ID}:([0-9a-f]{64})$`);
const VALUE = new RegExp(`^value:${ID}:(-?\\d{1,30}(?:\\.\\d{1,30})?)$`);

/** What is cited, pinned: a file of the item by the SHA-256 of what it held, or an accepted value by its number. */
type Citation = { of: "file" | "value"; id: string; as: string };

export function citationOf(text: string): Citation | undefined {
  const [of, [, id, as] = []] = FILE.test(text)
    ? ["file" as const, FILE.exec(text) ?? []]
    : ["value" as const, VALUE.exec(text) ?? []];
  return id && as ? { of, id, as } : undefined;
}

export const isCitation = (text: string): boolean => citationOf(text) !== undefined;

export const citing = ({ of, id, as }: Citation): string => `${of}:${id}:${as}`;

/**
 * What a citation may point to, as it is now. `gone` is what is no longer there; `instead` is what has taken its
 * place: a file of the same name, or the value accepted since.
 */
export type Source = Citation & {
  /** Of a file as it was uploaded; of a value what was measured. */
  name: string;
  /** Of a value: the first and the last day it is of, and its unit, empty where it has none. */
  measured: { from: string; until: string; unit: string } | null;
  gone: boolean;
  instead: string | null;
  /** Of a value: whose it is, where all its values stand. */
  indicator: { projectId: string; id: string } | null;
};

/** Why what is cited is no longer what it was. */
export type Drift = "unknown" | "differs" | "replaced" | "removed" | "corrected";

/** Nothing while the source stands as it was cited. */
export function driftOf(cited: Citation, sources: readonly Source[]): Drift | undefined {
  const source = sources.find(({ of, id }) => of === cited.of && id === cited.id);
  if (!source) return "unknown";
  if (source.as !== cited.as) return "differs";
  if (!source.gone) return undefined;
  if (source.of === "value") return "corrected";
  return source.instead === null ? "removed" : "replaced";
}

/** Every citation in a filing, wherever it stands. */
export function citationsIn(data: unknown): string[] {
  if (typeof data === "string") return isCitation(data) ? [data] : [];
  if (typeof data !== "object" || data === null) return [];
  return [...new Set(Object.values(data).flatMap(citationsIn))];
}
