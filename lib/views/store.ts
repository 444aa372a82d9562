import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { savedViews } from "@/db/schema/committees";

/** Saving under a name used before replaces what was saved. */
export const putView = (tx: Tx, row: typeof savedViews.$inferInsert) =>
  tx
    .insert(savedViews)
    .values(row)
    .onConflictDoUpdate({
      target: [savedViews.committeeId, savedViews.personId, savedViews.list, savedViews.name],
      set: { query: row.query },
    });

export const viewOf = async (tx: Tx, viewId: string, personId: string) =>
  (
    await tx
      .select()
      .from(savedViews)
      .where(and(eq(savedViews.id, viewId), eq(savedViews.personId, personId)))
  ).at(0);

export const removeView = (tx: Tx, viewId: string) => tx.delete(savedViews).where(eq(savedViews.id, viewId));
