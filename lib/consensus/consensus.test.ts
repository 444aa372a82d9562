import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { announcements } from "@/db/schema/procedures";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, openBallotOf, statusOf } from "@/e2e/filed";
import { announced, eventsOf, told } from "@/e2e/silent";
import { settleDueBallots } from "@/lib/ballots/perform";
import { takeStep } from "@/lib/steps/perform";
import { announceConsensus, answerConsensus } from "./perform";
import type { CONSENSUS_ANSWERS } from "./schema";

type Said = (typeof CONSENSUS_ANSWERS)[number];
const text = "The annex’s figures do not agree with ours.";

async function forConsensus() {
  const body = await found();
  const itemId = await filed(body, "capacityRequest", "inConsensus");
  return { body, itemId, ballotId: await openBallotOf(itemId) };
}
type Open = Awaited<ReturnType<typeof forConsensus>>;

const answer = ({ body, itemId, ballotId }: Open, head: number, said: Said, who = body.heads[head]) =>
  act(who as Body["chair"], (acting) => answerConsensus(acting, { itemId, ballotId, answer: said, text }));
const announce = ({ body, itemId, ballotId }: Open, who = body.chair) =>
  act(who, (acting) => announceConsensus(acting, { itemId, ballotId, ...announced }));

test("ready is not decided: the chair announces, and that instant is the decision's", async () => {
  const open = await forConsensus();
  const { body, itemId, ballotId } = open;
  // Whatever day the chair meant to ask, and whether all have spoken: nothing happens by itself.
  await db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - 86_400_000) })
    .where(eq(ballots.id, ballotId));
  for (const head of [0, 1, 2]) await must(answer(open, head, "noObjection"));
  await settleDueBallots();
  expect(await statusOf(itemId)).toBe("inConsensus");

  expect(await announce(open, body.secretary)).toMatchObject({ ok: false, reason: "onlyHats" });
  await must(announce(open));
  const [row] = await db().execute(sql`select items.status, decisions.symbol = announcements.symbol as numbered,
      decisions.decided_at = closed_at and closed_at = closes_at as exact, announced_by, outcome = 'adopted' as adopted
    from items join ballots on ballots.item_id = items.id join decisions using (outcome) join announcements on announcements.item_id = items.id
    where items.id = ${itemId} and decisions.item_id = items.id`);
  expect(row).toEqual({ status: "adopted", numbered: true, exact: true, announced_by: body.chair.id, adopted: true });
  expect((await eventsOf(itemId)).slice(-2)).toMatchObject([
    { act: "announceConsensus", actorId: body.chair.id, data: { meeting: announced.meeting } },
    { act: "adopt", actorId: null },
  ]);
  expect(await announce(open)).toMatchObject({ ok: false, reason: "onlyWhile" });
});

test("not ready: refused, naming who objects, and nothing is recorded; once nobody does, announced", async () => {
  const open = await forConsensus();
  await must(answer(open, 0, "object"));
  await must(answer(open, 2, "amend"));
  await must(answer(open, 1, "comment"));
  const before = await eventsOf(open.itemId);
  expect(await announce(open)).toEqual({
    ok: false,
    reason: "consensusObjected",
    params: { delegations: [{ en: "Delegation 0" }, { en: "Delegation 2" }] },
  });
  expect(await eventsOf(open.itemId)).toEqual(before);
  await must(answer(open, 0, "noObjection"));
  await must(answer(open, 2, "recuse"));
  await must(announce(open));
  expect(await statusOf(open.itemId)).toBe("adopted");
});

test("what the head of a delegation said, only the head changes", async () => {
  const open = await forConsensus();
  await must(answer(open, 0, "object", open.body.colleague));
  await must(answer(open, 0, "noObjection"));
  expect(await answer(open, 0, "object", open.body.colleague)).toEqual({
    ok: false,
    reason: "headSpoke",
    params: { name: "head-0" },
  });
  expect(await answer(open, 0, "object", open.body.chair)).toMatchObject({ reason: "onlyHats" });
});

test("the chair may end it: back in review, no outcome, no decision, and told why", async () => {
  const open = await forConsensus();
  const { body, itemId, ballotId } = open;
  const end = (reason: string) =>
    act(body.chair, (acting) => takeStep(acting, { itemId, action: "endConsensus", reason, note: "" }));
  await must(answer(open, 1, "object"));
  expect(await end("")).toEqual({ ok: false, reason: "reasonMissing" });
  await must(end("Two delegations need instructions."));
  const [ballot] = await db().select().from(ballots).where(eq(ballots.id, ballotId));
  expect([await statusOf(itemId), ballot?.outcome]).toEqual(["inReview", null]);
  expect(ballot?.closedAt).not.toBeNull();
  expect(await db().select().from(decisions).where(eq(decisions.itemId, itemId))).toEqual([]);
  expect((await told(itemId, "endConsensus")).length).toBeGreaterThan(3);
  expect(await answer(open, 0, "object")).toMatchObject({ ok: false, reason: "onlyWhile" });
  // And may be put to the delegations anew, from a page of the first nothing gets into the second.
  await must(act(body.chair, (acting) => takeStep(acting, { itemId, action: "openConsensus", reason: "", note: "" })));
  expect(await answer(open, 0, "object")).toEqual({ ok: false, reason: "ballotClosed" });
  expect(await announce(open)).toEqual({ ok: false, reason: "ballotClosed" });
});

test("objection against announcement, twenty times at once: whichever is first holds", async () => {
  const outcomes = new Set<string>();
  const body = await found();
  for (let round = 0; round < 20; round++) {
    const itemId = await filed(body, "policyNote", "inConsensus");
    const open = { body, itemId, ballotId: await openBallotOf(itemId) };
    const [objected, adopted] = await Promise.all(
      round % 2
        ? [answer(open, 1, "object"), announce(open)]
        : [announce(open), answer(open, 1, "object")].toReversed(),
    );
    expect(objected?.ok).not.toBe(adopted?.ok);
    outcomes.add(adopted?.ok ? "announced" : adopted?.reason === "consensusObjected" ? "objected" : "neither");
    expect(await statusOf(itemId)).toBe(adopted?.ok ? "adopted" : "inConsensus");
  }
  expect(outcomes.has("neither")).toBe(false);
  const [wrong] = await db().execute(sql`select
    (select count(*)::int from items where committee_id = ${body.committeeId} and (status = 'adopted') <> exists (select from announcements where item_id = items.id)) as unannounced,
    (select count(*)::int from announcements join votes using (ballot_id) where committee_id = ${body.committeeId} and superseded_at is null and choice in ('object', 'amend')) as over_objections,
    (select count(distinct symbol) <> count(*) from announcements where committee_id = ${body.committeeId}) as twice`);
  expect(wrong).toEqual({ unannounced: 0, over_objections: 0, twice: false });
  expect(await db().select().from(items).where(eq(items.status, "notAdopted"))).toEqual([]);
  expect((await db().select().from(announcements)).length).toBeLessThan(21);
});
