/** What a spreadsheet takes for a formula, also behind spaces. */
export const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180, comma). A text that a spreadsheet would run is led by an apostrophe,
 * which it shows as text; numbers are ours and stay numbers.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** Tells a spreadsheet that the file is UTF-8. */
export const CSV_START = "\ufeff";

function cellOf(cell: string | number | null): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
