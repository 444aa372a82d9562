import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { workflows } from "@/db/schema/workflows";
import { expect, test } from "@/db/testing";
import { type Ballot, cast, delegation, head, join, opened } from "@/e2e/ballot";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, vote } from "@/e2e/filed";
import { assignReviewer } from "@/lib/assignments/perform";
import { committeesFor } from "@/lib/frame/store";
import { workflowOf } from "@/lib/kinds/workflow";
import { entrustVote } from "@/lib/proxies/perform";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/perform";
import type { Actor } from "@/lib/rules/hats";
import type { Route, Step } from "@/lib/rules/route";
import { takeStep } from "@/lib/steps/perform";
import { waitingFor } from "./store";

test("each stage waits for those who must act, and for nobody else", async () => {
  const body = await found();
  const { author, secretary, chair, observer } = body;
  const [reviewer, other] = body.reviewers;
  const [own, ...heads] = body.heads as [Actor, Actor, Actor];
  const stages = {
    draft: await filed(body, "policyNote", "draft"),
    submitted: await filed(body, "policyNote", "submitted"),
    returned: await filed(body, "oversightReview", "returned"),
    asked: await filed(body, "capacityRequest", "inReview", { reviewer: false }),
    inReview: await filed(body, "policyNote", "inReview"),
    inBallot: await filed(body, "policyNote", "inBallot"),
    adopted: await filed(body, "policyNote", "adopted"),
    withdrawn: await filed(body, "policyNote", "withdrawn"),
  };
  const waits = async (actor: Actor) => {
    const rows = await waitingFor(actor, body.committeeId);
    return rows
      .map(({ task, id }) => `${task} ${Object.entries(stages).find(([, each]) => each === id)?.[0]}`)
      .toSorted();
  };
  expect(await waits(author)).toEqual(["finish draft", "revise returned", "vote inBallot"]);
  expect(await waits(secretary)).toEqual(["screen submitted"]);
  expect(await waits(reviewer)).toEqual(["advise inReview", "answer asked"]);
  expect(await waits(own)).toEqual(["vote inBallot"]);
  for (const nobody of [other, chair, observer]) expect(await waits(nobody)).toEqual([]);

  await vote(body, stages.inBallot, ["approve"]);
  expect(await waits(author), "the delegation has spoken through its head").toEqual([
    "finish draft",
    "revise returned",
  ]);
  for (const head of heads) expect(await waits(head)).toEqual(["vote inBallot"]);
});

test("where members must agree, a ballot waits for each who has not spoken", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const alternate = await join(ballot.body, 1, "alternate");
  await must(cast(ballot, head(ballot, 1), "approve"));
  expect(await ballotsOf(ballot, head(ballot, 1))).toEqual([]);
  for (const silent of [alternate, head(ballot, 2)]) expect(await ballotsOf(ballot, silent)).toEqual(["vote"]);
});

test("an entrusted vote waits for its holder, and for nobody else once it was cast", async () => {
  const ballot = await opened({ proxies: 1 });
  const { body, ballotId } = ballot;
  const { committeeId } = body;
  const alternate = await join(body, 2, "alternate");
  const [principal, holder] = [head(ballot, 1), head(ballot, 2)];
  const entrusted = { committeeId, toDelegationId: delegation(ballot, 2), ballotId };
  await must(act(principal, (acting) => entrustVote(acting, entrusted)));
  expect(await ballotsOf(ballot, principal)).toEqual([]);
  expect(await ballotsOf(ballot, holder)).toEqual(["vote", "voteFor"]);
  const told = (await waitingFor(holder, committeeId)).map((row) => [
    row.task,
    "entrustedBy" in row.told && row.told.entrustedBy,
  ]);
  const [named] = await db().execute<{ name: unknown }>(
    sql`select name from delegations where id = ${delegation(ballot, 1)}`,
  );
  expect(told, "by whom, and of no other task").toEqual(
    expect.arrayContaining([
      ["vote", null],
      ["voteFor", [named?.name]],
    ]),
  );
  expect(await ballotsOf(ballot, alternate)).toEqual(["vote"]);
  // Of a holder whose mandate has ended it is the delegation's own again.
  const mandate = sql`memberships set ended_at = case when ended_at is null then now() end where person_id = ${holder.id}`;
  await db().execute(sql`update ${mandate}`);
  expect(await ballotsOf(ballot, principal)).toEqual(["vote"]);
  await db().execute(sql`update ${mandate}`);
  await must(cast(ballot, holder, "approve", { delegationId: delegation(ballot, 1) }));
  expect(await ballotsOf(ballot, principal)).toEqual([]);
  expect(await ballotsOf(ballot, holder)).toEqual(["vote"]);
});

