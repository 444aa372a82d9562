import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { csvRows, encodingOf, rowCutter, separatorOf } from "./csv";
import { BadTable, LONGEST_CELL, MOST_COLUMNS } from "./row";

async function* pieces(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function cellsOf(bytes: Uint8Array, size?: number): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of csvRows(pieces(bytes, size), await encodingOf(pieces(bytes, size)))) rows.push(cells);
  return rows;
}
const CYRILLIC = "Код;Название\nP-1;Канал";
/** Windows-1251 has the Cyrillic letters of Russian in one row from 0xc0. */
const in1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

for (const [what, bytes, encoding] of [
  ["UTF-8", Buffer.from(CYRILLIC), "utf-8"],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${CYRILLIC}`), "utf-8"],
  ["Windows-1251", in1251(CYRILLIC), "windows-1251"],
  ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CYRILLIC, "utf16le")]), "utf-16le"],
] as const)
  for (const size of [1, 3, 1000])
    test(`a table is read in its encoding, ${what}, in pieces of ${size}`, async () => {
      expect(await encodingOf(pieces(bytes, size === 1 ? 2 : size))).toBe(encoding);
      expect(await cellsOf(bytes, size === 1 ? 2 : size)).toEqual([
        ["Код", "Название"],
        ["P-1", "Канал"],
      ]);
    });

test("columns are kept apart by what cuts most rows evenly, also where another mark stands in texts", () => {
  expect(separatorOf("a,b\n1,2")).toBe(",");
  expect(separatorOf("code;title\n1;Water, land; and\n2;x, y, z")).toBe(";");
  expect(separatorOf("code\ttitle\n1\tone, two\n2\tthree; four")).toBe("\t");
  expect(separatorOf('a,b,c\n"1;2;3;4",2,3\n1,2,3')).toBe(",");
  expect(separatorOf("only one column\nof text")).toBe(",");
});

test("whatever the cells hold comes back, in whatever pieces it arrives", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", ";", " ", "ж"), maxLength: 6 });
  // A row of nothing but blanks is left out; a mark keeps each row.
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const marked = given.map((cells) => ["x", ...cells]);
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = marked.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
      const cutter = rowCutter(",");
      const read = [];
      for (let at = 0; at < text.length; at += size) read.push(...cutter.write(text.slice(at, at + size)));
      read.push(...cutter.end());
      expect(read.map(({ cells }) => cells)).toEqual(marked);
      expect(read.map(({ line }) => line)).toEqual(marked.map((_, at) => at + 1));
    }),
  );
});

test("blank rows are counted and left out; the last needs no line end", () => {
  const cutter = rowCutter(",");
  const rows = [...cutter.write("a,b\n\n , \nc,d"), ...cutter.end()];
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, "a", "b"],
    [4, "c", "d"],
  ]);
});

for (const [what, text, says] of [
  ["a quotation mark that is never closed", 'a,b\nc,"d', "openQuote"],
  ["a cell without end", "x".repeat(LONGEST_CELL + 1), "cellTooLong"],
  ["columns without end", ",".repeat(MOST_COLUMNS + 1), "tooManyColumns"],
  ["rows without end", "a\n".repeat(20_010), "tooManyRows"],
] as const)
  test(`a table is refused with the reason: ${what}`, () => {
    const cutter = rowCutter(",");
    const reading = () => [...cutter.write(text), ...cutter.end()];
    expect(reading).toThrow(BadTable);
    expect(() => {
      const another = rowCutter(",");
      another.write(text);
      another.end();
    }).toThrow(says);
  });
