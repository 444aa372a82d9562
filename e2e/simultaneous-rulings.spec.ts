/** The chair's rulings against votes and the deadline, and two chairs, over two instances; what must never be is counted in the database. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/lib/rules/hats";
import { unlikeBallots } from "./ballot";
import { type Body, found } from "./committee";
import { vote } from "./filed";
import { announced } from "./silent";
import { closesIn, deadlineAt, straight, straightIn } from "./straight";
import { accepted, expect, expectRight, LATE, reason, refusals, test, toldIn } from "./two-instances";

const ROUNDS = 20;

test.describe.configure({ mode: "default", timeout: 300_000 });

test("votes against a suspension: those before it stand, none comes after, and nothing closes under it", async ({
  two,
}) => {
  const body = await found();
  let suspended = 0;
  for (const [round, one] of (await straightIn(body, "vote", ROUNDS)).entries()) {
    const [ruling, ...votes] = await Promise.all([
      two.post(round, "rulings#suspendBallot", body.chair, { ...one, reason }),
      ...body.heads.map((head, at) => two.cast(round + at, head, one, "approve")),
    ]);
    if (ruling.ok) suspended++;
    for (const because of refusals(votes)) expect([ruling.ok, because]).toEqual([true, "ballotSuspended"]);
    // It closed with the last of them, and there was nothing left to suspend.
    for (const because of refusals([ruling])) expect(LATE).toContain(because);
  }
  expect(await rulingsIn(body)).toEqual({ suspended, wrong: 0, longer: 0 });
  expect(await toldIn(body, "suspendBallot")).toBe(suspended);
  await expectRight(two, body, suspended);
  expect(suspended).toBeGreaterThan(0);
});

test("an extension against the deadline: it comes in time and the ballot goes on, or it is too late and told so", async ({
  two,
}) => {
  const body = await found();
  let longer = 0;
  for (const [round, one] of (await straightIn(body, "vote", ROUNDS)).entries()) {
    await closesIn(one.ballotId, deadlineAt(round, ROUNDS));
    const [ruling, votes] = await Promise.all([
      two.post(round, "rulings#extendBallot", body.chair, { ...one, days: "3", reason }),
      Promise.all([0, 1].map((at) => two.cast(round + 1 + at, body.heads[at] as Actor, one, "approve"))),
      two.look(body),
    ]);
    if (ruling.ok) longer++;
    for (const because of refusals([ruling, ...votes])) expect(LATE).toContain(because);
  }
  await expectRight(two, body, longer);
  expect(await rulingsIn(body)).toEqual({ suspended: 0, wrong: 0, longer });
  expect(await toldIn(body, "extendBallot")).toBe(longer);
  expect([longer > 0, longer < ROUNDS]).toEqual([true, true]);
});

test("two chairs open: one procedure for each item", async ({ two }) => {
  const body = await found();
  const actions = ["openBallot", "placeUnderSilence", "openConsensus"] as const;
  for (const [round, itemId] of (await straight(body, "inReview", ROUNDS)).entries()) {
    const open = (side: number, action: string) =>
      two.post(side, "steps#takeStep", body.chair, {
        itemId,
        action,
        ...(action === "placeUnderSilence" && { expiresAt: "2040-01-02T12:00", nobodyObjects: "on" }),
      });
    const one = actions[round % 3] as string;
    const other = round % 2 ? one : (actions[(round + 1) % 3] as string);
    expect(accepted(await Promise.all([open(0, one), open(1, other)]))).toBe(1);
  }
  const [opened] = await db().execute(sql`select count(*)::int as ballots, count(distinct item_id)::int as items
    from ballots join items on items.id = item_id where committee_id = ${body.committeeId}`);
  expect(opened).toEqual({ ballots: ROUNDS, items: ROUNDS });
  expect(await toldIn(body, ...actions)).toBe(ROUNDS);
});

test("two chairs announce a consensus, and an objection comes: one announcement and one number, or none", async ({
  two,
}) => {
  const body = await found();
  let agreed = 0;
  for (const [round, one] of (await straightIn(body, "consensus", ROUNDS)).entries()) {
    const announce = (side: number) =>
      two.post(side, "consensus#announceConsensus", body.chair, { ...one, ...announced });
    const object = () =>
      two.post(round, "consensus#answerConsensus", body.heads[1] as Actor, { ...one, answer: "object", text: reason });
    const [here, there, objected] = await Promise.all([announce(0), announce(1), ...(round % 2 ? [object()] : [])]);
    // An objection comes before both, or after the first.
    const announcements = accepted([here, there] as (typeof here)[]);
    expect(announcements + (objected?.ok ? 1 : 0)).toBe(1);
    agreed += announcements;
  }
  const [numbers] = await db().execute(sql`
    select count(*)::int as agreed, count(distinct symbol)::int as symbols, max(split_part(symbol, '/', 4)::int) as last,
      (select count(*)::int from votes join announcements over_it on over_it.ballot_id = votes.ballot_id where over_it.committee_id = ${body.committeeId}) as objected
    from announcements where committee_id = ${body.committeeId}`);
  expect(numbers).toEqual({ agreed, symbols: agreed, last: agreed, objected: 0 });
  expect(agreed).toBeGreaterThanOrEqual(ROUNDS / 2);
});

test("two chairs on a ballot that failed: confirmed once, or re-opened, never both", async ({ two }) => {
  const body = await found();
  const failed = (await straightIn(body, "vote", ROUNDS, { reopenDays: 2 })).entries();
  let confirmed = 0;
  for (const [round, one] of failed) {
    await vote(body, one.itemId, ["object", "object", "approve"]);
    const confirm = (side: number) => two.post(side, "rulings#confirmOutcome", body.chair, one);
    const reopen = () => two.post(1, "rulings#reopenBallot", body.chair, { ...one, days: "3", reason });
    const [first, second] = await Promise.all([confirm(0), round % 2 ? reopen() : confirm(1)]);
    expect(accepted([first, second])).toBe(1);
    if (first.ok || round % 2 === 0) confirmed++;
  }
  expect(await toldIn(body, "reopenBallot")).toBe(ROUNDS - confirmed);
  expect(await unlikeBallots(body)).toMatchObject({ open: ROUNDS - confirmed, undecided: 0, decisions: 0, gaps: 0 });
});

/** Ballots that stand still or were given longer, and those that closed in spite of it or took a vote meanwhile. */
async function rulingsIn({ committeeId }: Body) {
  const [row] = await db().execute(sql`
    select count(*) filter (where suspended_at is not null)::int as suspended,
      count(*) filter (where closed_at is null and closes_at > now() + interval '2 days')::int as longer,
      count(*) filter (where suspended_at is not null and (closed_at is not null or outcome is not null
        or exists (select from votes where ballot_id = ballots.id and votes.at > suspended_at)))::int as wrong
    from ballots join items on items.id = item_id where committee_id = ${committeeId}`);
  return row;
}
