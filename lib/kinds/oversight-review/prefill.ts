import type { Sha256 } from "@/lib/rules/chain";
import { figuresIn, hashOfRests, type Measured } from "@/lib/rules/figure";
import { citing } from "../citations";
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

/** An indicator as it was planned. Numbers as text, exactly. */
type Planned = Record<"code" | "title" | "level" | "measure" | "unit" | "verification", string> & {
  ascending: boolean;
  baseline: string | null;
  baselineYear: number | null;
};

/** With what it last came to, the target of the period that it is of, and what that rests on. */
type IndicatorThen = Planned & { comment: string; target: string | null; actual: string | null; cites: string };

/** What had been accepted of a project by the end of a day, of periods that were over. */
export type MeasuredThen = Omit<Measured, "indicators" | "accepted"> & {
  indicators: readonly (Planned & Measured["indicators"][number])[];
  accepted: readonly (Measured["accepted"][number] & { comment: string })[];
};

/**
 * Each indicator as it is reported: by its own number, or by what rolls up into it. The number is pinned where one
 * accepted value is all that it is, and where it was rolled up, by all that it rests on.
 */
export function indicatorsThen(measured: MeasuredThen, sha256: Sha256): IndicatorThen[] {
  const figures = figuresIn(measured);
  return measured.indicators.map((indicator) => {
    const { id, code, title, level, measure, unit, verification, ascending, baseline, baselineYear } = indicator;
    const figure = figures(id).at(-1);
    const [rest, ...others] = figure?.rests ?? [];
    const own = measured.accepted.find(
      (one) => one.indicatorId === id && one.periodId === figure?.period.id && one.dimension === "",
    );
    const cites = figure?.rolled
      ? citing({
          of: "rolled",
          id: `${id}/${figure.period.id}`,
          as: figure.value ?? "",
          rests: hashOfRests(sha256, figure),
        })
      : rest && others.length === 0
        ? citing({ of: "value", id: rest.id, as: rest.value })
        : "";
    const planned = { code, title, level, measure, unit, verification, ascending, baseline, baselineYear };
    const comment = own?.comment ?? "";
    return { ...planned, comment, target: figure?.target ?? null, actual: figure?.value ?? null, cites };
  });
}

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
