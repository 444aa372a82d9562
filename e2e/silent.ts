import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { outbox } from "@/db/schema/delivery";
import { events } from "@/db/schema/items";
import { announceDecision } from "@/lib/announcements/perform";
import { answerSilence } from "@/lib/silence/perform";
import { takeStep } from "@/lib/steps/perform";
import { act, type Body, found } from "./committee";
import { filed, openBallotOf } from "./filed";

export type Head = 0 | 1 | 2;
export const text = "The annex’s figures do not agree with ours.";

/** An item under silence, far from its expiry, in a committee of its own. */
export async function underSilence() {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inSilence");
  return { body, itemId, ballotId: await openBallotOf(itemId) };
}
export type Silent = Awaited<ReturnType<typeof underSilence>>;

/** A head of delegation says something about it. */
export const answer = (
  { body, itemId, ballotId }: Silent,
  head: Head,
  said: "object" | "amend" | "comment" | "recuse" = "object",
) =>
  act(body.heads[head] as Body["chair"], (acting) => answerSilence(acting, { itemId, ballotId, answer: said, text }));

/** Sets the expiry so many milliseconds from now, by the database's clock. */
export const expireIn = ({ ballotId }: Silent, ms: number) =>
  db()
    .update(ballots)
    .set({ closesAt: sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::double precision)` })
    .where(eq(ballots.id, ballotId));

/** The chair places it until a moment of the committee’s clock. */
export const place = (body: Body, itemId: string, expiresAt: string, who = body.chair) =>
  act(who, (acting) => takeStep(acting, { itemId, action: "placeUnderSilence", reason: "", note: "", expiresAt }));

export const announced = {
  meeting: "Fourth meeting, Khujand",
  metOn: "2026-11-30",
  remarks: "Uzbekistan: subject to funds.",
};
export const announce = ({ body, itemId }: Silent, who = body.chair) =>
  act(who, (acting) => announceDecision(acting, { itemId, ...announced }));

export const eventsOf = (itemId: string) =>
  db().select().from(events).where(eq(events.itemId, itemId)).orderBy(asc(events.id));
export const told = async (itemId: string, template: string) =>
  (await db().select().from(outbox).where(eq(outbox.itemId, itemId))).filter((mail) => mail.template === template);

/** What must never be of a committee’s silence procedures, counted in the database. */
export async function unlikeSilence({ committeeId }: Body) {
  const here = sql`items.committee_id = ${committeeId}`;
  const [row] = await db().execute(sql`select
    (select count(*)::int from votes join ballots on ballots.id = ballot_id join items on items.id = item_id where ${here} and votes.at >= closes_at) as late,
    (select count(*)::int from items join ballots on ballots.item_id = items.id where ${here} and status = 'adopted'
      and (decided_at <> closes_at or closed_at <> closes_at)) as undated,
    (select count(*)::int from items where ${here} and (status = 'adopted')::int <> (select count(*) from decisions where item_id = items.id)) as decisions,
    (select count(*)::int from items where ${here} and (status = 'inReview')::int <> (select count(*) from events where item_id = items.id and act = 'breakSilence')) as broken,
    (select count(*)::int from decisions join items on items.id = item_id where ${here} and decisions.symbol is not null) as numbered`);
  return row;
}
export const NO_WRONG = { late: 0, undated: 0, decisions: 0, broken: 0, numbered: 0 };
