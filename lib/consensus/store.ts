import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import type { Names } from "@/lib/rules/verdict";

/** The delegations whose objection or amendment stands, by their names. */
export async function objecting(tx: Tx, ballotId: string): Promise<Names[]> {
  const rows = await tx.execute<{ name: Names }>(sql`
    select delegations.name from votes join delegations on delegations.id = votes.delegation_id
    where votes.ballot_id = ${ballotId} and votes.superseded_at is null and votes.choice in ('object', 'amend')
    order by delegations.code`);
  return rows.map(({ name }) => name);
}

/** The chair asks now: this is when it closes, whenever that was meant to be. */
export const askNow = (tx: Tx, ballotId: string) =>
  tx
    .update(ballots)
    .set({ closesAt: sql`clock_timestamp()` })
    .where(and(eq(ballots.id, ballotId), isNull(ballots.closedAt)));

/** Closed without having come to anything. */
export const lapse = (tx: Tx, ballotId: string) =>
  tx
    .update(ballots)
    .set({ closesAt: sql`clock_timestamp()`, closedAt: sql`clock_timestamp()` })
    .where(and(eq(ballots.id, ballotId), isNull(ballots.closedAt)));
