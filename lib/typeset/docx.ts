import "server-only";
import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageBreak,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NO_DAY } from "@/lib/files/zip-stream";
import { languageOfText } from "@/lib/languages/of-text";
import { blockOf, chartName, LINE, pairs, QUIET, WIDTH } from "./docx-blocks";
import { type Chart, drawingOf } from "./docx-chart";
import { laidOut } from "./laid-out";
import type { Paper } from "./pdf";

/** What office programs call the languages they check the spelling of. */
const PROOFED: Record<string, string> = {
  en: "en-GB",
  ru: "ru-RU",
  uz: "uz-Latn-UZ",
  "uz-Cyrl": "uz-Cyrl-UZ",
  tg: "tg-Cyrl-TJ",
  kk: "kk-KZ",
  ky: "ky-KG",
  tk: "tk-TM",
};
const proofed = (lang: string) => PROOFED[lang] ?? lang;

/** On every desk, and with every letter of the region's languages; where it is missing, one of the same widths is not. */
const FACE = "Arial";

/** The same paper as an office document, to be written on. Whatever was typed is text and nothing else. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const charts: Chart[] = [];
  const document = new Document({
    title: paper.title,
    creator: "Majlis",
    hyphenation: { autoHyphenation: true },
    styles: {
      default: {
        document: {
          run: { font: FACE, size: 20, language: { value: proofed(paper.lang) } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { size: paper.contents ? 56 : 34, bold: true, color: "000000" },
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
          ...(paper.contents ? cover(paper) : opening(paper)),
          ...(paper.contents ? contents(paper.contents, paper) : []),
          ...laidOut(paper).sections.flatMap(({ title, blocks, apart = false }, at) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              keepNext: true,
              pageBreakBefore: apart,
              border: { bottom: LINE },
              children: [new Bookmark({ id: chapterName(at), children: [new TextRun(title)] })],
            }),
            ...blocks.flatMap((block) => blockOf(block, charts)),
          ]),
        ],
      },
    ],
  });
  return finished(await Packer.toBuffer(document), charts, paper.lang);
}

/** With its charts in their places, and without the moment it was made: the same paper makes the same file, and tells nothing else. */
function finished(made: Buffer, charts: readonly Chart[], lang: string): Buffer {
  const parts = unzipSync(new Uint8Array(made));
  const change = (name: string, by: (xml: string) => string) => {
    parts[name] = strToU8(by(strFromU8(parts[name] ?? new Uint8Array())));
  };
  change("docProps/core.xml", (core) => core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  change("word/document.xml", (xml) => inTheirLanguages(renumbered(xml), lang));
  for (const [at, chart] of charts.entries()) {
    parts[`word/charts/chart${at}.xml`] = strToU8(chart.xml);
    const mark = new RegExp(`<w:bookmarkStart w:name="${chartName(at)}"[^>]*/><w:bookmarkEnd[^>]*/>`);
    change("word/document.xml", (text) => text.replace(mark, () => drawingOf(chart, at)));
    change("word/_rels/document.xml.rels", (links) =>
      links.replace(
        "</Relationships>",
        `<Relationship Id="chart${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart${at}.xml"/></Relationships>`,
      ),
    );
    change("[Content_Types].xml", (types) =>
      types.replace(
        "</Types>",
        `<Override PartName="/word/charts/chart${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
      ),
    );
  }
  return Buffer.from(zipSync(parts, { mtime: NO_DAY }));
}

/** The library numbers its bookmarks from one document to the next; here each begins anew. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)"/g, (_, start: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return `${start}${numbers.get(id)}"`;
  });
}

/** What somebody wrote in another language is checked in that one, not underlined from end to end. */
const inTheirLanguages = (xml: string, lang: string) =>
  xml.replace(
    /<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?(<w:t[ >][^<]*<\/w:t>)/g,
    (run, looks = "", said: string) => {
      const own = languageOfText(said.replace(/<[^>]*>/g, ""), lang);
      return own === lang ? run : `<w:r><w:rPr>${looks}<w:lang w:val="${proofed(own)}"/></w:rPr>${said}`;
    },
  );

type Opening = Pick<Paper, "kicker" | "title" | "lead" | "facts">;

const opening = ({ kicker, title, lead, facts }: Opening): (Paragraph | Table)[] => [
  new Paragraph({ children: [new TextRun({ text: kicker, color: QUIET, size: 17 })] }),
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
  ...(lead ? [new Paragraph({ children: [new TextRun({ text: lead, bold: true, size: 22 })] })] : []),
  ...pairs(facts),
];

const cover = ({ kicker, title, lead, facts }: Opening): (Paragraph | Table)[] => [
  new Paragraph({ spacing: { before: 3400 }, children: [new TextRun({ text: kicker, color: QUIET, size: 22 })] }),
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
  new Paragraph({ spacing: { after: 3000 }, children: [new TextRun({ text: lead, bold: true, size: 28 })] }),
  ...pairs(facts),
  new Paragraph({ children: [new PageBreak()] }),
];

/** Chapters with the pages they begin on, which the office program counts as it opens the document. */
const contents = (name: string, { sections }: Paper): Paragraph[] => [
  new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: name, bold: true, size: 30 })] }),
  ...sections.map(
    ({ title }, at) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: "dot" }],
        children: [
          new InternalHyperlink({ anchor: chapterName(at), children: [new TextRun(title)] }),
          new TextRun({ children: [new Tab(), new PageReference(chapterName(at))] }),
        ],
      }),
  ),
  new Paragraph({ children: [new PageBreak()] }),
];

const chapterName = (at: number) => `chapter-${at}`;

const footer = (text: string) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ text, color: QUIET, size: 15 }),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            color: QUIET,
            size: 15,
          }),
        ],
      }),
    ],
  });
