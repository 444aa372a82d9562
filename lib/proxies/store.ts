import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { ballots, ballotVoters, proxies, votes } from "@/db/schema/ballots";
import { committees, delegations, memberships, type Named } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { nameIn } from "@/lib/languages/named";
import { proxyFor } from "@/lib/rules/proxies";
import { mandateRuns } from "@/lib/session/store";

type Committee = { id: string; timezone: string };

export async function todayIn(tx: Tx, timezone: string): Promise<string> {
  const [row] = await tx.execute<{ today: string }>(
    sql`select ((clock_timestamp() at time zone ${timezone})::date)::text as today`,
  );
  return row?.today ?? "";
}

/** The proxies of a committee that nobody has taken back and that may still be used. */
export const standingIn = (tx: Tx, committeeId: string) =>
  tx
    .select()
    .from(proxies)
    .where(
      and(
        eq(proxies.committeeId, committeeId),
        isNull(proxies.revokedAt),
        // A day to spare: the committee's calendar may be behind the database's.
        sql`case when ${proxies.ballotId} is null then ${proxies.until} >= current_date - 1
          else exists (select 1 from ${ballots} where ${ballots.id} = ${proxies.ballotId} and ${ballots.closedAt} is null) end`,
      ),
    );

/** The proxy by which one delegation's head may cast another's vote now; locked, so that it is not revoked meanwhile. */
export async function usableProxy(
  tx: Tx,
  { id, timezone }: Committee,
  { ballotId, from, to }: { ballotId: string; from: string; to: string },
) {
  const standing = await tx
    .select()
    .from(proxies)
    .where(
      and(
        eq(proxies.committeeId, id),
        eq(proxies.fromDelegationId, from),
        eq(proxies.toDelegationId, to),
        isNull(proxies.revokedAt),
      ),
    )
    .for("share");
  const today = await todayIn(tx, timezone);
  return proxyFor(standing, { ballotId, principal: from, holder: to, today });
}

export const lockProxy = async (tx: Tx, id: string) =>
  (await tx.select().from(proxies).where(eq(proxies.id, id)).for("update")).at(0);

export const addProxy = (tx: Tx, row: typeof proxies.$inferInsert) => tx.insert(proxies).values(row);

export const revoke = (tx: Tx, id: string, personId: string) =>
  tx.update(proxies).set({ revokedAt: sql`clock_timestamp()`, revokedBy: personId }).where(eq(proxies.id, id));

/** Whether a vote was cast by this proxy. */
export async function wasUsed(tx: Tx, proxyId: string): Promise<boolean> {
  const [row] = await tx.execute<{ used: boolean }>(
    sql`select exists (select 1 from ${votes} where ${votes.proxyId} = ${proxyId}) or exists (select 1 from ${ballotVoters} where ${ballotVoters.proxyId} = ${proxyId}) as used`,
  );
  return row?.used ?? false;
}

/** Whether a delegation has said something in a ballot already. */
export async function hasSpoken(tx: Tx, ballotId: string, delegationId: string): Promise<boolean> {
  const [row] = await tx.execute<{ spoke: boolean }>(sql`
    select exists (select 1 from ${votes} where ${votes.ballotId} = ${ballotId} and ${votes.delegationId} = ${delegationId} and ${votes.supersededAt} is null)
      or exists (select 1 from ${ballotVoters} where ${ballotVoters.ballotId} = ${ballotId} and ${ballotVoters.delegationId} = ${delegationId}) as spoke`);
  return row?.spoke ?? false;
}

/** Nothing was said for a delegation in the ballot that a query reads, but for votes that do not count here. */
const saidNothing = (delegationId: Plain, counting: Plain = plain``) => plain`not exists (select from votes
    where votes.ballot_id = ballots.id and votes.delegation_id = ${delegationId} and votes.superseded_at is null${counting})
  and not exists (select from ballot_voters where ballot_voters.ballot_id = ballots.id and ballot_voters.delegation_id = ${delegationId})`;

/**
 * The proxies by which a delegation's vote may be cast today in the ballot that a query reads, `proxyFor` as a condition:
 * none once something was said for it, whoever said it. Silence and consensus know no proxies.
 */
const usableToday = plain`proxies.revoked_at is null and ballots.procedure in ('vote', 'written')
  and case when proxies.ballot_id is null then (now() at time zone committees.timezone)::date between proxies.valid_from and proxies.valid_until
    else proxies.ballot_id = ballots.id end
  and ${saidNothing(plain`proxies.from_delegation_id`)}`;

/** Asked once for a whole query, and with a no nothing more is asked of any ballot: few votes are ever entrusted. */
const anyProxy = (end: Plain, delegationId: string) =>
  plain`exists (select from proxies where ${end} = ${delegationId} and proxies.revoked_at is null)`;

