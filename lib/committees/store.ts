import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees, delegations, memberships, type Named } from "@/db/schema/committees";
import type { BallotTerms } from "@/lib/rules/ballot-terms";
import type { Numbering } from "@/lib/rules/numbering";
import type { OthersReviews, PublishedPositions } from "@/lib/rules/words";

export type { Named };

type CommitteeValues = {
  name: Named;
  slug: string;
  symbol: string;
  ballotDays: number;
  reviewDays: number;
  absenceDays: number;
  othersReviews: OthersReviews;
  timezone: string;
  publishedPositions: PublishedPositions;
} & Numbering;
type DelegationValues = {
  code: string;
  name: Named;
  timezone: string;
  votes: boolean;
  groups: string[];
  attributes: Record<string, string>;
  weights: Record<string, string>;
};

/** Locks the committee until the transaction ends. */
export const lockCommittee = async (tx: Tx, id: string) =>
  (await tx.select().from(committees).where(eq(committees.id, id)).for("no key update")).at(0);

/** Another committee with this slug or symbol. */
export const namesake = async (tx: Tx, { slug, symbol }: { slug: string; symbol: string }, but?: string) =>
  (
    await tx
      .select({ slug: committees.slug })
      .from(committees)
      .where(
        and(or(eq(committees.slug, slug), eq(committees.symbol, symbol)), but ? ne(committees.id, but) : undefined),
      )
      .orderBy(sql`${committees.slug} = ${slug} desc`)
      .limit(1)
  ).at(0);

export async function addCommittee(tx: Tx, values: CommitteeValues): Promise<string> {
  const id = randomUUID();
  await tx.insert(committees).values({ id, ...values });
  return id;
}

export async function changeCommittee(tx: Tx, id: string, values: CommitteeValues): Promise<string> {
  await tx.update(committees).set(values).where(eq(committees.id, id));
  return id;
}

export const setBallotTerms = (tx: Tx, id: string, ballotTerms: BallotTerms) =>
  tx.update(committees).set({ ballotTerms }).where(eq(committees.id, id));

export const setCommitteeClosed = (tx: Tx, id: string, closed: boolean) =>
  tx
    .update(committees)
    .set({ closedAt: closed ? sql`now()` : null })
    .where(eq(committees.id, id));

export const lockDelegation = async (tx: Tx, id: string) =>
  (await tx.select().from(delegations).where(eq(delegations.id, id)).for("no key update")).at(0);

/** Another delegation of the committee with this code. */
export const delegationCalled = async (tx: Tx, committeeId: string, code: string, but?: string) =>
  (
    await tx
      .select({ id: delegations.id })
      .from(delegations)
      .where(
        and(
          eq(delegations.committeeId, committeeId),
          eq(delegations.code, code),
          but ? ne(delegations.id, but) : undefined,
        ),
      )
  ).at(0);

export const addDelegation = (tx: Tx, values: DelegationValues & { committeeId: string }) =>
  tx.insert(delegations).values(values);

export const changeDelegation = (tx: Tx, id: string, values: DelegationValues) =>
  tx.update(delegations).set(values).where(eq(delegations.id, id));

export const setDelegationClosed = (tx: Tx, id: string, closed: boolean) =>
  tx
    .update(delegations)
    .set({ closedAt: closed ? sql`now()` : null })
    .where(eq(delegations.id, id));

/** How many hold or are about to hold a role for this delegation. */
export async function seatedFor(tx: Tx, delegationId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(memberships)
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .where(and(eq(memberships.delegationId, delegationId), sql`${memberships.endedAt} is null`, notRunOut));
  return row?.count ?? 0;
}

// Drizzle leaves the table's name away in a query of one table: inside a subquery it is written out.
const notRunOut = sql`(memberships.mandate_until is null or memberships.mandate_until >= (now() at time zone committees.timezone)::date)`;

/** All committees by symbol, with how many people hold a role in each today. */
export const listCommittees = () =>
  db()
    .select({
      id: committees.id,
      slug: committees.slug,
      symbol: committees.symbol,
      name: committees.name,
      closedAt: committees.closedAt,
      timezone: committees.timezone,
      today: sql<string>`((now() at time zone ${committees.timezone})::date)::text`,
      delegations: sql<number>`(select count(*)::int from delegations where delegations.committee_id = committees.id and delegations.closed_at is null)`,
      people: sql<number>`(select count(distinct memberships.person_id)::int from memberships where memberships.committee_id = committees.id
        and memberships.ended_at is null and memberships.mandate_from <= (now() at time zone committees.timezone)::date and ${notRunOut})`,
    })
    .from(committees)
    .orderBy(sql`${committees.closedAt} is not null`, asc(committees.symbol));

export type Committee = NonNullable<Awaited<ReturnType<typeof committeeById>>>;

const withToday = {
  id: committees.id,
  slug: committees.slug,
  symbol: committees.symbol,
  name: committees.name,
  ballotDays: committees.ballotDays,
  reviewDays: committees.reviewDays,
  absenceDays: committees.absenceDays,
  othersReviews: committees.othersReviews,
  ballotTerms: committees.ballotTerms,
  timezone: committees.timezone,
  numbering: committees.numbering,
  meeting: committees.meeting,
  sitting: committees.sitting,
  publishedPositions: committees.publishedPositions,
  closedAt: committees.closedAt,
  /** The date by the committee's calendar, by which mandates run. */
  today: sql<string>`((now() at time zone ${committees.timezone})::date)::text`,
};

export const committeeById = async (id: string) =>
  (await db().select(withToday).from(committees).where(eq(committees.id, id))).at(0);

export const committeeBySlug = async (slug: string) =>
  (await db().select(withToday).from(committees).where(eq(committees.slug, slug))).at(0);

/** Open ones first, each with how many sit for it. */
export const delegationsOf = (committeeId: string) =>
  db()
    .select({
      id: delegations.id,
      code: delegations.code,
      name: delegations.name,
      timezone: delegations.timezone,
      votes: delegations.votes,
      groups: delegations.groups,
      attributes: delegations.attributes,
      weights: delegations.weights,
      closedAt: delegations.closedAt,
      seated: sql<number>`(select count(*)::int from memberships where memberships.delegation_id = delegations.id and memberships.ended_at is null and ${notRunOut})`,
    })
    .from(delegations)
    .innerJoin(committees, eq(committees.id, delegations.committeeId))
    .where(eq(delegations.committeeId, committeeId))
    .orderBy(sql`${delegations.closedAt} is not null`, asc(delegations.code));

export type Delegation = Awaited<ReturnType<typeof delegationsOf>>[number];
