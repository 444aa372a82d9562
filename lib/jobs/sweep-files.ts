import "server-only";
import pino from "pino";
import { files, removeFiles } from "@/lib/files/store";
import { keysWithoutRow } from "./store";

const log = pino({ name: "files" });

/** No upload takes as long as this to get its row. */
const HOUR = 3_600_000;
const AT_A_TIME = 500;

/** A few are what a killed server leaves behind; this many are another database's. */
const FEW = 20;
const SHARE = 0.1;

/**
 * Removes files that a server stored and did not live to give a row. Where most files have no row, this
 * is not their database: then they stay, and the operator is told. Answers how many were removed.
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  const orphans: string[] = [];
  let seen = 0;
  for await (const keys of batches((await files()).since(new Date(now.getTime() - HOUR)))) {
    seen += keys.length;
    orphans.push(...(await keysWithoutRow(keys)));
  }
  if (orphans.length > Math.max(FEW, seen * SHARE)) {
    log.warn({ files: seen, unknown: orphans.length }, "too many files without a row: is this their database?");
    return 0;
  }
  await removeFiles(orphans);
  return orphans.length;
}

async function* batches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < AT_A_TIME) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