/** The delegations whose votes wait for the head of another, in the ballot that a query reads. */
const entrustingTo = (delegationId: string) => plain`select delegations.name, delegations.code from ballot_seats
  join proxies on proxies.from_delegation_id = ballot_seats.delegation_id and proxies.to_delegation_id = ${delegationId}
  join committees on committees.id = proxies.committee_id join delegations on delegations.id = proxies.from_delegation_id
  where ballot_seats.ballot_id = ballots.id and ballot_seats.standing <> 'vacant' and ${usableToday}`;

/** Their names in the order of their codes, in the open ballot of the item that a query reads. */
export const entrustedTo = (delegationId: string | null) =>
  delegationId === null
    ? plain`null`
    : plain`(select jsonb_agg(held.name order by held.code) from ballots cross join lateral (${entrustingTo(delegationId)}) held
        where ballots.item_id = items.id and ballots.closed_at is null)`;

/** That there are any. */
export const holdsVotes = (delegationId: string) =>
  plain`${anyProxy(plain`proxies.to_delegation_id`, delegationId)} and exists (${entrustingTo(delegationId)})`;

/**
 * Who holds a delegation's vote in the ballot that a query reads and can cast it: one row of `person_id`, or none. While
 * the head it was entrusted to is not there, or has a conflict of interest, it is the delegation's own to cast.
 */
export const holderOf = (principalId: Plain) => plain`select memberships.person_id from proxies
  join committees on committees.id = proxies.committee_id
  join memberships on memberships.delegation_id = proxies.to_delegation_id and memberships.role = 'member' and memberships.standing = 'head' and ${mandateRuns}
  join people on people.id = memberships.person_id and people.disabled_at is null
  where proxies.from_delegation_id = ${principalId} and ${usableToday} and ${unconflicted({ item: plain`ballots.item_id` })}`;

/** That a delegation has not spoken in the ballot that a query reads, or where members must agree somebody has not. */
export const owesPosition = (delegationId: Plain, personId: Plain) =>
  saidNothing(delegationId, plain` and (not votes.own_only or votes.person_id = ${personId})`);

/** That nobody else holds the vote of a delegation, in the ballot that a query reads. */
export const keepsVote = (delegationId: string) =>
  plain`(not ${anyProxy(plain`proxies.from_delegation_id`, delegationId)} or not exists (${holderOf(plain`${delegationId}::uuid`)}))`;

/** A ballot that is open in the committee: its last day there, and how many proxies it allows one holder. */
export async function runningIn(tx: Tx, { id, timezone }: Committee, ballotId: string) {
  const [row] = await tx
    .select({
      lastDay: sql<string>`((${ballots.closesAt} at time zone ${timezone})::date)::text`,
      proxies: sql<number>`(${ballots.terms} ->> 'proxies')::int`,
    })
    .from(ballots)
    .innerJoin(items, eq(items.id, ballots.itemId))
    .where(
      and(
        eq(ballots.id, ballotId),
        eq(items.committeeId, id),
        isNull(ballots.closedAt),
        sql`(${ballots.suspendedAt} is not null or ${ballots.closesAt} > clock_timestamp())`,
      ),
    );
  return row;
}

/** The head of a delegation who sits today. */
export async function headOf(tx: Tx, committeeId: string, delegationId: string) {
  const [row] = await tx
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(memberships)
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.committeeId, committeeId),
        eq(memberships.delegationId, delegationId),
        eq(memberships.role, "member"),
        eq(memberships.standing, "head"),
        isNull(people.disabledAt),
        mandateRuns,
      ),
    );
  return row;
}

export async function nameOf(tx: Tx, delegationId: string, locale: string): Promise<string> {
  const [row] = await tx.select({ name: delegations.name }).from(delegations).where(eq(delegations.id, delegationId));
  const name: Named = row?.name ?? { en: "" };
  return nameIn(locale, name);
}

type Entrusted = {
  proxies: { id: string; fromDelegationId: string; from: Named; to: Named; since: string; until: string }[];
  delegations: { id: string; name: Named }[];
  limit: number;
};

/** The proxies for whole days that run or are to come, the delegations with a vote, and how many one head may hold. */
export async function entrusted(committeeId: string): Promise<Entrusted> {
  const [row] = await db().execute<Entrusted>(sql`
    select coalesce((select json_agg(listed) from (
        select proxies.id, from_delegation_id as "fromDelegationId", principal.name as from, holder.name as to, valid_from as since, valid_until as until
        from proxies join delegations principal on principal.id = from_delegation_id join delegations holder on holder.id = to_delegation_id
        where proxies.committee_id = committees.id and ballot_id is null and revoked_at is null
          and valid_until >= (now() at time zone committees.timezone)::date
        order by valid_from, principal.code) listed), '[]') as proxies,
      coalesce((select json_agg(listed) from (
        select id, name from delegations where committee_id = committees.id and closed_at is null and votes order by code) listed), '[]') as delegations,
      (ballot_terms ->> 'proxies')::int as limit
    from committees where committees.id = ${committeeId}`);
  return row ?? { proxies: [], delegations: [], limit: 0 };
}
