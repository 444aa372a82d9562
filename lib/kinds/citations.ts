const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const FILE = new RegExp(`^file:${ID}:([0-9a-f]{64})$`);
const NUMBER = "(-?\\d{1,30}(?:\\.\\d{1,30})?)";
const VALUE = new RegExp(`^value:${ID}:${NUMBER}$`);
const ROLLED = new RegExp(`^rolled:(${ID}/${ID}):([0-9a-f]{64}):${NUMBER}$`);

/**
 * What is cited, pinned: a file of the item by the SHA-256 of what it held, an accepted value by its number, or what
 * rolled up into an indicator, which no single value is: by its number and by the SHA-256 of all that it rests on.
 */
type Citation = {
  of: "file" | "value" | "rolled";
  /** Of a figure that was rolled up: the indicator and the period, with a stroke between. */
  id: string;
  as: string;
  rests?: string;
};

export function citationOf(text: string): Citation | undefined {
  const [, file, hash] = FILE.exec(text) ?? [];
  if (file && hash) return { of: "file", id: file, as: hash };
  const [, value, number] = VALUE.exec(text) ?? [];
  if (value && number) return { of: "value", id: value, as: number };
  const [, id, , , rests, as] = ROLLED.exec(text) ?? [];
  return id && rests && as ? { of: "rolled", id, as, rests } : undefined;
}

export const isCitation = (text: string): boolean => citationOf(text) !== undefined;

export const citing = ({ of, id, as, rests }: Citation): string => [of, id, ...(rests ? [rests] : []), as].join(":");

/**
 * What a citation may point to, as it is now. `gone` is what is no longer there; `instead` cites what has taken its
 * place: a file of the same name, or the value accepted since. What was rolled up is made anew whenever it is read.
 */
export type Source = Citation & {
  /** Of a file as it was uploaded; of a value what was measured. */
  name: string;
  /** Of values: the first and the last day it is of, and its unit, empty where it has none. */
  measured: { from: string; until: string; unit: string } | null;
  gone: boolean;
  instead: string | null;
  /** Of values: whose they are, where all its values stand. */
  indicator: { projectId: string; id: string } | null;
};

/** Why what is cited is no longer what it was. */
export type Drift = "unknown" | "differs" | "replaced" | "removed" | "corrected" | "remade" | "unmade";

/** Nothing while the source stands as it was cited. */
export function driftOf(cited: Citation, sources: readonly Source[]): Drift | undefined {
  const source = sources.find(({ of, id }) => of === cited.of && id === cited.id);
  if (!source) return "unknown";
  if (source.of === "rolled") return driftOfRolled(cited, source);
  if (source.as !== cited.as) return "differs";
  if (!source.gone) return undefined;
  if (source.of === "value") return "corrected";
  return source.instead === null ? "removed" : "replaced";
}

/** The number may be the same, and yet rest on other values: a reader is told that too. */
function driftOfRolled(cited: Citation, source: Source): Drift | undefined {
  if (source.gone) return source.instead === null ? "unmade" : "corrected";
  if (source.rests === cited.rests) return source.as === cited.as ? undefined : "differs";
  return source.as === cited.as ? "remade" : "corrected";
}

/** Every citation in a filing, wherever it stands. */
export function citationsIn(data: unknown): string[] {
  if (typeof data === "string") return isCitation(data) ? [data] : [];
  if (typeof data !== "object" || data === null) return [];
  return [...new Set(Object.values(data).flatMap(citationsIn))];
}
