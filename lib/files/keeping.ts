import type { Readable } from "node:stream";
import pino from "pino";

/** Where files lie, by random keys that say nothing of what they hold. */
export type Files = {
  /** Takes over a finished temporary file; afterwards nothing lies at `path`. */
  keep(key: string, path: string): Promise<void>;
  /** @throws FileMissing when the store no longer holds it; anything else when it does not answer. */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  /** The keys of files that have lain there since before this instant. */
  since(before: Date): AsyncIterable<string>;
};

const log = pino({ name: "files" });

export class FileMissing extends Error {}

/** A kept file opened for reading; without content it says whether the store no longer holds it or does not answer now. */
export type Opening = { content: Readable; lost?: undefined } | { content?: undefined; lost: "missing" | "unanswered" };

export async function openKept(store: Promise<Files>, key: string): Promise<Opening> {
  try {
    return { content: await (await store).read(key) };
  } catch (fault) {
    if (!(fault instanceof FileMissing)) log.error({ key, error: String(fault) }, "the store of files does not answer");
    return { lost: fault instanceof FileMissing ? "missing" : "unanswered" };
  }
}
