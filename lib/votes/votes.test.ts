import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { events, items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { cast, delegation, expire, head, join, opened, outcomeOf } from "@/e2e/ballot";
import { act, must } from "@/e2e/committee";
import { statusOf } from "@/e2e/filed";
import { settleDueBallots } from "@/lib/ballots/perform";
import { declareConflict } from "@/lib/conflicts/perform";
import { papersOf } from "@/lib/papers/store";
import { decide } from "@/lib/rules/decision";
import { bundleOf } from "@/lib/rules/tally";
import { recordVote } from "./perform";

test("first cast: the first word stands, and its author is named to who comes later", async () => {
  const ballot = await opened({ policy: "firstCast" });
  const alternate = await join(ballot.body, 1, "alternate");
  await must(cast(ballot, alternate, "abstain"));
  expect(await cast(ballot, head(ballot, 1), "approve")).toEqual({
    ok: false,
    reason: "firstSpoke",
    params: { name: "alternate-1" },
  });
  await must(cast(ballot, alternate, "approve"));
  const told = await db().select().from(outbox).where(eq(outbox.template, "castBallot"));
  expect(told.map(({ recipientId }) => recipientId)).toContain(head(ballot, 1).id);
});

test("must agree: while members differ there is no position, and the ballot waits for all of them", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const alternate = await join(ballot.body, 1, "alternate");
  const { author, colleague } = ballot.body;
  for (const who of [author, colleague, head(ballot, 0), head(ballot, 2), head(ballot, 1)])
    await must(cast(ballot, who, "approve"));
  expect(await statusOf(ballot.itemId)).toBe("inBallot");
  await must(cast(ballot, alternate, "object"));
  expect(await statusOf(ballot.itemId)).toBe("inBallot");
  await must(cast(ballot, alternate, "approve"));
  expect(await statusOf(ballot.itemId)).toBe("adopted");
});

test("must agree: at the deadline a delegation that differs counts as silent", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const alternate = await join(ballot.body, 1, "alternate");
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(cast(ballot, head(ballot, 1), "approve"));
  await must(cast(ballot, alternate, "abstain"));
  await expire(ballot);
  await settleDueBallots();
  expect(await outcomeOf(ballot)).toBe("no-quorum");
});

test("must agree: nobody waits for the word of whom a conflict of interest keeps out", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const alternate = await join(ballot.body, 1, "alternate");
  const { author, colleague } = ballot.body;
  for (const who of [author, colleague, head(ballot, 0), head(ballot, 1), head(ballot, 2)])
    await must(cast(ballot, who, "approve"));
  expect(await statusOf(ballot.itemId)).toBe("inBallot");
  const declared = { itemId: ballot.itemId, type: "personal" as const, statement: "My brother leads the project." };
  await must(act(alternate, (acting) => declareConflict(acting, declared)));
  expect(await statusOf(ballot.itemId)).toBe("adopted");

  // One who spoke already is left out with what they said.
  const other = await opened({ policy: "mustAgree" });
  const second = await join(other.body, 1, "alternate");
  for (const who of [other.body.author, other.body.colleague, head(other, 0), head(other, 1), head(other, 2)])
    await must(cast(other, who, "approve"));
  await must(cast(other, second, "object"));
  expect(await statusOf(other.itemId)).toBe("inBallot");
  await must(act(second, (acting) => declareConflict(acting, { ...declared, itemId: other.itemId })));
  expect(await statusOf(other.itemId)).toBe("adopted");
});

test("head: what the first alternate said, the second does not change; the head does", async () => {
  const ballot = await opened({});
  const [first, second] = [await join(ballot.body, 1, "alternate", 1), await join(ballot.body, 1, "alternate", 2)];
  await must(cast(ballot, second, "abstain"));
  await must(cast(ballot, first, "approve"));
  expect(await cast(ballot, second, "object")).toMatchObject({ reason: "headSpoke", params: { name: "alternate-1" } });
  await must(cast(ballot, head(ballot, 1), "object"));
  expect(await cast(ballot, first, "approve")).toMatchObject({ reason: "headSpoke", params: { name: "head-1" } });
});

