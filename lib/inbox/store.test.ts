import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { filed, vote } from "@/e2e/filed";
import { committeesFor } from "@/lib/frame/store";
import type { Actor } from "@/lib/rules/hats";
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
