import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  type IParagraphPropertiesOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Chart, chartOf } from "./docx-chart";
import type { Laid } from "./laid-out";
import type { Block, Pair } from "./pdf";

export const QUIET = "5B6470";
export const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D5D9DE" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const FRAMELESS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
/** The text's width, in twentieths of a point: A4 less its margins. */
export const WIDTH = 9400;
const TERM = 2600;
/** A text of more characters may break over pages. */
const LONG = 1400;

/** What a block is in an office document. Its charts are kept in `charts`, in whose place a bookmark of that number stands. */
export function blockOf(of: Laid, charts: Chart[]): (Paragraph | Table)[] {
  const heading = of.heading
    ? [new Paragraph({ heading: HeadingLevel.HEADING_3, text: of.heading, keepNext: true })]
    : [];
  return [...heading, ...bodyOf(of, charts)];
}

function bodyOf(of: Laid, charts: Chart[]): (Paragraph | Table)[] {
  switch (of.is) {
    case "text":
      return paragraphs(of.text, {}, { keepNext: of.withNext });
    case "pairs":
      return pairs(of.pairs);
    case "list":
      return of.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "table":
      return [table(of), gap()];
    case "bars":
    case "columns": {
      const id = chartName(charts.push(chartOf(of)) - 1);
      return [new Paragraph({ keepNext: of.withNext, children: [new Bookmark({ id, children: [] })] })];
    }
    case "code":
      return of.text.split("\n").map(
        (text) =>
          new Paragraph({
            shading: { type: ShadingType.CLEAR, fill: "F2F4F6" },
            spacing: { after: 0 },
            children: [new TextRun({ text, font: "Courier New", size: 17 })],
          }),
      );
  }
}

export const chartName = (at: number) => `chart-${at}`;

type Run = { color?: string; size?: number; bold?: boolean };

const paragraphs = (text: string, run: Run = {}, of: IParagraphPropertiesOptions = {}): Paragraph[] =>
  text
    .split("\n")
    .filter((part) => part.trim() !== "")
    .map((part) => new Paragraph({ ...of, children: [new TextRun({ text: part, ...run })] }));

/** Lines of a cell stand close, and stay with what stands below their row. */
const lines = (text: string, run: Run = {}, ends = false, keepNext = false) =>
  paragraphs(text, run, { spacing: { after: 30 }, keepNext, ...(ends && { alignment: AlignmentType.END }) });

/** Between a table and what follows it: two tables without anything between them would become one. */
const gap = () => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: "", size: 12 })] });

const cell = (width: number, children: Paragraph[], borders: object, { columnSpan = 1, left = 60 } = {}) =>
  new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: { left, right: 60, top: 40, bottom: 20 },
    children: children.length > 0 ? children : [new Paragraph({ spacing: { after: 30 } })],
  });

export function pairs(of: readonly Pair[]): (Paragraph | Table)[] {
  if (of.length === 0) return [];
  /** A short list stays on one page. */
  const isShort = of.flat().join("").length < LONG / 2;
  const rows = of.map(([term, value], nth) => {
    const isFollowed = isShort && nth < of.length - 1;
    return new TableRow({
      cantSplit: value.length < LONG,
      children: [
        cell(TERM, lines(term, { color: QUIET }, false, isFollowed), FRAMELESS, { left: 0 }),
        cell(WIDTH - TERM, lines(value, {}, false, isFollowed), FRAMELESS),
      ],
    });
  });
  return [grid([TERM, WIDTH - TERM], rows), gap()];
}

function table({ columns, widths, rows, figures = [], below = [] }: Extract<Block, { is: "table" }>): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const wide = widths.map((width) => Math.floor((WIDTH * width) / all));
  const underlined = { ...FRAMELESS, bottom: LINE };
  /** At the text's edge, or, after figures that end where a column ends, well apart from them. */
  const insetOf = (at: number) => ({
    left: at === 0 ? 0 : figures.includes(at - 1) && !figures.includes(at) ? 200 : 60,
  });
  /** A short table stays on one page, with all that stands below its rows. */
  const isShort = [...rows.flat(), ...below].join("").length < LONG / 2;
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((name, at) =>
      cell(
        wide[at] ?? 0,
        lines(name, { color: QUIET, bold: true, size: 17 }, figures.includes(at), true),
        underlined,
        insetOf(at),
      ),
    ),
  });
  const body = rows.flatMap((row, nth) => {
    const under = below[nth];
    const isFollowed = isShort && nth < rows.length - 1;
    const cells = row.map((text, at) =>
      cell(
        wide[at] ?? 0,
        lines(text, { size: 18 }, figures.includes(at), isFollowed || Boolean(under)),
        under ? FRAMELESS : underlined,
        insetOf(at),
      ),
    );
    const across =
      under &&
      cell(WIDTH, lines(under, { size: 18, color: QUIET }, false, isFollowed), underlined, {
        columnSpan: columns.length,
        left: 0,
      });
    return [
      new TableRow({ cantSplit: true, children: cells }),
      ...(across ? [new TableRow({ cantSplit: under.length < LONG, children: [across] })] : []),
    ];
  });
  return grid(wide, [head, ...body]);
}

const grid = (columnWidths: number[], rows: TableRow[]) =>
  new Table({ columnWidths, width: { size: WIDTH, type: WidthType.DXA }, rows });
