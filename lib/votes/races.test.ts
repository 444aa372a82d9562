/** What two people do to one ballot at one instant, many times over; what must never be is counted in the database. */
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { proxies } from "@/db/schema/ballots";
import { expect, test } from "@/db/testing";
import { join, NO_WRONG, unlikeBallots as unlike } from "@/e2e/ballot";
import { act, type Body, found } from "@/e2e/committee";
import { announced } from "@/e2e/silent";
import { closesIn, type Straight, straight, straightIn } from "@/e2e/straight";
import { settleDueBallots } from "@/lib/ballots/perform";
import { announceConsensus, answerConsensus } from "@/lib/consensus/perform";
import { revokeProxy } from "@/lib/proxies/perform";
import type { Actor } from "@/lib/rules/hats";
import type { StepAction } from "@/lib/rules/route";
import type { Verdict } from "@/lib/rules/verdict";
import type { Choice, DelegationPolicy } from "@/lib/rules/words";
import { extendBallot, suspendBallot } from "@/lib/rulings/perform";
import { takeStep } from "@/lib/steps/perform";
import { castBallot } from "./perform";

const ROUNDS = 80;
const text = "The annex’s figures do not agree with ours.";
const LATE = ["ballotClosed", "onlyWhile"];

const cast = (who: Actor, { itemId, ballotId }: Straight, choice: Choice, delegationId?: string) =>
  act(who, (acting) =>
    castBallot(acting, { itemId, ballotId, choice, reason: text, ...(delegationId && { delegationId }) }),
  );
const seatOf = (body: Body, at: number) => body.heads[at]?.seats[0]?.delegationId ?? "";
const refusals = (verdicts: readonly Verdict<unknown>[]) =>
  verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.reason]));
const counted = async (query: ReturnType<typeof sql>) => (await db().execute(query))[0];

/** From a moment ago until after all of a round has been done, on a busy machine, too. */
const soon = (round: number) => (round * 160) / ROUNDS - 5;

test.describe.configure({ timeout: 240_000 });

for (const policy of ["head", "firstCast", "mustAgree"] as const satisfies DelegationPolicy[])
  test(`two members of one delegation at one instant: one position for it (${policy})`, async () => {
    const body = await found();
    const adviser = await join(body, 1, "adviser");
    const head = body.heads[1] as Actor;
    const open = await straightIn(body, "vote", ROUNDS, { policy });
    for (const [round, one] of open.entries()) {
      const both = [() => cast(head, one, "approve"), () => cast(adviser, one, "object")];
      const verdicts = await Promise.all((round % 2 ? both.toReversed() : both).map((vote) => vote()));
      const [because, ...others] = refusals(verdicts);
      expect(others).toEqual([]);
      if (policy === "mustAgree") expect(because).toBeUndefined();
      else expect([undefined, policy === "head" ? "headSpoke" : "firstSpoke"]).toContain(because);
      if (policy === "firstCast") expect(because).toBe("firstSpoke");
    }
    const live = sql`select ballot_id, delegation_id, count(*) as live, bool_and(person_id = ${head.id}) as by_head
      from votes where superseded_at is null group by 1, 2`;
    expect(
      await counted(sql`select count(*)::int as seats, max(live)::int as most, (count(*) filter (where not by_head))::int as others
        from (${live}) live`),
    ).toEqual({
      seats: ROUNDS,
      most: policy === "mustAgree" ? 2 : 1,
      others: policy === "head" ? 0 : policy === "mustAgree" ? ROUNDS : expect.any(Number),
    });
    expect(await unlike(body)).toEqual({ ...NO_WRONG, open: ROUNDS });
  });

