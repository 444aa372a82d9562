import { type Cell, isShare } from "./cell";

/** What a spreadsheet takes for a formula, also behind spaces and in the wide letters of East Asia. */
export const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/**
 * The same where a spreadsheet may cut a text in two: where lists are kept apart by semicolons, as in most of
 * Europe and Asia, it opens a file with commas by those, and heeds no quotation marks within.
 */
const AFTER_CUT = /[;\t\r\n](?=[^\S\r\n]*[=+\-@＝＋－＠])/g;

/**
 * One line of a CSV file (RFC 4180, comma). A text that a spreadsheet would run, as a whole or cut in two, is led by
 * an apostrophe there, which it shows as text; numbers are ours and stay numbers, shares among them, days and instants are as ISO 8601 says them.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** Tells a spreadsheet that the file is UTF-8. */
export const CSV_START = "\ufeff";

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (isShare(cell)) return String(cell.share);
  if (typeof cell === "object") return cell.day;
  const text = typeof cell === "string" ? harmless(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const harmless = (text: string) => (FORMULA.test(text) ? "'" : "") + text.replace(AFTER_CUT, "$&'");
