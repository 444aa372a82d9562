import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { xlsxOf } from "@/lib/files/xlsx";
import { xlsxRows } from "./xlsx";

const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as a spreadsheet saves it: shared strings, a hidden first sheet, and styles of days. */
const workbook = (rows: string, more: Record<string, string> = {}) => {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `${RELS}<Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="Lists" state="hidden" r:id="r1"/><sheet name="Проекты" r:id="r2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${RELS}<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r4" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-419]dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="#,##0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst><si><t>Код</t></si><si><r><t>Ка</t></r><r><t>нал</t></r><rPh><t>kanal</t></rPh></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

async function rowsOf(bytes: Uint8Array, how?: Parameters<typeof xlsxRows>[1]) {
  const folder = await mkdtemp(join(tmpdir(), "majlis-xlsx-"));
  try {
    const path = join(folder, "table.xlsx");
    await writeFile(path, bytes);
    const rows = [];
    for await (const row of xlsxRows(path, how)) rows.push(row);
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}
const cell = (at: string, value: string, more = "") => `<c r="${at}"${more}><v>${value}</v></c>`;

test("the first sheet that is shown is read: shared texts, days by their style, numbers as they were typed", async () => {
  const rows = await rowsOf(
    workbook(
      `<row r="2">${cell("A2", "0", ' t="s"')}${cell("C2", "1", ' t="s"')}</row><row r="3"/><row r="4">${cell("A4", "45992", ' s="1"')}${cell("B4", "45992.75", ' s="2"')}${cell("C4", "0.30000000000000004")}${cell("D4", "1.5E+3")}${cell("E4", "7", ' s="3"')}<c r="F4" t="inlineStr"><is><t>a &amp; b</t></is></c></row>`,
    ),
  );
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, "Код", "", "Канал"],
    [4, "2025-12-01", "2025-12-01", "0.3", "1500", "7", "a & b"],
  ]);
});

test("a cover is passed over; the sheet that was shown is the one that is read", async () => {
  const table = `<row r="1">${cell("A1", "1")}</row><row r="3">${cell("A3", "0", ' t="s"')}${cell("C3", "1", ' t="s"')}</row>`;
  const cover = `<worksheet><sheetData><row r="1">${cell("A1", "9")}</row></sheetData></worksheet>`;
  const sheets = `<sheet name="Cover" r:id="r1"/><sheet name="Проекты" r:id="r2"/>`;
  const bytes = (all: string) =>
    workbook(table, {
      "xl/worksheets/sheet1.xml": cover,
      "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets>${all}</sheets></workbook>`,
    });
  const told: string[] = [];
  const lines = async (all: string, sheet?: string) =>
    (await rowsOf(bytes(all), { sheet, told: (name) => told.push(name) })).map(({ line }) => line);
  expect(await lines(sheets)).toEqual([1, 3]);
  expect(await lines(sheets, "Cover")).toEqual([1]);
  expect(await lines(`<sheet name="Cover" r:id="r1"/>`)).toEqual([1]);
  expect(told).toEqual(["Проекты", "Cover", "Cover"]);
});

test("formulas are never computed: what was saved with them counts, and what was not is said", async () => {
  const [row] = await rowsOf(
    workbook(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c>${cell("C1", "#REF!", ' t="e"')}</row>`,
    ),
  );
  expect(row).toEqual({
    line: 1,
    cells: ["2", "", ""],
    faults: [
      { column: 1, says: "formulaNoValue" },
      { column: 2, says: "cellError" },
    ],
  });
});

test("a row says its number, and one whose number is none follows the one before", async () => {
  const rows = await rowsOf(
    workbook(["3", "1.5", "-2", "2e9x", "9"].map((r) => `<row r="${r}"><c><v>1</v></c></row>`).join("")),
  );
  expect(rows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 9]);
});

test("a workbook that we wrote is read again as it was", async () => {
  async function* pages() {
    yield [["P-1", 12.5, "=1+1"]];
  }
  const bytes = new Uint8Array(await new Response(xlsxOf("Projects", ["Code", "Sum", "Text"], pages())).arrayBuffer());
  expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([
    ["Code", "Sum", "Text"],
    ["P-1", "12.5", "=1+1"],
  ]);
});

const bomb = () =>
  workbook(`<row r="1">${cell("A1", "1")}</row>`, {
    "xl/sharedStrings.xml": `<sst>${"<si><t/></si>".repeat(9_000_000)}</sst>`,
  });
for (const [what, bytes, says] of [
  ["a bomb", bomb, "unpacksTooLarge"],
  [
    "a document type",
    () => workbook("", { "xl/workbook.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook/>" }),
    "notTable",
  ],
  ["columns without end", () => workbook(`<row r="1">${cell("ZZZ1", "1")}</row>`), "tooManyColumns"],
  ["a row beyond any table", () => workbook(`<row r="900000">${cell("A900000", "1")}</row>`), "tooManyRows"],
  [
    "a cell without end",
    () => workbook(`<row r="1">${cell("A1", "x".repeat(60_000), ' t="str"')}</row>`),
    "cellTooLong",
  ],
  [
    "rows without end that all say they are the first",
    () => workbook(`<row r="1">${cell("A1", "1")}</row>`.repeat(20_002)),
    "tooManyRows",
  ],
  [
    "cells without end that all say they are the first",
    () => workbook(`<row r="1">${cell("A1", "#REF!", ' t="e"').repeat(201)}</row>`),
    "tooManyColumns",
  ],
  [
    "styles without end",
    () => workbook("", { "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(2_000_000)}</cellXfs></styleSheet>` }),
    "unpacksTooLarge",
  ],
  ["a tag without end", () => workbook(`<row ${"a".repeat(9_000_000)}="1">`), "notTable"],
  ["no zip at all", () => strToU8("PK\u0003\u0004 nothing"), "notTable"],
] as const)
  test(`a workbook is refused with the reason: ${what}`, async () => {
    await expect(rowsOf(bytes())).rejects.toThrow(says);
  });
