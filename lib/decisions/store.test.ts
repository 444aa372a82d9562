import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { placeText } from "@/lib/listing/schema";
import type { Actor } from "@/lib/rules/hats";
import { decisionQueryOf } from "./schema";
import { choicesFor, countOf, pageOf } from "./store";

const UTC = "UTC";
const where = (body: Body) => ({ id: body.committeeId, timezone: UTC });

async function found3(): Promise<{ body: Body; ids: Record<"adopted" | "refused" | "restricted", string> }> {
  const body = await found();
  const adopted = await filed(body, "policyNote", "adopted", { title: "Alpha: water for Sughd" });
  const refused = await filed(body, "oversightReview", "notAdopted", { title: "Beta: roads of Khatlon" });
  const confidential = { confidentiality: "restricted" as const, title: "Gamma: borders" };
  const restricted = await filed(body, "policyNote", "adopted", confidential);
  return { body, ids: { adopted, refused, restricted } };
}

const titles = async (actor: Actor, body: Body, params: Record<string, string> = {}) => {
  const query = decisionQueryOf(params);
  const { rows } = await pageOf(actor, where(body), query);
  expect(await countOf(actor, where(body), query)).toBe(rows.length);
  return rows.map(({ title }) => title.split(":")[0]);
};

test("the register holds both outcomes, and narrows by what the address says", async () => {
  const { body } = await found3();
  const { secretary } = body;
  const year = String(new Date().getUTCFullYear());
  expect(await titles(secretary, body)).toEqual(["Gamma", "Beta", "Alpha"]);
  expect(await titles(secretary, body, { sort: "title" })).toEqual(["Alpha", "Beta", "Gamma"]);
  expect(await titles(secretary, body, { direction: "up" })).toEqual(["Alpha", "Beta", "Gamma"]);
  expect(await titles(secretary, body, { outcome: "not-adopted" })).toEqual(["Beta"]);
  expect(await titles(secretary, body, { kind: "policyNote" })).toEqual(["Gamma", "Alpha"]);
  expect(await titles(secretary, body, { q: "roads" })).toEqual(["Beta"]);
  expect(await titles(secretary, body, { q: `${body.slug}/D/${year}/1` })).toEqual(["Alpha"]);
  expect(await titles(secretary, body, { year })).toHaveLength(3);
  expect(await titles(secretary, body, { year: "1999" })).toEqual([]);
  expect(await titles(secretary, body, { delegation: "D0" })).toHaveLength(3);
  expect(await titles(secretary, body, { delegation: "D1" })).toEqual([]);
  expect(await titles(secretary, body, { published: "yes" })).toEqual([]);
  expect(await titles(secretary, body, { published: "no" })).toHaveLength(3);
  expect(await titles(secretary, body, { sort: "nonsense", year: "soon", outcome: "maybe" })).toHaveLength(3);
});

test("counts, pages and choices hold what the reader may see, and nothing of the rest", async () => {
  const { body } = await found3();
  expect(await titles(body.observer, body)).toEqual(["Beta", "Alpha"]);
  const outsider = (await found()).secretary;
  expect(await titles(outsider, body)).toEqual([]);
  expect((await choicesFor(outsider, where(body))).years).toEqual([]);
  expect((await choicesFor(body.observer, where(body))).years).toEqual([new Date().getUTCFullYear()]);
});

test("pages lead on and back over decisions of one instant and one title", async () => {
  const { body } = await found3();
  await db().update(items).set({ title: "The same" }).where(eq(items.committeeId, body.committeeId));
  for (const params of [{}, { direction: "up" }, { sort: "title" }] as Record<string, string>[]) {
    const at = (place: Record<string, string>) =>
      pageOf(body.secretary, where(body), decisionQueryOf({ ...params, ...place }), 1);
    const first = await at({});
    const second = await at({ after: placeText(first.next ?? { key: null, id: "" }) });
    const third = await at({ after: placeText(second.next ?? { key: null, id: "" }) });
    expect([first.previous, third.next]).toEqual([undefined, undefined]);
    expect(new Set([first, second, third].map(({ rows }) => rows[0]?.id)).size).toBe(3);
    const back = await at({ before: placeText(third.previous ?? { key: null, id: "" }) });
    expect(back.rows[0]?.id).toBe(second.rows[0]?.id);
  }
});

test("the register is read from its index, in either order", async ({ database }) => {
  await found3();
  await database.owner`set enable_seqscan = off`;
  const plan = await db().execute(
    sql`explain select * from decisions where committee_id = ${"5a0b1f0e-0000-4000-8000-000000000000"} order by decided_at desc, item_id desc limit 51`,
  );
  expect(JSON.stringify(plan)).toContain("decisions_at");
});
