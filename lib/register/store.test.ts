import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
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
