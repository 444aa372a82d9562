import type { Readable } from "node:stream";

/** Where files lie, by random keys that say nothing of what they hold. */
export type Files = {
  /** Takes over a finished temporary file; afterwards nothing lies at `path`. */
  keep(key: string, path: string): Promise<void>;
  /** @throws FileMissing when the store no longer holds it. */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  /** The keys of files that have lain there since before this instant. */
  since(before: Date): AsyncIterable<string>;
};

export class FileMissing extends Error {}
