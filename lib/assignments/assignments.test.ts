import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, items, reviews } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { declareAbsence } from "@/lib/absences/perform";
import { saveExpertise } from "@/lib/expertise/perform";
import { respondToAssignment } from "@/lib/reviews/perform";
import type { Actor } from "@/lib/rules/hats";
import { rotation } from "@/lib/rules/rotation";
import * as perform from "./perform";
import { candidates, wantedOf } from "./store";

type Change = Partial<Parameters<typeof perform.assignReviewer>[1]>;
const assign = (who: Actor, itemId: string, change: Change) =>
  act(who, (acting) => perform.assignReviewer(acting, { itemId, ...change }));

const live = (itemId: string) =>
  db()
    .select({ id: reviews.id, reviewerId: reviews.reviewerId, dueAt: reviews.dueAt, releasedAt: reviews.releasedAt })
    .from(reviews)
    .where(eq(reviews.itemId, itemId))
    .orderBy(asc(reviews.assignedAt), asc(reviews.id));

/** Away from today on. */
const leave = (who: Actor, days: number) =>
  must(
    act(who, async (acting) => {
      const [row] = await acting.tx.execute<{ from: string; until: string }>(
        sql`select current_date::text as from, (current_date + ${days}::int)::text as until`,
      );
      return declareAbsence(acting, { ...(row as { from: string; until: string }), note: "", alternateId: null });
    }),
  );

test("the facts of each reviewer, from which the rotation follows", async () => {
  const body = await found();
  const [one, two] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview", { reviewer: false });
  await must(
    act(two, (acting) => saveExpertise(acting, { languages: ["en", "ru"], areas: ["energy"], kinds: ["policyNote"] })),
  );
  await leave(two, 5);
  const rows = await act(body.secretary, async ({ tx }) => ({
    ok: true,
    value: await candidates(tx, id, body.secretary),
  }));
  expect(rows.ok && rows.value.sort((a, b) => (a.name < b.name ? -1 : 1))).toMatchObject([
    { id: one.id, load: 1, languages: ["en"], areas: [], restedDays: 0, away: [], asked: "pending", author: false },
    {
      id: two.id,
      load: 0,
      languages: ["en", "ru"],
      areas: ["energy"],
      kinds: ["policyNote"],
      restedDays: null,
      away: [{ note: "", alternate: null }],
      asked: null,
      sameDelegation: false,
    },
  ]);
});

test("nobody is a candidate for an item that is not under review", async () => {
  const body = await found();
  const [draft, open] = [await filed(body, "policyNote", "draft"), await filed(body, "policyNote", "submitted")];
  const count = async (id: string) => {
    const rows = await act(body.secretary, async ({ tx, actor }) => ({
      ok: true,
      value: await candidates(tx, id, actor),
    }));
    return rows.ok && rows.value.length;
  };
  expect([await count(draft), await count(open)]).toEqual([0, 2]);
});

test("several are asked at once, or none of them", async () => {
  const body = await found();
  const [one, two] = body.reviewers;
  const id = await filed(body, "policyNote", "submitted");
  expect(await assign(body.secretary, id, {})).toEqual({ ok: false, reason: "nobodyChosen" });
  expect(await assign(body.secretary, id, { personIds: [one.id, body.observer.id] })).toEqual({
    ok: false,
    reason: "notReviewer",
  });
  expect(await live(id)).toEqual([]);
  await must(assign(body.secretary, id, { personIds: [one.id, two.id], dueOn: "2099-05-31" }));
  const rows = await live(id);
  expect(rows.map(({ reviewerId }) => reviewerId).sort()).toEqual([one.id, two.id].sort());
  // The end of that day in Dushanbe.
  expect(rows[0]?.dueAt.toISOString()).toBe("2099-05-31T18:59:59.000Z");
  expect(await assign(body.secretary, id, { personId: one.id })).toMatchObject({ reason: "ask.asked" });
  expect(await assign(body.secretary, id, { personId: one.id, dueOn: "2020-01-01" })).toEqual({
    ok: false,
    reason: "dueInThePast",
  });
});

test("nobody reviews their own item; an absence is overruled only knowingly", async ({ database: { owner } }) => {
  const body = await found();
  const [one] = body.reviewers;
  const id = await filed(body, "policyNote", "submitted");
  await owner`insert into memberships (committee_id, person_id, role, mandate_from) values (${body.committeeId}, ${body.author.id}, 'reviewer', '2025-01-01')`;
  expect(await assign(body.secretary, id, { personId: body.author.id, despite: "She said she could." })).toMatchObject({
    reason: "ask.author",
    params: { name: "author" },
  });
  await leave(one, 2);
  expect(await assign(body.secretary, id, { personId: one.id })).toMatchObject({ reason: "ask.away" });
  await must(assign(body.secretary, id, { personId: one.id, despite: "She said she could." }));
});

