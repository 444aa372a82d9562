import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import type { Actor } from "@/lib/rules/hats";
import { choicesOf, projectsOf } from "./store";

test("a project counts the items about it that the reader may see", async () => {
  const body = await found();
  const { committeeId, observer, secretary } = body;
  const [project] = await db()
    .insert(projects)
    .values({ committeeId, code: "P-1", title: "A bridge", area: "trade", countries: ["TJ"], status: "active" })
    .returning({ id: projects.id });
  const projectId = project?.id ?? "";
  const open = await filed(body, "policyNote", "submitted");
  const closed = await filed(body, "policyNote", "submitted", { confidentiality: "restricted" });
  await filed(body, "policyNote", "submitted");
  for (const id of [open, closed]) await db().update(items).set({ projectId }).where(eq(items.id, id));

  const counted = async (actor: Actor) => (await projectsOf(actor, committeeId)).map((row) => row.items);
  expect(await counted(secretary)).toEqual([2]);
  expect(await counted(observer)).toEqual([1]);
  expect(await counted({ ...observer, conflicts: [{ itemId: open, level: "walled" }] })).toEqual([0]);
});

test("of many projects, those are offered that match, and the one chosen already", async () => {
  const { committeeId } = await found();
  const other = await found();
  const named = (code: string, title: string, owner = committeeId) => ({
    committeeId: owner,
    code,
    title,
    area: "trade" as const,
    countries: ["TJ"],
    status: "completed" as const,
  });
  const many = Array.from({ length: 40 }, (_, at) => named(`P-${at + 10}`, `A bridge, ${at + 10}`));
  await db()
    .insert(projects)
    .values([...many, named("R-1", "100_% of roads"), named("P-99", "A bridge", other.committeeId)]);
  const [road] = await db().select({ id: projects.id }).from(projects).where(eq(projects.code, "R-1"));
  const chosen = road?.id ?? "";
  const labels = async (ask: Parameters<typeof choicesOf>[1]) => {
    const { choices, more } = await choicesOf(committeeId, ask);
    return { more, labels: choices.map(({ label }) => label) };
  };

  const first = await labels({ chosen });
  expect(first).toMatchObject({ more: true });
  expect(first.labels.slice(0, 2)).toEqual(["R-1 · 100_% of roads", "P-10 · A bridge, 10"]);
  expect(first.labels).toHaveLength(30);
  expect(await labels({ words: "BRIDGE, 4" })).toMatchObject({
    labels: Array.from({ length: 10 }, (_, at) => `P-${at + 40} · A bridge, ${at + 40}`),
  });
  expect(await labels({ words: "P-49 · A bridge, 49" })).toMatchObject({ labels: ["P-49 · A bridge, 49"] });
  expect(await labels({ words: "p-49" })).toMatchObject({ labels: ["P-49 · A bridge, 49"] });
  expect(await labels({ words: "0_%" })).toMatchObject({ labels: ["R-1 · 100_% of roads"] });
  expect(await labels({ words: chosen })).toMatchObject({ labels: ["R-1 · 100_% of roads"] });
  expect(await labels({ words: "P-99" })).toMatchObject({ labels: [] });
  expect((await choicesOf(other.committeeId, {})).more).toBe(false);
});
