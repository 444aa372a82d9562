import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions, statements } from "@/db/schema/ballots";
import { events, items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { type Ballot, cast, expire, head, opened, outcomeOf } from "@/e2e/ballot";
import { act, must } from "@/e2e/committee";
import { statusOf, vote } from "@/e2e/filed";
import { settleDueBallots } from "@/lib/ballots/perform";
import { makeStatement } from "@/lib/statements/perform";
import { takeStep } from "@/lib/steps/perform";
import { confirmOutcome, extendBallot, reopenBallot, resumeBallot, suspendBallot } from "./perform";

const reason = "The capitals asked for more time.";
const STILL = { suspendBallot, resumeBallot };
const LATER = { extendBallot, reopenBallot };
const rule = ({ body, itemId, ballotId }: Ballot, ruling: keyof typeof STILL) =>
  act(body.chair, (acting) => STILL[ruling](acting, { itemId, ballotId, reason }));
const later = ({ body, itemId, ballotId }: Ballot, ruling: keyof typeof LATER, days = 3) =>
  act(body.chair, (acting) => LATER[ruling](acting, { itemId, ballotId, reason, days }));
const rowOf = async ({ ballotId }: Ballot) => {
  const [row] = await db().select().from(ballots).where(eq(ballots.id, ballotId));
  if (!row) throw new Error("There is no such ballot.");
  return row;
};
const deadlineOf = async ({ itemId }: Ballot) =>
  (await db().select({ at: items.deadlineAt }).from(items).where(eq(items.id, itemId))).at(0)?.at;

test("an extension moves the deadline by whole days, and only before it has passed", async () => {
  const ballot = await opened({});
  const before = await rowOf(ballot);
  await must(later(ballot, "extendBallot"));
  const { closesAt } = await rowOf(ballot);
  expect(closesAt.getTime() - before.closesAt.getTime()).toBe(3 * 86_400_000);
  expect(await deadlineOf(ballot)).toEqual(closesAt);
  const [event] = await db().select().from(events).where(eq(events.act, "extendBallot"));
  expect(event?.data).toMatchObject({ reason, closesAt: closesAt.toISOString() });
  await expire(ballot);
  expect(await later(ballot, "extendBallot")).toEqual({ ok: false, reason: "ballotClosed" });
});

test("a suspended ballot takes no position and passes no deadline; resumed, it has as long left as before", async () => {
  const ballot = await opened({});
  await must(rule(ballot, "suspendBallot"));
  expect(await deadlineOf(ballot)).toBeNull();
  expect(await cast(ballot, head(ballot, 0), "approve")).toEqual({ ok: false, reason: "ballotSuspended" });
  expect(await rule(ballot, "suspendBallot")).toEqual({ ok: false, reason: "ballotSuspended" });
  // Suspended two hours ago, one hour before its deadline.
  await db().execute(
    sql`update ballots set suspended_at = now() - interval '2 hours', closes_at = now() - interval '1 hour'`,
  );
  await settleDueBallots();
  expect(await statusOf(ballot.itemId)).toBe("inBallot");
  await must(rule(ballot, "resumeBallot"));
  const left = (await rowOf(ballot)).closesAt.getTime() - Date.now();
  expect(Math.abs(left - 3_600_000)).toBeLessThan(30_000);
  expect(await rule(ballot, "resumeBallot")).toEqual({ ok: false, reason: "notSuspended" });
  await must(cast(ballot, head(ballot, 0), "approve"));
});

test("a ballot that fails may be re-opened while its terms say so, and decides nothing until then", async () => {
  const ballot = await opened({ reopenDays: 2 });
  await vote(ballot.body, ballot.itemId, ["object", "object", "approve"]);
  expect(await rowOf(ballot)).toMatchObject({ outcome: "not-adopted", reopenUntil: expect.any(Date) });
  expect([await statusOf(ballot.itemId), await outcomeOf(ballot)]).toEqual(["inBallot", undefined]);
  expect(await cast(ballot, head(ballot, 0), "approve")).toMatchObject({ reason: "ballotClosed" });
  await must(later(ballot, "reopenBallot"));
  expect(await later(ballot, "reopenBallot")).toEqual({ ok: false, reason: "notReopenable" });
  await must(cast(ballot, head(ballot, 0), "approve"));
  expect(await outcomeOf(ballot)).toBe("adopted");
});

test("after the days for re-opening the outcome stands, dated at their end, whoever looks first", async () => {
  const ballot = await opened({ reopenDays: 2 });
  await vote(ballot.body, ballot.itemId, ["object", "object", "approve"]);
  const reopenUntil = new Date(Date.now() - 60_000);
  await db().update(ballots).set({ reopenUntil });
  expect(await later(ballot, "reopenBallot")).toEqual({ ok: false, reason: "notReopenable" });
  await Promise.all([settleDueBallots(), settleDueBallots()]);
  const [decision] = await db().select().from(decisions);
  expect(decision).toMatchObject({ outcome: "not-adopted", decidedAt: reopenUntil, symbol: null });
});

test("the chair may leave it as it closed at once; what was adopted is never re-opened", async () => {
  const ballot = await opened({ reopenDays: 2 });
  const { body, itemId, ballotId } = ballot;
  await vote(body, itemId, ["object", "object", "approve"]);
  const confirm = () => act(body.chair, (acting) => confirmOutcome(acting, { itemId, ballotId }));
  await must(confirm());
  expect(await outcomeOf(ballot)).toBe("not-adopted");
  expect(await confirm()).toMatchObject({ reason: "onlyWhile" });
  const adopted = await opened({ reopenDays: 2 });
  await vote(adopted.body, adopted.itemId, ["approve", "approve", "approve"]);
  expect(await outcomeOf(adopted)).toBe("adopted");
});

for (const [action, status, ending] of [
  ["defer", "deferred", "deferred"],
  ["cancelBallot", "inReview", "cancelled"],
] as const) {
  test(`${action} ends a ballot without an outcome, keeps what was said, and needs a reason`, async () => {
    const ballot = await opened({});
    const { body, itemId } = ballot;
    await must(cast(ballot, head(ballot, 0), "approve"));
    const step = (why: string) =>
      act(body.chair, (acting) =>
        takeStep(acting, { itemId, action, reason: why, note: "", meeting: "Fourth meeting", meetsOn: "2027-03-01" }),
      );
    expect(await step("")).toEqual({ ok: false, reason: "reasonMissing" });
    await must(step(reason));
    expect([await statusOf(itemId), await outcomeOf(ballot)]).toEqual([status, undefined]);
    expect(await rowOf(ballot)).toMatchObject({ ending, outcome: null, closedAt: expect.any(Date) });
    expect(await cast(ballot, head(ballot, 1), "approve")).toMatchObject({ reason: "onlyWhile" });
    if (action === "defer") expect((await deadlineOf(ballot))?.toISOString()).toBe("2027-02-28T19:00:00.000Z");
  });
}

test("statements: what may be said by whom, and for how long", async () => {
  const ballot = await opened({ statementDays: 3 });
  const { body, itemId, ballotId } = ballot;
  const state = (who: typeof body.chair, kind: "explanation" | "reservation" | "interpretation") =>
    act(who, (acting) => makeStatement(acting, { itemId, ballotId, kind, body: "We read article 4 as it stands." }));
  expect(await state(head(ballot, 0), "explanation")).toEqual({ ok: false, reason: "nothingToExplain" });
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(state(head(ballot, 0), "explanation"));
  await must(state(head(ballot, 1), "reservation"));
  expect(await state(body.observer, "interpretation")).toEqual({ ok: false, reason: "observersSilent" });
  expect(await state(body.secretary, "reservation")).toMatchObject({ reason: "onlyHats" });
  await must(cast(ballot, head(ballot, 1), "approve"));
  await must(cast(ballot, head(ballot, 2), "approve"));
  await must(state(head(ballot, 2), "interpretation"));
  await db().execute(sql`update ballots set closed_at = now() - interval '3 days'`);
  expect(await state(head(ballot, 2), "interpretation")).toMatchObject({ reason: "statementsOver" });
  expect(await db().select().from(statements)).toHaveLength(3);
});

test("while a named ballot runs a statement would give a position away; observers speak where they may", async () => {
  const ballot = await opened({ observersState: true }, "named");
  const { body, itemId, ballotId } = ballot;
  const state = (who: typeof body.chair) =>
    act(who, (acting) =>
      makeStatement(acting, { itemId, ballotId, kind: "reservation", body: "We reserve our position on article 4." }),
    );
  expect(await state(head(ballot, 0))).toEqual({ ok: false, reason: "statementAfterClosing" });
  await vote(body, itemId, ["approve", "approve", "approve"]);
  await must(state(head(ballot, 0)));
  await must(state(body.observer));
});
