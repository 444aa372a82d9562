import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { firstDayOf, isQuarter, type Quarter, quarterFrom, quarterOf, quartersUntil } from "./quarter";

test("days fall into quarters, and quarters begin on their first day", () => {
  expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([
    "2026-Q1",
    "2026-Q1",
    "2026-Q2",
    "2026-Q4",
  ]);
  expect((["2026-Q1", "2026-Q4"] as const).map(firstDayOf)).toEqual(["2026-01-01", "2026-10-01"]);
});

test("quarters follow each other over the turn of a year", () => {
  expect(quartersUntil("2026-Q2", 4)).toEqual(["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
});

test("what is no quarter is not taken for one", () => {
  expect(["2026-Q5", "2026-Q0", "26-Q1", "2026-q1", "2026-Q1 "].filter(isQuarter)).toEqual([]);
});

test("there and back again, whatever the quarter and the distance", () => {
  const quarter = fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, number]) => `${year}-Q${number}` as Quarter);
  fc.assert(
    fc.property(quarter, fc.integer({ min: -400, max: 400 }), (one, by) => {
      const other = quarterFrom(one, by);
      expect(isQuarter(other)).toBe(true);
      expect(quarterFrom(other, -by)).toBe(one);
      expect(quarterOf(firstDayOf(one))).toBe(one);
    }),
  );
});
