import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { votes } from "@/db/schema/ballots";

/** Records a position, at an instant read before or now; the delegation's earlier one stays, marked as superseded. */
export async function addVote(
  tx: Tx,
  row: Omit<typeof votes.$inferInsert, "at">,
  at: SQL<Date> = sql`clock_timestamp()`,
) {
  const live = and(
    eq(votes.ballotId, row.ballotId),
    eq(votes.delegationId, row.delegationId),
    isNull(votes.supersededAt),
  );
  await tx.update(votes).set({ supersededAt: at }).where(live);
  await tx.insert(votes).values({ ...row, at });
}
