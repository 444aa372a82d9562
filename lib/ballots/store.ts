import "server-only";
import { and, asc, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { ballotSeats, ballots, ballotVoters } from "@/db/schema/ballots";
import { committees, delegations, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { holderOf, owesPosition } from "@/lib/proxies/store";
import type { DecisionRule, Seat } from "@/lib/rules/decision-rule";
import type { Outcome, Procedure, UndecidedEnd } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

export type BallotRow = typeof ballots.$inferSelect;
export type NewBallot = typeof ballots.$inferInsert;

/** Somebody sits for a delegation today: a condition of a query that reads `delegations`. */
const isSeated = (tx: Tx) =>
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
  );

/** The delegations that have a vote, as a rule counts them; vacant are those for which nobody sits today. */
export async function electorate(tx: Tx, committeeId: string): Promise<Required<Seat>[]> {
  const { id, groups, attributes, weights } = delegations;
  const rows = await tx
    .select({ id, groups, attributes, weights, seated: sql<boolean>`${isSeated(tx)}` })
    .from(delegations)
    .where(and(eq(delegations.committeeId, committeeId), isNull(delegations.closedAt), delegations.votes))
    .orderBy(asc(delegations.code));
  return rows.map(({ seated, ...seat }) => ({ ...seat, standing: seated ? "present" : "vacant" }));
}

/** Opens a ballot and freezes who may vote in it. Days are counted from the database's clock. */
export async function openBallot(
  tx: Tx,
  { closes, ...row }: Omit<NewBallot, "closesAt"> & { closes: { days: number } | { at: string } },
  seats: readonly Required<Seat>[],
): Promise<BallotRow> {
  const closesAt = "at" in closes ? sql`${closes.at}::timestamptz` : sql`now() + make_interval(days => ${closes.days})`;
  const [opened] = await tx
    .insert(ballots)
    .values({ ...row, closesAt })
    .returning();
  if (!opened) throw new Error("The ballot was not opened.");
  await tx.insert(ballotSeats).values(
    seats.map(({ id, groups, attributes, weights, standing }) => ({
      ballotId: opened.id,
      delegationId: id,
      groups: [...groups],
      attributes,
      weights: weights as Record<string, string>,
      standing,
    })),
  );
  return opened;
}

/** The instant as it is now, after any wait for the item's lock, to the microsecond. */
const AT = sql<string>`to_json(clock_timestamp()) #>> '{}'`;
/** Consensus is the chair's to close, and nothing is due while the clock stands still. */
const IS_DUE = sql<boolean>`${ballots.procedure} <> 'consensus' and ${ballots.suspendedAt} is null and ${ballots.closesAt} <= clock_timestamp()`;

/** The item's open ballot. `due` by the clock at the instant `at`. */
export async function openBallotOf(tx: Tx, itemId: string) {
  const [row] = await tx
    .select({ ballot: ballots, at: AT, due: IS_DUE })
    .from(ballots)
    .where(and(eq(ballots.itemId, itemId), isNull(ballots.closedAt)));
  return row;
}

/** A ballot that has closed without adopting, while the chair may re-open it; `due` when that time is over. */
export async function reopenableOf(tx: Tx, itemId: string) {
  const [row] = await tx
    .select({ ballot: ballots, due: sql<boolean>`${ballots.reopenUntil} <= clock_timestamp()` })
    .from(ballots)
    .where(and(eq(ballots.itemId, itemId), sql`${ballots.reopenUntil} is not null`));
  return row;
}

export async function ballotOf(tx: Tx, itemId: string, ballotId: string): Promise<BallotRow | undefined> {
  const [row] = await tx
    .select()
    .from(ballots)
    .where(and(eq(ballots.id, ballotId), eq(ballots.itemId, itemId)));
  return row;
}

/** The frozen electorate. */
export async function electorsOf(tx: Tx, ballotId: string): Promise<Required<Seat>[]> {
  const { delegationId: id, groups, attributes, weights, standing } = ballotSeats;
  return tx
    .select({ id, groups, attributes, weights, standing })
    .from(ballotSeats)
    .where(eq(ballotSeats.ballotId, ballotId))
    .orderBy(asc(ballotSeats.delegationId));
}

/** Who has voted in a secret ballot. */
export const votersOf = (tx: Tx, ballotId: string) =>
  tx.select({ delegationId: ballotVoters.delegationId }).from(ballotVoters).where(eq(ballotVoters.ballotId, ballotId));

/** Changes an open ballot's clock. Exactly one row, or it was not open. */
export async function changeBallot(
  tx: Tx,
  ballotId: string,
  patch: { [column in "closesAt" | "suspendedAt"]?: SQL | null },
): Promise<BallotRow> {
  const [changed] = await tx
    .update(ballots)
    .set(patch as Partial<NewBallot>)
    .where(and(eq(ballots.id, ballotId), isNull(ballots.closedAt)))
    .returning();
  if (!changed) throw new Error(`Ballot ${ballotId} is not open.`);
  return changed;
}

type Close = {
  outcome?: Outcome;
  ending?: UndecidedEnd;
  counts?: BallotRow["counts"];
  /** Days for which the chair may re-open it. */
  reopenDays?: number;
};

const CLOSED_AT = sql`case when ${ballots.suspendedAt} is null then least(${ballots.closesAt}, clock_timestamp()) else clock_timestamp() end`;

/** Closes a ballot once: at its deadline when that has passed, otherwise now. The instant comes with all its digits. */
export async function closeBallot(tx: Tx, ballotId: string, { reopenDays, ...how }: Close) {
  const reopenUntil = reopenDays ? sql`${CLOSED_AT} + make_interval(days => ${reopenDays})` : null;
  const [closed] = await tx
    .update(ballots)
    .set({ ...how, closedAt: CLOSED_AT, suspendedAt: null, ...(reopenUntil && { reopenUntil }) })
    .where(and(eq(ballots.id, ballotId), isNull(ballots.closedAt)))
    .returning({ at: sql<string>`to_json(${ballots.closedAt}) #>> '{}'`, reopenUntil: ballots.reopenUntil });
  if (!closed) throw new Error(`Ballot ${ballotId} was closed already.`);
  return closed;
}

/** The time for re-opening is over: the outcome stands. Answers when that was. */
export async function endReopening(tx: Tx, ballotId: string): Promise<string> {
  const mine = and(eq(ballots.id, ballotId), sql`${ballots.reopenUntil} is not null`);
  const [row] = await tx
    .select({ at: sql<string>`to_json(least(${ballots.reopenUntil}, clock_timestamp())) #>> '{}'` })
    .from(ballots)
    .where(mine);
  if (!row) throw new Error(`Ballot ${ballotId} cannot be re-opened.`);
  await tx.update(ballots).set({ reopenUntil: null }).where(mine);
  return row.at;
}

/** Opens a closed ballot again: what was said stands, and may be changed. */
export async function reopenBallot(tx: Tx, ballotId: string, days: number): Promise<BallotRow> {
  const [opened] = await tx
    .update(ballots)
    .set({
      closedAt: null,
      outcome: null,
      reopenUntil: null,
      closesAt: sql`clock_timestamp() + make_interval(days => ${days})`,
    })
    .where(and(eq(ballots.id, ballotId), sql`${ballots.reopenUntil} > clock_timestamp()`))
    .returning();
  if (!opened) throw new Error(`Ballot ${ballotId} cannot be re-opened.`);
  return opened;
}

type Within = { slug: string } | { ids: readonly string[] };

/** Items with a ballot whose deadline, or whose time for re-opening, has passed: found on partial indexes, the longest due first. */
export function dueItems(within?: Within) {
  const here =
    within === undefined
      ? sql``
      : sql`join items on items.id = due.item_id join committees on committees.id = items.committee_id
          where ${"slug" in within ? eq(committees.slug, within.slug) : inArray(committees.id, [...within.ids])}`;
  return db().execute<{ itemId: string }>(sql`
    select due.item_id as "itemId" from (
      select item_id, closes_at as at from ballots where closed_at is null and suspended_at is null and procedure <> 'consensus' and closes_at <= clock_timestamp()
      union all select item_id, reopen_until from ballots where reopen_until is not null and reopen_until <= clock_timestamp()) due ${here} order by due.at`);
}

export const ruleOf = (ballot: Pick<BallotRow, "rule">) => ballot.rule as DecisionRule;

/**
 * Queues a reminder to everybody of the delegations that still owe a position, where members must agree to those who do,
 * and of an entrusted vote to its holder alone, in the last day of a ballot whose clock runs: once for each deadline, one
 * mail to each, to nobody else, and without the title of a restricted item.
 */
export async function remind(tx: Tx, template: string, procedures: readonly Procedure[]): Promise<void> {
  // Workers side by side take turns, and the second finds everybody reminded.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`majlis ${template}`}))`);
  await tx.execute(sql`insert into outbox (recipient_id, email, locale, template, params, item_id)
    select people.id, people.email, people.locale, ${template}, jsonb_build_object(
      'slug', committees.slug, 'itemId', items.id, 'symbol', coalesce(items.symbol, ''), 'reason', '', 'timezone', people.timezone,
      'title', case when items.confidentiality = 'restricted' then '' else items.title end, 'until', ballots.closes_at,
      'own', case when bool_and(owing.held) then 'no' when ballots.terms ->> 'policy' = 'mustAgree' and ballots.secrecy <> 'secret' then 'member' else 'delegation' end,
      'entrusted', coalesce(jsonb_agg(delegations.name order by delegations.code) filter (where owing.held), '[]')::text), items.id
    from ballots join items on items.id = ballots.item_id join committees on committees.id = items.committee_id
    join ballot_seats on ballot_seats.ballot_id = ballots.id and ballot_seats.standing <> 'vacant'
    join delegations on delegations.id = ballot_seats.delegation_id
    cross join lateral (
      select holder.person_id, true as held from (${HOLDER}) holder
      union all select memberships.person_id, false from memberships
      where memberships.delegation_id = ballot_seats.delegation_id and memberships.role = 'member' and ${mandateRuns} and not exists (${HOLDER})
        and ${OWES}
    ) owing
    join people on people.id = owing.person_id and people.disabled_at is null
    where ${inArray(ballots.procedure, [...procedures])} and ballots.closed_at is null and ballots.suspended_at is null
      and ballots.closes_at > clock_timestamp() and ballots.closes_at <= clock_timestamp() + interval '24 hours'
      and ballots.opened_at <= clock_timestamp() - interval '1 hour'
      and ${unconflicted()}
      and not exists (select from outbox told where told.item_id = items.id and told.recipient_id = people.id
        and told.template = ${template} and (told.params ->> 'until')::timestamptz = ballots.closes_at)
    group by people.id, ballots.id, items.id, committees.id`);
}

const HOLDER = holderOf(plain`ballot_seats.delegation_id`);
const OWES = owesPosition(plain`ballot_seats.delegation_id`, plain`memberships.person_id`);
