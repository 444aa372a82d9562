import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { indicators, lightOverrides, milestones, reportingPeriods } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { accept, exported, file, read, result, takeOver } from "@/e2e/results-file";

/** By the words of docs/iati.md: what the standard has no place for, as the register has it. */
const BEYOND: Record<string, (projectId: string) => Promise<unknown[]>> = {
  "which indicator is part of which, and what it weighs in that one's mean": async (projectId) =>
    (await ofIndicators(projectId)).flatMap(({ code, parentId, weight }) => (parentId ? [{ code, weight }] : [])),
  "the unit of an indicator, the source of its baseline, how it is verified, who is responsible, how its periods make one":
    async (projectId) =>
      (await ofIndicators(projectId)).flatMap(({ unit, baselineSource, verification, responsible, periodSum }) =>
        unit + baselineSource + verification + responsible === "" && periodSum === "latest"
          ? []
          : [{ unit, baselineSource, verification, responsible, periodSum }],
      ),
  "the weights of the parts of a split": async (projectId) =>
    (await ofIndicators(projectId)).flatMap(({ disaggregations }) =>
      disaggregations.flatMap(({ parts }) => parts.flatMap(({ weight }) => weight ?? [])),
    ),
  milestones: (projectId) =>
    db().select({ title: milestones.title }).from(milestones).where(eq(milestones.projectId, projectId)),
  "lights that somebody set, with their reasons": (projectId) =>
    db()
      .select({ light: lightOverrides.light, reason: lightOverrides.reason })
      .from(lightOverrides)
      .innerJoin(indicators, eq(indicators.id, lightOverrides.indicatorId))
      .where(eq(indicators.projectId, projectId)),
  "which reporting periods are closed": async (projectId) =>
    (await db().select().from(reportingPeriods).where(eq(reportingPeriods.projectId, projectId))).flatMap(
      ({ startsOn, closedAt }) => (closedAt ? [startsOn] : []),
    ),
};
const ofIndicators = (projectId: string) =>
  db().select().from(indicators).where(eq(indicators.projectId, projectId)).orderBy(indicators.code);
const beyond = async (projectId: string) =>
  Object.fromEntries(
    await Promise.all(Object.entries(BEYOND).map(async ([what, rows]) => [what, await rows(projectId)] as const)),
  );

test("what the standard has no place for is what the loss list says: left alone where it is, missing elsewhere", async () => {
  const [, listed = ""] = readFileSync("docs/iati.md", "utf8").split("The standard has no place for these");
  const told = listed.split(/^- /m).slice(1);
  expect(told.map((line) => line.trim().replace(/[;.]$/, "").replace(/\s+/g, " "))).toEqual(Object.keys(BEYOND));

  const body = await found();
  await takeOver(body, file(result()));
  const [project] = await db().select().from(projects);
  const projectId = project?.id ?? "";
  const [whole] = await ofIndicators(projectId);
  if (!whole) throw new Error("There is no indicator.");
  const { id: _, ...like } = { ...whole, code: "1.1.1", title: "Of them by the river", parentId: whole.id };
  await db()
    .insert(indicators)
    .values({ ...like, weight: "3", disaggregations: [] });
  const parts = [
    { name: "women", weight: "51" },
    { name: "men", weight: "49" },
  ];
  const described = { unit: "ha", baselineSource: "Census", verification: "Maps", responsible: "The ministry" };
  await db()
    .update(indicators)
    .set({ ...described, periodSum: "sum", disaggregations: [{ by: "Sex", parts }] })
    .where(eq(indicators.id, whole.id));
  const step = { projectId, title: "Contract signed", plannedOn: "2025-06-01" };
  await db().insert(milestones).values(step);
  await accept();
  const [period] = await db()
    .update(reportingPeriods)
    .set({ closedAt: new Date() })
    .where(eq(reportingPeriods.startsOn, "2024-01-01"))
    .returning();
  const judged = { light: "atRisk", reason: "Floods" } as const;
  await db()
    .insert(lightOverrides)
    .values({ ...judged, indicatorId: whole.id, periodId: period?.id ?? "" });
  const before = await beyond(projectId);
  expect(Object.values(before).map((rows) => rows.length > 0)).toEqual(Object.keys(BEYOND).map(() => true));

  const out = await exported(body);
  expect(out).toContain("Of them by the river");
  expect((await read(body, out)).line.verdict).toBe("unchanged");
  const renamed = out.replace("By the end of a year", "By the end of each year");
  expect((await takeOver(body, renamed)).verdict).toBe("change");
  expect((await ofIndicators(projectId))[0]?.definition).toBe("By the end of each year");
  expect(await beyond(projectId)).toEqual(before);

  const elsewhere = await found();
  await takeOver(elsewhere, out);
  const [copy] = await db().select().from(projects).where(eq(projects.committeeId, elsewhere.committeeId));
  expect((await ofIndicators(copy?.id ?? "")).map(({ code }) => code)).toEqual(["1.1", "1.1.1", "2.1", "OC-2"]);
  expect(await beyond(copy?.id ?? "")).toEqual(Object.fromEntries(Object.keys(BEYOND).map((what) => [what, []])));
});
