import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { committees } from "@/db/schema/committees";
import { followUps, recommendations } from "@/db/schema/follow-up";
import { items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { notOwn, readableBy, unconflicted } from "@/lib/audience/store";
import { OPEN_TO_COMMITTEE } from "@/lib/listing/store";
import { AGES, recommendationsIn, SOON_DAYS } from "@/lib/rules/follow-up";
import type { Actor } from "@/lib/rules/hats";
import { REMINDERS, type ReminderStage } from "@/lib/rules/reminders";
import { type KindName, MANAGEMENT_RESPONSES, type ManagementResponse } from "@/lib/rules/words";
import { tsQuery } from "@/lib/search/store";
import { mandateRuns } from "@/lib/session/store";
import { type DuePlace, duePlaceOf, type FollowUpQuery } from "./schema";

export const PAGE_SIZE = 50;

type Adopted = { id: string; committeeId: string; kind: KindName; data: Record<string, unknown> };

/** From its adoption on, what an item recommends is followed up. */
export async function openRecommendations(tx: Tx, { id: itemId, committeeId, kind, data }: Adopted): Promise<void> {
  const rows = recommendationsIn(kind, data).map((row) => ({ ...row, itemId, committeeId }));
  if (rows.length > 0) await tx.insert(recommendations).values(rows).onConflictDoNothing();
}

export type Recommendation = NonNullable<Awaited<ReturnType<typeof recommendationOf>>>;

export async function recommendationOf(tx: Tx, itemId: string, id: string) {
  const [row] = await tx
    .select({
      number: recommendations.number,
      dueOn: recommendations.dueOn,
      response: recommendations.response,
      implementation: recommendations.implementation,
      closed: sql<boolean>`${recommendations.closedAt} is not null`,
    })
    .from(recommendations)
    .where(and(eq(recommendations.id, id), eq(recommendations.itemId, itemId)));
  return row;
}

export type Change = Partial<Pick<Recommendation, "response" | "implementation" | "closed">>;

export const put = (tx: Tx, id: string, { closed, ...set }: Change) =>
  tx
    .update(recommendations)
    .set({ ...set, ...(closed !== undefined && { closedAt: closed ? sql`now()` : null }) })
    .where(eq(recommendations.id, id));

export type FollowUpEntry = typeof followUps.$inferInsert;
export const addEntry = (tx: Tx, entry: FollowUpEntry) => tx.insert(followUps).values(entry);

const shown = {
  id: recommendations.id,
  itemId: recommendations.itemId,
  number: recommendations.number,
  text: recommendations.text,
  addressee: recommendations.addressee,
  dueOn: recommendations.dueOn,
  response: recommendations.response,
  implementation: recommendations.implementation,
  closedAt: recommendations.closedAt,
};

/** What its addressee still owes: the rule `isOwed`, of rows. */
export const OWED = plain`(recommendations.closed_at is null and recommendations.response is distinct from 'rejected' and recommendations.implementation <> 'implemented')`;
/** Answered by a rejection or done, and for the committee to close or to insist on. */
export const TO_DECIDE = plain`(recommendations.closed_at is null and not ${OWED})`;

/** The day it is where a committee sits. */
export async function todayOf(committeeId: string): Promise<string> {
  const [row] = await db()
    .select({ today: sql<string>`((now() at time zone ${committees.timezone})::date)::text` })
    .from(committees)
    .where(eq(committees.id, committeeId));
  return row?.today ?? "";
}

/** What an item recommends. For an item already found readable. */
export const recommendationsOf = (itemId: string) =>
  db().select(shown).from(recommendations).where(eq(recommendations.itemId, itemId)).orderBy(recommendations.number);

/** Everything said and done about the recommendations of an item, in order. */
export const entriesOf = (itemId: string) =>
  db()
    .select({
      id: followUps.id,
      recommendationId: followUps.recommendationId,
      at: followUps.at,
      by: people.name,
      act: followUps.act,
      response: followUps.response,
      implementation: followUps.implementation,
      note: followUps.note,
    })
    .from(followUps)
    .innerJoin(recommendations, eq(recommendations.id, followUps.recommendationId))
    .leftJoin(people, eq(people.id, followUps.byId))
    .where(eq(recommendations.itemId, itemId))
    .orderBy(followUps.id)
    .limit(500);

/** Of an event that reopens a recommendation, what was done about it before. */
export const actBefore = plain`case act when 'reopenRecommendation' then (select earlier.act from events earlier where earlier.item_id = events.item_id
  and earlier.id < events.id and earlier.data -> 'recommendation' = events.data -> 'recommendation' order by earlier.id desc limit 1) end`;

export type FollowUpLine = Awaited<ReturnType<typeof linesOf>>[number];

/** One page of what was recommended in items the reader may see, the earliest date first. */
export async function pageOf(actor: Actor, committeeId: string, query: FollowUpQuery, today: string, size = PAGE_SIZE) {
  const back = duePlaceOf(query.before);
  const from = back ?? duePlaceOf(query.after);
  const lines = await linesOf(actor, committeeId, conditions(query, today), from, back !== undefined, size + 1);
  const more = lines.length > size;
  const rows = lines.slice(0, size);
  if (back) rows.reverse();
  const place = (row: FollowUpLine | undefined): DuePlace | undefined => row && { dueOn: row.dueOn, id: row.id };
  return {
    rows,
    previous: back ? (more ? place(rows[0]) : undefined) : from && place(rows[0]),
    next: back || more ? place(rows.at(-1)) : undefined,
  };
}

function linesOf(
  actor: Actor,
  committeeId: string,
  narrowed: SQL[],
  from: DuePlace | undefined,
  backwards: boolean,
  limit: number,
) {
  const beyond =
    from &&
    sql`(${recommendations.dueOn}, ${recommendations.id}) ${backwards ? sql`<` : sql`>`} (${from.dueOn}::date, ${from.id}::uuid)`;
  const order = backwards ? desc : asc;
  return db()
    .select({ ...shown, title: items.title, symbol: items.symbol, kind: items.kind })
    .from(recommendations)
    .innerJoin(items, eq(items.id, recommendations.itemId))
    .where(and(eq(recommendations.committeeId, committeeId), readableBy(actor, committeeId), ...narrowed, beyond))
    .orderBy(order(recommendations.dueOn), order(recommendations.id))
    .limit(limit);
}

function conditions({ standing, response, age, kind, project, openTo, q }: FollowUpQuery, today: string): SQL[] {
  const open = isNull(recommendations.closedAt);
  const owed = sql`${OWED}`;
  const due = recommendations.dueOn;
  const soon = sql`${today}::date + ${SOON_DAYS}::int`;
  const before = lt(due, today);
  const band = AGES.findIndex((one) => one.age === age);
  const asked: (SQL | undefined)[] = [
    standing === "closed" ? isNotNull(recommendations.closedAt) : undefined,
    standing === "toDecide" ? sql`${TO_DECIDE}` : undefined,
    standing === "overdue" ? and(owed, before) : undefined,
    standing === "dueSoon" ? and(owed, gte(due, today), sql`${due} <= ${soon}`) : undefined,
    standing === "open" ? open : undefined,
    standing === "ahead" ? and(owed, gte(due, today)) : undefined,
    response === "none" ? and(isNull(recommendations.response), before) : undefined,
    response === "unanswered" ? isNull(recommendations.response) : undefined,
    response === "awaited" ? and(isNull(recommendations.response), gte(due, today)) : undefined,
    MANAGEMENT_RESPONSES.some((one) => one === response)
      ? eq(recommendations.response, response as ManagementResponse)
      : undefined,
    age ? and(owed, sql`${today}::date - ${due} >= ${AGES[band]?.from ?? 1}`) : undefined,
    age && AGES[band + 1] ? sql`${today}::date - ${due} < ${AGES[band + 1]?.from ?? 0}` : undefined,
    kind ? eq(items.kind, kind) : undefined,
    project ? eq(items.projectId, project) : undefined,
    openTo ? OPEN_TO_COMMITTEE : undefined,
    q ? sql`${recommendations.search} @@ ${tsQuery(q)}` : undefined,
  ];
  return asked.filter((condition) => condition !== undefined);
}

export type Due = {
  id: string;
  stage: ReminderStage;
  number: number;
  text: string;
  addressee: string;
  answered: boolean;
  dueOn: string;
  itemId: string;
  symbol: string | null;
  title: string;
  confidentiality: string;
  slug: string;
  secretaries: { id: string; email: string; locale: string }[];
};

/** Days after a date at which nobody is reminded of it any more. */
const FORGOTTEN = 60;

/**
 * Notes which stage each recommendation has reached of which something is still owed, and answers those that nobody had noted, with whom to tell:
 * the secretaries in whose inbox it waits.
 */
export async function takeDueReminders(tx: Tx, at: Date | undefined, limit = 500): Promise<Due[]> {
  const now = at ? sql`${at.toISOString()}::timestamptz` : sql`now()`;
  const late = sql`((${now} at time zone committees.timezone)::date - due_on)`;
  const stage = sql.join(
    REMINDERS.toReversed().map((one) => sql`when ${late} >= ${one.days}::int then ${one.stage}`),
    sql` `,
  );
  const rows = await tx.execute<Due>(sql`
    with due as (
      select recommendations.id, case ${stage} end as stage, number, text, addressee, response is not null as answered, due_on::text as "dueOn", item_id as "itemId", items.symbol, items.title,
        items.confidentiality, committees.slug, committees.id as committee
      from recommendations join items on items.id = item_id join committees on committees.id = recommendations.committee_id
      where ${OWED} and committees.closed_at is null
        and ${late} between ${REMINDERS[0].days}::int and ${FORGOTTEN}::int
        and not exists (select from follow_up_reminders told where told.recommendation_id = recommendations.id and told.stage = case ${stage} end)
      order by due_on, recommendations.id limit ${limit}
    ), taken as (
      insert into follow_up_reminders (recommendation_id, stage) select id, stage from due on conflict do nothing returning recommendation_id
    )
    select due.*, coalesce((
      select json_agg(json_build_object('id', people.id, 'email', people.email, 'locale', people.locale) order by people.name, people.id)
      from people join items on items.id = due."itemId"
      where people.disabled_at is null and ${unconflicted()} and ${notOwn({ id: plain`people.id` })}
        and exists (select from memberships join committees on committees.id = memberships.committee_id
          where memberships.person_id = people.id and memberships.committee_id = due.committee and memberships.role = 'secretary' and ${mandateRuns})
    ), '[]') as secretaries
    from due join taken on taken.recommendation_id = due.id`);
  return [...rows];
}
