import "server-only";
import { removeFiles } from "@/lib/files/store";
import { KEPT_DAYS } from "@/lib/imports/schema";
import * as store from "@/lib/imports/store";

const AT_A_TIME = 20;

/**
 * Drops files that nobody took over, and forgets what was shown of those that were, some days after they were last
 * worked on. The row of each import stays: who handed in what, and what became of it. Answers how many were swept.
 */
export async function sweepImports(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  let swept = 0;
  for (;;) {
    const rows = await store.sweepOld(before, AT_A_TIME);
    // Whoever hears of it twice finds nothing: what was taken over or dropped has no file any more.
    await removeFiles(rows.map(({ storageKey }) => storageKey));
    swept += rows.length;
    if (rows.length < AT_A_TIME) return swept;
  }
}
