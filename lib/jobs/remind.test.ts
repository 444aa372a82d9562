import { eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { items, reviews } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { extendReview, releaseReviewer } from "@/lib/assignments/perform";
import { compose } from "@/lib/notices/notify";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/perform";
import { REMINDERS, stageAt } from "@/lib/rules/reminders";
import { remind } from "./remind";
import { owingReviewers } from "./store";

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** The instant at which the item's one assignment is due, and what was mailed of it so far. */
async function assignment(itemId: string) {
  const [review] = await db().select().from(reviews).where(eq(reviews.itemId, itemId));
  if (!review) throw new Error("Nobody was asked.");
  // The database knows the deadline to the microsecond, and counts it up.
  const at = (ms: number) => new Date(review.dueAt.getTime() + 1 + ms);
  const mails = async () => {
    const sent = await db()
      .select()
      .from(outbox)
      .where(sql`${outbox.itemId} = ${itemId} and ${outbox.template} like 'remind.%'`)
      .orderBy(outbox.queuedAt, outbox.id);
    return sent.map(({ template }) => template);
  };
  return { review, at, mails };
}

test("each stage once, from three days before the deadline to the last", async () => {
  const id = await filed(await found(), "policyNote", "inReview");
  const { at, mails } = await assignment(id);
  await remind(at(-3 * DAY - 1000));
  expect(await mails()).toEqual([]);
  for (const hour of [0, 1, 24, 71]) await remind(at(-3 * DAY + hour * HOUR));
  expect(await mails()).toEqual(["remind.soon"]);
  for (const ms of [0, DAY, 3 * DAY, 5 * DAY, 10 * DAY, 11 * DAY, 59 * DAY]) await remind(at(ms));
  expect(await mails()).toEqual(["remind.soon", "remind.today", "remind.late", "remind.veryLate"]);
});

test("of stages that passed while no worker ran, the latest alone", async () => {
  const id = await filed(await found(), "policyNote", "inReview");
  const { at, mails } = await assignment(id);
  await remind(at(4 * DAY));
  expect(await mails()).toEqual(["remind.late"]);
});

test("workers side by side remind once", async () => {
  const id = await filed(await found(), "policyNote", "inReview");
  const { at, mails } = await assignment(id);
  await Promise.all([remind(at(0)), remind(at(0)), remind(at(0))]);
  expect(await mails()).toEqual(["remind.today"]);
});

test("a later deadline begins its own stages", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const { review, at, mails } = await assignment(id);
  await remind(at(0));
  expect((await transaction((tx) => owingReviewers(tx, at(0), 9))).length).toBe(0);
  await must(
    act(body.secretary, (acting) =>
      extendReview(acting, { itemId: id, reviewId: review.id, dueOn: "2099-01-31", reason: "The annex came late." }),
    ),
  );
  await remind(at(DAY));
  expect(await mails()).toEqual(["remind.today"]);
  await remind(new Date("2099-01-30T00:00:00Z"));
  expect(await mails()).toEqual(["remind.today", "remind.soon"]);
});

for (const [says, settled] of [
  [
    "who has advised",
    (body, itemId) =>
      must(
        act(body.reviewers[0], (acting) =>
          giveAdvice(acting, { itemId, revision: 1, position: "recommend", comments: "" }),
        ),
      ),
  ],
  [
    "who declined",
    (body, itemId) =>
      must(
        act(body.reviewers[0], (acting) =>
          respondToAssignment(acting, { itemId, response: "declined", reason: "No time." }),
        ),
      ),
  ],
  [
    "who was released",
    async (body, itemId) => {
      const { review } = await assignment(itemId);
      await must(act(body.secretary, (acting) => releaseReviewer(acting, { itemId, reviewId: review.id, reason: "" })));
    },
  ],
  [
    "whose account is disabled",
    (body) => set(sql`update people set disabled_at = now() where id = ${body.reviewers[0].id}`),
  ],
  [
    "whose mandate ended",
    (body) => set(sql`update memberships set ended_at = now() where person_id = ${body.reviewers[0].id}`),
  ],
  ["whose item moved on", (_, itemId) => set(sql`update items set status = 'deferred' where id = ${itemId}`)],
] as const satisfies [string, (body: Body, itemId: string) => Promise<unknown>][])
  test(`nobody is reminded ${says}`, async () => {
    const body = await found();
    const id = await filed(body, "policyNote", "inReview");
    const { at, mails } = await assignment(id);
    await settled(body, id);
    await remind(at(0));
    expect(await mails()).toEqual([]);
  });

const set = (statement: ReturnType<typeof sql>) => db().execute(statement);

test("nobody is reminded while out of office; once back, of the stage that is reached then", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const { at, mails } = await assignment(id);
  const day = (ms: number) => at(ms).toISOString().slice(0, 10);
  await set(
    sql`insert into absences (person_id, from_day, until_day) values (${body.reviewers[0].id}, ${day(-4 * DAY)}, ${day(4 * DAY)})`,
  );
  for (const ms of [-3 * DAY, 0, 3 * DAY]) await remind(at(ms));
  expect(await mails()).toEqual([]);
  await remind(at(6 * DAY));
  expect(await mails()).toEqual(["remind.late"]);
});

test("the mail is in the reviewer’s language, on their clock, and says what is owed", async () => {
  const body = await found();
  const [one] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview", {
    reviewer: false,
    title: "Irrigation in the Ferghana Valley",
  });
  await set(sql`update people set locale = 'ru', timezone = 'Asia/Almaty' where id = ${one.id}`);
  await set(sql`update reviews set due_at = '2098-03-31T18:59:59Z' where item_id = ${id}`);
  await remind(new Date("2098-04-01T00:00:00Z"));
  const [mail] = await db()
    .select()
    .from(outbox)
    .where(sql`${outbox.itemId} = ${id} and ${outbox.template} = 'remind.today'`);
  if (!mail) throw new Error("No mail.");
  const { subject, text } = compose(mail);
  expect(subject).toMatch(/срок вашего заключения наступил$/);
  expect(text).toContain(
    "Irrigation in the Ferghana Valley (31 марта 2098\u00a0г.) наступил. Вы ещё не ответили на назначение.",
  );
});

test("the database’s stages are the rulebook’s, hour by hour", async () => {
  const id = await filed(await found(), "policyNote", "inReview");
  await set(sql`update reviews set due_at = date_trunc('milliseconds', due_at) where item_id = ${id}`);
  const { review } = await assignment(id);
  for (let hour = -96; hour <= 300; hour += 12)
    for (const edge of [-1, 0]) {
      const now = new Date(review.dueAt.getTime() + hour * HOUR + edge);
      const rows = await transaction((tx) => owingReviewers(tx, now, 1000));
      const stage = rows.find(({ reviewId }) => reviewId === review.id)?.stage ?? null;
      expect(stage, now.toISOString()).toBe(stageAt(review.dueAt.getTime(), now.getTime()));
    }
  expect(REMINDERS).toHaveLength(4);
  await db().update(items).set({ status: "withdrawn" }).where(eq(items.id, id));
});
