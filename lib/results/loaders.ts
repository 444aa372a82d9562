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

export type Period = store.Lists["periods"][number];
type IndicatorRow = store.Lists["indicators"][number];
export type Override = store.Lists["overrides"][number];
export type Milestone = store.Lists["milestones"][number];
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
export async function loadFramework(slug: string, id: string) {
  const frame = await loadProjectFrame(slug, id);
  const of = { projectId: frame.project.id, acts: FRAMEWORK_ACTS };
  const { totals, ...lists } = await store.listsOf([...REPORTED, "totals", "milestones", "history"], of);
  return { ...frame, ...lists, results: resultsWith(lists, totals, frame.project.today) };
}

/** The same with every part, what was reached of it and what should have been: for a file of all values. */
export async function loadValues(slug: string, id: string) {
  const frame = await loadProjectFrame(slug, id);
  const lists = await store.listsOf([...REPORTED, "accepted", "partTargets"], { projectId: frame.project.id });
  const totals = lists.accepted.filter(({ dimension }) => dimension === "");
  return { ...frame, ...lists, results: resultsWith(lists, totals, frame.project.today) };
}

const REPORTED = ["results", "indicators", "periods", "targets", "overrides"] as const;
type ToReport = Pick<store.Lists, (typeof REPORTED)[number]>;

/** Each result with its indicators, and where each of them stands on a day. */
function resultsWith(lists: ToReport, totals: store.Lists["totals"], today: string) {
  const { results, indicators, periods } = lists;
  const rolled = rollUps(indicators, periods, totals);
  const reported = indicators.map((one) => reportedOn(one, { ...lists, accepted: totals, today }, rolled(one.id)));
  return results.map((result) => ({
    ...result,
    indicators: reported
      .filter(({ resultId }) => resultId === result.id)
      .map((one) => ({
        ...one,
        described: describedOf(one, { periods, accepted: totals, today }),
        rolled: rolled(one.id),
        parent: indicators.find(({ id }) => id === one.parentId),
      })),
  }));
}

/** One indicator with its periods, parts and every value there ever was. */
export async function loadIndicator(slug: string, projectId: string, indicatorId: string) {
  const frame = await loadProjectFrame(slug, projectId);
  if (!z.uuid().safeParse(indicatorId).success) notFound();
  const [{ indicators, branches, accepted, ...lists }, values] = await Promise.all([
    store.listsOf([...REPORTED, "partTargets", "accepted", "branches"], { projectId, indicatorId }),
    store.valuesOf(indicatorId),
  ]);
  const row = indicators.find(({ id }) => id === indicatorId);
  if (!row) notFound();
  const known = { ...lists, accepted, today: frame.project.today };
  const rolled = rollUps(indicators, lists.periods, branches);
  return {
    ...frame,
    ...lists,
    indicator: reportedOn(row, known, rolled(row.id)),
    parent: indicators.find(({ id }) => id === row.parentId),
    branches: branchesOf(indicators, row.id).map((one) =>
      reportedOn(one, { ...known, accepted: branches }, rolled(one.id)),
    ),
    rolled: rolled(row.id),
    accepted,
    values,
  };
}

/** What defining an indicator needs: the results it may belong to, and the periods it may have targets for. */
export async function loadIndicatorForm(slug: string, projectId: string, indicatorId?: string) {
  const frame = await loadProjectFrame(slug, projectId);
  if (indicatorId !== undefined && !z.uuid().safeParse(indicatorId).success) notFound();
  const of = { projectId, ...(indicatorId && { indicatorId }) };
  const lists = await store.listsOf(["results", "indicators", "periods", "targets", "partTargets"], of);
  const { results, indicators, periods } = lists;
  const row = indicators.find(({ id }) => id === indicatorId);
  if (indicatorId && !row) notFound();
  // Whatever rolls up into this one, at once or round about, cannot be above it.
  const above = indicators.filter(({ id }) => !row || !circles(indicators, row.id, id));
  const own = (target: { indicatorId: string }) => target.indicatorId === indicatorId;
  const [targets, partTargets] = [lists.targets.filter(own), lists.partTargets.filter(own)];
  return { ...frame, indicator: row, above, results, periods, targets, partTargets };
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
