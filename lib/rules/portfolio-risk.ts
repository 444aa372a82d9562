import { daysBetween } from "./days";
import { RISK_SCALES, riskWord } from "./risk";
import { PROJECT_STATUSES, type ProjectStatus, RISK_FRAMEWORKS } from "./words";

/**
 * In what order a committee looks at its projects: points of our own, not of any framework. No category is turned
 * into another framework's; each counts by its place on its own scale, and the heaviest of a project counts.
 */
const BY_PLACE: Record<string, number> = {
  high: 6,
  substantial: 4,
  moderate: 2,
  low: 0,
  A: 6,
  B: 3,
  C: 0,
  // The projects behind a financial intermediary are not classed here: neither high nor low is known of them.
  FI: 3,
};

/** What nobody has classed is not thereby harmless. */
export const UNCLASSED_POINTS = 3;
export const SUSPENDED_POINTS = 2;
/** A point for each period begun since the planned end, up to a most. */
export const LATE_DAYS = 90;
export const MOST_LATE_POINTS = 4;

/** The points of each category, as a project's `risks` say it: `ebrd:A`. */
export const CATEGORY_POINTS: Readonly<Record<string, number>> = Object.fromEntries(
  RISK_FRAMEWORKS.flatMap((framework) =>
    RISK_SCALES[framework].map((code) => [riskWord(framework, code), BY_PLACE[code] ?? UNCLASSED_POINTS]),
  ),
);

/** The most a project can have whatever the day. */
export const MOST_STANDING_POINTS = Math.max(...Object.values(CATEGORY_POINTS), UNCLASSED_POINTS) + SUSPENDED_POINTS;

/** Projects that are ranked: those that are neither completed nor cancelled. */
export const RANKED_STATUSES: readonly ProjectStatus[] = PROJECT_STATUSES.filter(
  (status) => status !== "completed" && status !== "cancelled",
);

type RiskPoints = { category: number; late: number; suspended: number; total: number };

type Ranked = { risks: readonly string[]; status: ProjectStatus; endsOn: string | null };

/** The points of a project under way, on a calendar day. */
export function riskPoints({ risks, status, endsOn }: Ranked, today: string): RiskPoints {
  const classed = risks.flatMap((word) => CATEGORY_POINTS[word] ?? []);
  const category = classed.length > 0 ? Math.max(...classed) : UNCLASSED_POINTS;
  const days = endsOn === null ? 0 : daysBetween(endsOn, today);
  const late = days > 0 ? Math.min(MOST_LATE_POINTS, Math.ceil(days / LATE_DAYS)) : 0;
  const suspended = status === "suspended" ? SUSPENDED_POINTS : 0;
  return { category, late, suspended, total: category + late + suspended };
}

/** Projects by the heaviest category that any framework gave them. */
export const RISK_GROUPS = ["heavy", "considerable", "moderate", "light", "unclassed"] as const;
export type RiskGroup = (typeof RISK_GROUPS)[number];

export function riskGroupOf(risks: readonly string[]): RiskGroup {
  const classed = risks.flatMap((word) => CATEGORY_POINTS[word] ?? []);
  if (classed.length === 0) return "unclassed";
  const points = Math.max(...classed);
  if (points >= 6) return "heavy";
  if (points >= 3) return "considerable";
  return points > 0 ? "moderate" : "light";
}
