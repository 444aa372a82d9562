import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { items, reviews } from "@/db/schema/items";
import { type Absence, awayOf } from "@/lib/absences/store";
import { proceedingsOf, unconflicted } from "@/lib/audience/store";
import { suggestedConflicts } from "@/lib/conflicts/store";
import { inRecord } from "@/lib/record/store";
import type { Actor } from "@/lib/rules/hats";
import type { Candidate, Wanted } from "@/lib/rules/rotation";
import type { Area, KindName } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

/** A candidate as the assign form shows them. */
export type CandidateRow = Omit<Candidate, "away"> & { away: Absence[] };

type Item = { kind: KindName; language: string; area: Area | null };
type Terms = { timezone: string; reviewDays: number };

/** What an assignment of this item asks for; without a day, the committee's usual time from today. */
export async function wantedOf(
  tx: Tx,
  { kind, language, area }: Item,
  { timezone, reviewDays }: Terms,
  dueOn: string | undefined,
): Promise<Wanted> {
  const [row] = await tx.execute<{ today: string; usual: string }>(
    sql`select ${dayIn(timezone)}::text as today, (${dayIn(timezone)} + ${reviewDays}::int)::text as usual`,
  );
  if (!row) throw new Error("The database answered nothing.");
  return { kind, language, area, today: row.today, dueOn: dueOn ?? row.usual };
}

const dayIn = (timezone: string | SQL) => sql`(now() at time zone ${timezone})::date`;

/** Everybody who holds a reviewer's role in the committee today, with the facts that rotation asks for. */
export async function candidates(tx: Tx, itemId: string, asks: Actor): Promise<CandidateRow[]> {
  return [...(await tx.execute<CandidateRow>(candidatesOf(itemId, asks)))];
}

/** What reviewers' interests suggest against asking them, for the page that offers to. */
export const loadedSuggestions = (itemId: string) => suggestedConflicts(db(), itemId, "advise");

/**
 * The rows of `CandidateRow`, for an item that somebody may assign. What a reviewer owes and when they were
 * asked counts only where whoever asks may know of it.
 */
export const candidatesOf = (itemId: string, asks: Actor): Plain => plain`
  select people.id, people.name, ${loadOf(asks)} as load,
    coalesce(expertise.languages, array[people.locale]) as languages, coalesce(expertise.areas, '{}') as areas,
    coalesce(expertise.kinds, '{}') as kinds, ${THERE} - (${lastAsked(asks)} at time zone committees.timezone)::date as "restedDays",
    ${awayOf(plain`people.id`, THERE)} as away, memberships.mandate_until as "mandateUntil",
    items.author_id = people.id or exists (
      select 1 from item_people where item_id = items.id and person_id = people.id and part = 'editor') as author,
    exists (select 1 from memberships sits where sits.person_id = people.id and sits.delegation_id = items.delegation_id and sits.role = 'member'
      and sits.ended_at is null and sits.mandate_from <= ${THERE} and coalesce(sits.mandate_until, 'infinity') >= ${THERE}) as "sameDelegation",
    case when not ${unconflicted()} then 'recorded' end as conflict,
    (select response from reviews where item_id = items.id and reviewer_id = people.id and released_at is null) as asked
  from items join committees on committees.id = items.committee_id
    join memberships on memberships.committee_id = committees.id and memberships.role = 'reviewer' and ${mandateRuns}
    join people on people.id = memberships.person_id and people.disabled_at is null
    left join expertise on expertise.person_id = people.id
  where items.id = ${itemId} and items.status in ('submitted', 'signedOff', 'inReview')`;

/** The date by the committee's calendar. */
const THERE = plain`(now() at time zone committees.timezone)::date`;

const loadOf = (asks: Actor) => plain`(select count(*)::int from reviews join items on items.id = item_id
  where reviewer_id = people.id and response in ('pending', 'accepted') and due_at > now() - interval '1 year' and released_at is null
    and items.status in ('submitted', 'signedOff', 'inReview') and advised_revision is distinct from items.revision and ${proceedingsOf(asks)})`;

const lastAsked = (asks: Actor) => plain`(select assigned_at from reviews join items on items.id = item_id
  where reviewer_id = people.id and ${proceedingsOf(asks)} order by assigned_at desc limit 1)`;

/** Adds an assignment, due at the end of the day named in the committee's zone, or after its usual time. */
export async function addReview(
  tx: Tx,
  row: Omit<typeof reviews.$inferInsert, "dueAt">,
  { dueOn, committee }: { dueOn: string | undefined; committee: Terms },
): Promise<string> {
  const dueAt = dueOn
    ? endOf(dueOn, committee.timezone)
    : sql<Date>`now() + make_interval(days => ${committee.reviewDays})`;
  const [added] = await tx
    .insert(reviews)
    .values({ ...row, dueAt })
    .returning({ dueAt: reviews.dueAt });
  if (!added) throw new Error("The assignment was not stored.");
  return added.dueAt.toISOString();
}

/** The last second of a day in a zone, so that it is that day which shows. */
const endOf = (day: string, timezone: string) =>
  sql<Date>`((${day}::date + 1)::timestamp at time zone ${timezone} - interval '1 second')`;

/** An assignment that nobody took back yet. */
export const liveReview = async (tx: Tx, itemId: string, reviewId: string) =>
  (
    await tx
      .select()
      .from(reviews)
      .where(and(eq(reviews.id, reviewId), eq(reviews.itemId, itemId), isNull(reviews.releasedAt)))
  ).at(0);

export const releaseReview = (tx: Tx, reviewId: string) =>
  tx.update(reviews).set({ releasedAt: sql`now()` }).where(eq(reviews.id, reviewId));

/** Moves a deadline to the end of a day that is later, and not over yet; nothing when it is not. */
export async function extend(tx: Tx, reviewId: string, day: string, timezone: string): Promise<string | undefined> {
  const dueAt = endOf(day, timezone);
  const [extended] = await tx
    .update(reviews)
    .set({ dueAt })
    .where(and(eq(reviews.id, reviewId), sql`${dueAt} > greatest(${reviews.dueAt}, now())`))
    .returning({ dueAt: reviews.dueAt });
  return extended?.dueAt.toISOString();
}

/** While it is under review, an item is due no sooner than the last of its reviewers. Answers what the record tells of it. */
export async function followReviews(tx: Tx, itemId: string): Promise<{ set?: { deadlineAt: string | null } }> {
  const last = sql`(select max(due_at) from reviews where item_id = ${itemId} and released_at is null and response <> 'declined')`;
  const [moved] = await tx
    .update(items)
    .set({ deadlineAt: last })
    .where(and(eq(items.id, itemId), eq(items.status, "inReview"), sql`${items.deadlineAt} < ${last}`))
    .returning({ deadlineAt: inRecord(items.deadlineAt) });
  return moved ? { set: moved } : {};
}
