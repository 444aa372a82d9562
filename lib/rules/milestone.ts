import { daysBetween } from "./days";

/** The dates of a milestone, as calendar days. */
export type MilestoneDates = {
  plannedOn: string;
  /** When it is expected now, if that has changed. */
  expectedOn: string | null;
  achievedOn: string | null;
  dropped: boolean;
};

const MILESTONE_STANDINGS = ["achieved", "achievedLate", "dropped", "overdue", "slipping", "soon", "ahead"] as const;
export type MilestoneStanding = (typeof MILESTONE_STANDINGS)[number];

/** Days before its date within which a milestone is near. */
const NEAR = 30;

/** Where a milestone stands today, and the days by which it is late against the plan, if it is. */
export function standingOf(dates: MilestoneDates, today: string): { standing: MilestoneStanding; late: number } {
  const { plannedOn, expectedOn, achievedOn, dropped } = dates;
  const after = (day: string) => Math.max(0, daysBetween(plannedOn, day));
  if (dropped) return { standing: "dropped", late: 0 };
  if (achievedOn) return { standing: achievedOn > plannedOn ? "achievedLate" : "achieved", late: after(achievedOn) };
  if ((expectedOn ?? plannedOn) < today) return { standing: "overdue", late: after(today) };
  if (expectedOn && expectedOn > plannedOn) return { standing: "slipping", late: after(expectedOn) };
  const near = daysBetween(today, expectedOn ?? plannedOn) <= NEAR;
  return { standing: near ? "soon" : "ahead", late: 0 };
}
