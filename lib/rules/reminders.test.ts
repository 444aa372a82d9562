import { expect, test } from "@playwright/test";
import { REMINDER_STAGES, REMINDERS, stageAt } from "./reminders";

const DUE = Date.UTC(2026, 10, 30, 19);
const DAY = 86_400_000;

for (const [says, at, stage] of [
  ["a millisecond before the first", -3 * DAY - 1, null],
  ["three days before", -3 * DAY, "soon"],
  ["a millisecond before the deadline", -1, "soon"],
  ["at the deadline", 0, "today"],
  ["three days after", 3 * DAY, "late"],
  ["ten days after, and ever after", 10 * DAY, "veryLate"],
  ["a year after", 365 * DAY, "veryLate"],
] as const)
  test(`the stage ${says} is ${stage}`, () => {
    expect(stageAt(DUE, DUE + at)).toBe(stage);
  });

test("stages follow each other, and the database knows them all", () => {
  expect(REMINDERS.map(({ stage }) => stage)).toEqual([...REMINDER_STAGES]);
  expect(REMINDERS.map(({ days }) => days)).toEqual(REMINDERS.map(({ days }) => days).toSorted((a, b) => a - b));
});
