import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { canonical } from "./canonical";

test("keys are sorted, nothing is between, and what is undefined is not there", () => {
  expect(canonical({ b: [1, "two", null], a: { z: true, y: undefined }, "": 0.5 })).toBe(
    '{"":0.5,"a":{"z":true},"b":[1,"two",null]}',
  );
  expect(canonical({ said: "„Сув“ \n\t\u0001 \u2028 ʻ 🏔" })).toBe('{"said":"„Сув“ \\n\\t\\u0001 \u2028 ʻ 🏔"}');
  expect(canonical([-0, 1e20, 1e21, 0.000001, 1e-7, 12.5])).toBe("[0,100000000000000000000,1e+21,0.000001,1e-7,12.5]");
});

test("what languages would write differently is refused", () => {
  for (const value of ["\ud83c", { "\ud83c": 1 }, { "🏔": 1 }, Number.NaN, Number.POSITIVE_INFINITY, 1n])
    expect(() => canonical(value)).toThrow(RangeError);
});

test("it is JSON of the same value, whatever the order of its keys", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4, stringUnit: "grapheme" }), (json) => {
      const value = JSON.parse(json) as unknown;
      const said = tried(value);
      if (said === undefined) return;
      expect(canonical(JSON.parse(said))).toBe(said);
      expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify(value, (_, at) => (at === 0 ? 0 : at))));
    }),
  );
});

function tried(value: unknown): string | undefined {
  try {
    return canonical(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
