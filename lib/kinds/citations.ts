/** A file of the item by its id, and the SHA-256 of what it held when it was cited. */
export const CITATION = /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{64})$/;

export type Citation = { id: string; sha256: string };

export function citationOf(text: string): Citation | undefined {
  const [, id, sha256] = CITATION.exec(text) ?? [];
  return id && sha256 ? { id, sha256 } : undefined;
}

export const citing = ({ id, sha256 }: Citation): string => `file:${id}:${sha256}`;

/** A file of an item, with whether it was taken out, and whether another of its name came in. */
export type CitedFile = Citation & { name: string; removed: boolean; replaced: boolean };

/** Why what is cited is no longer what it was. */
export const DRIFTS = ["unknown", "differs", "replaced", "removed"] as const;
export type Drift = (typeof DRIFTS)[number];

/** Nothing while the item still holds the file as it was cited. */
export function driftOf({ id, sha256 }: Citation, files: readonly CitedFile[]): Drift | undefined {
  const file = files.find((one) => one.id === id);
  if (!file) return "unknown";
  if (file.sha256 !== sha256) return "differs";
  if (!file.removed) return undefined;
  return file.replaced ? "replaced" : "removed";
}

/** Every citation in a filing, wherever it stands. */
export function citationsIn(data: unknown): string[] {
  if (typeof data === "string") return CITATION.test(data) ? [data] : [];
  if (typeof data !== "object" || data === null) return [];
  return [...new Set(Object.values(data).flatMap(citationsIn))];
}
