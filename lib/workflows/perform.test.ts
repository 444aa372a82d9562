import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { conflicts } from "@/db/schema/conflicts";
import { outbox } from "@/db/schema/delivery";
import { events, items } from "@/db/schema/items";
import { adminEvents, people } from "@/db/schema/people";
import { workflows } from "@/db/schema/workflows";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed, statusOf } from "@/e2e/filed";
import { workflowOf } from "@/lib/kinds/workflow";
import type { Actor } from "@/lib/rules/hats";
import { READY_RULES } from "@/lib/rules/ready-rules";
import type { Route } from "@/lib/rules/route";
import { takeStep } from "@/lib/steps/perform";
import { moveToWorkflow, saveWorkflow } from "./perform";
import type { SaveWorkflow } from "./schema";
import { openItems } from "./store";

const own = workflowOf("policyNote");
const reason = "Decided at the fourth meeting.";
/** The chair signs off what the secretary found complete. */
const signedOff: Route = [
  ...own.route.filter(({ action }) => action !== "startReview"),
  { from: "submitted", action: "signOff", to: "signedOff", by: ["secretary"] },
  { from: "signedOff", action: "startReview", to: "inReview", by: ["chair"] },
];
const undeferred: Route = own.route.filter(({ from, to }) => from !== "deferred" && to !== "deferred");

async function administrator(): Promise<Actor> {
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: `Admin ${id.slice(0, 4)}`, email: `${id}@majlis.example`, isAdmin: true });
  return { id, isAdmin: true, seats: [], conflicts: [] };
}

type Save = Extract<z.output<typeof SaveWorkflow>, { does: "save" }>;
const save = (who: Actor, { committeeId }: Body, change: Partial<Save> = {}) =>
  act(who, (acting) =>
    saveWorkflow(acting, {
      does: "save",
      committeeId,
      kind: "policyNote",
      basedOn: 0,
      route: signedOff as Save["route"],
      rule: own.rule,
      reason,
      ...change,
    }),
  );
const move = (who: Actor, { committeeId }: Body, ids: string[], version = 1) =>
  act(who, (acting) => moveToWorkflow(acting, { committeeId, kind: "policyNote", version, items: ids, reason }));
const versionOf = async (id: string) =>
  (await db().select({ version: items.workflowVersion }).from(items).where(eq(items.id, id)))[0]?.version;

test("a version says who kept it and why, and binds only what is submitted afterwards", async () => {
  const body = await found();
  const admin = await administrator();
  const old = await filed(body, "policyNote", "submitted");
  await must(save(admin, body));
  const young = await filed(body, "policyNote", "submitted");
  expect([await versionOf(old), await versionOf(young)]).toEqual([0, 1]);
  const take = (id: string, action: "signOff" | "startReview", who: "secretary" | "chair") =>
    act(body[who], (acting) => takeStep(acting, { itemId: id, action, reason: "", note: "" }));
  expect(await take(young, "startReview", "secretary")).toMatchObject({ reason: "onlyWhile" });
  await must(take(young, "signOff", "secretary"));
  await must(take(young, "startReview", "chair"));
  await must(take(old, "startReview", "secretary"));
  const [recorded] = await db().select().from(adminEvents).where(eq(adminEvents.committeeId, body.committeeId));
  expect(recorded).toMatchObject({
    act: "saveWorkflow",
    actorId: admin.id,
    data: { kind: "policyNote", version: 1, reason },
  });
});

