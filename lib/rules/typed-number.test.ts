import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { readRange, readTyped } from "./typed-number";

for (const [typed, read] of [
  ["12", "12"],
  [" 12.5 ", "12.5"],
  ["12,5", "12.5"],
  ["1 250,50", "1250.5"],
  ["1\u00a0250\u00a0000", "1250000"],
  ["1\u202f250,5", "1250.5"],
  ["1.250,5", "1250.5"],
  ["1,250.5", "1250.5"],
  ["1.250.000", "1250000"],
  ["1,250,000.25", "1250000.25"],
  ["1'250.5", "1250.5"],
  ["−3", "-3"],
  ["-0,0", "0"],
  ["007.50", "7.5"],
  ["0,001", "0.001"],
  ["", null],
  ["  ", null],
  ["n/a", undefined],
  ["12 5", undefined],
  ["1.2.3", undefined],
  ["1,25.000,5", undefined],
  ["1e5", undefined],
  ["12%", undefined],
  [",5", undefined],
  ["5,", undefined],
  ["1".repeat(21), undefined],
  ["0.12345678901", undefined],
] as const)
  test(`“${typed}” is read as ${read}`, () => {
    expect(readTyped(typed)).toBe(read);
  });

test("what is read is read again as itself, with point or comma", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9999 }),
      (whole, part) => {
        const once = readTyped(`${whole}.${String(part).padStart(4, "0")}`);
        expect(readTyped(String(once))).toBe(once);
        expect(readTyped(String(once).replace(".", ","))).toBe(once);
      },
    ),
  );
});

test("a copied range has its rows and cells, whatever ends its lines", () => {
  expect(readRange("1\t2\n3\t4\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(readRange("1\r\n\r\n3\r\n")).toEqual([["1"], [""], ["3"]]);
  expect(readRange('12,5\t"two\nlines, and ""quotes"""\n\t x ')).toEqual([
    ["12,5", 'two\nlines, and "quotes"'],
    ["", "x"],
  ]);
  expect(readRange("only")).toEqual([["only"]]);
});

test("any range is read as it was written", () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/["\t\n\r]/g, " ").trim());
  const range = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(range, (rows) => {
      fc.pre(rows.every((row) => row.some((text) => text !== "")));
      expect(readRange(rows.map((row) => row.join("\t")).join("\n"))).toEqual(rows);
    }),
  );
});
