import "server-only";
import { and, asc, eq, exists, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { ballotSeats, ballots, votes } from "@/db/schema/ballots";
import { committees, delegations, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { mandateRuns } from "@/lib/session/store";

export type BallotRow = typeof ballots.$inferSelect;
export type NewBallot = typeof ballots.$inferInsert;

/** The delegations that could vote today: those with a sitting, enabled member. */
export const electorate = (tx: Tx, committeeId: string) =>
  tx
    .select({ id: delegations.id })
    .from(delegations)
    .where(
      and(
        eq(delegations.committeeId, committeeId),
        isNull(delegations.closedAt),
        exists(
          tx
            .select({ one: sql`1` })
            .from(memberships)
            .innerJoin(committees, eq(committees.id, memberships.committeeId))
            .innerJoin(people, eq(people.id, memberships.personId))
            .where(
              and(
                eq(memberships.delegationId, delegations.id),
                eq(memberships.role, "member"),
                isNull(people.disabledAt),
                mandateRuns,
              ),
            ),
        ),
      ),
    );

/** Opens a ballot and freezes who may vote in it. Days are counted from the database's clock. */
export async function openBallot(
  tx: Tx,
  { closes, ...row }: Omit<NewBallot, "closesAt"> & { closes: { days: number } | { at: string } },
  seats: { id: string }[],
): Promise<BallotRow> {
  const closesAt = "at" in closes ? sql`${closes.at}::timestamptz` : sql`now() + make_interval(days => ${closes.days})`;
  const [opened] = await tx
    .insert(ballots)
    .values({ ...row, closesAt })
    .returning();
  if (!opened) throw new Error("The ballot was not opened.");
  await tx.insert(ballotSeats).values(seats.map(({ id }) => ({ ballotId: opened.id, delegationId: id })));
  return opened;
}

/** The item's open ballot. `due` by the clock as it is now, after any wait for the item's lock. */
export async function openBallotOf(tx: Tx, itemId: string) {
  const [row] = await tx
    .select({
      ballot: ballots,
      due: sql<boolean>`${ballots.procedure} <> 'consensus' and ${ballots.closesAt} <= clock_timestamp()`,
    })
    .from(ballots)
    .where(and(eq(ballots.itemId, itemId), isNull(ballots.closedAt)));
  return row;
}

/** Every seat of a ballot with its live position, if it has spoken. */
export const seatsOf = (tx: Tx, ballotId: string) =>
  tx
    .select({
      delegationId: ballotSeats.delegationId,
      choice: votes.choice,
      at: votes.at,
      byHead: sql<boolean>`coalesce((select ${memberships.standing} = 'head' from ${memberships} where ${memberships.personId} = ${votes.personId}
        and ${memberships.delegationId} = ${ballotSeats.delegationId} and ${memberships.role} = 'member' order by ${memberships.grantedAt} desc limit 1), false)`,
    })
    .from(ballotSeats)
    .leftJoin(
      votes,
      and(
        eq(votes.ballotId, ballotSeats.ballotId),
        eq(votes.delegationId, ballotSeats.delegationId),
        isNull(votes.supersededAt),
      ),
    )
    .where(eq(ballotSeats.ballotId, ballotId))
    .orderBy(asc(ballotSeats.delegationId));

/** Closes a ballot once: at its deadline when that has passed, otherwise now. The instant comes with all its digits. */
export async function closeBallot(
  tx: Tx,
  ballotId: string,
  outcome: NonNullable<BallotRow["outcome"]>,
): Promise<string> {
  const [closed] = await tx
    .update(ballots)
    .set({ outcome, closedAt: sql`least(${ballots.closesAt}, clock_timestamp())` })
    .where(and(eq(ballots.id, ballotId), isNull(ballots.closedAt)))
    .returning({ at: sql<string>`to_json(${ballots.closedAt}) #>> '{}'` });
  if (!closed) throw new Error(`Ballot ${ballotId} was closed already.`);
  return closed.at;
}

/** Items whose open ballot's deadline has passed: few, found on a partial index. Consensus is the chair's to close. */
export const dueItems = () =>
  db()
    .select({ itemId: ballots.itemId })
    .from(ballots)
    .where(
      and(isNull(ballots.closedAt), ne(ballots.procedure, "consensus"), sql`${ballots.closesAt} <= clock_timestamp()`),
    )
    .orderBy(asc(ballots.closesAt))
    .limit(20);
