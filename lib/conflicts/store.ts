import "server-only";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Db, db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { ballots, votes } from "@/db/schema/ballots";
import { committees, memberships } from "@/db/schema/committees";
import { conflicts, interests } from "@/db/schema/conflicts";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { type Candidate, type Matter, type Occasion, type Suggestion, suggestConflicts } from "@/lib/rules/conflict";
import type { ConflictLevel } from "@/lib/rules/words";
import { mandateRuns, sitsToday } from "@/lib/session/store";

export type ConflictRow = typeof conflicts.$inferSelect;

export type NewConflict = typeof conflicts.$inferInsert;

export async function addConflict(tx: Tx, row: NewConflict): Promise<string> {
  const [added] = await tx.insert(conflicts).values(row).returning({ id: conflicts.id });
  if (!added) throw new Error("The conflict was not stored.");
  return added.id;
}

/** A suggestion looked at and not followed: on record, and lifted from its start. */
export async function addSetAside(tx: Tx, row: NewConflict, reason: string): Promise<string> {
  const id = await addConflict(tx, row);
  await lift(tx, id, row.statedBy, reason);
  return id;
}

export const conflictOn = async (tx: Tx, itemId: string, id: string) =>
  (
    await tx
      .select()
      .from(conflicts)
      .where(and(eq(conflicts.id, id), eq(conflicts.itemId, itemId)))
  ).at(0);

export const liveConflict = async (tx: Tx, itemId: string, personId: string) =>
  (
    await tx
      .select()
      .from(conflicts)
      .where(and(eq(conflicts.itemId, itemId), eq(conflicts.personId, personId), isNull(conflicts.liftedAt)))
  ).at(0);

export const pin = (tx: Tx, id: string, by: string, { level, reason }: { level: ConflictLevel; reason: string }) =>
  tx
    .update(conflicts)
    .set({ level, pinnedBy: by, pinnedAt: sql`now()`, pinReason: reason })
    .where(eq(conflicts.id, id));

/** Without its pin a conflict hides no more than any other. */
export const unpin = (tx: Tx, id: string) =>
  tx
    .update(conflicts)
    .set({ level: "recused", pinnedBy: null, pinnedAt: null, pinReason: null })
    .where(eq(conflicts.id, id));

export const lift = (tx: Tx, id: string, by: string, reason: string) =>
  tx.update(conflicts).set({ liftedBy: by, liftedAt: sql`now()`, liftReason: reason }).where(eq(conflicts.id, id));

/** Takes somebody's assignment to review an item back; answers whether there was one. */
export async function releaseReview(tx: Tx, itemId: string, personId: string): Promise<boolean> {
  const mine = and(eq(reviews.itemId, itemId), eq(reviews.reviewerId, personId), isNull(reviews.releasedAt));
  const released = await tx.update(reviews).set({ releasedAt: sql`now()` }).where(mine).returning({ id: reviews.id });
  return released.length > 0;
}

/** Takes back the position somebody cast in the item's open ballot, so that another of the delegation may speak. */
export async function withdrawPosition(tx: Tx, itemId: string, personId: string): Promise<boolean> {
  const open = sql`${votes.ballotId} in (select id from ${ballots} where item_id = ${itemId} and closed_at is null)`;
  const withdrawn = await tx
    .update(votes)
    .set({ supersededAt: sql`clock_timestamp()` })
    .where(and(open, eq(votes.personId, personId), isNull(votes.supersededAt)))
    .returning({ id: votes.id });
  return withdrawn.length > 0;
}

/** Whether somebody sits in a committee today, and their part in an item. */
export async function seatedPerson(tx: Tx, committeeId: string, itemId: string, personId: string) {
  const [row] = await tx
    .select({
      sits: sitsToday,
      part: itemPeople.part,
    })
    .from(people)
    .innerJoin(committees, eq(committees.id, committeeId))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, itemId), eq(itemPeople.personId, people.id)))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  return row;
}

export type ConflictPaper = Awaited<ReturnType<typeof conflictsOf>>[number];

const [subjects, staters, pinners, lifters] = [
  alias(people, "subjects"),
  alias(people, "staters"),
  alias(people, "pinners"),
  alias(people, "lifters"),
];

