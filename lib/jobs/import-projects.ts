import "server-only";
import pino from "pino";
import { removeFiles } from "@/lib/files/store";
import * as store from "@/lib/imports/store";
import { previewImport, WentAway } from "./preview-import";
import { readHeads } from "./read-table";
import { inTransaction } from "./store";
import { writeImport } from "./write-import";

const log = pino({ name: "imports" });

/** A file that ends a worker so often ends every worker. */
const MOST_TRIES = 4;

/**
 * Works on imports that wait: reads a file and says what it would change, or writes what somebody confirmed. One
 * that a worker left is taken up again from its beginning. Answers whether there was one.
 */
export async function importNext(): Promise<boolean> {
  const [taken] = await inTransaction((tx) => store.takeImport(tx));
  if (!taken) return false;
  if (taken.tries > MOST_TRIES) {
    await store.moveImportNow(taken.id, taken.state, { state: "failed", finishedAt: new Date() });
    return true;
  }
  try {
    if (taken.state === "queued" && taken.format !== "iati" && !taken.mapping) await readHeads(taken);
    else if (taken.state === "queued") await previewImport(taken);
    else if (await writeImport(taken)) await removeFiles([taken.storageKey]);
  } catch (error) {
    if (error instanceof WentAway) return true;
    log.error({ id: taken.id, error: error instanceof Error ? error.message : String(error) }, "import");
    // Another try follows once the lease is over.
  }
  return true;
}
