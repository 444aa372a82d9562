import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  compare,
  type Fraction,
  floorOf,
  fraction,
  minus,
  plus,
  readFraction,
  show,
  showMixed,
  times,
  whole,
} from "./fraction";

for (const [written, shown] of [
  ["3", "3"],
  [83_000_000, "83000000"],
  ["1/2", "1/2"],
  ["2/4", "1/2"],
  ["55/100", "11/20"],
  ["0.5", "1/2"],
  [0.1, "1/10"],
  ["1.5/3", "1/2"],
  ["-6/4", "-3/2"],
  [1e-7, "1/10000000"],
  ["9007199254740993", "9007199254740993"],
] as const) {
  test(`reads ${written}`, () => {
    expect(show(fraction(written))).toBe(shown);
  });
}

for (const written of [
  "",
  "x",
  "1/0",
  "1/0.00",
  "1/-2",
  "1//2",
  " 1",
  "1e999",
  "0x10",
  2 ** 53,
  Number.NaN,
  null,
  "9".repeat(101),
]) {
  test(`refuses ${String(written).slice(0, 20) || "nothing"}`, () => {
    expect(readFraction(written)).toBeUndefined();
  });
}

const big = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const anyFraction = fc.record({ n: big, d: fc.bigInt({ min: 1n, max: 10n ** 30n }) });
const same = (a: Fraction, b: Fraction) => compare(a, b) === 0;

test("arithmetic is exact", () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
      expect(same(minus(plus(a, b), b), a)).toBe(true);
      expect(same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
      expect(same(fraction(show({ n: a.n % 10n ** 20n, d: a.d })), { n: a.n % 10n ** 20n, d: a.d })).toBe(true);
    }),
  );
});

test("a fraction is shown as people write it", () => {
  expect(["5/2", "10/3", "2/3", "4", "6/2", "-7/2", "-1/2"].map(showMixed)).toEqual([
    "2\u00A01/2",
    "3\u00A01/3",
    "2/3",
    "4",
    "3",
    "-3\u00A01/2",
    "-1/2",
  ]);
});

test("the floor of a quotient is the last whole number below it", () => {
  fc.assert(
    fc.property(
      anyFraction,
      fc.record({ n: fc.bigInt({ min: 1n, max: 10n ** 20n }), d: fc.bigInt({ min: 1n, max: 10n ** 20n }) }),
      (a, b) => {
        const floor = floorOf(a, b);
        expect(compare(times(whole(floor), b), a)).toBeLessThanOrEqual(0);
        expect(compare(times(whole(floor + 1n), b), a)).toBeGreaterThan(0);
      },
    ),
  );
});