const ballotsOf = async ({ body, itemId }: Ballot, actor: Actor) =>
  (await waitingFor(actor, body.committeeId)).flatMap(({ task, id }) => (id === itemId ? [task] : [])).toSorted();

test("what needs another reviewer waits for the secretary: nobody asked, declined, or away for too long", async () => {
  const body = await found();
  const { secretary, chair, committeeId } = body;
  const [reviewer] = body.reviewers;
  const id = await filed(body, "policyNote", "inReview");
  const waits = async (actor = secretary) =>
    (await waitingFor(actor, committeeId)).filter(({ task }) => task === "assign").map((row) => row.id);
  expect(await waits()).toEqual([]);

  // The committee waits three days: somebody who left the day before yesterday is still waited for.
  const away = (days: number) =>
    db().execute(sql`insert into absences (person_id, from_day, until_day)
      values (${reviewer.id}, current_date - ${days}::int, current_date + 30)`);
  await away(1);
  expect(await waits()).toEqual([]);
  await db().execute(sql`update absences set withdrawn_at = now() where person_id = ${reviewer.id}`);
  await away(4);
  expect(await waits()).toEqual([id]);
  expect(await waits(chair)).toEqual([]);
  await db().execute(sql`update absences set withdrawn_at = now() where person_id = ${reviewer.id}`);
  expect(await waits()).toEqual([]);

  await must(
    act(reviewer, (acting) => respondToAssignment(acting, { itemId: id, response: "declined", reason: "No time." })),
  );
  expect(await waits()).toEqual([id]);
  await db().execute(sql`update reviews set released_at = now() where item_id = ${id}`);
  expect(await waits(), "nobody is asked").toEqual([id]);
  await must(act(secretary, (acting) => assignReviewer(acting, { itemId: id, rotation: "next" })));
  expect(await waits()).toEqual([]);
  await db().execute(
    sql`update people set disabled_at = now() where id in (select reviewer_id from reviews where item_id = ${id} and released_at is null)`,
  );
  expect(await waits(), "who owes is disabled").toEqual([id]);
});

test("the number in the navigation is the number in the inbox", async () => {
  const body = await found();
  await filed(body, "policyNote", "submitted");
  await filed(body, "policyNote", "inBallot");
  for (const actor of everybody(body)) {
    const [frame] = await committeesFor(actor);
    expect(frame?.waiting).toBe((await waitingFor(actor, body.committeeId)).length);
  }
});

const everybody = (body: Body) => [
  body.author,
  body.secretary,
  body.chair,
  body.observer,
  ...body.reviewers,
  ...body.heads,
];

test("what a committee’s own workflow gives to somebody waits for them, and no longer for those it was taken from", async () => {
  const body = await found();
  const { secretary, chair, committeeId } = body;
  const { route, rule } = workflowOf("policyNote");
  const signedOff: Route = [
    ...route.filter(({ action }) => action !== "startReview").map(byTheChair("openBallot")),
    { from: "submitted", action: "signOff", to: "signedOff", by: ["secretary"] },
    { from: "signedOff", action: "startReview", to: "inReview", by: ["chair"] },
  ];
  const before = await filed(body, "policyNote", "submitted");
  const reason = "Decided at the fourth meeting.";
  const row = { committeeId, kind: "policyNote" as const, version: 1, basedOn: 0, createdBy: chair.id };
  await db()
    .insert(workflows)
    .values({ ...row, rule, reason, route: signedOff });
  const after = await filed(body, "policyNote", "submitted");
  const waits = async (actor: Actor) => (await waitingFor(actor, committeeId)).map(({ task, id }) => [task, id]);
  expect(new Set(await waits(secretary))).toEqual(
    new Set([
      ["screen", before],
      ["screen", after],
    ]),
  );
  await must(act(secretary, (acting) => takeStep(acting, { itemId: after, action: "signOff", reason: "", note: "" })));
  expect(await waits(chair)).toEqual([["carryOn", after]]);
  expect(await waits(secretary)).toEqual([["screen", before]]);
  await must(act(chair, (acting) => takeStep(acting, { itemId: after, action: "startReview", reason: "", note: "" })));
  const [reviewer] = body.reviewers;
  await must(act(secretary, (acting) => assignReviewer(acting, { itemId: after, personId: reviewer.id })));
  await must(
    act(reviewer, (acting) => respondToAssignment(acting, { itemId: after, response: "accepted", reason: "" })),
  );
  const advice = { itemId: after, revision: 1, position: "recommend" as const, comments: "Sound and complete." };
  await must(act(reviewer, (acting) => giveAdvice(acting, advice)));
  expect(await waits(chair)).toEqual([["openBallot", after]]);
  expect(await waits(secretary)).toEqual([["screen", before]]);
});

const byTheChair =
  (action: string) =>
  (row: Step): Step =>
    row.action === action ? { ...row, by: ["chair"] } : row;
