import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, openBallotOf, statusOf, vote } from "@/e2e/filed";
import { told } from "@/e2e/silent";
import { settleDueBallots } from "@/lib/ballots/perform";
import { takeStep } from "@/lib/steps/perform";

type Settings = Partial<Pick<typeof committees.$inferInsert, "writtenToDeadline" | "tacitAcceptance">>;

/** An item put to five delegations in writing. */
async function inWriting(settings: Settings = {}) {
  const body = await found(5);
  const { committeeId } = body;
  if (Object.keys(settings).length > 0)
    await db().update(committees).set(settings).where(eq(committees.id, committeeId));
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  await must(open(body, itemId));
  return { body, itemId };
}

const open = (body: Body, itemId: string) =>
  act(body.secretary, (acting) =>
    takeStep(acting, { itemId, action: "openBallot", reason: "", note: "", procedure: "written", days: 10 }),
  );

async function atTheDeadline(itemId: string) {
  const closesAt = new Date(Date.now() - 1000);
  await db().update(ballots).set({ closesAt }).where(eq(ballots.itemId, itemId));
  await settleDueBallots();
  const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, itemId));
  expect(decision?.decidedAt).toEqual(closesAt);
  return decision?.outcome;
}

for (const [says, settings, replies, outcome] of [
  ["three of five replied: a quorum, and more for than against", {}, ["approve", "approve", "object"], "adopted"],
  ["who does not reply is absent, not in favour", {}, ["approve", "object", "object"], "not-adopted"],
  ["two replies are no quorum", {}, ["approve", "approve"], "no-quorum"],
  ["nobody replied", {}, [], "no-quorum"],
  ["nobody replied, under tacit acceptance", { tacitAcceptance: true }, [], "adopted"],
  ["two objections of five, under tacit acceptance", { tacitAcceptance: true }, ["object", "object"], "adopted"],
  [
    "three objections of five, under tacit acceptance",
    { tacitAcceptance: true },
    ["object", "object", "object"],
    "not-adopted",
  ],
] as const)
  test(`in writing: ${says}`, async () => {
    const { body, itemId } = await inWriting(settings);
    await vote(body, itemId, [...replies]);
    expect(await statusOf(itemId)).toBe("inBallot");
    expect(await atTheDeadline(itemId)).toBe(outcome);
    // The result is communicated to all.
    const mails = await told(itemId, outcome === "adopted" ? "adopt" : "notAdopt");
    expect(mails.map(({ recipientId }) => recipientId)).toEqual(
      expect.arrayContaining([...body.heads, body.author, body.secretary, body.chair].map(({ id }) => id)),
    );
  });

test("it stays open to its deadline even when all have replied, unless the committee says otherwise", async () => {
  const all = Array(5).fill("approve");
  const one = await inWriting();
  await vote(one.body, one.itemId, all);
  expect(await statusOf(one.itemId)).toBe("inBallot");
  expect(await atTheDeadline(one.itemId)).toBe("adopted");
  const other = await inWriting({ writtenToDeadline: false });
  await vote(other.body, other.itemId, all);
  expect(await statusOf(other.itemId)).toBe("adopted");
});

test("tacit acceptance is in the rule that was frozen: a later setting changes nothing under way", async () => {
  const { body, itemId } = await inWriting({ tacitAcceptance: true });
  await db().update(committees).set({ tacitAcceptance: false }).where(eq(committees.id, body.committeeId));
  expect(await atTheDeadline(itemId)).toBe("adopted");
  const [ballot] = await db().select().from(ballots).where(eq(ballots.itemId, itemId));
  expect(ballot).toMatchObject({ procedure: "written", outcome: "adopted" });
});

test("a committee that does not decide in writing refuses it", async () => {
  const body = await found();
  await db()
    .update(committees)
    .set({ procedures: ["vote"] })
    .where(eq(committees.id, body.committeeId));
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  expect(await open(body, itemId)).toEqual({ ok: false, reason: "procedureNotUsed" });
  await must(act(body.chair, (acting) => takeStep(acting, { itemId, action: "openBallot", reason: "", note: "" })));
  expect(await openBallotOf(itemId)).toBeTruthy();
});
