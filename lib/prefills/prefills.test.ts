import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { prefills } from "@/db/schema/prefills";
import { projectRisks, projects } from "@/db/schema/projects";
import { indicators, measurements, milestones, periodTargets, reportingPeriods, results } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { loadCited } from "@/lib/citations/loaders";
import { saveDraft } from "@/lib/drafts/perform";
import { discardDraft, fileItem } from "@/lib/items/perform";
import { FileItem } from "@/lib/items/schema";
import { loadPrefill } from "./loaders";

async function project(body: Body): Promise<string> {
  const [added] = await db()
    .insert(projects)
    .values({
      committeeId: body.committeeId,
      code: "P-7",
      title: "A canal",
      area: "energy",
      countries: ["TJ"],
      status: "active",
    })
    .returning({ id: projects.id });
  const projectId = added?.id ?? "";
  const risk = (framework: "ebrd" | "adbSps", code: string, assessedOn: string, recordedAt: string) => ({
    projectId,
    framework,
    code,
    assessedOn,
    reason: `Assessed as ${code}, on the ground.`,
    recordedAt: new Date(recordedAt),
  });
  await db()
    .insert(projectRisks)
    .values([
      risk("ebrd", "B", "2024-03-01", "2024-03-02T09:00:00Z"),
      risk("ebrd", "A", "2025-03-01", "2025-03-02T09:00:00Z"),
      // Assessed in time, and told only afterwards.
      risk("adbSps", "C", "2025-04-01", "2026-01-15T09:00:00Z"),
    ]);
  return projectId;
}

const file = (body: Body, projectId: string, asOf = "") =>
  act(body.author, (acting) =>
    fileItem(acting, { committeeId: body.committeeId, kind: "oversightReview", projectId, asOf }),
  );
const dataOf = async (id: string) => (await db().select().from(items).where(eq(items.id, id)))[0];

test("a review opens with its project as it was on record on a day", async () => {
  const body = await found();
  const projectId = await project(body);
  const safeguards = async (asOf: string) => {
    const { id } = await must(file(body, projectId, asOf));
    return ((await dataOf(id))?.data.safeguards ?? {}) as Record<string, unknown>;
  };
  expect(await safeguards("2024-02-01")).toMatchObject({ framework: "", code: "" });
  expect(await safeguards("2024-12-31")).toMatchObject({ framework: "ebrd", code: "B", date: "2024-03-01" });
  expect(await safeguards("2025-12-31")).toMatchObject({ framework: "ebrd", code: "A" });
  expect(await safeguards("")).toMatchObject({ framework: "adbSps", code: "C" });
});

test("indicators come with what had been accepted by that day, milestones as they stood", async () => {
  const body = await found();
  const projectId = await project(body);
  const created = sql`'2024-01-01'::timestamptz`;
  const [result] = await db().insert(results).values({ projectId, level: "outcome", title: "Water" }).returning();
  const [h1, h2] = await db()
    .insert(reportingPeriods)
    .values([
      { projectId, startsOn: "2025-01-01", endsOn: "2025-06-30" },
      { projectId, startsOn: "2025-07-01", endsOn: "2025-12-31" },
    ])
    .returning();
  const shared = { projectId, resultId: result?.id ?? "", baselineYear: 2022, createdAt: created };
  const [losses, lined] = await db()
    .insert(indicators)
    .values([
      { ...shared, code: "OC1", title: "Losses", measure: "percentage", unit: "%", ascending: false, baseline: "38" },
      { ...shared, code: "OP1", title: "Lined", measure: "unit", unit: "km", baseline: "0", periodSum: "sum" },
    ])
    .returning();
  const period = (one: typeof h1) => one?.id ?? "";
  const value = (
    of: typeof losses,
    at: typeof h1,
    number: string,
    decided: string,
    state: "accepted" | "superseded",
  ) => ({
    indicatorId: of?.id ?? "",
    periodId: period(at),
    value: number,
    state,
    decidedAt: new Date(decided),
  });
  await db()
    .insert(measurements)
    .values([
      value(losses, h1, "30.5", "2025-08-01T09:00:00Z", "superseded"),
      value(losses, h1, "31.2", "2026-02-01T09:00:00Z", "accepted"),
      value(lined, h1, "10", "2025-08-01T09:00:00Z", "accepted"),
      value(lined, h2, "7.4", "2026-02-01T09:00:00Z", "accepted"),
    ]);
  await db()
    .insert(periodTargets)
    .values([
      { indicatorId: losses?.id ?? "", periodId: period(h1), value: "28" },
      { indicatorId: lined?.id ?? "", periodId: period(h1), value: "12" },
      { indicatorId: lined?.id ?? "", periodId: period(h2), value: "9" },
    ]);
  await db()
    .insert(milestones)
    .values([
      { projectId, title: "Reach 1", plannedOn: "2025-04-30", achievedOn: "2025-09-12", createdAt: created },
      { projectId, title: "Reach 9", plannedOn: "2027-04-30", createdAt: created },
    ]);
  const opened = async (asOf: string) => (await dataOf((await must(file(body, projectId, asOf))).id))?.data ?? {};
  const pinned = (number: string) => expect.stringMatching(new RegExp(`^value:[0-9a-f-]{36}:${number}$`));
  expect((await opened("2025-08-31")).indicators).toMatchObject([
    {
      code: "OC1",
      level: "outcome",
      direction: "falling",
      baseline: "38",
      target: "28",
      actual: "30.5",
      cites: pinned("30.5"),
    },
    { code: "OP1", direction: "rising", target: "12", actual: "10", cites: pinned("10") },
  ]);
  // Given back by a form in Russian, it stands as it was.
  const { id } = await must(file(body, projectId, "2025-08-31"));
  const typed = JSON.stringify((await dataOf(id))?.data).replace('"30.5"', '"30,5"');
  expect((await loadPrefill(id, "oversightReview", JSON.parse(typed)))?.kept).toContain("indicators");
  // Accepted later: the correction, and a second period that adds to the first, which no one value is.
  expect((await opened("2026-03-01")).indicators).toMatchObject([
    { actual: "31.2", cites: pinned("31.2") },
    { target: "21", actual: "17.4", cites: "" },
  ]);
  expect((await opened("2024-06-30")).indicators).toMatchObject([{ actual: "", target: "" }, { actual: "" }]);
  expect((await opened("2025-08-31")).milestones).toMatchObject([
    { name: "Reach 1", state: "delayed", achievedOn: "" },
    { name: "Reach 9", state: "" },
  ]);
  expect((await opened("2026-03-01")).milestones).toMatchObject([{ state: "achieved", achievedOn: "2025-09-12" }, {}]);
});

