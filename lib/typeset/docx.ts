import "server-only";
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NO_DAY } from "@/lib/files/zip-stream";
import type { Block, Pair, Paper } from "./pdf";

/** On every desk, and with every letter of the region's languages; where it is missing, one of the same widths is not. */
const FACE = "Arial";
const QUIET = "5B6470";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D5D9DE" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const FRAMELESS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
/** The text's width, in twentieths of a point: A4 less its margins. */
const WIDTH = 9400;

/** The same paper as an office document, to be written on. Whatever was typed is text and nothing else. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: "Majlis",
    styles: {
      default: {
        document: {
          run: { font: FACE, size: 20, language: { value: paper.lang } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { size: 34, bold: true, color: "000000" },
          paragraph: { spacing: { before: 60, after: 120 } },
        },
        heading2: {
          run: { size: 25, bold: true, color: "000000" },
          paragraph: { spacing: { before: 360, after: 140 } },
        },
        heading3: {
          run: { size: 21, bold: true, color: "000000" },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1360, left: 1247, right: 1247 } },
        },
        footers: { default: footer(paper.footer) },
        children: [
          new Paragraph({ children: [new TextRun({ text: paper.kicker, color: QUIET, size: 17 })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: paper.title }),
          ...(paper.lead
            ? [new Paragraph({ children: [new TextRun({ text: paper.lead, bold: true, size: 22 })] })]
            : []),
          ...pairs(paper.facts),
          ...paper.sections.flatMap(({ title, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: title, keepNext: true, border: { bottom: LINE } }),
            ...blocks.flatMap(block),
          ]),
        ],
      },
    ],
  });
  return dateless(await Packer.toBuffer(document));
}

/** Without the moment it was made: the same paper makes the same file, and tells nothing else. */
function dateless(made: Buffer): Buffer {
  const parts = unzipSync(new Uint8Array(made));
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  parts["docProps/core.xml"] = strToU8(core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  return Buffer.from(zipSync(parts, { mtime: NO_DAY }));
}

function block(of: Block): (Paragraph | Table)[] {
  const heading = of.heading
    ? [new Paragraph({ heading: HeadingLevel.HEADING_3, text: of.heading, keepNext: true })]
    : [];
  return [...heading, ...body(of)];
}

function body(of: Block): (Paragraph | Table)[] {
  switch (of.is) {
    case "text":
      return paragraphs(of.text);
    case "pairs":
      return pairs(of.pairs);
    case "list":
      return of.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "table":
      return [table(of.columns, of.widths, of.rows), new Paragraph("")];
    case "bars":
      return bars(of.bars);
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

const paragraphs = (text: string, run: { color?: string; size?: number; bold?: boolean } = {}): Paragraph[] =>
  text
    .split("\n")
    .filter((part) => part.trim() !== "")
    .map((part) => new Paragraph({ children: [new TextRun({ text: part, ...run })] }));

const cell = (width: number, children: Paragraph[], borders: object) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: { left: 60, right: 60, top: 40, bottom: 20 },
    children: children.length > 0 ? children : [new Paragraph("")],
  });

function pairs(of: readonly Pair[]): (Paragraph | Table)[] {
  if (of.length === 0) return [];
  const rows = of.map(
    ([term, value]) =>
      new TableRow({
        children: [
          cell(2400, paragraphs(term, { color: QUIET }), FRAMELESS),
          cell(WIDTH - 2400, paragraphs(value), FRAMELESS),
        ],
      }),
  );
  return [grid([2400, WIDTH - 2400], rows), new Paragraph("")];
}

function table(columns: readonly string[], widths: readonly number[], rows: readonly string[][]): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const wide = widths.map((width) => Math.floor((WIDTH * width) / all));
  const underlined = { ...FRAMELESS, bottom: LINE };
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((name, at) =>
      cell(wide[at] ?? 0, paragraphs(name, { color: QUIET, bold: true, size: 17 }), underlined),
    ),
  });
  const lines = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(wide[at] ?? 0, paragraphs(text, { size: 18 }), underlined)),
      }),
  );
  return grid(wide, [head, ...lines]);
}

/** A bar is a row of blocks, its figure beside it. */
function bars(of: readonly { label: string; value: number }[]): (Paragraph | Table)[] {
  const most = Math.max(1, ...of.map(({ value }) => value));
  const rows = of.map(
    ({ label, value }) =>
      new TableRow({
        children: [
          cell(2600, paragraphs(label, { size: 18 }), FRAMELESS),
          cell(
            WIDTH - 2600,
            [
              new Paragraph({
                children: [
                  new TextRun({ text: "\u2588".repeat(Math.round((value / most) * 30)), color: "1F4F82", size: 18 }),
                  new TextRun({ text: ` ${value}`, bold: true, size: 18 }),
                ],
              }),
            ],
            FRAMELESS,
          ),
        ],
      }),
  );
  return [grid([2600, WIDTH - 2600], rows), new Paragraph("")];
}

const grid = (columnWidths: number[], rows: TableRow[]) =>
  new Table({ columnWidths, width: { size: WIDTH, type: WidthType.DXA }, rows });

const footer = (text: string) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${text} · `, color: QUIET, size: 15 }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], color: QUIET, size: 15 }),
        ],
      }),
    ],
  });
