import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { ticksFor } from "./scale";

for (const [values, ticks] of [
  [
    [0, 97],
    [0, 20, 40, 60, 80, 100],
  ],
  [
    [0.1, 0.3],
    [0.1, 0.15, 0.2, 0.25, 0.3],
  ],
  [[5], [5, 6]],
  [[0], [0, 0.2]],
  [
    [-30, 30],
    [-40, -20, 0, 20, 40],
  ],
] as const)
  test(`${values.join(" to ")} has marks at ${ticks.join(", ")}`, () => {
    expect(ticksFor(values)).toEqual(ticks);
  });

test("marks enclose the values and are few", () => {
  const numbers = fc.array(
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(numbers, (values) => {
      const ticks = ticksFor(values);
      const slack = Math.abs((ticks.at(-1) ?? 0) - (ticks[0] ?? 0)) * 1e-9;
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
      expect(ticks.length).toBeLessThan(10);
    }),
  );
});
