import { asc, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { ballots, decisions } from "@/db/schema/ballots";
import { memberships } from "@/db/schema/committees";
import { events, items, revisions } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, openBallotOf, statusOf, vote } from "@/e2e/filed";
import { settleDueBallots } from "@/lib/ballots/perform";
import { saveDraft } from "@/lib/drafts/perform";
import { lockItem } from "@/lib/items/store";
import { KIND_NAMES } from "@/lib/rules/words";
import { castBallot } from "@/lib/votes/perform";
import { takeStep } from "./perform";

const take = (
  body: Body,
  who: "author" | "secretary" | "chair" | "colleague",
  itemId: string,
  action: Parameters<typeof takeStep>[1]["action"],
  reason = "",
) => act(body[who], (acting) => takeStep(acting, { itemId, action, reason, note: "" }));
const eventsOf = (itemId: string) =>
  db().select().from(events).where(eq(events.itemId, itemId)).orderBy(asc(events.id));

for (const kind of KIND_NAMES) {
  test(`a ${kind} goes from draft to adopted, each step an event`, async () => {
    const body = await found();
    const id = await filed(body, kind, "adopted");
    expect((await eventsOf(id)).map((event) => [event.act, event.toStatus])).toEqual([
      ["submit", "submitted"],
      ["startReview", "inReview"],
      ["assignReviewer", null],
      ["respondToAssignment", null],
      ["giveAdvice", null],
      ["openBallot", "inBallot"],
      ["castBallot", null],
      ["castBallot", null],
      ["castBallot", null],
      ["adopt", "adopted"],
    ]);
    const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, id));
    expect(decision).toMatchObject({ outcome: "adopted", symbol: expect.stringMatching(/\/D\/\d{4}\/1$/) });
  });
}

test("a return needs a reason, and a resubmission is a new revision that marks advice stale", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  expect(await take(body, "secretary", id, "return")).toEqual({ ok: false, reason: "reasonMissing" });
  expect(await eventsOf(id)).toHaveLength(1);
  await must(take(body, "secretary", id, "return", "Add the costs of the second option."));
  await must(take(body, "author", id, "resubmit"));
  const kept = await db().select().from(revisions).where(eq(revisions.itemId, id)).orderBy(asc(revisions.number));
  expect(kept.map((revision) => revision.number)).toEqual([1, 2]);
});

test("an incomplete draft is not submitted, and nothing is recorded", async () => {
  const body = await found();
  const id = await filed(body, "capacityRequest", "draft");
  await must(
    act(body.author, (acting) => saveDraft(acting, { itemId: id, version: 2, data: { title: "Too little" } })),
  );
  expect(await take(body, "author", id, "submit")).toMatchObject({ ok: false, reason: "when.complete" });
  expect(await eventsOf(id)).toHaveLength(0);
});

test("the wrong person is told whose step it is; an outsider, that there is nothing", async () => {
  const body = await found();
  const other = await found();
  const id = await filed(body, "oversightReview", "submitted");
  expect(await take(body, "author", id, "startReview")).toMatchObject({ ok: false, reason: "onlyHats" });
  expect(await take(other, "secretary", id, "startReview")).toEqual({ ok: false, reason: "notFound" });
  expect(
    await act(body.secretary, (acting) =>
      takeStep(acting, { itemId: "5a0b1f0e-0000-4000-8000-000000000000", action: "startReview", reason: "", note: "" }),
    ),
  ).toEqual({
    ok: false,
    reason: "notFound",
  });
});

test("symbols have no gaps when ten are submitted at once, and some are refused", async () => {
  const body = await found();
  const drafts: string[] = [];
  for (let at = 0; at < 10; at++) drafts.push(await filed(body, "oversightReview", "draft"));
  await Promise.all(drafts.map((id, at) => take(body, at % 5 === 0 ? "colleague" : "author", id, "submit")));
  const rows = await db().select({ symbol: items.symbol }).from(items).where(eq(items.committeeId, body.committeeId));
  const numbers = rows
    .flatMap(({ symbol }) => (symbol ? [Number(symbol.split("/").at(-1))] : []))
    .sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 8 }, (_, at) => at + 1));
});

