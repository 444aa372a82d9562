import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { type CommitteeAct, mayInCommittee } from "@/lib/rules/access";
import { branchesOf, circles, type RolledUp, rollUps } from "@/lib/rules/indicator-tree";
import { reportedOn } from "@/lib/rules/reported";
import type { Reported, Standing } from "@/lib/rules/standing";
import type { Verdict } from "@/lib/rules/verdict";
import * as store from "./store";

/** Acts that are told in the history of a framework, for its page. */
export const FRAMEWORK_ACTS = [
  "saveResult",
  "removeResult",
  "saveIndicator",
  "removeIndicator",
  "savePeriod",
  "removePeriod",
  "closePeriod",
  "reopenPeriod",
  "saveMilestone",
  "removeMilestone",
  "enterValues",
  "submitValues",
  "acceptValues",
  "returnValues",
  "overrideLight",
  "withdrawOverride",
] as const satisfies CommitteeAct[];
export type FrameworkAct = (typeof FRAMEWORK_ACTS)[number];

export type Period = Awaited<ReturnType<typeof store.periodsOf>>[number];
type IndicatorRow = Awaited<ReturnType<typeof store.indicatorsOf>>[number];
export type Override = Awaited<ReturnType<typeof store.overridesOf>>[number];
export type Milestone = Awaited<ReturnType<typeof store.milestonesOf>>[number];
export type Indicator = IndicatorRow & {
  /** What the latest accepted value says in words, of what is described and not measured. */
  described: { day: string; words: string } | undefined;
  rows: Reported[];
  standing: Standing;
  judgement: Override | undefined;
  overrides: Override[];
  /** What rolls up into it, if anything does; and what it rolls up into. */
  rolled: RolledUp | undefined;
  parent: IndicatorRow | undefined;
};

/** Where a framework is: whose project, on what day, and what the reader may do there. */
export async function loadProjectFrame(slug: string, id: string) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const project = z.uuid().safeParse(id).success ? await store.projectOf(committee.id, id) : undefined;
  if (!project) notFound();
  const may = (act: CommitteeAct): Verdict => mayInCommittee(actor, act, committee.id);
  return { actor, committee, project, may, where: { committeeId: committee.id, projectId: project.id } };
}

/** The results framework of a project: what it aims at, where it stands, and what happened in it. */
export const loadFramework = (slug: string, id: string) => loadAll(slug, id, { onlyTotals: true });

/** The same with every part, what was reached of it and what should have been: for a file of all values. */
export async function loadValues(slug: string, id: string) {
  const framework = await loadAll(slug, id, {});
  return { ...framework, partTargets: await store.partTargetsOf({ projectId: framework.project.id }) };
}

async function loadAll(slug: string, id: string, which: { onlyTotals?: boolean }) {
  const frame = await loadProjectFrame(slug, id);
  const [results, indicators, periods, targets, accepted, overrides, milestones, history] = await Promise.all([
    store.resultsOf(frame.project.id),
    store.indicatorsOf(frame.project.id),
    store.periodsOf(frame.project.id),
    store.targetsOf(frame.project.id),
    store.acceptedOf(frame.project.id, which),
    store.overridesOf(frame.project.id),
    store.milestonesOf(frame.project.id),
    store.historyOf(frame.project.id, FRAMEWORK_ACTS),
  ]);
  const known = { periods, targets, accepted, overrides, today: frame.project.today };
  const totals = accepted.filter(({ dimension }) => dimension === "");
  const rolled = rollUps(indicators, periods, totals);
  const reported = indicators.map((one) => reportedOn(one, known, rolled(one.id)));
  return {
    ...frame,
    results: results.map((result) => ({
      ...result,
      indicators: reported
        .filter(({ resultId }) => resultId === result.id)
        .map((one) => ({
          ...one,
          described: describedOf(one, { periods, accepted: totals, today: frame.project.today }),
          rolled: rolled(one.id),
          parent: indicators.find(({ id }) => id === one.parentId),
        })),
    })),
    periods,
    accepted,
    milestones,
    history,
  };
}

/** One indicator with its periods, parts and every value there ever was. */
export async function loadIndicator(slug: string, projectId: string, indicatorId: string) {
  const frame = await loadProjectFrame(slug, projectId);
  if (!z.uuid().safeParse(indicatorId).success) notFound();
  const only = { indicatorId };
  const [indicators, results, periods, targets, partTargets, accepted, branches, overrides, values] = await Promise.all(
    [
      store.indicatorsOf(projectId),
      store.resultsOf(projectId),
      store.periodsOf(projectId),
      store.targetsOf(projectId),
      store.partTargetsOf({ indicatorId }),
      store.acceptedOf(projectId, only),
      store.acceptedOf(projectId, { onlyTotals: true, onlyBranches: true }),
      store.overridesOf(projectId),
      store.valuesOf(indicatorId),
    ],
  );
  const row = indicators.find(({ id }) => id === indicatorId);
  if (!row) notFound();
  const known = { periods, targets, accepted, overrides, today: frame.project.today };
  const rolled = rollUps(indicators, periods, branches);
  return {
    ...frame,
    indicator: reportedOn(row, known, rolled(row.id)),
    parent: indicators.find(({ id }) => id === row.parentId),
    branches: branchesOf(indicators, row.id).map((one) =>
      reportedOn(one, { ...known, accepted: branches }, rolled(one.id)),
    ),
    rolled: rolled(row.id),
    results,
    periods,
    partTargets,
    accepted,
    values,
  };
}

/** What defining an indicator needs: the results it may belong to, and the periods it may have targets for. */
export async function loadIndicatorForm(slug: string, projectId: string, indicatorId?: string) {
  const frame = await loadProjectFrame(slug, projectId);
  const known = indicatorId === undefined || z.uuid().safeParse(indicatorId).success;
  const own = known && indicatorId;
  const [indicators, results, periods, totals, parts] = await Promise.all([
    store.indicatorsOf(projectId),
    store.resultsOf(projectId),
    store.periodsOf(projectId),
    store.targetsOf(projectId),
    own ? store.partTargetsOf({ indicatorId }) : [],
  ]);
  const row = own ? indicators.find(({ id }) => id === indicatorId) : undefined;
  if (indicatorId && !row) notFound();
  // Whatever rolls up into this one, at once or round about, cannot be above it.
  const above = indicators.filter(({ id }) => !row || !circles(indicators, row.id, id));
  const targets = totals.filter((target) => target.indicatorId === indicatorId);
  return { ...frame, indicator: row, above, results, periods, targets, partTargets: parts };
}

type Told = {
  periods: readonly Period[];
  accepted: readonly { indicatorId: string; periodId: string; comment: string }[];
  today: string;
};

/** Periods come in their order; what is told of one that is not over is told as of today. */
function describedOf({ id, measure }: IndicatorRow, { periods, accepted, today }: Told): Indicator["described"] {
  if (measure !== "qualitative") return undefined;
  const own = accepted.filter(({ indicatorId }) => indicatorId === id);
  const latest = periods.findLast((period) => own.some(({ periodId }) => periodId === period.id));
  if (!latest) return undefined;
  const words = own.find(({ periodId }) => periodId === latest.id)?.comment ?? "";
  return { day: latest.endsOn < today ? latest.endsOn : today, words };
}
