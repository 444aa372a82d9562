import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { RIAM_CATEGORIES, RIAM_CRITERIA, RIAM_VALUES, type RiamRow, scoredRows, scoreOf } from "./riam";
import { rescorings } from "./riam-history";
import { optionsIn, sideBySide } from "./riam-options";

const row = (component: string, change: Partial<RiamRow> = {}): RiamRow => ({
  component,
  category: "PC",
  option: "",
  a1: 2,
  a2: 1,
  b1: 2,
  b2: 2,
  b3: 2,
  justification: "Measured at two wells in April.",
  ...change,
});

test("a row is read as filed and as typed; what lacks a score, or is off its scale, is none", () => {
  const typed = { ...row("Wells"), a1: "2", a2: "-3", option: null };
  expect(scoredRows([typed])).toEqual([row("Wells", { a2: -3 })]);
  for (const wrong of [{ a1: "" }, { a1: 5 }, { a2: "1.0" }, { b1: 0 }, { b3: undefined }, { category: "XX" }])
    expect(scoredRows([{ ...typed, ...wrong }]), JSON.stringify(wrong)).toEqual([]);
  for (const nothing of [undefined, null, "rows", [null], [[]]]) expect(scoredRows(nothing)).toEqual([]);
  expect(scoreOf({})).toBeUndefined();
});

test("options stand side by side, the project as it is first, components by category", () => {
  const rows = [
    row("Trade", { category: "EO", option: "Two crossings" }),
    row("Wells", { option: "Two crossings", a2: 3 }),
    row("wells"),
    row("Dust", { a1: 0 }),
  ];
  expect(optionsIn(rows)).toEqual(["", "Two crossings"]);
  expect(sideBySide(rows)).toEqual([
    { category: "PC", component: "Wells", bands: ["+B", "+D"] },
    { category: "PC", component: "Dust", bands: ["N", undefined] },
    { category: "EO", component: "Trade", bands: [undefined, "+B"] },
  ]);
  expect(sideBySide([])).toEqual([]);
});

test("a re-scoring names what came, went and changed, and keeps silent about the rest", () => {
  const kept = row("Wells");
  const before = [kept, row("Dust"), row("Noise"), row("Game", { justification: "Counted by cameras in May." })];
  const after = [
    row("dust", { a2: -1 }),
    kept,
    row("Hoofed game", { justification: "Counted by cameras in May." }),
    row("Wells", { option: "Drip", justification: "Modelled for the drip option." }),
  ];
  expect(rescorings(before, after)).toEqual([
    { before: before[1], after: after[0] },
    { before: before[3], after: after[2] },
    { after: after[3] },
    { before: before[2] },
  ]);
});

const anyRow = fc.record({
  component: fc.string({ minLength: 1 }),
  category: fc.constantFrom(...RIAM_CATEGORIES),
  option: fc.constantFrom("", "A", "B"),
  justification: fc.string(),
  ...(Object.fromEntries(RIAM_CRITERIA.map((name) => [name, fc.constantFrom(...RIAM_VALUES[name])])) as Record<
    (typeof RIAM_CRITERIA)[number],
    fc.Arbitrary<number>
  >),
});

test("a table does not differ from itself, in any order; from nothing it differs by each of its rows", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { selector: ({ component, option }) => `${component}\0${option}`.toLowerCase() }),
      (rows) => {
        expect(rescorings(rows, rows.toReversed())).toEqual([]);
        expect(rescorings([], rows)).toHaveLength(rows.length);
        expect(rescorings(rows, [])).toHaveLength(rows.length);
      },
    ),
  );
});
