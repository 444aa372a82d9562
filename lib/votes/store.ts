import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { ballotSeats, ballotVoters, votes } from "@/db/schema/ballots";
import { committees, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import type { Vote } from "@/lib/rules/positions";
import type { Choice } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

/** Everything said in a ballot, in the order of the record. Instants to the microsecond. */
export const votesOf = (tx: Tx, ballotId: string): Promise<Vote<Choice>[]> =>
  tx
    .select({
      delegationId: votes.delegationId,
      personId: votes.personId,
      person: people.name,
      standing: votes.standing,
      rank: votes.rank,
      choice: votes.choice,
      at: sql<string>`to_json(${votes.at}) #>> '{}'`,
      live: sql<boolean>`${votes.supersededAt} is null`,
      byProxy: sql<boolean>`${votes.proxyId} is not null`,
      recorded: sql<boolean>`${votes.recordedBy} is not null`,
      void: votes.void,
    })
    .from(votes)
    .innerJoin(people, eq(people.id, votes.personId))
    .where(eq(votes.ballotId, ballotId))
    .orderBy(asc(votes.at), sql`${votes.supersededAt} nulls last`);

/**
 * Records a position, at an instant read before or now; the earlier one that it replaces stays, marked as
 * superseded. Of `ownOnly` positions each member has one.
 */
export async function addVote(
  tx: Tx,
  row: Omit<typeof votes.$inferInsert, "at">,
  at: SQL<Date> = sql`clock_timestamp()`,
) {
  const own = row.ownOnly ? eq(votes.personId, row.personId) : undefined;
  const ofSeat = and(eq(votes.ballotId, row.ballotId), eq(votes.delegationId, row.delegationId), own);
  await tx
    .update(votes)
    .set({ supersededAt: at })
    .where(and(ofSeat, isNull(votes.supersededAt)));
  await tx.insert(votes).values({ ...row, at });
}

/** Records what does not count. It stands for nothing, and so replaces nothing. */
export const addVoid = (tx: Tx, row: Omit<typeof votes.$inferInsert, "at"> & { void: string }) =>
  tx.insert(votes).values({ ...row, at: sql`clock_timestamp()`, supersededAt: sql`clock_timestamp()` });

/** Notes that a delegation has voted in a secret ballot. */
export const addVoter = (tx: Tx, row: typeof ballotVoters.$inferInsert) => tx.insert(ballotVoters).values(row);

/** For which delegation somebody sits in a committee today, and as what. */
export async function placeOf(tx: Tx, committeeId: string, personId: string) {
  const [row] = await tx
    .select({
      delegationId: memberships.delegationId,
      standing: memberships.standing,
      rank: memberships.rank,
      name: people.name,
    })
    .from(memberships)
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.committeeId, committeeId),
        eq(memberships.personId, personId),
        eq(memberships.role, "member"),
        mandateRuns,
      ),
    );
  return row;
}

/**
 * Members of the electorate who sit today and have no position of their own: where members must agree, all must
 * speak but those whom a conflict of interest keeps out.
 */
export async function silentMembers(tx: Tx, { id: ballotId, itemId }: { id: string; itemId: string }): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(ballotSeats)
    .innerJoin(memberships, and(eq(memberships.delegationId, ballotSeats.delegationId), eq(memberships.role, "member")))
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(ballotSeats.ballotId, ballotId),
        mandateRuns,
        isNull(people.disabledAt),
        sql`${unconflicted({ item: plain`${itemId}::uuid` })}`,
        sql`not exists (select 1 from votes where votes.ballot_id = ${ballotId} and votes.superseded_at is null
          and votes.delegation_id = memberships.delegation_id and (votes.person_id = memberships.person_id or votes.proxy_id is not null))`,
      ),
    );
  return row?.count ?? 0;
}
