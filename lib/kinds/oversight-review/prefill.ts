import { FRAMEWORKS, fitsFramework } from "./ratings";

/** A project as the register knew it on a day. */
export type ProjectThen = {
  id: string;
  title: string;
  area: string;
  /** The category of each framework that was in force, with the day it was assessed. */
  risks: readonly { framework: string; code: string; assessedOn: string; reason: string }[];
  indicators: readonly IndicatorThen[];
  milestones: readonly MilestoneThen[];
};

/** With the last value that had been accepted, and the target of the period it is of. Numbers as text, exactly. */
export type IndicatorThen = Record<
  "code" | "title" | "level" | "measure" | "unit" | "verification" | "comment",
  string
> & {
  ascending: boolean;
  baseline: string | null;
  baselineYear: number | null;
  target: string | null;
  actual: string | null;
};

type MilestoneThen = {
  title: string;
  plannedOn: string;
  expectedOn: string | null;
  achievedOn: string | null;
  dropped: boolean;
  comment: string;
};

/** The fields that the register may know of. */
export const PREFILLED = ["title", "project", "area", "period", "indicators", "milestones", "safeguards"] as const;

/**
 * What a review of the project may start with. Of several frameworks the one assessed last is taken: a review
 * names one, and a category is never turned into another framework's.
 */
export function prefillOf(project: ProjectThen, asOf: string): Partial<Record<(typeof PREFILLED)[number], unknown>> {
  const [risk] = project.risks.toSorted((one, other) => (one.assessedOn < other.assessedOn ? 1 : -1));
  const framework = FRAMEWORKS.find((one) => one === risk?.framework);
  const fits = risk && framework && fitsFramework(framework, risk.code);
  return {
    title: project.title.slice(0, 200),
    project: project.id,
    area: project.area,
    period: { until: asOf },
    ...(project.indicators.length > 0 && { indicators: project.indicators.map(indicatorRow) }),
    ...(project.milestones.length > 0 && { milestones: project.milestones.map((one) => milestoneRow(one, asOf)) }),
    ...(fits && { safeguards: { framework, code: risk.code, date: risk.assessedOn, reason: risk.reason } }),
  };
}

const indicatorRow = ({ title, ascending, verification, ...as }: IndicatorThen) => ({
  ...as,
  name: title,
  direction: ascending ? "rising" : "falling",
  source: verification,
});

/** What is under way and what has not begun, the register does not know: its state is the author's to say. */
function milestoneRow({ title, plannedOn, expectedOn, achievedOn, dropped, comment }: MilestoneThen, asOf: string) {
  const achieved = achievedOn !== null && achievedOn <= asOf;
  const late = plannedOn < asOf || (expectedOn !== null && expectedOn > plannedOn);
  return {
    name: title,
    due: plannedOn,
    state: dropped ? "dropped" : achieved ? "achieved" : late ? "delayed" : "",
    achievedOn: achieved ? achievedOn : "",
    comment,
  };
}
