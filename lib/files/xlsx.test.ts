import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { type Cell, dayCell } from "./cell";
import { xlsxOf } from "./xlsx";

async function sheetOf(...rows: Cell[][]): Promise<string> {
  async function* pages() {
    yield rows;
  }
  const file = await new Response(xlsxOf("Решения: 'all'/[1]", ["Name", "Count"], pages())).arrayBuffer();
  const parts = unzipSync(new Uint8Array(file));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect(workbook).toContain('name="Решения   all   1 "');
  expect(workbook).toContain(`localSheetId="0">'Решения   all   1 '!$1:$1<`);
  return strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
}

test("a long name is cut between its letters, never within what stands for one", async () => {
  async function* none() {}
  const file = await new Response(xlsxOf(`${"P".repeat(29)}&D`, ["Name"], none())).arrayBuffer();
  const parts = unzipSync(new Uint8Array(file));
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain(`name="${"P".repeat(29)}&amp;D"`);
});

test("text is text in every script, numbers are numbers, nothing is an empty cell", async () => {
  const xml = await sheetOf(["Сўғд & <b> ғ", 12.5], [null, -3]);
  expect(xml).toContain('<is><t xml:space="preserve">Сўғд &amp; &lt;b&gt; ғ</t></is></c><c s="0"><v>12.5</v></c>');
  expect(xml).toContain('<row><c s="0"/><c s="0"><v>-3</v></c></row></sheetData><pageSetup ');
  expect(xml.indexOf("Name")).toBeLessThan(xml.indexOf("Сўғд"));
});

test("what a spreadsheet would run stands as text led by an apostrophe, and is no formula", async () => {
  const risky = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", " =HYPERLINK()"];
  const xml = await sheetOf(...risky.map((text) => [text]));
  expect(xml).not.toMatch(/<f>/);
  expect(xml.match(/<c s="2" t="inlineStr">/g)).toHaveLength(risky.length);
});

test("controls are left out and a text too long for a cell is cut", async () => {
  const xml = await sheetOf(["a\u0000\u000bb", "x".repeat(40_000)]);
  expect(xml).toContain(">ab<");
  expect(xml).toContain(`>${"x".repeat(32_767)}<`);
  expect(xml).toContain('<row ht="409" customHeight="1">');
  expect(await sheetOf(["one\ntwo", 1], ["y".repeat(61), 2])).toMatch(/(<row ht="25.5" customHeight="1">[^]*){2}/);
});

test("a share has a style of its own, in per cent", async () => {
  async function* pages() {
    yield [[{ share: 0.125 }]];
  }
  const parts = unzipSync(new Uint8Array(await new Response(xlsxOf("Rates", ["Rate"], pages())).arrayBuffer()));
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  const [, format] =
    /<cellXfs count="6">(?:<xf .*?<\/xf>){5}<xf [^>]*numFmtId="(\d+)"[^>]*><alignment [^>]*><\/xf><\/cellXfs>/.exec(
      styles,
    ) ?? [];
  expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="0.0%"/>`);
});

test("days, instants and shares are what a spreadsheet counts with, and columns fit their words", async () => {
  const xml = await sheetOf(
    ["A name of twenty-six signs", dayCell("2025-03-31")],
    [null, new Date("2025-03-31T12:00Z")],
  );
  expect(xml).toContain('<c s="3"><v>45747</v></c>');
  expect(xml).toContain('<c s="4"><v>45747.5</v></c>');
  expect(xml).toContain(
    '<col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="22" customWidth="1"/>',
  );
  expect(await sheetOf([{ share: 0.125 }, { share: 1 }])).toContain('<c s="5"><v>0.125</v></c><c s="5"><v>1</v></c>');
  expect(await sheetOf()).toContain('<col min="1" max="1" width="10" customWidth="1"/>');
});

test("what one sheet cannot hold goes on in the next, and none is left out or written twice", async () => {
  async function* pages() {
    for (const at of [0, 3, 6]) yield [0, 1, 2].map((k) => [at + k]);
    yield [];
  }
  for (const [most, sheets] of [
    [10, 1],
    [9, 2],
    [5, 3],
    [2, 9],
  ] as const) {
    const file = unzipSync(
      new Uint8Array(
        await new Response(xlsxOf("A list of rather many lines, named at length", ["N"], pages(), most)).arrayBuffer(),
      ),
    );
    const read = (part: string) => strFromU8(file[part] ?? new Uint8Array());
    const names = Array.from({ length: sheets }, (_, at) => `xl/worksheets/sheet${at + 1}.xml`);
    const rows = names.map((name) => [...read(name).matchAll(/<v>(\d+)<\/v>/g)].map(([, n]) => Number(n)));
    expect(rows.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const part of rows) expect(part.length).toBeLessThan(most);
    for (const name of names) expect(read(name)).toContain('<is><t xml:space="preserve">N</t></is>');
    expect(Object.keys(file).filter((name) => name.startsWith("xl/worksheets/"))).toEqual(names);
    expect(read("xl/workbook.xml").match(/<sheet /g)).toHaveLength(sheets);
    expect(
      new Set([...read("xl/workbook.xml").matchAll(/<sheet name="([^"]{1,31})"/g)].map(([, name]) => name)).size,
    ).toBe(sheets);
    expect(read("xl/_rels/workbook.xml.rels").match(/worksheets\/sheet/g)).toHaveLength(sheets);
  }
});
