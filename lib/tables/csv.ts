import { SEPARATORS, type Separator } from "../rules/table-fields";
import { ENOUGH, type OneByte, oneByteOf } from "./cyrillic";
import { BadTable, isBlank, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type Row } from "./row";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | OneByte;

/**
 * The encoding of a text, by the mark at its beginning or by whether all of it is UTF-8; of the others, by how often
 * each letter would stand in it.
 */
export async function encodingOf(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const counts = Array.from({ length: 128 }, () => 0);
  let [begun, isUtf8, counted] = [false, true, 0];
  for await (const chunk of bytes) {
    const [first, second] = chunk;
    if (!begun && first === 0xff && second === 0xfe) return "utf-16le";
    if (!begun && first === 0xfe && second === 0xff) return "utf-16be";
    begun = true;
    isUtf8 &&= decodes(chunk);
    for (const byte of counted < ENOUGH ? chunk : []) {
      if (byte < 128) continue;
      counts[byte - 128] = (counts[byte - 128] ?? 0) + 1;
      counted += 1;
    }
    if (!isUtf8 && counted >= ENOUGH) break;
  }
  return isUtf8 && decodes() ? "utf-8" : oneByteOf(counts);

  function decodes(chunk?: Uint8Array): boolean {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}

/** As much of the beginning as tells how columns are kept apart. */
const SAMPLE = 64 * 1024;
const SAMPLE_ROWS = 30;

/** The separator that cuts most rows into the same number of columns, the more the better. */
export function separatorOf(text: string): Separator {
  const sample = text.slice(0, SAMPLE);
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(sample, separator) }));
  return scored.toSorted((one, other) => other.score - one.score)[0]?.separator ?? ",";
}

function evenness(sample: string, separator: Separator): number {
  const widths: number[] = [];
  try {
    const cut = rowCutter(separator);
    for (const { cells } of cut.write(sample)) widths.push(cells.length);
    if (widths.length < SAMPLE_ROWS) for (const { cells } of cut.end(true)) widths.push(cells.length);
  } catch {
    // What was read before it broke still speaks for or against it.
  }
  const seen = widths.slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const width of seen) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 0, times = 0] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return width < 2 ? 0 : (times / seen.length) * width;
}

/** Rows of a text that comes in pieces (RFC 4180, any line end); blank ones are counted and left out. */
export function rowCutter(separator: Separator) {
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let line = 1;
  let afterReturn = false;
  return { write, end };

  function write(text: string): Row[] {
    const rows: Row[] = [];
    for (let at = 0; at < text.length; at++) {
      if (state === "quoted") {
        // Everything up to the next quotation mark at once.
        const mark = text.indexOf('"', at);
        add(text.slice(at, mark < 0 ? undefined : mark));
        if (mark < 0) break;
        at = mark;
        state = "closing";
        continue;
      }
      const letter = text.charAt(at);
      const paired = afterReturn && letter === "\n";
      afterReturn = letter === "\r";
      if (paired) continue;
      if (letter === separator) endCell();
      else if (letter === "\n" || letter === "\r") endRow(rows);
      else if (letter === '"' && state === "start") state = "quoted";
      else if (letter === '"' && state === "closing") {
        add('"');
        state = "quoted";
      } else {
        add(letter);
        if (state === "start") state = "plain";
      }
    }
    return rows;
  }

  /** What stands behind the last line end. `cut` says that more of the text follows. */
  function end(cut = false): Row[] {
    if (state === "quoted" && !cut) throw new BadTable("openQuote", line);
    const rows: Row[] = [];
    if (state !== "start" || cells.length > 0) endRow(rows);
    return cut ? rows.slice(0, -1) : rows;
  }

  function add(text: string): void {
    cell += text;
    if (cell.length > LONGEST_CELL) throw new BadTable("cellTooLong", line, { limit: LONGEST_CELL });
  }

  function endCell(): void {
    cells.push(cell);
    cell = "";
    state = "start";
    if (cells.length > MOST_COLUMNS) throw new BadTable("tooManyColumns", line, { limit: MOST_COLUMNS });
  }

  function endRow(rows: Row[]): void {
    endCell();
    const row = { line, cells, faults: [] };
    if (!isBlank(row)) rows.push(row);
    cells = [];
    line += 1;
    if (line > MOST_ROWS + 2) throw new BadTable("tooManyRows", line, { limit: MOST_ROWS });
  }
}

/** Rows of a file of text, piece by piece. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  told: (separator: Separator) => void = () => {},
): AsyncGenerator<Row> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let cutter: ReturnType<typeof rowCutter> | undefined;
  let head = "";
  for await (const chunk of bytes) {
    const text = decode(chunk);
    if (cutter) yield* cutter.write(text);
    else {
      head += text;
      if (head.length >= SAMPLE) yield* begin();
    }
  }
  head += decode();
  if (!cutter) yield* begin();
  yield* ends();

  function ends(): Row[] {
    return cutter?.end() ?? [];
  }

  function begin(): Row[] {
    const separator = separatorOf(head);
    told(separator);
    cutter = rowCutter(separator);
    return cutter.write(head);
  }

  function decode(chunk?: Uint8Array): string {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new BadTable("badEncoding");
    }
  }
}
