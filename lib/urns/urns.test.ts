import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, ballotVoters, urns, votes } from "@/db/schema/ballots";
import { events } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { cast, delegation, expire, head, opened } from "@/e2e/ballot";
import { act, must } from "@/e2e/committee";
import { statusOf } from "@/e2e/filed";
import { settleDueBallots } from "@/lib/ballots/perform";
import { papersOf } from "@/lib/papers/store";
import { parseBundle } from "@/lib/rules/bundle";
import { decide } from "@/lib/rules/decision";
import { bundleOf } from "@/lib/rules/tally";
import { recordVote } from "@/lib/votes/perform";

process.env.MAJLIS_SECRET ??= "a secret of the tests, which protects nothing at all";

test("a secret ballot keeps counts alone, and its urn tells nothing", async () => {
  const ballot = await opened({}, "secret");
  const choices = ["approve", "object", "approve"] as const;
  const sealed: string[] = [];
  for (const [at, choice] of choices.entries()) {
    sealed.push((await db().select().from(urns))[0]?.sealed ?? "");
    await must(cast(ballot, head(ballot, at), choice, { reason: "" }));
  }
  expect(new Set(sealed.map((one) => one.length)).size).toBe(1);
  expect(new Set(sealed).size).toBe(3);
  expect(await db().select().from(votes)).toEqual([]);
  expect(await db().select().from(urns)).toEqual([]);
  expect(await db().select().from(ballotVoters)).toHaveLength(3);
  const [row] = await db().select().from(ballots).where(eq(ballots.id, ballot.ballotId));
  expect(row).toMatchObject({ outcome: "adopted", counts: { approve: 2, object: 1 } });
  const said = await db().select({ data: events.data }).from(events).where(eq(events.act, "castBallot"));
  expect(said.map(({ data }) => Object.keys(data).sort().join())).toEqual(
    Array(3).fill("ballotId,delegationId,secret"),
  );
  const [papers] = (await papersOf(ballot.itemId, null)).ballots;
  if (!papers?.outcome || !papers.closedAt) throw new Error("It has not closed.");
  const bundle = bundleOf({ ...papers, policy: papers.terms.policy, votes: [] }, papers.outcome, papers.closedAt);
  expect(bundle.roster).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
  expect(parseBundle(bundle).ok).toBe(true);
  expect(decide(bundle.rule, bundle.roster, bundle.ballots, bundle.closesAt).outcome).toBe("adopted");
});

test("a secret vote is cast once, without a reason, by nobody else, and no vote is stored for it", async ({
  database,
}) => {
  const ballot = await opened({}, "secret");
  const { itemId, ballotId, body } = ballot;
  expect(await cast(ballot, head(ballot, 0), "object", { reason: "The annex lacks figures." })).toMatchObject({
    reason: "secretNoReason",
  });
  await must(cast(ballot, head(ballot, 0), "object", { reason: "" }));
  expect(await cast(ballot, body.colleague, "approve")).toEqual({ ok: false, reason: "secretSpoke" });
  const record = {
    itemId,
    ballotId,
    personId: head(ballot, 1).id,
    choice: "approve" as const,
    reason: "",
    evidence: "A letter of today.",
    void: "",
  };
  expect(await act(body.secretary, (acting) => recordVote(acting, record))).toMatchObject({
    reason: "secretNotRecorded",
  });
  const forced = database.owner`insert into votes (ballot_id, delegation_id, person_id, choice)
    values (${ballotId}, ${delegation(ballot, 0)}, ${head(ballot, 0).id}, 'approve')`;
  await expect(forced).rejects.toThrow(/secret/);
});

test("an urn that cannot be opened any more defers the item instead of deciding it", async () => {
  const ballot = await opened({}, "secret");
  await must(cast(ballot, head(ballot, 0), "approve"));
  await db()
    .update(urns)
    .set({ sealed: Buffer.alloc(540).toString("base64") });
  expect(await cast(ballot, head(ballot, 1), "approve")).toMatchObject({ reason: "urnUnreadable" });
  await expire(ballot);
  await settleDueBallots();
  expect(await statusOf(ballot.itemId)).toBe("deferred");
  const [row] = await db().select().from(ballots).where(eq(ballots.id, ballot.ballotId));
  expect(row).toMatchObject({ outcome: null, ending: "unreadable" });
});

test("a secret ballot of too few delegations is not opened", async () => {
  await expect(opened({}, "secret", 2)).rejects.toThrow("secretTooFew");
  await expect(opened({ secrecies: ["open"] }, "named")).rejects.toThrow("secrecyNotAllowed");
});
