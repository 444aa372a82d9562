import type { Cell } from "./cell";

/** What a spreadsheet takes for a formula, also behind spaces. */
export const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180, comma). A text that a spreadsheet would run is led by an apostrophe,
 * which it shows as text; numbers are ours and stay numbers, days and instants are as ISO 8601 says them.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** Tells a spreadsheet that the file is UTF-8. */
export const CSV_START = "\ufeff";

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "object") return cell.day;
  const text = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
