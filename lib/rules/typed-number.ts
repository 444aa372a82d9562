/** Thousands are set apart by all kinds of spaces, and in some spreadsheets by an apostrophe. */
const GAPS = /(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g;
const PLAIN = /^-?\d{1,20}(?:\.\d{1,10})?$/;

/**
 * A number as people and spreadsheets write it, "1 250,5" or "1.250,50" or "−3", as the decimal "1250.5"
 * that the database keeps. A single comma or point is the decimal one; of two kinds the last is. Null for
 * nothing, undefined for what is no number, or has more than 20 digits before the point or 10 after it.
 */
export function readTyped(text: string): string | null | undefined {
  const trimmed = text.trim().replace(/^[−–]/, "-");
  if (trimmed === "") return null;
  const joined = trimmed.replace(GAPS, "");
  const marks = [...joined.matchAll(/[.,]/g)].map(([mark]) => mark);
  const plain = withPoint(joined, marks);
  if (plain === undefined || !PLAIN.test(plain)) return undefined;
  return tidy(plain);
}

/** Whether "1.250" would be 1250 in a form where numbers have a comma: of these the point stays. */
export const mayBeThousands = (decimal: string): boolean => /^-?[1-9]\d{0,2}\.\d{3}$/.test(decimal);

function withPoint(text: string, marks: readonly string[]): string | undefined {
  const last = marks.at(-1);
  if (!last) return text;
  const kinds = new Set(marks);
  // "1.250.000": a mark that comes twice sets thousands apart.
  if (kinds.size === 1) return marks.length === 1 ? text.replace(last, ".") : groups(text, last);
  if (marks.filter((mark) => mark === last).length > 1) return undefined;
  const [whole = "", decimals = ""] = text.split(last);
  const joined = groups(whole, last === "," ? "." : ",");
  return joined === undefined ? undefined : `${joined}.${decimals}`;
}

/** Thousands without their marks; nothing when the marks stand elsewhere. */
function groups(text: string, mark: string): string | undefined {
  const [head = "", ...rest] = text.split(mark);
  const fits = /^-?\d{1,3}$/.test(head) && rest.every((group) => /^\d{3}$/.test(group));
  return fits ? head + rest.join("") : undefined;
}

/** "007.50" is 7.5, and "-0" is 0. */
function tidy(plain: string): string {
  const [whole = "", decimals = ""] = plain.split(".");
  const rest = decimals.replace(/0+$/, "");
  const digits = whole.replace(/^(-?)0+(?=\d)/, "$1");
  const number = rest ? `${digits}.${rest}` : digits;
  return /^-0$/.test(number) ? "0" : number;
}

/** A range copied from a spreadsheet: rows of cells, apart by tabs; a cell in quotes may hold tabs and lines. */
export function readRange(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*))(\t|\n|$)/g;
  for (const [whole, quoted, bare = "", end] of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").matchAll(cells)) {
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === "\n") rows.push([]);
    if (end === "" || whole === "") break;
  }
  return rows;
}
