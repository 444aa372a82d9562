/** When a reviewer who still owes is reminded: days from the deadline, before it when negative. */
export const REMINDERS = [
  { stage: "soon", days: -3 },
  { stage: "today", days: 0 },
  { stage: "late", days: 3 },
  { stage: "veryLate", days: 10 },
] as const;

export const REMINDER_STAGES = ["soon", "today", "late", "veryLate"] as const;
export type ReminderStage = (typeof REMINDERS)[number]["stage"];

const DAY_MS = 86_400_000;

/**
 * The stage a deadline has reached: of several that began while nobody looked, the latest. Nothing
 * while it is far off. Both instants in milliseconds since 1970.
 */
export const stageAt = (dueAt: number, now: number): ReminderStage | null =>
  REMINDERS.findLast(({ days }) => now >= dueAt + days * DAY_MS)?.stage ?? null;
