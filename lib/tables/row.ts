/** One row of a table as read: its number as a spreadsheet counts it, its cells as text, and cells that say nothing usable. */
export type Row = { line: number; cells: string[]; faults: CellFault[] };
/** A cell by its place from 0, and a message key under `imports.table`. */
type CellFault = { column: number; says: "cellError" | "formulaNoValue" };

/** More than any register holds on one sheet; beyond, a file is hostile or not a table of projects. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const LONGEST_CELL = 50_000;

/** Why a table cannot be read any further: a message key under `imports.table`, with the row it was at. */
export class BadTable extends Error {
  constructor(
    readonly says:
      | "notTable"
      | "noRows"
      | "openQuote"
      | "cellTooLong"
      | "tooManyRows"
      | "tooManyColumns"
      | "unpacksTooLarge"
      | "protected"
      | "badEncoding",
    readonly line = 1,
    readonly params: Record<string, string | number> = {},
  ) {
    super(says);
  }
}

export const isBlank = ({ cells }: Pick<Row, "cells">) => cells.every((cell) => cell.trim() === "");
