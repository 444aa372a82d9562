import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { toDecimal } from "./decimal";
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
