import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { recommendations } from "@/db/schema/follow-up";
import { items } from "@/db/schema/items";
import { registerEntries } from "@/db/schema/register";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { matchRequest } from "@/lib/capacity/perform";
import { contentOf, publishDecision, withdrawPublication } from "@/lib/publications/perform";
import { sourceFor } from "@/lib/publications/store";
import { contentText } from "@/lib/rules/publication";
import { hashOf } from "@/lib/session/hash";
import { changesOf, followUpOf } from "./store";

async function publish(body: Body, itemId: string) {
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  const [committee] = await db().select().from(committees).where(eq(committees.id, body.committeeId));
  if (!item || !committee) throw new Error("There is no such item.");
  const seen = hashOf(contentText(contentOf({ item, committee }, await sourceFor(itemId), "none")));
  await must(act(body.secretary, (acting) => publishDecision(acting, { itemId, positions: "none", reason: "", seen })));
}

test("the public is told in figures what became of a decision, as long as it may read it, and caches hear of each change", async () => {
  const body = await found();
  const id = await filed(body, "capacityRequest", "adopted", { confidentiality: "public" });
  const match = () =>
    must(
      act(body.secretary, (acting) =>
        matchRequest(acting, { itemId: id, provider: "The Institute", note: "By word." }),
      ),
    );
  await match();
  expect(await followUpOf(id), "not published").toBeUndefined();
  await publish(body, id);
  const before = await changesOf(body.slug);
  await match();
  expect((await changesOf(body.slug)).count).toBe(before.count + 1);
  const told = await followUpOf(id);
  expect(told).toMatchObject({ recommendations: null, capacity: { state: "matched", women: null, evaluations: [] } });
  expect(JSON.stringify(told)).not.toMatch(/Institute|By word/);
  const withdrawn = { itemId: id, reason: "Published by mistake.", leaves: "notice" as const };
  await must(act(body.secretary, (acting) => withdrawPublication(acting, withdrawn)));
  expect(await followUpOf(id)).toBeUndefined();

  const note = await filed(body, "policyNote", "adopted", { confidentiality: "public" });
  await publish(body, note);
  const { recommendations, capacity } = (await followUpOf(note)) ?? {};
  expect(recommendations).toMatchObject({ accepted: 0, closed: 0, implemented: 0 });
  expect(recommendations?.count).toBeGreaterThan(0);
  expect(capacity).toBeNull();
});

test("the public reads what was not answered or is past its date, from that day on", async () => {
  const body = await found();
  const note = await filed(body, "policyNote", "adopted", { confidentiality: "public" });
  await publish(body, note);
  const [entry] = await db().select().from(registerEntries).where(eq(registerEntries.itemId, note));
  const due = (days: number) =>
    db()
      .update(recommendations)
      .set({ dueOn: sql`(now() at time zone 'Asia/Dushanbe')::date + ${days}::int` })
      .where(eq(recommendations.itemId, note));
  const figures = async () => {
    const { count, unanswered, overdue } = (await followUpOf(note))?.recommendations ?? {};
    return { count, unanswered, overdue };
  };
  await due(0);
  const count = (await figures()).count;
  expect(await figures(), "its day is not over").toEqual({ count, unanswered: 0, overdue: 0 });
  const before = await changesOf(body.slug, entry?.address);
  await due(-1);
  expect(await figures()).toEqual({ count, unanswered: count, overdue: count });
  const after = await changesOf(body.slug, entry?.address);
  expect([before.passed, after.passed], "a page drawn before is drawn anew").toEqual([0, count]);
  expect(after.count, "and nothing else changed").toBe(before.count);
  await db().update(recommendations).set({ response: "accepted" }).where(eq(recommendations.itemId, note));
  expect(await figures()).toEqual({ count, unanswered: 0, overdue: count });
  const rejected = { response: "rejected" as const };
  await db().update(recommendations).set(rejected).where(eq(recommendations.itemId, note));
  expect(await figures(), "the committee's turn").toEqual({ count, unanswered: 0, overdue: 0 });
  await db().update(recommendations).set({ response: "accepted" }).where(eq(recommendations.itemId, note));
  expect((await figures()).overdue).toBe(count);
  await db().update(recommendations).set({ closedAt: new Date() }).where(eq(recommendations.itemId, note));
  expect(await figures()).toEqual({ count, unanswered: 0, overdue: 0 });
});
