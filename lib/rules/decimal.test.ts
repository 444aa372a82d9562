import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { differenceOf, sumOf, toDecimal } from "./decimal";
import { compare, fraction } from "./fraction";

for (const [value, places, text] of [
  ["25/2", 10, "12.5"],
  ["-1/3", 3, "-0.333"],
  ["2/3", 2, "0.67"],
  ["-5/2", 0, "-3"],
  ["-1/1000", 2, "0"],
  ["1250", 4, "1250"],
] as const)
  test(`${value} with ${places} digits is ${text}`, () => {
    expect(toDecimal(fraction(value), places)).toBe(text);
  });

test("a decimal comes back as itself", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (n) => {
      const value = { n, d: 10n ** 6n };
      expect(compare(fraction(toDecimal(value)), value)).toBe(0);
    }),
  );
});

test("what is left, with what was taken, is what there was", () => {
  const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((n) => toDecimal({ n, d: 100n }));
  fc.assert(
    fc.property(cents, cents, (from, taken) => {
      expect(compare(fraction(sumOf([differenceOf(from, taken), taken])), fraction(from))).toBe(0);
    }),
  );
  expect(differenceOf("100", "33.3")).toBe("66.7");
  expect(differenceOf("100", "-0.5")).toBe("100.5");
});
