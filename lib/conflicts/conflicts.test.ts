import { and, eq, isNull } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { votes } from "@/db/schema/ballots";
import { conflicts } from "@/db/schema/conflicts";
import { outbox } from "@/db/schema/delivery";
import { reviews } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, openBallotOf, vote } from "@/e2e/filed";
import { waitingFor } from "@/lib/inbox/store";
import { deliverDue } from "@/lib/jobs/deliver";
import { itemQueryOf } from "@/lib/listing/schema";
import { listOf, pageOf } from "@/lib/listing/store";
import type { Actor } from "@/lib/rules/hats";
import { hitsFor } from "@/lib/search/store";
import { actorNow } from "@/lib/session/store";
import { takeStep } from "@/lib/steps/perform";
import { castBallot } from "@/lib/votes/perform";
import * as perform from "./perform";

const statement = "My sister heads the ministry that asks.";
const declare = (who: Actor, itemId: string) =>
  act(who, (acting) => perform.declareConflict(acting, { itemId, type: "personal", statement }));
const now = async ({ id }: Actor) => (await transaction((tx) => actorNow(tx, id))) as Actor;
const live = async (itemId: string) =>
  db()
    .select()
    .from(conflicts)
    .where(and(eq(conflicts.itemId, itemId), isNull(conflicts.liftedAt)));

/** Declared by the person, then pinned as a wall by the secretary. */
async function walled(body: Body, who: Actor, itemId: string): Promise<string> {
  await must(declare(who, itemId));
  const [conflict] = await live(itemId);
  const conflictId = conflict?.id ?? "";
  const reason = "They must not know of it.";
  await must(
    act(body.secretary, (acting) => perform.pinConflict(acting, { itemId, conflictId, level: "walled", reason })),
  );
  return conflictId;
}

test("who declares a conflict loses their assignment, their inbox and every mail that still waits", async () => {
  const body = await found();
  const [reviewer] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview");
  await must(declare(reviewer, id));

  const [review] = await db().select().from(reviews).where(eq(reviews.itemId, id));
  expect(review?.releasedAt).not.toBeNull();
  expect(await waitingFor(await now(reviewer), body.committeeId)).toEqual([]);
  const mails = await db().select().from(outbox).where(eq(outbox.recipientId, reviewer.id));
  expect(mails.map(({ error, sentAt }) => [error, sentAt])).toEqual([["withheld", null]]);
  const told = await db().select().from(outbox).where(eq(outbox.template, "declareConflict"));
  expect(new Set(told.map(({ recipientId }) => recipientId))).toEqual(new Set([body.secretary.id, body.chair.id]));
});

test("a delegate steps aside, and a colleague speaks for the delegation in their place", async () => {
  const body = await found();
  const [head] = body.heads as [Actor];
  const id = await filed(body, "policyNote", "inBallot");
  const ballotId = await openBallotOf(id);
  await vote(body, id, ["approve"]);
  const speak = (who: Actor) =>
    act(who, (acting) => castBallot(acting, { itemId: id, ballotId, choice: "abstain", reason: "" }));
  expect(await speak(body.colleague)).toMatchObject({ reason: "headSpoke" });

  await must(declare(head, id));
  expect(await speak(head)).toEqual({ ok: false, reason: "conflicted", params: { act: "castBallot" } });
  expect((await waitingFor(await now(body.colleague), body.committeeId)).map(({ task }) => task)).toEqual(["vote"]);
  await must(speak(body.colleague));
  const standing = await db()
    .select({ personId: votes.personId })
    .from(votes)
    .where(and(eq(votes.ballotId, ballotId), isNull(votes.supersededAt)));
  expect(standing).toEqual([{ personId: body.colleague.id }]);
});

test("a declaration is taken back by whoever made it, until it is pinned", async () => {
  const body = await found();
  const { observer, secretary } = body;
  const id = await filed(body, "policyNote", "submitted");
  const withdraw = () => act(observer, (acting) => perform.withdrawConflict(acting, { itemId: id, reason: "" }));
  await must(declare(observer, id));
  expect(await declare(observer, id)).toMatchObject({ reason: "conflicted" });
  await must(withdraw());
  expect(await live(id)).toEqual([]);

  await must(declare(observer, id));
  const [conflict] = await live(id);
  const pinned = { itemId: id, conflictId: conflict?.id ?? "", reason: "It stands." };
  await must(act(secretary, (acting) => perform.pinConflict(acting, { ...pinned, level: "recused" })));
  expect(await withdraw()).toEqual({ ok: false, reason: "conflictPinned" });
  expect(await act(body.chair, (acting) => perform.liftConflict(acting, pinned))).toEqual({
    ok: false,
    reason: "conflictPinned",
  });
  expect(await act(body.chair, (acting) => perform.unpinConflict(acting, pinned))).toMatchObject({
    reason: "onlyHats",
  });
  await must(act(secretary, (acting) => perform.unpinConflict(acting, pinned)));
  await must(withdraw());
});