test("votes, the deadline and whoever looks: each vote is in time and counted, or told that it is late", async () => {
  const body = await found();
  const open = await straightIn(body, "vote", ROUNDS);
  let accepted = 0;
  for (const [round, one] of open.entries()) {
    await closesIn(one.ballotId, soon(round));
    const choices: Choice[] = round % 3 === 0 ? ["approve", "object", "object"] : ["approve", "approve", "object"];
    const verdicts = await Promise.all([
      ...choices.map((choice, at) => cast(body.heads[at] as Actor, one, choice)),
      // Two who look, and one who changes their mind.
      settled(),
      cast(body.heads[0] as Actor, one, "abstain"),
      settled(),
    ]);
    for (const because of refusals(verdicts)) expect(LATE).toContain(because);
    accepted += verdicts.filter(({ ok }) => ok).length - 2;
  }
  await expect.poll(async () => (await settled(), (await unlike(body)).open)).toBe(0);
  expect(await counted(sql`select count(*)::int as votes from votes`)).toEqual({ votes: accepted });
  expect(await unlike(body)).toEqual(NO_WRONG);
  const ends = await db().execute<{ outcome: string }>(sql`select distinct outcome from ballots order by 1`);
  expect(ends.map(({ outcome }) => outcome)).toEqual(["adopted", "no-quorum", "not-adopted"]);
});

test("votes against a suspension: those before it stand, none comes after, and nothing closes under it", async () => {
  const body = await found();
  const open = await straightIn(body, "vote", ROUNDS);
  let suspended = 0;
  for (const one of open) {
    const [ruled, ...votes] = await Promise.all([
      act(body.chair, (acting) => suspendBallot(acting, { ...one, reason: text })),
      ...body.heads.map((head) => cast(head, one, "approve")),
    ]);
    if (ruled.ok) suspended++;
    const because = refusals(votes);
    expect(because).toEqual(because.map(() => "ballotSuspended"));
    // It closed with the last of them, and there was nothing left to suspend.
    if (!ruled.ok) expect([LATE.includes(ruled.reason), because]).toEqual([true, []]);
  }
  expect(
    await counted(sql`select
      (select count(*)::int from ballots where suspended_at is not null) as suspended,
      (select count(*)::int from ballots where suspended_at is not null and (closed_at is not null or outcome is not null)) as closed,
      (select count(*)::int from votes join ballots on ballots.id = ballot_id where votes.at > suspended_at) as after,
      (select count(*)::int from events where act = 'suspendBallot') as told`),
  ).toEqual({ suspended, closed: 0, after: 0, told: suspended });
  expect(suspended).toBeGreaterThan(0);
  expect(await unlike(body)).toEqual({ ...NO_WRONG, open: suspended });
});

test("an extension against the deadline: it comes in time and the ballot goes on, or it is too late and told so", async () => {
  const body = await found();
  const open = await straightIn(body, "vote", ROUNDS);
  let extended = 0;
  for (const [round, one] of open.entries()) {
    await closesIn(one.ballotId, soon(round));
    const [ruled, ...votes] = await Promise.all([
      act(body.chair, (acting) => extendBallot(acting, { ...one, days: 3, reason: text })),
      cast(body.heads[0] as Actor, one, "approve"),
      cast(body.heads[1] as Actor, one, "approve"),
      settled(),
    ]);
    if (ruled.ok) extended++;
    for (const because of refusals([ruled, ...votes])) expect(LATE).toContain(because);
    if (ruled.ok) expect(refusals(votes).length === 0 || votes.some(({ ok }) => ok)).toBe(true);
  }
  await expect.poll(async () => (await settled(), (await unlike(body)).open)).toBe(extended);
  expect(
    await counted(sql`select count(*)::int as extended, (count(*) filter (where closed_at is not null))::int as closed
      from ballots where id in (select (data ->> 'ballotId')::uuid from events where act = 'extendBallot')`),
  ).toEqual({ extended, closed: 0 });
  expect(await unlike(body)).toEqual({ ...NO_WRONG, open: extended });
  expect(extended).toBeGreaterThan(0);
  expect(extended).toBeLessThan(ROUNDS);
});

