import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { placeText } from "@/lib/listing/schema";
import type { Actor } from "@/lib/rules/hats";
import { PROJECT_SORTS, projectQueryOf } from "./schema";
import { choicesOf, listOf, pageOf } from "./store";

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

  const counted = async (actor: Actor) =>
    (await listOf(actor, committeeId, projectQueryOf({}))).page.rows.map((row) => row.items);
  expect(await counted(secretary)).toEqual([2]);
  expect(await counted(observer)).toEqual([1]);
  expect(await counted({ ...observer, conflicts: [{ itemId: open, level: "walled" }] })).toEqual([0]);
});

test.describe("the register", () => {
  const rows = [
    ["P-1", "Canal", "energy", ["TJ", "UZ"], "active", "2026-01-31", ["ebrd:A"]],
    ["P-2", "Bridge", "trade", ["KG"], "planned", null, []],
    ["P-3", "Archive", "energy", ["UZ"], "completed", "2025-01-31", ["ebrd:B", "adbEsf:high"]],
    ["P-4", "Dam", "energy", ["UZ"], "suspended", null, []],
  ] as const;
  const codes = async (actor: Actor, committeeId: string, params: Record<string, string>) =>
    (await listOf(actor, committeeId, projectQueryOf(params))).page.rows.map(({ code }) => code);

  test("is narrowed by what the address says, ordered either way, and ignores what it says wrongly", async () => {
    const { committeeId, observer } = await registered();
    const asked = (params: Record<string, string>) => codes(observer, committeeId, params);
    expect(await asked({})).toEqual(["P-1", "P-2", "P-3", "P-4"]);
    expect(await asked({ area: "energy", country: "UZ" })).toEqual(["P-1", "P-3", "P-4"]);
    expect(await asked({ status: "open" })).toEqual(["P-1", "P-2", "P-4"]);
    expect(await asked({ risk: "ebrd:A" })).toEqual(["P-1"]);
    expect(await asked({ risk: "adbEsf:high" })).toEqual(["P-3"]);
    expect(await asked({ q: "canal" })).toEqual(["P-1"]);
    expect(await asked({ q: "p-3" })).toEqual(["P-3"]);
    expect(await asked({ due: "past" })).toEqual(["P-1"]);
    expect(await asked({ sort: "title" })).toEqual(["P-3", "P-2", "P-1", "P-4"]);
    expect(await asked({ sort: "ends", direction: "down" })).toHaveLength(4);
    expect((await asked({ sort: "ends" })).slice(0, 2)).toEqual(["P-3", "P-1"]);
    expect(await asked({ risk: "ebrd:high'; drop table projects", sort: "nothing", after: "x~y" })).toHaveLength(4);
  });

  test("pages lead on and back without a gap, whatever the order, also among projects without an end", async () => {
    const { committeeId, observer } = await registered();
    for (const sort of PROJECT_SORTS) {
      const whole = await codes(observer, committeeId, { sort });
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await pageOf(observer, committeeId, projectQueryOf({ sort, ...(after && { after }) }), 1);
        seen.push(...page.rows.map(({ code }) => code));
        if (page.previous) {
          const back = projectQueryOf({ sort, before: placeText(page.previous) });
          expect((await pageOf(observer, committeeId, back, 1)).rows.map(({ code }) => code)).toEqual([seen.at(-2)]);
        }
        after = page.next && placeText(page.next);
      } while (after);
      expect(seen).toEqual(whole);
    }
  });

  test("another committee’s projects are not in it", async () => {
    await registered();
    const { committeeId, observer } = await found();
    expect(await codes(observer, committeeId, {})).toEqual([]);
  });

  async function registered() {
    const body = await found();
    const { committeeId } = body;
    await db()
      .insert(projects)
      .values(
        rows.map(([code, title, area, countries, status, plannedEnd, risks]) => ({
          committeeId,
          code,
          title,
          area,
          status,
          plannedEnd,
          countries: [...countries],
          risks: [...risks],
        })),
      );
    return body;
  }
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
