import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { items } from "@/db/schema/items";
import type { ItemPatch } from "@/lib/items/store";
import { onRecord } from "@/lib/record/store";

/** Puts another text in place; answers the columns as the record tells them. */
export async function replaceText(tx: Tx, itemId: string, patch: ItemPatch) {
  const [now] = await tx
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(eq(items.id, itemId))
    .returning(onRecord);
  return now;
}