test("behind a wall the item is in no list, count, search, inbox or mail, and answers nothing", async () => {
  const body = await found();
  const [head] = body.heads as [Actor];
  const id = await filed(body, "policyNote", "inReview", { title: "Tariffs of the wall" });
  const conflictId = await walled(body, head, id);

  const kept = await now(head);
  expect((await pageOf(kept, body.committeeId, itemQueryOf({}))).rows).toEqual([]);
  expect((await listOf(kept, body.committeeId, itemQueryOf({ q: "tariffs" }))).count).toBe(0);
  expect(await hitsFor(kept, body.committeeId, "tariffs", 1)).toEqual({ rows: [], total: 0 });
  expect(await declare(head, id)).toEqual({ ok: false, reason: "notFound" });
  expect(await act(head, (acting) => perform.withdrawConflict(acting, { itemId: id, reason: "" }))).toEqual({
    ok: false,
    reason: "notFound",
  });
  await must(
    act(body.chair, (acting) => takeStep(acting, { itemId: id, action: "defer", reason: "Later.", note: "" })),
  );
  expect(await db().select().from(outbox).where(eq(outbox.recipientId, head.id))).toEqual([]);

  // A wall is lifted by a secretary, and its subject may then know of it.
  const lift = { itemId: id, conflictId, reason: "Settled." };
  expect(await act(body.chair, (acting) => perform.liftConflict(acting, lift))).toMatchObject({
    reason: "conflictPinned",
  });
  await must(act(body.secretary, (acting) => perform.liftConflict(acting, lift)));
  expect((await pageOf(await now(head), body.committeeId, itemQueryOf({}))).rows).toHaveLength(1);
});

test("mail that was queued before, or by somebody who did not know, is not sent", async ({ database }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const [reviewer] = body.reviewers;
  await must(declare(reviewer, id));
  await database.owner`insert into outbox (recipient_id, email, locale, template, params, item_id)
    values (${reviewer.id}, 'late@majlis.example', 'en', 'remindReviewer', '{"symbol": "X", "slug": "x"}', ${id})`;
  const sent: string[] = [];
  await deliverDue(async ({ to }) => sent.push(to));
  expect(sent.filter((to) => to === "late@majlis.example" || to.startsWith("reviewer-one"))).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
});

test("an officer records what they know; the person hears of it, and only if they may still read the item", async () => {
  const body = await found();
  const [reviewer] = body.reviewers;
  const heard = async (confidentiality: "committee" | "restricted") => {
    const itemId = await filed(body, "policyNote", "inReview", { confidentiality });
    const record = { itemId, personId: reviewer.id, type: "institutional" as const, statement: "Their ministry asks." };
    await must(act(body.chair, (acting) => perform.recordConflict(acting, record)));
    expect(await act(body.chair, (acting) => perform.recordConflict(acting, record))).toEqual({
      ok: false,
      reason: "conflictKnown",
    });
    expect(await act(reviewer, (acting) => perform.withdrawConflict(acting, { itemId, reason: "" }))).toEqual({
      ok: false,
      reason: confidentiality === "committee" ? "conflictRecorded" : "notFound",
    });
    const mails = await db().select().from(outbox).where(eq(outbox.itemId, itemId));
    return mails.filter(({ recipientId, template }) => recipientId === reviewer.id && template === "recordConflict")
      .length;
  };
  expect(await heard("committee")).toBe(1);
  expect(await heard("restricted")).toBe(0);
});

test("of authors, strangers and oneself nothing is recorded", async () => {
  const body = await found();
  const elsewhere = await found();
  const itemId = await filed(body, "policyNote", "submitted");
  const record = (personId: string) =>
    act(body.secretary, (acting) => perform.recordConflict(acting, { itemId, personId, type: "other", statement }));
  expect(await record(body.author.id)).toEqual({ ok: false, reason: "conflictOfAuthor" });
  expect(await record(elsewhere.chair.id)).toEqual({ ok: false, reason: "unknownPerson" });
  expect(await record(body.secretary.id)).toEqual({ ok: false, reason: "declareYourself" });
  expect(await declare(body.author, itemId)).toMatchObject({ reason: "notForAuthors" });
});

test("two who record the same conflict at once record it once", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "submitted");
  const record = (who: Actor) =>
    act(who, (acting) =>
      perform.recordConflict(acting, { itemId, personId: body.observer.id, type: "other", statement }),
    );
  const both = await Promise.all([record(body.secretary), record(body.chair), declare(body.observer, itemId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await live(itemId)).toHaveLength(1);
});

test("a wall cannot stand without a pin, whatever the app believes", async ({ database }) => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "submitted");
  await must(declare(body.observer, itemId));
  await expect(database.owner`update conflicts set level = 'walled'`).rejects.toMatchObject({ code: "23514" });
});