test("a named ballot shows others' positions once it has closed, one's own at once", async () => {
  const ballot = await opened({}, "named");
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(cast(ballot, head(ballot, 1), "object"));
  const shown = async (at: number) =>
    (await papersOf(ballot.itemId, null, { delegationId: delegation(ballot, at) })).ballots[0]?.votes.map(
      ({ choice, reason }) => [choice, reason],
    );
  expect(await shown(0)).toEqual([
    ["approve", ""],
    [null, ""],
  ]);
  expect(await shown(1)).toEqual([
    [null, ""],
    ["object", "The annex lacks figures."],
  ]);
  const said = await db().select({ data: events.data }).from(events).where(eq(events.act, "castBallot"));
  expect(said.some(({ data }) => "choice" in data)).toBe(false);
  await must(cast(ballot, head(ballot, 2), "approve"));
  expect((await shown(2))?.map(([choice]) => choice)).toEqual(["approve", "object", "approve"]);
});

test("what came on paper is recorded for whom it is from; they correct it, the ballot waits for the deadline", async () => {
  const ballot = await opened({});
  const { itemId, ballotId, body } = ballot;
  const record = (more: object = {}) =>
    act(body.secretary, (acting) =>
      recordVote(acting, {
        itemId,
        ballotId,
        personId: head(ballot, 1).id,
        choice: "approve",
        reason: "",
        evidence: "Letter of 3 March, by courier.",
        void: "",
        ...more,
      }),
    );
  await must(record());
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(cast(ballot, head(ballot, 2), "approve"));
  expect(await statusOf(itemId)).toBe("inBallot");
  const [event] = await db().select().from(events).where(eq(events.act, "recordVote"));
  expect(event).toMatchObject({
    actorId: body.secretary.id,
    data: { personId: head(ballot, 1).id, choice: "approve" },
  });
  const told = await db().select().from(outbox).where(eq(outbox.template, "recordVote"));
  expect(told.map(({ recipientId }) => recipientId)).toEqual([head(ballot, 1).id]);
  await must(cast(ballot, head(ballot, 1), "abstain"));
  expect(await statusOf(itemId)).toBe("adopted");
  expect(await record()).toMatchObject({ reason: "lateVote" });
  await must(record({ choice: "object", reason: "The annex lacks figures.", void: "It arrived two days late." }));
  const kept = (await papersOf(itemId, null)).ballots[0]?.votes.filter((vote) => vote.void !== null);
  expect(kept).toMatchObject([{ choice: "object", void: "It arrived two days late.", live: false }]);
  expect(await outcomeOf(ballot)).toBe("adopted");
});

test("what a ballot was opened under is frozen by the database itself", async ({ database }) => {
  const { ballotId } = await opened({});
  const { owner } = database;
  await expect(owner`update ballots set terms = '{}' where id = ${ballotId}`).rejects.toThrow(/append-only/);
  await expect(owner`update ballot_seats set weights = '{"vote": "9"}' where ballot_id = ${ballotId}`).rejects.toThrow(
    /append-only/,
  );
  await expect(owner`delete from ballots where id = ${ballotId}`).rejects.toThrow(/append-only/);
});

test("a recount of the export equals what was decided", async () => {
  const ballot = await opened({});
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(cast(ballot, head(ballot, 0), "object"));
  await must(cast(ballot, head(ballot, 1), "approve"));
  await must(cast(ballot, head(ballot, 2), "object"));
  const [papers] = (await papersOf(ballot.itemId, null)).ballots;
  if (!papers?.outcome || !papers.closedAt) throw new Error("It has not closed.");
  const votesShown = papers.votes.map((vote) => ({ ...vote, choice: vote.choice ?? "" }));
  const bundle = bundleOf(
    { ...papers, policy: papers.terms.policy, votes: votesShown },
    papers.outcome,
    papers.closedAt,
  );
  expect(bundle.ballots).toHaveLength(4);
  const again = decide(bundle.rule, bundle.roster, bundle.ballots, bundle.closesAt);
  expect([again.outcome, again.voids]).toEqual(["not-adopted", []]);
  const [item] = await db().select().from(items).where(eq(items.id, ballot.itemId));
  expect(item?.status).toBe("notAdopted");
});

test("the secretary does not speak over a delegation that spoke itself, nor for a stranger", async () => {
  const ballot = await opened({});
  const { itemId, ballotId, body } = ballot;
  await must(cast(ballot, head(ballot, 1), "approve"));
  const record = (personId: string) =>
    act(body.secretary, (acting) =>
      recordVote(acting, {
        itemId,
        ballotId,
        personId,
        choice: "abstain",
        reason: "",
        evidence: "Telephone, today at ten.",
        void: "",
      }),
    );
  expect(await record(head(ballot, 1).id)).toMatchObject({ reason: "delegationSpoke", params: { name: "head-1" } });
  expect(await record(body.observer.id)).toMatchObject({ reason: "notOfElectorate" });
});