/** The conflicts stated on an item, the oldest first; of one person, the one that stands. */
export const conflictsOf = (itemId: string, personId?: string) =>
  db()
    .select({
      id: conflicts.id,
      personId: conflicts.personId,
      name: subjects.name,
      type: conflicts.type,
      statement: conflicts.statement,
      source: conflicts.source,
      level: conflicts.level,
      because: conflicts.because,
      interest: { country: interests.country, organisation: interests.organisation },
      statedBy: staters.name,
      statedAt: conflicts.statedAt,
      pinnedBy: pinners.name,
      pinnedAt: conflicts.pinnedAt,
      pinReason: conflicts.pinReason,
      liftedBy: lifters.name,
      liftedAt: conflicts.liftedAt,
      liftReason: conflicts.liftReason,
    })
    .from(conflicts)
    .innerJoin(subjects, eq(subjects.id, conflicts.personId))
    .innerJoin(staters, eq(staters.id, conflicts.statedBy))
    .leftJoin(pinners, eq(pinners.id, conflicts.pinnedBy))
    .leftJoin(lifters, eq(lifters.id, conflicts.liftedBy))
    .leftJoin(interests, eq(interests.id, conflicts.interestId))
    .where(
      and(
        eq(conflicts.itemId, itemId),
        personId ? and(eq(conflicts.personId, personId), isNull(conflicts.liftedAt)) : undefined,
      ),
    )
    .orderBy(asc(conflicts.statedAt), asc(conflicts.id))
    .limit(200);

/** Those of whom a conflict could be recorded: seated today, no authors, none known yet. */
export const recordable = (itemId: string, butId: string) =>
  db()
    .selectDistinct({ id: people.id, name: people.name })
    .from(items)
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .innerJoin(memberships, and(eq(memberships.committeeId, committees.id), mandateRuns))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, people.id)))
    .where(
      and(
        eq(items.id, itemId),
        ne(people.id, butId),
        ne(people.id, items.authorId),
        sql`${itemPeople.part} is distinct from 'editor'`,
        unconflicted({ item: plain`${itemId}::uuid` }),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(1000);

export type Suggested = Suggestion & { name: string; occasion: Occasion };

/** What is suggested outside of a transaction, for a page. */
export const suggestedNow = async (itemId: string, occasions: readonly Occasion[]): Promise<Suggested[]> =>
  (await Promise.all(occasions.map((occasion) => suggestedConflicts(db(), itemId, occasion)))).flat();

/**
 * Conflicts that people's interests suggest towards an item: of the reviewers in office before one is asked to
 * `advise`, of the delegations' members before they `vote`. Nobody who is kept from the item already, and
 * nothing that was recorded or set aside before.
 */
export async function suggestedConflicts(on: Db | Tx, itemId: string, occasion: Occasion): Promise<Suggested[]> {
  const role = occasion === "advise" ? sql`'reviewer'` : sql`'member'`;
  const seated = sql`from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
    left join delegations on delegations.id = ${memberships.delegationId}
    where ${memberships.committeeId} = items.committee_id and ${memberships.personId} = people.id and ${mandateRuns}`;
  const [found] = await on.execute<{
    matter: Matter;
    today: string;
    people: (Candidate & { name: string })[];
    looked: { personId: string; because: string; interestId: string | null }[];
  }>(sql`
    select json_build_object('projectId', items.project_id, 'projectCountries', coalesce(to_json(projects.countries), '[]'), 'filedBy', filing.code,
        'authority', items.data #>> '{requester,authority}', 'country', items.data #>> '{requester,country}') as matter,
      ((now() at time zone body.timezone)::date)::text as today,
      (select coalesce(json_agg(who), '[]') from (
        select people.id as "personId", people.name,
          (select delegations.code ${seated} and memberships.role = 'member' limit 1) as delegation,
          coalesce(held.interests, '[]') as interests, coalesce(held.named, '[]') as named
        from people left join lateral (
          select json_agg(json_build_object('id', id, 'kind', kind, 'country', country, 'organisation', organisation, 'projectId', project_id,
              'from', from_day, 'until', until_day) order by declared_at, id) as interests,
            json_agg(id) filter (where char_length(organisation) > 2
              and position(lower(organisation) in lower(items.title || ' ' || items.body)) > 0) as named
          from interests where interests.person_id = people.id and withdrawn_at is null
            and (interests.committee_id is null or interests.committee_id = items.committee_id)
        ) held on true
        where people.disabled_at is null and people.id <> items.author_id and exists (select ${seated} and memberships.role = ${role})
          and ${unconflicted()}
        order by people.name) who) as people,
      (select coalesce(json_agg(json_build_object('personId', person_id, 'because', because, 'interestId', interest_id)), '[]')
        from conflicts where item_id = items.id and because is not null) as looked
    from items join committees body on body.id = items.committee_id left join projects on projects.id = items.project_id
      left join delegations filing on filing.id = items.delegation_id
    where items.id = ${itemId}`);
  if (!found) return [];
  const { matter, today, looked } = found;
  const isNew = ({ personId, because, interestId }: Suggestion) =>
    !looked.some(
      (row) => row.personId === personId && row.because === because && (row.interestId ?? null) === interestId,
    );
  return found.people.flatMap(({ name, ...who }) =>
    suggestConflicts(matter, who, occasion, today)
      .filter(isNew)
      .map((suggestion) => ({ ...suggestion, name, occasion })),
  );
}
