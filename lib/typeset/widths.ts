import type { Block, Paper } from "./pdf";

type Table = Extract<Block, { is: "table" }>;

/** The text's width in ems of a table's letters. */
const PAGE = 55;
/** What stands left and right of a cell's text, and how much more where words follow figures. */
const INSET = 1;
const APART = 0.7;
/** Longer words than this are hyphenated; no column has to hold one whole. */
const WORD = 8;
/** Days, symbols and figures are not broken where they had room: what is this short and has a digit. */
const WHOLE = 11;
/** So many rows say how a table is best divided. */
const SAMPLE = 80;
const STEPS = [4, 2, 1, 0.5];
/** A table is no shorter for being divided ever more finely. */
const MOST_MOVES = 60;

/**
 * The paper with its tables' columns as wide as makes them short, beginning from the widths asked for: words differ in
 * length from language to language. Tables with the same columns are divided alike, so that they stand in line.
 */
export function fitted(paper: Paper): Paper {
  const alike = new Map<string, Table[]>();
  for (const block of paper.sections.flatMap(({ blocks }) => blocks))
    if (block.is === "table") alike.set(nameOf(block), [...(alike.get(nameOf(block)) ?? []), block]);
  const widths = new Map([...alike].map(([name, tables]) => [name, widthsOf(tables)]));
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.is === "table" ? { ...block, widths: widths.get(nameOf(block)) ?? block.widths } : block,
    ),
  }));
  return { ...paper, sections };
}

const nameOf = ({ columns, widths }: Table) => JSON.stringify([columns, widths]);

function widthsOf(tables: readonly Table[]): number[] {
  const [first] = tables;
  if (!first) return [];
  const all = first.widths.reduce((sum, width) => sum + width, 0);
  const asked = first.widths.map((width) => (PAGE * width) / all);
  const rows = [first.columns, ...tables.flatMap((table) => table.rows).slice(0, SAMPLE)];
  const columns = first.columns.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? "");
    return measured(cells, insetOf(first, at), asked[at] ?? 0);
  });
  const least = columns.map((column) => column.least);
  if (least.reduce((sum, width) => sum + width, 0) > PAGE) return first.widths;

  let best = holding(asked, least);
  let height = heightOf(best);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = moved(best)
      .map((widths) => ({ widths, height: heightOf(widths) }))
      .reduce((one, other) => (other.height < one.height ? other : one), { widths: best, height });
    if (better.height >= height) break;
    best = better.widths;
    height = better.height;
  }
  return best;

  /** Every way to give some of a column's width to another. */
  function moved(widths: readonly number[]): number[][] {
    return STEPS.flatMap((step) =>
      widths.flatMap((width, from) =>
        width - step < (least[from] ?? 0)
          ? []
          : widths.flatMap((_, to) => (to === from ? [] : [widths.map((one, at) => one + gain(at, from, to, step))])),
      ),
    );
  }

  /** Rows are as high as their highest cell; of what is as high the emptier is better, and what was asked for. */
  function heightOf(widths: readonly number[]): number {
    const lines = columns.map((column, at) => column.lines(widths[at] ?? 0));
    const away = widths.reduce((sum, width, at) => sum + (width - (asked[at] ?? 0)) ** 2, 0);
    return rows.reduce((sum, _, row) => {
      const cells = lines.map((column) => column[row] ?? 0);
      return sum + Math.max(...cells) + cells.reduce((total, cell) => total + cell, 0) / 50;
    }, away / 500);
  }
}

const gain = (at: number, from: number, to: number, step: number) => (at === to ? step : at === from ? -step : 0);

/** Each column at least as wide as its longest word; those with more to spare give it. */
function holding(asked: readonly number[], least: readonly number[]): number[] {
  const wide = asked.map((width, at) => Math.max(width, least[at] ?? 0));
  const spare = wide.map((width, at) => width - (least[at] ?? 0));
  const over = wide.reduce((sum, width) => sum + width, 0) - PAGE;
  const all = spare.reduce((sum, width) => sum + width, 0);
  return over <= 0 ? wide : wide.map((width, at) => width - (over * (spare[at] ?? 0)) / Math.max(all, over));
}

function insetOf({ figures = [] }: Table, at: number): number {
  return INSET + (figures.includes(at - 1) && !figures.includes(at) ? APART : 0);
}

/** A column's cells: how wide it must be, and how many lines each takes at a width. */
function measured(cells: readonly string[], inset: number, asked: number) {
  const known = new Map<number, number[]>();
  const paragraphs = cells.map((cell) => cell.split("\n").filter((line) => line.trim() !== ""));
  const texts = paragraphs.map((lines) => lines.map((line) => line.split(/ +|(?<=[/–]|\p{L}-)/u).map(emsOf)));
  const whole = paragraphs.flat().flatMap((line) => (/\d/.test(line) ? emsOf(line) : []));
  return {
    least: Math.max(
      inset + Math.min(WORD, Math.max(0, ...texts.flat(2))),
      Math.min(asked, inset + Math.max(0, ...whole.filter((width) => width <= WHOLE))),
    ),
    lines(width: number): number[] {
      let lines = known.get(width);
      if (!lines) known.set(width, (lines = texts.map((text) => linesIn(text, width - inset))));
      return lines;
    },
  };
}

/**
 * Paragraphs, each of the widths of its words, set in a column of this width: their lines, and a little more for each
 * that is nearly full, so that room goes where the next line would be saved.
 */
function linesIn(paragraphs: readonly number[][], width: number): number {
  return paragraphs.reduce((lines, words) => {
    let [count, filled] = [1, 0];
    for (const word of words) {
      const then = filled === 0 ? word : filled + SPACE + word;
      if (filled > 0 && then > width) [count, filled] = [count + 1, word];
      else filled = then;
    }
    const whole = words.reduce((sum, word) => sum + SPACE + word, 0);
    return lines + count + Math.max(1, whole / width) / 3;
  }, 0);
}

const SPACE = 0.27;

/** About how wide a word is: letters of the two scripts differ more among each other than from one script to the other. */
const emsOf = (word: string): number => Array.from(word).reduce((sum, sign) => sum + widthOf(sign), 0);

function widthOf(sign: string): number {
  if (/[\s.,:;'’!|()[\]/·ijlft-]/.test(sign)) return 0.33;
  if (/[mwMW@%—ШЩЖЮФЫМшщжюфым]/.test(sign)) return 0.88;
  return /\p{Lu}/u.test(sign) ? 0.68 : 0.6;
}
