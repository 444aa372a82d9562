import { expect, test } from "@playwright/test";
import { standingOf } from "./milestone";

const open = { plannedOn: "2026-07-01", expectedOn: null, achievedOn: null, dropped: false };

for (const [today, more, standing, late] of [
  ["2026-05-01", {}, "ahead", 0],
  ["2026-06-01", {}, "soon", 0],
  ["2026-07-01", {}, "soon", 0],
  ["2026-07-02", {}, "overdue", 1],
  ["2026-07-02", { expectedOn: "2026-09-01" }, "slipping", 62],
  ["2026-09-02", { expectedOn: "2026-09-01" }, "overdue", 63],
  ["2026-06-20", { expectedOn: "2026-06-25" }, "soon", 0],
  ["2027-01-01", { achievedOn: "2026-07-01" }, "achieved", 0],
  ["2027-01-01", { achievedOn: "2026-07-11" }, "achievedLate", 10],
  ["2027-01-01", { achievedOn: "2026-06-01", expectedOn: "2026-09-01" }, "achieved", 0],
  ["2027-01-01", { dropped: true }, "dropped", 0],
] as const)
  test(`on ${today}, ${JSON.stringify(more)}: ${standing}`, () => {
    expect(standingOf({ ...open, ...more }, today)).toEqual({ standing, late });
  });
