import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { conflicts, interests } from "@/db/schema/conflicts";
import { events, items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { assignReviewer } from "@/lib/assignments/perform";
import { papersOf } from "@/lib/papers/store";
import { declareConflict } from "./perform";
import { suggestedConflicts } from "./store";

test("a suggested conflict is recorded, or set aside with a reason, and then no longer suggested", async () => {
  const body = await found();
  const [one, two] = body.reviewers;
  const itemId = await filed(body, "capacityRequest", "submitted");
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  const { requester } = z.object({ requester: z.object({ authority: z.string() }) }).parse(item?.data);
  await db()
    .insert(interests)
    .values([
      { personId: one.id, kind: "employer", organisation: requester.authority.toUpperCase() },
      { personId: two.id, kind: "funder", organisation: requester.authority, withdrawnAt: new Date() },
      {
        personId: two.id,
        kind: "employer",
        organisation: requester.authority,
        committeeId: (await found()).committeeId,
      },
      { personId: body.observer.id, kind: "employer", organisation: requester.authority },
    ]);
  const suggested = async () =>
    (await suggestedConflicts(db(), itemId, "advise")).map(({ name, because }) => [name, because]);
  expect(await suggested()).toEqual([["reviewer-one", "organisationRequests"]]);

  const ask = (despite?: string) =>
    act(body.secretary, (acting) => assignReviewer(acting, { itemId, personId: one.id, ...(despite && { despite }) }));
  expect(await ask()).toEqual({ ok: false, reason: "ask.possibleConflict", params: { name: "reviewer-one" } });
  await must(ask("They left the ministry."));
  expect(await suggested()).toEqual([]);
  const [aside] = await db().select().from(conflicts).where(eq(conflicts.itemId, itemId));
  expect(aside).toMatchObject({
    source: "suggested",
    liftReason: "They left the ministry.",
    liftedBy: body.secretary.id,
  });
  const recorded = await db()
    .select({ act: events.act })
    .from(events)
    .where(eq(events.itemId, itemId))
    .orderBy(events.id);
  expect(recorded.map((event) => event.act)).toEqual(["submit", "sealed", "assignReviewer"]);
  // What is sealed in the record is opened for the page, and there shown to those who may know.
  const { events: told } = await papersOf(itemId, null);
  expect(told.find((event) => event.act === "setConflictAside")).toMatchObject({
    actor: "secretary",
    actorId: body.secretary.id,
    person: "reviewer-one",
  });
});

test("who has a conflict is not asked for advice", async () => {
  const body = await found();
  const [reviewer] = body.reviewers;
  const itemId = await filed(body, "policyNote", "submitted");
  const declared = { itemId, type: "personal" as const, statement: "A cousin of mine filed it." };
  await must(act(reviewer, (acting) => declareConflict(acting, declared)));
  expect(await act(body.secretary, (acting) => assignReviewer(acting, { itemId, personId: reviewer.id }))).toEqual({
    ok: false,
    reason: "ask.conflicted",
    params: { name: "reviewer-one" },
  });
});
