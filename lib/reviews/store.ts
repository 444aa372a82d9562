import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { advice, reviews } from "@/db/schema/items";

export const respond = (tx: Tx, reviewId: string, response: "accepted" | "declined", reason: string) =>
  tx
    .update(reviews)
    .set({ response, respondedAt: sql`now()`, declineReason: response === "declined" ? reason : null })
    .where(eq(reviews.id, reviewId));

export async function addAdvice(tx: Tx, row: typeof advice.$inferInsert) {
  await tx.insert(advice).values(row);
  await tx.update(reviews).set({ advisedRevision: row.revision }).where(eq(reviews.id, row.reviewId));
}
