import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { compare, type Fraction, fraction, ONE, plus, times, ZERO } from "./fraction";
import { type Aim, elapsed, lightOf, type Progress, perMille, progress, targetFits } from "./progress";
import type { Measure } from "./words";

const aim = (baseline: string | null, target: string | null, more: Partial<Aim> = {}): Aim => ({
  measure: "unit",
  ascending: true,
  baseline: baseline === null ? null : fraction(baseline),
  target: target === null ? null : fraction(target),
  ...more,
});
const share = (progress: Progress) => (progress.is === "share" ? perMille(progress.share) / 10 : progress.is);

for (const [baseline, target, actual, percent] of [
  ["0", "40", "31", 77.5],
  ["38", "30", "33", 62.5],
  ["31", "20", "27.4", 32.7],
  ["10", "20", "5", -50],
  ["0", "40", "46", 115],
  ["0.1", "0.3", "0.2", 50],
] as const)
  test(`from ${baseline} to ${target}, ${actual} is ${percent} %`, () => {
    expect(share(progress(aim(baseline, target), fraction(actual)))).toBe(percent);
  });

for (const [ascending, actual, is] of [
  [true, "5", "met"],
  [true, "6", "met"],
  [true, "4.99", "notMet"],
  [false, "5", "met"],
  [false, "4", "met"],
  [false, "5.01", "notMet"],
] as const)
  test(`a target that is the baseline: ${actual} of ${ascending ? "at least" : "at most"} 5 is ${is}`, () => {
    expect(progress(aim("5", "5", { ascending }), fraction(actual)).is).toBe(is);
    expect(lightOf(progress(aim("5", "5", { ascending }), fraction(actual)), ONE)).toBe(
      is === "met" ? "onTrack" : "offTrack",
    );
  });

test("what is only named or described has no progress and no light", () => {
  for (const measure of ["nominal", "qualitative"] as const satisfies Measure[]) {
    const none = progress(aim("0", "1", { measure }), fraction("1"));
    expect(none).toEqual({ is: "none", because: "measure" });
    expect(lightOf(none, ONE)).toBeNull();
  }
  expect(share(progress(aim("1", "5", { measure: "ordinal" }), fraction("4")))).toBe(75);
});

test("what is missing is named; only a missing value is no data", () => {
  for (const [from, to, actual, because, light] of [
    ["0", "1", null, "actual", "noData"],
    [null, "1", "1", "baseline", null],
    ["0", null, "1", "target", null],
  ] as const) {
    const none = progress(aim(from, to), actual === null ? null : fraction(actual));
    expect(none).toEqual({ is: "none", because });
    expect(lightOf(none, ONE)).toBe(light);
  }
});

for (const [reached, expected, light] of [
  ["45/100", "1/2", "onTrack"],
  ["449/1000", "1/2", "atRisk"],
  ["3/10", "1/2", "atRisk"],
  ["299/1000", "1/2", "offTrack"],
  ["-1/2", "1/2", "offTrack"],
  ["0", "0", "onTrack"],
  ["-1/100", "0", "offTrack"],
  ["9/10", "1", "onTrack"],
] as const)
  test(`${reached} where ${expected} is expected is ${light}`, () => {
    expect(lightOf({ is: "share", share: fraction(reached) }, fraction(expected))).toBe(light);
  });

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 4n }))
  .map(([n, d]): Fraction => ({ n, d }));

test("progress is 0 at the baseline, 1 at the target, and the same however the numbers are moved or turned", () => {
  fc.assert(
    fc.property(number, number, number, number, (baseline, target, actual, by) => {
      fc.pre(compare(baseline, target) !== 0);
      const at = (value: Fraction, change = (each: Fraction) => each) => {
        const found = progress(
          { measure: "unit", ascending: true, baseline: change(baseline), target: change(target) },
          change(value),
        );
        if (found.is !== "share") throw new Error(found.is);
        return found.share;
      };
      expect(compare(at(baseline), ZERO)).toBe(0);
      expect(compare(at(target), ONE)).toBe(0);
      expect(
        compare(
          at(actual, (each) => plus(each, by)),
          at(actual),
        ),
      ).toBe(0);
      expect(
        compare(
          at(actual, (each) => times(each, { n: -3n, d: 7n })),
          at(actual),
        ),
      ).toBe(0);
    }),
  );
});

test("more progress never makes a light worse, and what is over never goes back", () => {
  const order = ["offTrack", "atRisk", "onTrack"];
  const rank = (share: Fraction, expected: Fraction) => order.indexOf(lightOf({ is: "share", share }, expected) ?? "");
  const part = fc.integer({ min: 0, max: 1000 }).map((n): Fraction => ({ n: BigInt(n), d: 1000n }));
  fc.assert(
    fc.property(number, number, part, (one, other, expected) => {
      const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
      expect(rank(low, expected)).toBeLessThanOrEqual(rank(high, expected));
    }),
  );
});

test("days are counted from the first to the last, both whole", () => {
  const of = (day: string) => elapsed("2026-01-01", "2026-12-31", day);
  expect(of("2025-12-31")).toEqual(ZERO);
  expect(of("2026-01-01")).toEqual({ n: 1n, d: 365n });
  expect(of("2026-07-01")).toEqual({ n: 182n, d: 365n });
  expect(of("2026-12-31")).toEqual(ONE);
  expect(of("2027-03-01")).toEqual(ONE);
  expect(elapsed("2026-01-01", "2026-01-01", "2026-01-01")).toEqual(ONE);
});

test("a target fits when it lies where the direction points", () => {
  expect(targetFits(aim("38", "30", { ascending: false }))).toBe(true);
  expect(targetFits(aim("38", "30"))).toBe(false);
  expect(targetFits(aim("30", "30"))).toBe(true);
  expect(targetFits(aim(null, "30"))).toBe(true);
});
