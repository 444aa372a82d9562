import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { workflows } from "@/db/schema/workflows";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, statusOf } from "@/e2e/filed";
import { itemFor } from "@/lib/dossier/store";
import { workflowOf } from "@/lib/kinds/workflow";
import type { Route } from "@/lib/rules/route";
import { takeStep } from "@/lib/steps/perform";

const own = workflowOf("policyNote");
/** The chair, not the secretary, starts the review. */
const screenedByChair: Route = own.route.map((row) => (row.action === "startReview" ? { ...row, by: ["chair"] } : row));
const everybody = { ...own.rule, quorum: { measure: { seats: "voting" }, is: ">=", to: 3 } } as const;

const store = ({ committeeId, chair }: Body, version: number, kept: Partial<typeof workflows.$inferInsert> = {}) =>
  db()
    .insert(workflows)
    .values({
      committeeId,
      kind: "policyNote",
      version,
      route: screenedByChair,
      rule: everybody,
      reason: "So that the chair sees each note first.",
      basedOn: version - 1,
      createdBy: chair.id,
      ...kept,
    });

test("an item keeps the version it was submitted under; a draft follows the latest", async () => {
  const body = await found();
  const old = await filed(body, "policyNote", "submitted");
  const draft = await filed(body, "policyNote", "draft");
  await store(body, 1);
  const step = (who: "secretary" | "chair" | "author", itemId: string, action: "startReview" | "submit") =>
    act(body[who], (acting) => takeStep(acting, { itemId, action, reason: "", note: "" }));
  const versionFor = async (id: string) => (await itemFor(body.author, body.committeeId, id))?.workflow.version;

  expect([await versionFor(old), await versionFor(draft)]).toEqual([0, 1]);
  await must(step("author", draft, "submit"));
  expect(await step("secretary", draft, "startReview")).toMatchObject({ ok: false, reason: "onlyHats" });
  await must(step("chair", draft, "startReview"));
  await must(step("secretary", old, "startReview"));
  expect([await versionFor(old), await versionFor(draft)]).toEqual([0, 1]);
});

test("a ballot is opened under the rule of the item's version, word for word", async () => {
  const body = await found();
  await store(body, 1, { route: own.route });
  const id = await filed(body, "policyNote", "inBallot");
  const [ballot] = await db().select({ rule: ballots.rule }).from(ballots).where(eq(ballots.itemId, id));
  expect(ballot?.rule).toEqual(everybody);
  const kept = (await itemFor(body.chair, body.committeeId, id))?.workflow.rule.choices ?? {};
  expect(Object.keys(kept)).toEqual(Object.keys(own.rule.choices));
  expect(await statusOf(id)).toBe("inBallot");
});

test("the database keeps versions as they are, without gaps, and items to versions that exist", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  await store(body, 1);
  await expect(store(body, 3)).rejects.toMatchObject({ code: "23514" });
  await expect(store(body, 1)).rejects.toMatchObject({ code: "23514" });
  const changed = db().update(workflows).set({ reason: "Never said." });
  await expect(changed).rejects.toMatchObject({ code: expect.stringMatching(/23001|42501/) });
  await expect(db().delete(workflows)).rejects.toMatchObject({ code: expect.stringMatching(/23001|42501/) });
  const to = (version: number) => db().update(items).set({ workflowVersion: version }).where(eq(items.id, id));
  await expect(to(2)).rejects.toMatchObject({ code: "23503" });
  await to(1);
});
