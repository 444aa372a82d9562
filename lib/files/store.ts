import "server-only";
import type { Readable } from "node:stream";
import { env } from "@/lib/env";
import { disk } from "./disk";

/** Where files lie, by random keys that say nothing of what they hold. */
export type Files = {
  /** Takes over a finished temporary file; afterwards nothing lies at `path`. */
  keep(key: string, path: string): Promise<void>;
  /** @throws FileMissing when the store no longer holds it. */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
};

export class FileMissing extends Error {}

/** A bucket when the operator named one, otherwise a folder of this machine. */
export async function files(): Promise<Files> {
  const { S3_BUCKET, MAJLIS_DATA } = env();
  if (!S3_BUCKET) return disk(MAJLIS_DATA);
  const { bucket } = await import("./bucket");
  return bucket();
}

/** Removes files whose rows are gone; what fails is left for an operator to find, and never undoes the act. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const store = await files();
  await Promise.allSettled(keys.map((key) => store.remove(key)));
}
