/** A project with a results framework, planned by the committee's secretary as people plan one. */
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { projectPlaces } from "@/db/schema/project-parts";
import { projects } from "@/db/schema/projects";
import { indicators, measurements, reportingPeriods, results } from "@/db/schema/results";
import { saveIndicator } from "@/lib/indicators/perform";
import { SaveIndicator } from "@/lib/indicators/schema";
import { enterValues } from "@/lib/measurements/perform";
import { seenOf } from "@/lib/measurements/store";
import { savePeriod } from "@/lib/periods/perform";
import { saveResult } from "@/lib/results/perform";
import { act, type Body, found, must } from "./committee";

/** Periods of the framework: one over, one closed never, one to come. */
export const SPANS = [
  ["2024-01-01", "2024-12-31"],
  ["2025-01-01", "2025-12-31"],
  ["2098-01-01", "2098-12-31"],
] as const;

export type Framework = { committeeId: string; projectId: string; resultId: string; periods: string[] };

export async function planned(
  { committeeId, secretary }: Body,
  title = "A canal for two districts",
): Promise<Framework> {
  const projectId = randomUUID();
  const code = `T-${projectId.slice(0, 6)}`;
  await db()
    .insert(projects)
    .values({ id: projectId, committeeId, code, title, area: "infrastructure", countries: ["TJ"], status: "active" });
  await db().insert(projectPlaces).values({ projectId, position: 0, kind: "country", code: "TJ" });
  const where = { committeeId, projectId };
  await must(
    act(secretary, (acting) =>
      saveResult(acting, { ...where, level: "outcome", title: "Water arrives on the agreed day", description: "" }),
    ),
  );
  for (const [startsOn, endsOn] of SPANS)
    await must(act(secretary, (acting) => savePeriod(acting, { ...where, startsOn, endsOn })));
  const [result] = await db().select({ id: results.id }).from(results).where(eq(results.projectId, projectId));
  const spans = await db()
    .select({ id: reportingPeriods.id })
    .from(reportingPeriods)
    .where(eq(reportingPeriods.projectId, projectId))
    .orderBy(reportingPeriods.startsOn);
  return { ...where, resultId: result?.id ?? "", periods: spans.map(({ id }) => id) };
}

/** An indicator as a form would define it: what is not said is plain. */
export async function measured(
  { secretary }: Body,
  { committeeId, projectId, resultId }: Framework,
  given: Partial<z.input<typeof SaveIndicator>> = {},
): Promise<string> {
  const input = SaveIndicator.parse({
    committeeId,
    projectId,
    resultId,
    code: `I${randomUUID().slice(0, 4)}`,
    title: "Canal lined with concrete",
    measure: "unit",
    unit: "km",
    direction: "rising",
    periodSum: "latest",
    baseline: "0",
    baselineYear: "2023",
    ...given,
  });
  const { id } = await must(act(secretary, (acting) => saveIndicator(acting, input)));
  return id;
}

/** What a form drawn now would say it saw in an indicator's total. */
export async function seenNow(indicatorId: string, periodId: string): Promise<string> {
  const rows = await db()
    .select()
    .from(measurements)
    .where(and(eq(measurements.indicatorId, indicatorId), eq(measurements.periodId, periodId)));
  const open = rows.find(({ state }) => state !== "accepted" && state !== "superseded");
  return seenOf(open ?? rows.find(({ state }) => state === "accepted"));
}

export const indicatorRow = async (id: string) =>
  (await db().select().from(indicators).where(eq(indicators.id, id)))[0];

/** A committee with a project and one indicator OP1, and ways to change it and to enter a value of the first period. */
export async function framed(given: Parameters<typeof measured>[2] = {}) {
  const body = await found();
  const framework = await planned(body);
  const indicatorId = await measured(body, framework, { code: "OP1", ...given });
  const { committeeId, projectId, resultId } = framework;
  const where = { committeeId, projectId };
  const change = (more: Partial<z.input<typeof SaveIndicator>>) => {
    const plain = { title: "Canal lined with concrete", measure: "unit", unit: "km", direction: "rising" } as const;
    const input = {
      ...where,
      indicatorId,
      resultId,
      code: "OP1",
      ...plain,
      periodSum: "latest",
      baseline: "0",
    } as const;
    return act(body.secretary, (acting) =>
      saveIndicator(acting, SaveIndicator.parse({ ...input, baselineYear: "2023", ...given, ...more })),
    );
  };
  const enter = (key: string, value: string) =>
    must(
      act(body.author, (acting) =>
        enterValues(acting, {
          ...where,
          periodId: framework.periods[0] ?? "",
          cells: { [key]: { value, comment: "", seen: "" } },
        }),
      ),
    );
  return { body, framework, where, indicatorId, change, enter };
}
