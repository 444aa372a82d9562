import { expect, test } from "@playwright/test";
import { paperOf } from "@/e2e/paper";
import { laidOut } from "./laid-out";
import type { Block } from "./pdf";

const text = (says: string): Block => ({ is: "text", text: says });
const table: Block = { is: "table", columns: ["A"], widths: [1], rows: [["one"]] };
const bars: Block = { is: "bars", bars: [{ label: "Adopted", value: 4 }] };

/** Which blocks of a chapter stand with the next. */
const withNext = (...blocks: Block[]): boolean[] =>
  laidOut(paperOf(...blocks)).sections.flatMap((section) => section.blocks.map((block) => block.withNext));

test("a short line that opens a chapter, and one that announces, stand with what follows", () => {
  expect(withNext(text("In short."), text("In short."), text("These are:"), table)).toEqual([true, false, true, false]);
  expect(withNext(text("Long. ".repeat(40)), text("Long. ".repeat(40)))).toEqual([false, false]);
  expect(withNext(text("Alone:"))).toEqual([false]);
});

test("a chart stands with the table of its figures, not with one of its own heading", () => {
  expect(withNext(bars, table)).toEqual([true, false]);
  expect(withNext(bars, { ...table, heading: "Others" })).toEqual([false, false]);
  expect(withNext(bars)).toEqual([false]);
});
