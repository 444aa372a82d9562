import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ballots, statements } from "@/db/schema/ballots";

/** Whole days since a ballot closed; nothing while it runs. */
export async function daysSinceClosing(tx: Tx, ballotId: string): Promise<number | null> {
  const [row] = await tx
    .select({
      days: sql<number | null>`floor(extract(epoch from clock_timestamp() - ${ballots.closedAt}) / 86400)::int`,
    })
    .from(ballots)
    .where(eq(ballots.id, ballotId));
  return row?.days ?? null;
}

export const addStatement = (tx: Tx, row: typeof statements.$inferInsert) => tx.insert(statements).values(row);