test("of two who save at once, one is told of the other's version, and versions have no gaps", async () => {
  const body = await found();
  const [one, other] = [await administrator(), await administrator()];
  for (let round = 0; round < 5; round += 1) {
    const rule = round % 2 === 0 ? READY_RULES.twoThirds : READY_RULES.absolute;
    const both = await Promise.all([
      save(one, body, { basedOn: round, rule }),
      save(other, body, { basedOn: round, rule }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      reason: "workflowMoved",
      params: { version: round + 1, by: expect.stringMatching(/^Admin/) },
    });
  }
  const kept = await db().select().from(workflows).where(eq(workflows.committeeId, body.committeeId));
  expect(new Set(kept.map(({ version }) => version))).toEqual(new Set([1, 2, 3, 4, 5]));
});

test("nobody but an administrator keeps a version or moves items, and a closed committee changes nothing", async () => {
  const body = await found();
  const admin = await administrator();
  const id = await filed(body, "policyNote", "submitted");
  for (const who of [body.chair, body.secretary, body.author]) {
    expect(await save(who, body)).toMatchObject({ ok: false, reason: "onlyHats" });
    expect(await move(who, body, [id])).toMatchObject({ ok: false, reason: "onlyHats" });
    const change = act(who, (acting) => saveWorkflow(acting, { does: "change", shown: {} }));
    expect(await change).toMatchObject({ ok: false, reason: "onlyHats" });
  }
  expect(await save(admin, body, { route: own.route as unknown as Save["route"] })).toEqual({
    ok: false,
    reason: "workflowSame",
  });
  expect(await save(admin, body, { committeeId: randomUUID() })).toEqual({ ok: false, reason: "notFound" });
  await db().update(committees).set({ closedAt: new Date() }).where(eq(committees.id, body.committeeId));
  expect(await save(admin, body)).toEqual({ ok: false, reason: "committeeClosed" });
  expect(await db().select().from(workflows).where(eq(workflows.committeeId, body.committeeId))).toEqual([]);
});

test("open items are moved by an act of its own, on the record of each, and its people are told", async () => {
  const body = await found();
  const admin = await administrator();
  const id = await filed(body, "policyNote", "submitted");
  const done = await filed(body, "policyNote", "adopted");
  await must(save(admin, body));
  expect(await move(admin, body, [id], 0)).toMatchObject({ reason: "workflowMoved" });
  expect(await move(admin, body, [id, done])).toEqual({ ok: false, reason: "itemsMovedOn" });
  await must(move(admin, body, [id]));
  expect([await versionOf(id), await statusOf(id), await versionOf(done)]).toEqual([1, "submitted", 0]);
  expect(await move(admin, body, [id])).toMatchObject({ reason: "alreadyUnder" });
  const told = await db().select().from(events).where(eq(events.itemId, id));
  expect(told.at(-1)).toMatchObject({
    act: "moveToWorkflow",
    actorId: admin.id,
    toStatus: null,
    data: { from: 0, to: 1, reason, set: { workflow: 1 } },
  });
  const mail = await db().select().from(outbox).where(eq(outbox.itemId, id));
  const recipients = mail.filter(({ template }) => template === "moveToWorkflow").map(({ recipientId }) => recipientId);
  expect(new Set(recipients)).toEqual(new Set([body.author.id, body.secretary.id]));
});

test("items that would be stranded are not moved, and with them none", async () => {
  const body = await found();
  const admin = await administrator();
  const deferred = await filed(body, "policyNote", "deferred");
  const waiting = await filed(body, "policyNote", "submitted");
  await must(save(admin, body, { route: undeferred as Save["route"] }));
  const [row] = await db().select({ symbol: items.symbol }).from(items).where(eq(items.id, deferred));
  expect(await move(admin, body, [waiting, deferred])).toEqual({
    ok: false,
    reason: "stranded",
    params: { symbols: [row?.symbol] },
  });
  expect([await versionOf(deferred), await versionOf(waiting)]).toEqual([0, 0]);
});

test("an administrator does not move an item of their own", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  await must(save(await administrator(), body));
  await db().update(people).set({ isAdmin: true }).where(eq(people.id, body.author.id));
  expect(await move({ ...body.author, isAdmin: true }, body, [id])).toMatchObject({ ok: false, reason: "ownItem" });
});

test("an item that an administrator has a conflict of interest in does not exist for them", async () => {
  const body = await found();
  const admin = await administrator();
  const id = await filed(body, "policyNote", "submitted");
  await must(save(admin, body));
  expect(await openItems(admin.id, body.committeeId, "policyNote")).toHaveLength(1);
  await db().insert(conflicts).values({
    itemId: id,
    personId: admin.id,
    type: "institutional",
    source: "recorded",
    statement: "Works for the ministry that filed it.",
    statedBy: body.secretary.id,
  });
  expect(await openItems(admin.id, body.committeeId, "policyNote")).toEqual([]);
  expect(await move(admin, body, [id])).toEqual(await move(admin, body, [randomUUID()]));
});

test("an item is moved while somebody waits to take a step: the step follows the new version", async () => {
  const body = await found();
  const admin = await administrator();
  const id = await filed(body, "policyNote", "submitted");
  await must(save(admin, body));
  for (let round = 0; round < 5; round += 1) {
    const [, step] = await Promise.all([
      move(admin, body, [id]),
      act(body.secretary, (acting) => takeStep(acting, { itemId: id, action: "startReview", reason: "", note: "" })),
    ]);
    const status = await statusOf(id);
    // Before the move it was the secretary's step; after it there is none of that name from there.
    expect(step.ok ? "inReview" : "submitted").toBe(status);
    if (step.ok) break;
  }
});