test("the next in rotation is asked under the lock; another than the one shown is refused", async () => {
  const body = await found();
  const [one, two] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview", { reviewer: false });
  expect(await assign(body.secretary, id, { rotation: "next", personId: one.id })).toEqual({
    ok: false,
    reason: "nextMoved",
    params: { name: "reviewer-two" },
  });
  await must(assign(body.secretary, id, { rotation: "next", personId: two.id }));
  expect((await live(id)).map(({ reviewerId }) => reviewerId)).toEqual([one.id, two.id]);
  const [event] = await db().select().from(events).where(eq(events.itemId, id)).orderBy(sql`id desc`).limit(1);
  expect(event?.data).toMatchObject({
    personId: two.id,
    by: "rotation",
    because: ["independent", "readsLanguage", "knowsNeither", "load", "neverAsked"],
  });
  expect(await assign(body.secretary, id, { rotation: "next" })).toEqual({ ok: false, reason: "nobodyNext" });
});

test("over many items the rotation shares the work evenly", async () => {
  const body = await found();
  const given = new Map<string, number>();
  for (let at = 0; at < 6; at++) {
    const id = await filed(body, "capacityRequest", "submitted");
    await must(assign(body.secretary, id, { rotation: "next" }));
    for (const { reviewerId } of await live(id)) given.set(reviewerId, (given.get(reviewerId) ?? 0) + 1);
  }
  expect([...given.values()]).toEqual([3, 3]);
});

test("a deadline moves to a later day alone, with a reason on record", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const [review] = await live(id);
  const extend = (dueOn: string, who = body.secretary) =>
    act(who, (acting) =>
      perform.extendReview(acting, { itemId: id, reviewId: review?.id ?? "", dueOn, reason: "The annex came late." }),
    );
  expect(await extend("2020-01-01")).toEqual({ ok: false, reason: "notLater" });
  expect(await extend("2099-01-31", body.reviewers[0])).toMatchObject({ reason: "onlyHats" });
  await must(extend("2099-01-31"));
  const [item] = await db().select({ deadlineAt: items.deadlineAt }).from(items).where(eq(items.id, id));
  expect(item?.deadlineAt?.toISOString(), "the item waits for its reviewer").toBe("2099-01-31T18:59:59.000Z");
  expect(await extend("2099-01-31")).toEqual({ ok: false, reason: "notLater" });
  const [event] = await db().select().from(events).where(eq(events.itemId, id)).orderBy(sql`id desc`).limit(1);
  expect(event).toMatchObject({
    act: "extendReview",
    data: { before: review?.dueAt.toISOString(), dueAt: "2099-01-31T18:59:59.000Z", reason: "The annex came late." },
  });
});

test("a review is given to somebody else in one act, and each is told", async ({ database: { owner } }) => {
  const body = await found();
  const [one, two] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview");
  const [review] = await live(id);
  const reassign = (change: object) =>
    act(body.secretary, (acting) =>
      perform.reassignReview(acting, {
        itemId: id,
        reviewId: review?.id ?? "",
        personId: two.id,
        reason: "",
        ...change,
      }),
    );
  expect(await reassign({})).toEqual({ ok: false, reason: "reasonMissing" });
  expect(await reassign({ personId: one.id, reason: "Away." })).toMatchObject({ reason: "ask.asked" });
  expect((await live(id)).filter(({ releasedAt }) => releasedAt === null)).toHaveLength(1);
  await must(reassign({ reason: "Away until spring." }));
  const rows = await live(id);
  expect(rows.map(({ reviewerId, releasedAt }) => [reviewerId, releasedAt === null])).toEqual([
    [one.id, false],
    [two.id, true],
  ]);
  expect(await reassign({ reason: "Again." })).toEqual({ ok: false, reason: "notAssigned" });
  const mails = await owner<{ template: string; id: string }[]>`
    select template, recipient_id as id from outbox where item_id = ${id} order by queued_at desc limit 2`;
  expect(mails.map(({ template, id }) => `${template} ${id}`).sort()).toEqual(
    [`assignReviewer ${two.id}`, `releaseReviewer ${one.id}`].sort(),
  );
});

test("who declined is followed by whoever is next, without another reason", async () => {
  const body = await found();
  const [one, two] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview", { reviewer: false });
  await must(
    act(one, (acting) => respondToAssignment(acting, { itemId: id, response: "declined", reason: "No time." })),
  );
  const [review] = await live(id);
  await must(
    act(body.secretary, (acting) =>
      perform.reassignReview(acting, {
        itemId: id,
        reviewId: review?.id ?? "",
        rotation: "next",
        personId: two.id,
        reason: "",
      }),
    ),
  );
  expect((await live(id)).find(({ releasedAt }) => releasedAt === null)?.reviewerId).toBe(two.id);
});

test("without a day named, an assignment asks for the committee's usual time", async () => {
  const body = await found();
  const item = { kind: "policyNote", language: "en", area: null } as const;
  const verdict = await act(body.secretary, async ({ tx }) => ({
    ok: true,
    value: await wantedOf(tx, item, { timezone: "Asia/Dushanbe", reviewDays: 10 }, undefined),
  }));
  if (!verdict.ok) throw new Error("refused");
  const { today, dueOn } = verdict.value;
  expect(Date.parse(dueOn) - Date.parse(today)).toBe(10 * 86_400_000);
  expect(rotation([], verdict.value)).toEqual({ suggested: [], leftOut: [] });
});
