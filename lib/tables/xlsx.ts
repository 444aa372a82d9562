import "server-only";
import { BadTable, isBlank, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type Row } from "./row";
import { eachPiece, type Parts, partsOf } from "./unpacked";
import { type Sheet, type Workbook, workbookOf } from "./workbook";

type Cell = { column: number; type: string; style: number; formula: boolean; value: string; said: boolean };

/** A table may have a title, or some lines about it, above its heads. */
export const MOST_ABOVE = 10;

/**
 * Rows of a workbook's sheet of that name, as it is unpacked; of no name the first that is shown and holds a table, for
 * a cover may come before it. Nothing is computed: of a formula the value counts that was saved with it.
 */
export async function* xlsxRows(
  path: string,
  { sheet, told = () => {} }: { sheet?: string | undefined; told?: (sheet: string) => void } = {},
): AsyncGenerator<Row> {
  const parts = await partsOf(path);
  const book = await workbookOf(parts);
  const chosen = book.sheets.find(({ name }) => name === sheet) ?? (await firstTable(parts, book));
  told(chosen.name);
  yield* rowsOf(parts, book, chosen);
}

async function firstTable(parts: Parts, book: Workbook): Promise<Sheet> {
  for (const sheet of book.sheets) if (await holdsTable(rowsOf(parts, book, sheet))) return sheet;
  return book.sheets[0] as Sheet;
}

/** A table has two columns or more. */
async function holdsTable(rows: AsyncIterable<Row>): Promise<boolean> {
  let seen = 0;
  for await (const { cells } of rows) {
    if (cells.filter((cell) => cell.trim() !== "").length > 1) return true;
    if (++seen > MOST_ABOVE) return false;
  }
  return false;
}

async function* rowsOf(parts: Parts, book: Workbook, { part }: Sheet): AsyncGenerator<Row> {
  let rows: Row[] = [];
  let row: Row | null = null;
  let cell: Cell | null = null;
  let taking = false;
  let line = 0;
  let cells = 0;
  let aside = false;
  const pieces = eachPiece(parts, part, {
    open({ name, attributes }) {
      if (name === "row") {
        // Rows count up; what says otherwise would never reach the limit.
        const said = Number(attributes.r);
        line = Number.isInteger(said) && said > line ? said : line + 1;
        cells = 0;
        row = { line, cells: [], faults: [] };
        if (line > MOST_ROWS + 1) throw new BadTable("tooManyRows", line, { limit: MOST_ROWS });
      } else if (name === "c" && row) {
        const column = columnOf(attributes.r) ?? row.cells.length;
        if (column >= MOST_COLUMNS || ++cells > MOST_COLUMNS)
          throw new BadTable("tooManyColumns", line, { limit: MOST_COLUMNS });
        const style = Number(attributes.s ?? 0);
        cell = { column, type: attributes.t ?? "n", style, formula: false, value: "", said: false };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "rPh") aside = true;
      taking = (name === "v" || name === "t") && !aside;
    },
    text(more) {
      if (!taking || !cell) return;
      cell.value += more;
      cell.said = true;
      if (cell.value.length > LONGEST_CELL) throw new BadTable("cellTooLong", line, { limit: LONGEST_CELL });
    },
    close(name) {
      taking = false;
      if (name === "rPh") aside = false;
      if (name === "c" && cell && row) {
        put(row, cell, book);
        cell = null;
      }
      if (name === "row" && row) {
        if (!isBlank(row) || row.faults.length > 0) rows.push(row);
        row = null;
      }
    },
  });
  for await (const _ of pieces) {
    yield* rows;
    rows = [];
  }
  yield* rows;
}

function put(row: Row, { column, type, style, formula, value, said }: Cell, book: Workbook): void {
  while (row.cells.length < column) row.cells.push("");
  const fault = type === "e" ? "cellError" : formula && !said ? "formulaNoValue" : undefined;
  if (fault) row.faults.push({ column, says: fault });
  row.cells[column] = fault ? "" : textOf(type, value, book.days.has(style), book);
}

function textOf(type: string, value: string, day: boolean, { strings, from1904 }: Workbook): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "d") return value.slice(0, 10);
  if (type !== "n" || value.trim() === "" || !Number.isFinite(Number(value))) return value;
  if (day) return dayOf(Number(value), from1904) ?? value;
  // Fifteen digits are what a spreadsheet knows; further ones are an echo of floating point.
  return value.length > 15 || /e/i.test(value) ? plain(Number(Number(value).toPrecision(15))) : value;
}

const plain = (number: number) =>
  number.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 }).replace(/^-0$/, "0");

const DAY_MS = 86_400_000;
/** Days are counted from here; a spreadsheet believes that 1900 was a leap year. */
const FIRST = Date.UTC(1899, 11, 30);
const FIRST_OF_1904 = Date.UTC(1904, 0, 1);

function dayOf(serial: number, from1904: boolean): string | null {
  if (serial < (from1904 ? 0 : 61) || serial > 2_958_465) return null;
  const start = from1904 ? FIRST_OF_1904 : FIRST;
  return new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** `BC7` is column 54, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
