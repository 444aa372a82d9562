import { eq } from "drizzle-orm";
import { readDisaggregations } from "@/lib/rules/disaggregation";
import { demoId, personId } from "../cast";
import type { Tx } from "../client";
import { projectEvents } from "../schema/projects";
import { indicators, measurements, milestones, periodTargets, reportingPeriods, results } from "../schema/results";
import { dayAfter, daysAfter, yearOf } from "./calendar";
import { PROJECTS } from "./projects";
import { type DemoFramework, type DemoIndicator, FRAMEWORKS } from "./results";

/** Plans, reports and accepts, as of `now`: of three years the first is closed, the second over, the third running. */
export async function insertFrameworks(tx: Tx, now: Date, projectId: (code: string) => string): Promise<void> {
  for (const framework of FRAMEWORKS) {
    const rows = rowsOf(framework, now, projectId(framework.project));
    await tx.insert(results).values(rows.results);
    await tx.insert(reportingPeriods).values(rows.periods);
    await tx.insert(indicators).values(rows.indicators);
    await tx.insert(periodTargets).values(rows.targets);
    await tx.insert(measurements).values(rows.values);
    await tx.insert(milestones).values(rows.milestones);
    const [first] = rows.periods;
    const closedAt = daysAfter(now, -300);
    const closed = { closedAt, closedBy: personId("Ulugbek") };
    if (first) await tx.update(reportingPeriods).set(closed).where(eq(reportingPeriods.id, first.id));
    await tx.insert(projectEvents).values(rows.events);
  }
}

function rowsOf({ project, ...framework }: DemoFramework, now: Date, projectId: string) {
  const years = [-2, -1, 0].map((ago) => yearOf(now) + ago);
  const periods = years.map((year) => ({
    id: demoId("period", project, String(year)),
    projectId,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  }));
  const all = framework.results.flatMap((result, nth) =>
    result.indicators.map((indicator) => ({ indicator, resultId: demoId("result", project, String(nth)) })),
  );
  const idOf = ({ code }: DemoIndicator) => demoId("indicator", project, code);
  const [first] = periods;
  const event = (daysAgo: number, act: string, data: Record<string, unknown>, actor = personId("Ulugbek")) => ({
    projectId,
    actorId: actor,
    act,
    version: 1,
    at: daysAfter(now, -daysAgo),
    data,
  });
  return {
    periods,
    results: framework.results.map(({ level, title, description }, nth) => ({
      id: demoId("result", project, String(nth)),
      projectId,
      level,
      title,
      description,
      createdAt: daysAfter(now, -700 + nth),
    })),
    indicators: all.map(({ indicator, resultId }) => ({
      id: idOf(indicator),
      projectId,
      resultId,
      code: indicator.code,
      title: indicator.title,
      definition: indicator.definition,
      measure: indicator.measure,
      unit: indicator.unit,
      ascending: !indicator.falling,
      parentId: indicator.into ? demoId("indicator", project, indicator.into) : null,
      periodSum: indicator.periodSum ?? ("latest" as const),
      baseline: indicator.baseline,
      baselineYear: indicator.baseline === null ? null : yearBefore(project),
      baselineSource: indicator.source,
      verification: indicator.verification,
      responsible: indicator.responsible,
      disaggregations: readDisaggregations(indicator.split ?? "").found,
      createdAt: daysAfter(now, -680),
    })),
    targets: all.flatMap(({ indicator }) =>
      indicator.targets.flatMap((value, nth) => {
        const period = periods[nth];
        return value === null || !period ? [] : [{ indicatorId: idOf(indicator), periodId: period.id, value }];
      }),
    ),
    values: all.flatMap(({ indicator }) => valuesOf(indicator, idOf(indicator), periods, now)),
    milestones: framework.milestones.map(({ title, planned, moved, achieved, dropped, comment }) => ({
      projectId,
      title,
      plannedOn: dayAfter(now, planned),
      expectedOn: moved === undefined ? null : dayAfter(now, moved),
      achievedOn: achieved === undefined ? null : dayAfter(now, achieved),
      dropped: dropped ?? false,
      comment: comment ?? "",
      createdAt: daysAfter(now, -680),
    })),
    events: [
      ...framework.results.map(({ level, title }) => event(690, "saveResult", { level, title })),
      ...all.map(({ indicator: { code, title } }) => event(680, "saveIndicator", { code, title })),
      ...(first
        ? [event(300, "closePeriod", { periodId: first.id, startsOn: first.startsOn, endsOn: first.endsOn })]
        : []),
    ],
  };
}

/** What the works are measured against was measured in the year before they began. */
const yearBefore = (code: string) =>
  Number(PROJECTS.find((project) => project.code === code)?.plannedStart.slice(0, 4)) - 1;

type ValueRow = typeof measurements.$inferInsert;

/** Madina reports, the secretary accepts. */
function valuesOf(
  indicator: DemoIndicator,
  indicatorId: string,
  periods: readonly { id: string }[],
  now: Date,
): ValueRow[] {
  const [split] = readDisaggregations(indicator.split ?? "").found;
  return indicator.values.flatMap(({ value, comment, parts, state: given }, nth) => {
    const state = given ?? ("accepted" as const);
    const period = periods[nth];
    if (!period) return [];
    const enteredAt = daysAfter(now, nth === 0 ? -320 : -25);
    const submitted = state !== "draft" && { submittedBy: personId("Madina"), submittedAt: enteredAt };
    const decided = state === "accepted" && { decidedBy: personId("Ulugbek"), decidedAt: daysAfter(enteredAt, 6) };
    const row: ValueRow = {
      indicatorId,
      periodId: period.id,
      state,
      enteredBy: personId("Madina"),
      enteredAt,
      ...submitted,
      ...decided,
    };
    return [
      { ...row, value, comment: comment ?? "" },
      ...Object.entries(parts ?? {}).map(([part, count]) => ({
        ...row,
        value: count,
        dimension: split?.by ?? "",
        part,
      })),
    ];
  });
}