test("what rolls up into an indicator stands in for its own value, once all of it is there, and says so", async () => {
  const body = await found();
  const projectId = await project(body);
  const created = sql`'2024-01-01'::timestamptz`;
  const [result] = await db().insert(results).values({ projectId, level: "output", title: "Water" }).returning();
  const [period] = await db()
    .insert(reportingPeriods)
    .values({ projectId, startsOn: "2025-01-01", endsOn: "2025-06-30" })
    .returning();
  const share = {
    projectId,
    resultId: result?.id ?? "",
    measure: "percentage",
    unit: "%",
    createdAt: created,
  } as const;
  const add = async (code: string, more: { parentId?: string; weight?: string }) =>
    (
      await db()
        .insert(indicators)
        .values({ ...share, ...more, code, title: code, baseline: "0" })
        .returning()
    )[0]?.id ?? "";
  const top = await add("A", {});
  const below = [await add("B", { parentId: top, weight: "1" }), await add("C", { parentId: top, weight: "2" })];
  const at = { periodId: period?.id ?? "", state: "accepted" as const };
  const accept = (indicatorId: string, value: string, day: string) =>
    db()
      .insert(measurements)
      .values({ ...at, indicatorId, value, decidedAt: new Date(`${day}T09:00:00Z`) });
  await db().insert(periodTargets).values({ indicatorId: top, periodId: at.periodId, value: "60" });
  await accept(below[0] ?? "", "40", "2025-08-01");
  await accept(below[1] ?? "", "50.5", "2025-10-01");
  const opened = async (asOf: string) => {
    const { id } = await must(file(body, projectId, asOf));
    return { id, rows: ((await dataOf(id))?.data.indicators ?? []) as Record<string, string>[] };
  };
  expect((await opened("2025-08-31")).rows[0], "of one half").toMatchObject({ actual: "", target: "", cites: "" });
  const { id, rows } = await opened("2025-12-31");
  expect(rows[0]).toMatchObject({ code: "A", actual: "47", target: "60" });
  expect(rows[0]?.cites).toMatch(new RegExp(`^rolled:${top}/${at.periodId}:[0-9a-f]{64}:47$`));
  expect((await loadCited(id, rows)).drifts, "what is read now is what was taken then").toEqual({});

  await db()
    .update(indicators)
    .set({ weight: "3" })
    .where(eq(indicators.id, below[1] ?? ""));
  expect((await loadCited(id, rows)).drifts).toMatchObject({
    [rows[0]?.cites ?? ""]: { drift: "corrected", now: "47.88" },
  });
  await accept(top, "45", "2025-11-01");
  expect((await opened("2025-12-31")).rows[0]?.cites, "its own").toMatch(/^value:.*:45$/);
});

test("it keeps what it was opened with, and says what was changed since", async () => {
  const body = await found();
  const projectId = await project(body);
  const { id } = await must(file(body, projectId, "2025-12-31"));
  expect(await dataOf(id)).toMatchObject({ title: "A canal", area: "energy", projectId, version: 1 });
  const given = (await dataOf(id))?.data ?? {};
  expect(await loadPrefill(id, "oversightReview", given)).toMatchObject({
    asOf: "2025-12-31",
    project: "P-7",
    fields: ["title", "project", "area", "period", "safeguards"],
    lacking: ["indicators", "milestones"],
  });

  const data = {
    ...given,
    title: "A canal: review of 2025",
    safeguards: { ...(given.safeguards as object), affected: ["UZ"] },
  };
  await must(act(body.author, (acting) => saveDraft(acting, { itemId: id, version: 1, data })));
  const now = await loadPrefill(id, "oversightReview", (await dataOf(id))?.data);
  expect(now?.fields.filter((field) => !now.kept.includes(field))).toEqual(["title"]);

  await must(act(body.author, (acting) => discardDraft(acting, id)));
  expect(await db().select().from(prefills).where(eq(prefills.itemId, id))).toEqual([]);
});

test("nothing is taken from another committee's project, from a day to come, or for another kind", async () => {
  const body = await found();
  const elsewhere = await project(await found());
  expect(await file(body, elsewhere)).toMatchObject({ ok: false, reason: "notFound" });
  expect(await file(body, await project(body), "2999-01-01")).toMatchObject({ ok: false, reason: "dayToCome" });
  expect(await db().select().from(items).where(eq(items.committeeId, body.committeeId))).toEqual([]);
  const asked = { committeeId: body.committeeId, kind: "policyNote", projectId: elsewhere };
  expect(FileItem.safeParse(asked).error?.issues[0]?.path).toEqual(["projectId"]);
});
