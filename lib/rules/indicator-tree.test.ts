import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { compare, type Fraction, fraction, show, whole } from "./fraction";
import { type Branch, circles, rolledUp } from "./indicator-tree";
import type { Verdict } from "./verdict";

const branch = (code: string, parentId: string | null, more: Partial<Branch> = {}): Branch => ({
  id: code,
  code,
  parentId,
  weight: null,
  measure: "unit",
  unit: "km",
  periodSum: "latest",
  ...more,
});
const percent = (code: string, parentId: string | null, weight: string | null = null) =>
  branch(code, parentId, { measure: "percentage", unit: "%", weight });
/** Values by code, a period each; "" where there is none. */
type Values = Record<string, string[]>;
const from =
  (values: Values) =>
  (id: string): (Fraction | null)[] =>
    (values[id] ?? []).map((value) => (value === "" ? null : fraction(value)));
const say = (one: Verdict<{ value: Fraction; of: number; missing: string[] }>) =>
  one.ok ? [show(one.value.value), one.value.of, ...one.value.missing].join(" ") : one.reason;
const said = (all: Branch[], values: Values) => {
  const found = rolledUp(all, "T", from(values));
  return found && [...found.periods.map(say), say(found.whole), found.asOf];
};

const T = branch("T", null);
for (const [name, all, values, answer] of [
  [
    "counts are added, period by period, and the latest stands",
    [T, branch("A", "T"), branch("B", "T")],
    { A: ["1", "3"], B: ["2", "4.5"] },
    ["3 2", "15/2 2", "15/2 2", 1],
  ],
  [
    "what is missing is named and is not zero",
    [T, branch("A", "T"), branch("B", "T"), branch("C", "T")],
    { A: ["1", "3"], B: ["2", ""], C: ["", ""] },
    ["3 3 C", "3 3 B C", "3 3 B C", 1],
  ],
  [
    "a period that nobody reported makes no figure",
    [T, branch("A", "T")],
    { A: ["1", ""] },
    ["1 1", "noneYet", "1 1", 0],
  ],
  [
    "before anything is reported there is none",
    [T, branch("A", "T")],
    { A: ["", ""] },
    ["noneYet", "noneYet", "noneYet", null],
  ],
  [
    "counts that add up over time do so in each first",
    [branch("T", null, { periodSum: "sum" }), branch("A", "T"), branch("B", "T")],
    { A: ["1", ""], B: ["2", "4"] },
    ["3 2", "4 2 A", "7 2", null],
  ],
  [
    "an indicator between hands on what rolls up into it",
    [T, branch("M", "T"), branch("A", "M"), branch("B", "M")],
    { A: ["1"], B: ["2"] },
    ["3 1", "3 1", 0],
  ],
  [
    "unless it was reported itself",
    [T, branch("M", "T"), branch("A", "M"), branch("B", "M")],
    { M: ["10"], A: ["1"], B: ["2"] },
    ["10 1", "10 1", 0],
  ],
  [
    "or is incomplete",
    [T, branch("M", "T"), branch("N", "T"), branch("A", "M"), branch("B", "M")],
    { N: ["5"], A: ["1"], B: [""] },
    ["5 2 M", "5 2 M", 0],
  ],
  [
    "percentages are averaged by weight",
    [percent("T", null), percent("A", "T", "1"), percent("B", "T", "3")],
    { A: ["10"], B: ["30"] },
    ["25 2", "25 2", 0],
  ],
  [
    "and of some of them there is no mean",
    [percent("T", null), percent("A", "T", "1"), percent("B", "T", "3")],
    { A: ["10"], B: [""] },
    ["branchMissing", "branchMissing", 0],
  ],
  [
    "nor without weights",
    [percent("T", null), percent("A", "T", "1"), percent("B", "T")],
    { A: ["10"], B: ["30"] },
    ["branchWeightsMissing", "branchWeightsMissing", 0],
  ],
  [
    "kilometres and hectares are not added",
    [T, branch("A", "T"), branch("B", "T", { unit: "ha" })],
    { A: ["1"], B: ["1"] },
    ["differentUnits", "differentUnits", 0],
  ],
  [
    "nor what the indicator above does not count",
    [T, branch("A", "T", { unit: "ha" })],
    { A: ["1"] },
    ["differentUnits", "differentUnits", 0],
  ],
  [
    "nor counts and percentages",
    [T, percent("A", "T", "1")],
    { A: ["1"] },
    ["differentMeasures", "differentMeasures", 0],
  ],
  [
    "ranks never",
    [branch("T", null, { measure: "ordinal" }), branch("A", "T", { measure: "ordinal" })],
    { A: ["1"] },
    ["notAdditive", "notAdditive", 0],
  ],
  ["nothing rolls up into a leaf", [T, branch("A", null)], { A: ["1"] }, undefined],
] as const satisfies [string, Branch[], Values, unknown][])
  test(name, () => {
    expect(said([...all], values)).toEqual(answer);
  });

test("an indicator never rolls up into itself, at once or round about", () => {
  const all = [T, branch("A", "T"), branch("B", "A")];
  expect(circles(all, "T", "T")).toBe(true);
  expect(circles(all, "T", "B")).toBe(true);
  expect(circles(all, "B", "T")).toBe(false);
  expect(circles(all, "T", null)).toBe(false);
  // Should the data hold a circle all the same, it ends.
  expect(said([branch("T", "A"), branch("A", "T")], { A: ["1"] })).toEqual(["1 1", "1 1", 0]);
});

const number = fc.integer({ min: -1000, max: 1000 });

test("a sum does not depend on order, nor on indicators between; what is missing changes no other part", () => {
  fc.assert(
    fc.property(fc.array(fc.option(number), { minLength: 1, maxLength: 8 }), fc.nat(7), (given, cut) => {
      const names = given.map((_, nth) => `I${nth}`);
      const values = Object.fromEntries(
        given.map((value, nth) => [names[nth] ?? "", [value === null ? "" : String(value)]]),
      );
      const flat = [T, ...names.map((name) => branch(name, "T"))];
      const found = rolledUp(flat, "T", from(values))?.whole;
      expect(said(flat.toReversed(), values)?.[0]?.toString().split(" ")[0]).toBe(
        said(flat, values)?.[0]?.toString().split(" ")[0],
      );
      const known = given.filter((value) => value !== null);
      if (known.length === 0) return expect(found?.ok).toBe(false);
      if (!found?.ok) throw new Error("No sum.");
      expect(compare(found.value.value, whole(known.reduce((sum, value) => sum + value, 0)))).toBe(0);
      expect(found.value.missing.length + known.length).toBe(found.value.of);
      if (known.length < given.length) return;
      const nested = [T, branch("M", "T"), ...names.map((name, nth) => branch(name, nth <= cut ? "M" : "T"))];
      const between = rolledUp(nested, "T", from(values))?.whole;
      if (!between?.ok) throw new Error("No sum.");
      expect(compare(between.value.value, found.value.value)).toBe(0);
    }),
  );
});
