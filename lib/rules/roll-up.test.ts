import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { compare, type Fraction, fraction, show, whole } from "./fraction";
import { overPeriods, type Part, rollUp } from "./roll-up";
import type { Measure } from "./words";

const part = (value: string | null, more: Partial<Part> = {}): Part => ({
  measure: "unit",
  unit: "km",
  value: value === null ? null : fraction(value),
  weight: null,
  ...more,
});
const percent = (value: string, weight: string | null = null) =>
  part(value, { measure: "percentage", unit: "%", weight: weight === null ? null : fraction(weight) });
const said = (parts: Part[]) => {
  const verdict = rollUp(parts);
  return verdict.ok ? show(verdict.value) : verdict.reason;
};

for (const [name, parts, answer] of [
  ["counts of one unit add up", [part("3"), part("4.5")], "15/2"],
  ["however the unit is typed", [part("3"), part("1", { unit: " KM " })], "4"],
  ["kilometres and hectares do not", [part("3"), part("4", { unit: "ha" })], "differentUnits"],
  ["nor counts and percentages", [part("3"), percent("4")], "differentMeasures"],
  ["a missing part is not zero", [part("3"), part(null)], "partMissing"],
  ["percentages without weights have no mean", [percent("10"), percent("30")], "weightsMissing"],
  ["nor with some of them", [percent("10", "1"), percent("30")], "weightsMissing"],
  ["by their weights they have", [percent("10", "1"), percent("30", "3")], "25"],
  ["ranks make no sum", [part("3", { measure: "ordinal" })], "notAdditive"],
  ["of nothing there is none", [], "nothingToAdd"],
] as const satisfies [string, Part[], string][])
  test(name, () => {
    expect(said(parts)).toBe(answer);
  });

test("names, ranks and descriptions never make a figure", () => {
  for (const measure of ["nominal", "ordinal", "qualitative"] as const satisfies Measure[])
    expect(said([part("1", { measure }), part("2", { measure })])).toBe("notAdditive");
});

test("of several periods the latest stands, or all count", () => {
  const values = [fraction(3), null, fraction(5), null];
  expect(show(overPeriods("latest", values) ?? whole(-1))).toBe("5");
  expect(show(overPeriods("sum", values) ?? whole(-1))).toBe("8");
  expect([overPeriods("latest", [null]), overPeriods("sum", [])]).toEqual([null, null]);
});

const number = fc.integer({ min: -1000, max: 1000 }).map((n): Fraction => whole(n));
const weight = fc.integer({ min: 1, max: 50 }).map((n): Fraction => whole(n));

test("a weighted mean lies between its parts, and equal parts are their own mean", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, weight), { minLength: 1, maxLength: 8 }), number, (pairs, same) => {
      const of = (pick: (value: Fraction) => Fraction) =>
        rollUp(pairs.map(([value, weight]) => ({ measure: "percentage", unit: "%", value: pick(value), weight })));
      const mean = of((value) => value);
      const level = of(() => same);
      if (!mean.ok || !level.ok) throw new Error("No mean.");
      expect(pairs.some(([value]) => compare(value, mean.value) <= 0)).toBe(true);
      expect(pairs.some(([value]) => compare(value, mean.value) >= 0)).toBe(true);
      expect(compare(level.value, same)).toBe(0);
    }),
  );
});
