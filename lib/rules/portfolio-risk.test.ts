import { expect, test } from "@playwright/test";
import { CATEGORY_POINTS, RANKED_STATUSES, riskGroupOf, riskPoints } from "./portfolio-risk";
import { RISK_SCALES, riskWord } from "./risk";
import { RISK_FRAMEWORKS } from "./words";

const TODAY = "2026-11-26";
const points = (risks: string[], endsOn: string | null = null, status: "active" | "suspended" = "active") =>
  riskPoints({ risks, endsOn, status }, TODAY);

test("a category counts by its place on its own scale, and the heaviest of a project counts", () => {
  expect(points(["ebrd:A"]).category).toBe(6);
  expect(points(["ebrd:C", "worldBankEsf:substantial"]).category).toBe(4);
  expect(points(["adbSps:FI"]).category).toBe(3);
  expect(points(["ebrd:C"]).total).toBe(0);
});

test("projects are grouped by the heaviest category, those without one apart", () => {
  expect(riskGroupOf(["ebrd:A", "adbSps:C"])).toBe("heavy");
  expect(riskGroupOf(["worldBankEsf:substantial"])).toBe("considerable");
  expect(riskGroupOf(["ebrd:B", "ebrd:C"])).toBe("considerable");
  expect(riskGroupOf(["worldBankEsf:moderate"])).toBe("moderate");
  expect(riskGroupOf(["worldBankEsf:low"])).toBe("light");
  expect(riskGroupOf([])).toBe("unclassed");
  expect(riskGroupOf(["somebodys:own"])).toBe("unclassed");
});

test("what nobody has classed is not thereby harmless", () => {
  expect(points([]).category).toBe(3);
  expect(points(["somebodys:own"]).category).toBe(3);
});

test("a project is late from the day after its end, a point for each quarter begun, four at most", () => {
  const ends = [null, "2026-12-31", TODAY, "2026-11-25", "2026-08-28", "2026-08-27", "2025-01-01", "2001-01-01"];
  expect(ends.map((day) => points(["ebrd:C"], day).late)).toEqual([0, 0, 0, 1, 1, 2, 4, 4]);
});

test("a suspended project has two points more; what is over is not ranked", () => {
  expect(points(["ebrd:A"], "2026-11-25", "suspended")).toEqual({ category: 6, late: 1, suspended: 2, total: 9 });
  expect(RANKED_STATUSES).toEqual(["planned", "active", "finalising", "suspended"]);
});

test("every category of every framework has its points, and a heavier one never fewer", () => {
  for (const framework of RISK_FRAMEWORKS) {
    const graded = RISK_SCALES[framework].filter((code) => code !== "FI");
    const given = graded.map((code) => CATEGORY_POINTS[riskWord(framework, code)] ?? -1);
    expect(given).toEqual(given.toSorted((one, other) => other - one));
    expect(given.at(-1)).toBe(0);
  }
});
