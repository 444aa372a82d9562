import "server-only";
import { type Cell, isShare } from "./cell";
import { FORMULA } from "./csv";
import { type ZipEntry, zipOf } from "./zip-stream";

/**
 * A workbook as it grows, its heads standing still above the rows; what one sheet cannot hold goes on in the next. Text stays text: what a spreadsheet
 * would run, were it typed, is marked as led by an apostrophe, which it neither shows nor loses. Days, instants and
 * shares are those of a spreadsheet, so that it can order and count them. Columns are as wide as the first rows ask for.
 */
export const xlsxOf = (
  name: string,
  heads: readonly string[],
  pages: AsyncIterable<readonly Cell[][]>,
  rowsOfSheet = ROWS_OF_SHEET,
) => zipOf(parts(name, heads, supplyOf(pages), rowsOfSheet));

/** As many as a spreadsheet has. */
const ROWS_OF_SHEET = 1_048_576;

async function* parts(name: string, heads: readonly string[], rows: Supply, most: number): AsyncGenerator<ZipEntry> {
  for (const [path, xml] of Object.entries(FRAME)) yield { name: path, content: bytes(xml) };
  let sheets = 0;
  do {
    sheets++;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheet(heads, rows, most - 1) };
    // oxlint-disable-next-line no-await-in-loop -- a sheet is read when the one before it is full
  } while (!(await rows.isOver()));
  yield { name: "xl/workbook.xml", content: bytes(workbook(name, sheets)) };
  yield { name: "xl/_rels/workbook.xml.rels", content: bytes(relations(sheets)) };
}

const bytes = (xml: string) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);

/** Rows to be taken in portions of at most so many; none when they are over. */
type Supply = { take(most: number): Promise<Cell[][]>; isOver(): Promise<boolean> };

function supplyOf(pages: AsyncIterable<readonly Cell[][]>): Supply {
  const source = pages[Symbol.asyncIterator]();
  let held: Cell[][] = [];
  const fill = async () => {
    while (held.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- pages follow one another
      const { value, done } = await source.next();
      if (done) return;
      held = [...value];
    }
  };
  return {
    async take(most) {
      await fill();
      return held.splice(0, most);
    },
    async isOver() {
      await fill();
      return held.length === 0;
    },
  };
}

async function* sheet(heads: readonly string[], from: Supply, most: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let rows = await from.take(most);
  const widths = heads.map((head, at) => widthOf([head, ...rows.map((cells) => cells[at])]));
  yield beginning(heads, widths);
  for (let count = rows.length; rows.length > 0; count += rows.length) {
    yield encoder.encode(rows.map((cells) => row(cells, height(cells, widths))).join(""));
    rows = count < most ? await from.take(most - count) : [];
  }
  yield encoder.encode(`</sheetData>${PRINTED}</worksheet>`);
}

function beginning(heads: readonly string[], widths: readonly number[]): Uint8Array {
  return bytes(
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>${row(heads, "", HEAD)}`,
  );
}

/** On paper: across, all columns on one page, as many pages as it takes. */
const PRINTED = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Places in the styles below. */
const HEAD = 1;
const LED = 2;
const DAY = 3;
const INSTANT = 4;
const SHARE = 5;

/** In characters, with room on both sides. */
const WIDTH = { least: 8, most: 60, day: 10, instant: 20, room: 2 };
function widthOf(column: readonly (Cell | undefined)[]): number {
  const widths = column.map((cell) => {
    if (cell instanceof Date) return WIDTH.instant;
    if (isShare(cell)) return WIDTH.least;
    if (typeof cell === "object" && cell) return WIDTH.day;
    return Math.max(
      ...String(cell ?? "")
        .split("\n")
        .map((line) => line.length),
    );
  });
  return Math.min(Math.max(WIDTH.least, ...widths), WIDTH.most) + WIDTH.room;
}

/** Days since the last of 1899, as a spreadsheet counts them. */
const serial = (at: Date) => at.getTime() / 86_400_000 + 25_569;

const row = (cells: readonly Cell[], height: string, style = 0) =>
  `<row${height}>${cells.map((cell) => cellOf(cell, style)).join("")}</row>`;

/** In points; a spreadsheet has no taller row. */
const HEIGHT = { line: 12.75, most: 409 };
/** Not every program makes a row as tall as its longest text by itself. */
function height(cells: readonly Cell[], widths: readonly number[]): string {
  const lines = cells.map((cell, at) => {
    if (typeof cell !== "string") return 1;
    const fits = (widths[at] ?? WIDTH.most) - WIDTH.room;
    return cell.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(line.length / fits)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? "" : ` ht="${Math.min(HEIGHT.line * most, HEIGHT.most)}" customHeight="1"`;
}

function cellOf(cell: Cell, style: number): string {
  if (cell === null || cell === "") return `<c s="${style}"/>`;
  if (typeof cell === "number") return `<c s="${style}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c s="${INSTANT}"><v>${serial(cell)}</v></c>`;
  if (isShare(cell)) return `<c s="${SHARE}"><v>${cell.share}</v></c>`;
  if (typeof cell === "object") return `<c s="${DAY}"><v>${serial(new Date(cell.day))}</v></c>`;
  const led = FORMULA.test(cell) ? LED : style;
  return `<c s="${led}" t="inlineStr"><is><t xml:space="preserve">${safe(cell)}</t></is></c>`;
}

/** A spreadsheet refuses a longer text, and controls have no place in XML. */
const LONGEST = 32_767;
const safe = (text: string) =>
  text
    .slice(0, LONGEST)
    // oxlint-disable-next-line no-control-regex -- these are what is meant
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? "");
const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet's name has at most 31 characters, and none that a reference needs. */
const LONGEST_NAME = 31;
const sheetName = (name: string, nth: number) => {
  const end = nth > 1 ? ` ${nth}` : "";
  const plain = name.replace(/["[\]:*?/\\']/g, " ").slice(0, LONGEST_NAME - end.length);
  return (safe(plain) || "1") + end;
};

const workbook = (name: string, sheets: number) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${upTo(sheets)
    .map((nth) => `<sheet name="${sheetName(name, nth)}" sheetId="${nth}" r:id="sheet${nth}"/>`)
    .join("")}</sheets><definedNames>${upTo(sheets)
    .map(
      (nth) =>
        // The heads stand on every page that is printed.
        `<definedName name="_xlnm.Print_Titles" localSheetId="${nth - 1}">'${sheetName(name, nth)}'!$1:$1</definedName>`,
    )
    .join("")}</definedNames></workbook>`;

const relations = (sheets: number) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${upTo(sheets)
    .map((nth) => `<Relationship Id="sheet${nth}" Type="${REL}/worksheet" Target="worksheets/sheet${nth}.xml"/>`)
    .join("")}<Relationship Id="styles" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** How cells of each style look and stand: what is longer than its column goes on below, and days stand under their head. */
const LOOKS = [
  ["", 'wrapText="1"'],
  ['fontId="1" applyFont="1"', 'wrapText="1"'],
  ['quotePrefix="1"', 'wrapText="1"'],
  ['numFmtId="164" applyNumberFormat="1"', 'horizontal="left"'],
  ['numFmtId="165" applyNumberFormat="1"', 'horizontal="left"'],
  ['numFmtId="166" applyNumberFormat="1"', ""],
] as const;

/** What every workbook has, however many its sheets turn out to be. */
const FRAME: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm &quot;UTC&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${LOOKS.map(([looks, alignment]) => `<xf xfId="0" ${looks} applyAlignment="1"><alignment vertical="top" ${alignment}/></xf>`).join("")}</cellXfs></styleSheet>`,
};
