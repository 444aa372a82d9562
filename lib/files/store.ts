import "server-only";
import { env } from "@/lib/env";
import { disk } from "./disk";
import type { Files } from "./keeping";

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
