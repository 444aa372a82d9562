import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { items } from "@/db/schema/items";
import { registerEntries } from "@/db/schema/register";
import type { Confidentiality } from "@/lib/rules/words";

export const setConfidentiality = (tx: Tx, itemId: string, confidentiality: Confidentiality) =>
  tx.update(items).set({ confidentiality, updatedAt: sql`now()` }).where(eq(items.id, itemId));

/** Whether the public register shows it now. */
export async function isPublished(tx: Tx, itemId: string): Promise<boolean> {
  const shown = and(eq(registerEntries.itemId, itemId), isNull(registerEntries.withdrawnAt));
  return (await tx.select({ version: registerEntries.version }).from(registerEntries).where(shown)).length > 0;
}