test("a second save over somebody else's is refused with their name", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "draft");
  const save = (version: number) =>
    act(body.author, (acting) => saveDraft(acting, { itemId: id, version, data: { title: `Version ${version}` } }));
  const both = await Promise.all([save(2), save(2)]);
  expect(both.filter((verdict) => verdict.ok)).toHaveLength(1);
  expect(both.find((verdict) => !verdict.ok)).toMatchObject({ reason: "stale", params: { by: "author" } });
});

test("a ballot closes at its deadline when somebody looks, dated at the deadline", async () => {
  const body = await found(5);
  const id = await filed(body, "oversightReview", "inBallot");
  await vote(body, id, ["approve", "approve", "object"]);
  expect(await statusOf(id)).toBe("inBallot");
  const closesAt = new Date(Date.now() - 60_000);
  await db().update(ballots).set({ closesAt }).where(eq(ballots.itemId, id));
  const late = act(body.heads[3] as Body["author"], async (acting) =>
    castBallot(acting, {
      itemId: id,
      ballotId: await openBallotOf(id),
      choice: "object",
      reason: "We speak too late for this.",
    }),
  );
  expect(await late).toEqual({ ok: false, reason: "ballotClosed" });
  await Promise.all([settleDueBallots(), settleDueBallots(), settleDueBallots()]);
  expect(await statusOf(id)).toBe("adopted");
  const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, id));
  expect(decision?.decidedAt).toEqual(closesAt);
});

for (const [choices, status] of [
  [["approve", "approve", "approve", "object", "object"], "adopted"],
  [["approve", "approve", "object", "abstain", "abstain"], "adopted"],
  [["approve", "approve", "object", "object", "abstain"], "notAdopted"],
  [["approve", "abstain", "abstain", "abstain", "abstain"], "adopted"],
] as const) {
  test(`five delegations: ${choices.join(", ")} → ${status}`, async () => {
    const body = await found(5);
    const id = await filed(body, "policyNote", "inBallot");
    await vote(body, id, [...choices]);
    expect(await statusOf(id)).toBe(status);
  });
}

test("two of five speaking is no quorum", async () => {
  const body = await found(5);
  const id = await filed(body, "policyNote", "inBallot");
  await vote(body, id, ["approve", "approve"]);
  await db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - 1000) })
    .where(eq(ballots.itemId, id));
  await settleDueBallots();
  const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, id));
  expect([await statusOf(id), decision?.outcome, decision?.symbol]).toEqual(["notAdopted", "no-quorum", null]);
});

test("what the head of a delegation said, only the head changes", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "inBallot");
  const ballotId = await openBallotOf(id);
  const cast = (who: Body["author"], choice: "approve" | "abstain") =>
    act(who, (acting) => castBallot(acting, { itemId: id, ballotId, choice, reason: "" }));
  await must(cast(body.colleague, "abstain"));
  await must(cast(body.heads[0] as Body["author"], "approve"));
  expect(await cast(body.colleague, "abstain")).toEqual({ ok: false, reason: "headSpoke", params: { name: "head-0" } });
  await must(cast(body.heads[0] as Body["author"], "abstain"));
});

test("a role that ends while its act waits for the item's lock no longer counts", async ({ database }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const before = transaction(async (tx) => {
    await lockItem(tx, id, body.chair.id);
    await tx.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.personId, body.secretary.id));
    await until;
  });
  const act = take(body, "secretary", id, "startReview");
  await expect
    .poll(
      async () =>
        (
          await database.owner`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        ).length,
    )
    .toBe(1);
  letGo();
  await before;
  expect(await act).toEqual({ ok: false, reason: "notFound" });
  expect(await statusOf(id)).toBe("submitted");
});
