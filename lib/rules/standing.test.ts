import { expect, test } from "@playwright/test";
import { fraction, show } from "./fraction";
import { rollUps } from "./indicator-tree";
import { perMille } from "./progress";
import { reportedOn } from "./reported";
import { type Plan, type Reported, standing } from "./standing";

const plan: Plan = { measure: "unit", ascending: true, periodSum: "latest", baseline: "0" };
const year = (of: number, target: string | null, actual: string | null, more: Partial<Reported> = {}): Reported => ({
  id: String(of),
  startsOn: `${of}-01-01`,
  endsOn: `${of}-12-31`,
  target,
  actual,
  reported: actual !== null,
  override: null,
  ...more,
});
const percent = (of: ReturnType<typeof standing>) =>
  of.progress.is === "share" ? perMille(of.progress.share) / 10 : of.progress.is;

test("each period against its own target, the whole against the last, as of the latest value", () => {
  const found = standing(plan, [year(2024, "10", "9"), year(2025, "20", "11"), year(2026, "40", null)], "2026-06-30");
  expect(found.periods.map(({ light, owed }) => [light, owed])).toEqual([
    ["onTrack", false],
    ["offTrack", false],
    ["noData", false],
  ]);
  expect([percent(found), found.latest, perMille(found.expected)]).toEqual([
    27.5,
    { periodId: "2025", day: "2025-12-31" },
    667,
  ]);
  expect(found.light).toBe("offTrack");
});

test("of counts that add up, all periods count together", () => {
  const rows = [year(2024, "100", "120"), year(2025, "100", "60"), year(2026, "100", null)];
  const found = standing({ ...plan, periodSum: "sum" }, rows, "2026-06-30");
  expect([percent(found), show(found.actual ?? fraction(0)), show(found.target ?? fraction(0))]).toEqual([
    60,
    "180",
    "300",
  ]);
  expect(found.light).toBe("atRisk");
  const over = standing({ ...plan, periodSum: "sum", baseline: "50" }, rows, "2026-06-30");
  expect(percent(over)).toBe(53.3);
});

test("nothing accepted is no data, and owed once the period is over; a stated absence is not owed", () => {
  const rows = [year(2024, "10", null), year(2025, "20", null, { reported: true })];
  const found = standing(plan, rows, "2026-06-30");
  expect([found.light, found.latest, found.actual, found.owed]).toEqual(["noData", null, null, 1]);
  expect(standing(plan, rows, "2024-12-31").owed).toBe(0);
});

test("a value within its period is judged by the days that are over", () => {
  const found = standing(plan, [year(2026, "40", "20")], "2026-07-01");
  expect(found.latest).toEqual({ periodId: "2026", day: "2026-07-01" });
  expect(found.light).toBe("onTrack");
  expect(standing(plan, [year(2026, "40", "20")], "2026-12-31").light).toBe("offTrack");
});

test("a judgement stands for its period, and for the whole while that period is the latest", () => {
  const judged = year(2025, "20", "11", { override: "atRisk" });
  const until = standing(plan, [year(2024, "10", "9"), judged], "2026-06-30");
  expect([until.light, until.computed, until.periods[1]?.light]).toEqual(["atRisk", "offTrack", "atRisk"]);
  expect([until.judged, until.periods.map(({ judged }) => judged)]).toEqual([true, [false, true]]);
  const after = standing(plan, [judged, year(2026, "40", "39")], "2027-01-01");
  expect([after.light, after.periods[0]?.light]).toEqual(["onTrack", "atRisk"]);
});

test("what is described has no light; without a target nothing is compared", () => {
  const described = standing(
    { ...plan, measure: "qualitative", baseline: null },
    [year(2025, null, null)],
    "2026-06-30",
  );
  expect([described.light, described.progress]).toEqual([null, { is: "none", because: "measure" }]);
  expect(standing(plan, [year(2025, null, "5")], "2026-06-30").light).toBeNull();
  expect(standing(plan, [], "2026-06-30").light).toBe("noData");
});

test("what rolls up stands in for a value that an indicator lacks, of counts that add up only where it has none", () => {
  const branch = (id: string, parentId: string | null, periodSum: "latest" | "sum") => ({
    ...plan,
    id,
    code: id,
    parentId,
    weight: null,
    unit: "km",
    periodSum,
  });
  const periods = [2024, 2025].map((of) => year(of, null, null));
  const value = (indicatorId: string, periodId: string, told: string) => ({
    indicatorId,
    periodId,
    dimension: "",
    value: told,
  });
  const rowsOf = (how: "latest" | "sum", accepted: ReturnType<typeof value>[]) => {
    const all = [branch("T", null, how), branch("A", "T", how), branch("B", "T", how)];
    const known = { periods, targets: [], accepted, overrides: [], today: "2026-06-30" };
    const [top] = all.map((one) => reportedOn(one, known, rollUps(all, periods, accepted)(one.id)));
    return top?.rows.map(({ actual, rolled }) => [actual, rolled]);
  };
  const below = [value("A", "2024", "1.5"), value("B", "2024", "2"), value("A", "2025", "4")];
  for (const how of ["latest", "sum"] as const)
    expect(rowsOf(how, below)).toEqual([
      ["3.5", true],
      [null, false],
    ]);
  const own = [...below, value("T", "2025", "9")];
  expect(rowsOf("latest", own)).toEqual([
    ["3.5", true],
    ["9", false],
  ]);
  expect(rowsOf("sum", own)).toEqual([
    [null, false],
    ["9", false],
  ]);
});
