import { expect, test } from "@playwright/test";
import { cellsOf, type Entry, inCell, type Measured, oddities } from "./sheet";

const indicator: Measured = {
  id: "i",
  measure: "unit",
  disaggregations: [{ by: "Sex", parts: [{ name: "women" }, { name: "men" }] }],
};
const [total, women, men] = cellsOf(indicator);
const entry = (cell: typeof total | undefined, value: string | null, state: Entry["state"] = "draft"): Entry => ({
  ...(cell as NonNullable<typeof total>),
  value,
  state,
});
const odd = (value: string, now: Entry[], earlier: Entry[] = []) =>
  oddities(indicator, total as NonNullable<typeof total>, value, { now, earlier }).map(({ warning, by }) =>
    by ? `${warning} ${by}` : warning,
  );

test("an indicator has a row for its total and one for each part", () => {
  expect(cellsOf(indicator).map(({ dimension, part }) => `${dimension} ${part}`.trim())).toEqual([
    "",
    "Sex women",
    "Sex men",
  ]);
});

test("a draft stands beside what was accepted", () => {
  const rows = [entry(total, "1", "accepted"), entry(total, "2"), entry(women, "1")];
  const { open, accepted } = inCell(rows, total as NonNullable<typeof total>);
  expect([open?.value, accepted?.value]).toEqual(["2", "1"]);
});

test("parts are added once all are there, a draft before what it would replace", () => {
  expect(odd("10", [entry(women, "6")])).toEqual([]);
  expect(odd("10", [entry(women, "6"), entry(men, "4")])).toEqual([]);
  expect(odd("5", [entry(women, "6")]), "one of them is more than all").toEqual(["partsOver Sex"]);
  expect(odd("11", [entry(women, "6"), entry(men, "4")])).toEqual(["partsOff Sex"]);
  expect(odd("11", [entry(women, "6", "accepted"), entry(women, "7"), entry(men, "4")])).toEqual([]);
});

test("a jump is measured against what was accepted before, never against a draft", () => {
  expect(odd("560", [], [entry(total, "56.2", "accepted")])).toEqual(["soared"]);
  expect(odd("560", [], [entry(total, "56.2")])).toEqual([]);
});