test("a proxy, its principal and its revocation at one instant: one of them speaks", async () => {
  const body = await found();
  const { committeeId } = body;
  const [from, to] = [seatOf(body, 1), seatOf(body, 2)];
  const [principal, holder] = [body.heads[1] as Actor, body.heads[2] as Actor];
  const open = await straightIn(body, "vote", ROUNDS, { proxies: 1 });
  const terms = { from: "2025-01-01", until: "2100-01-01" };
  const granted = { committeeId, fromDelegationId: from, toDelegationId: to, grantedBy: principal.id, ...terms };
  await db()
    .insert(proxies)
    .values(open.map(({ ballotId }) => ({ ...granted, ballotId })));
  for (const [round, one] of open.entries()) {
    const [proxy] = await db().select().from(proxies).where(eq(proxies.ballotId, one.ballotId));
    const revoke = () => act(principal, (acting) => revokeProxy(acting, { committeeId, proxyId: proxy?.id ?? "" }));
    const speaks = () => cast(principal, one, "approve");
    const [byProxy, other] = await Promise.all([cast(holder, one, "object", from), round % 2 ? speaks() : revoke()]);
    // Whichever came second is told what the first did; a revocation and a vote never both hold.
    expect([byProxy, other].filter(({ ok }) => ok)).toHaveLength(1);
    const told = round % 2 ? ["principalSpoke", "proxySpoke"] : ["notEntrusted", "proxyUsed"];
    for (const because of refusals([byProxy, other])) expect(told).toContain(because);
  }
  expect(
    await counted(sql`select
      (select coalesce(max(voices), 0)::int from (select count(*) as voices from votes where superseded_at is null group by ballot_id, delegation_id) seats) as voices,
      (select count(*)::int from votes join proxies on proxies.id = proxy_id where revoked_at is not null) as revoked`),
  ).toEqual({ voices: 1, revoked: 0 });
  expect(await unlike(body)).toEqual({ ...NO_WRONG, open: ROUNDS });
});

test("two chairs at one instant: one opening, one announcement, one number", async () => {
  const body = await found();
  const ids = await straight(body, "inReview", ROUNDS);
  const opening = (itemId: string, action: StepAction) =>
    act(body.chair, (acting) =>
      takeStep(acting, { itemId, action, reason: "", note: "", expiresAt: "2040-01-02T12:00" }),
    );
  const actions = ["openBallot", "placeUnderSilence", "openConsensus"] as const;
  for (const [round, itemId] of ids.entries()) {
    const one = actions[round % 3] as StepAction;
    const other = round % 2 ? one : (actions[(round + 1) % 3] as StepAction);
    const verdicts = await Promise.all([opening(itemId, one), opening(itemId, other)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  }
  expect(
    await counted(sql`select count(*)::int as ballots, count(distinct item_id)::int as items,
      (select count(*)::int from events where act in ('openBallot', 'placeUnderSilence', 'openConsensus')) as told from ballots`),
  ).toEqual({ ballots: ROUNDS, items: ROUNDS, told: ROUNDS });

  const asked = await straightIn(body, "consensus", ROUNDS);
  for (const [round, one] of asked.entries()) {
    const announce = () => act(body.chair, (acting) => announceConsensus(acting, { ...one, ...announced }));
    const object = () =>
      act(body.heads[1] as Actor, (acting) => answerConsensus(acting, { ...one, answer: "object", text }));
    const verdicts = await Promise.all([announce(), announce(), ...(round % 2 ? [object()] : [])]);
    // An objection comes before both, or after the first.
    expect(verdicts.slice(0, 2).filter(({ ok }) => ok).length + (verdicts[2]?.ok ? 1 : 0)).toBe(1);
  }
  const [numbers] = await db().execute<{ count: number }>(
    sql`select count(*)::int, count(distinct symbol)::int as symbols, coalesce(max(split_part(symbol, '/', 4)::int), 0) as max,
      (select count(*)::int from votes join announcements on announcements.ballot_id = votes.ballot_id) as objected from announcements`,
  );
  const { count = 0 } = numbers ?? {};
  expect(numbers).toEqual({ count, symbols: count, max: count, objected: 0 });
  expect(count).toBeGreaterThanOrEqual(ROUNDS / 2);
});

const settled = () => settleDueBallots().then((): Verdict => ({ ok: true, value: undefined }));
