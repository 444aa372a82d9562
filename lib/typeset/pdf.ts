import "server-only";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { languageOfText } from "@/lib/languages/of-text";
import { laidOut } from "./laid-out";
import { TEMPLATE } from "./template";

/** What stands on paper, in the reader's words; a line break in a text begins a paragraph. */
export type Paper = {
  /** Of the words, for hyphenation and for whoever hears it. */
  lang: string;
  kicker: string;
  title: string;
  lead: string;
  facts: Pair[];
  /** A section `apart` begins on a page of its own. */
  sections: { title: string; blocks: Block[]; apart?: boolean }[];
  footer: string;
  /** Of a long paper: what its list of contents is called, which follows a cover. */
  contents?: string;
};
export type Pair = [term: string, value: string];
export type Block = { heading?: string } & (
  | { is: "text" | "code"; text: string }
  | { is: "pairs"; pairs: Pair[] }
  | { is: "list"; items: string[] }
  /**
   * Columns whose places are in `figures` hold numbers, and end where numbers end. What is longer than a cell
   * stands `below` its row, across all columns.
   */
  | { is: "table"; columns: string[]; widths: number[]; rows: string[][]; figures?: number[]; below?: string[] }
  /** A column chart laid on its side: it reads as its labels and figures, whoever cannot see it. */
  | { is: "bars"; bars: Bar[] }
  /** Columns side by side, one of each series; the figures stand in a table after it. */
  | { is: "columns"; series: string[]; groups: { label: string; values: number[] }[] }
);
/** What a colour says, the label says as well. */
export type Bar = { label: string; value: number; tone?: keyof typeof TONES };

/** Dark enough beside white, and apart from each other without their colour. */
export const TONES = { plain: "#1f4f82", good: "#2e7d4f", watch: "#c98a1b", bad: "#b3382c", none: "#8b94a0" } as const;
/** Of the series of a chart, one after the other. */
export const SERIES = ["#1f4f82", "#7fa8d1", "#c98a1b", "#8b94a0"] as const;

/** A tagged PDF. The compiler knows its fonts and nothing else: no file of this machine, no network. */
export function pdfOf(paper: Paper): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: FACES.map(pathOf) }] });
  const pdf = compiler.pdf(
    {
      mainFileContent: TEMPLATE,
      inputs: { doc: JSON.stringify({ ...laidOut(paper), tones: TONES, colours: SERIES, tongues: tonguesOf(paper) }) },
    },
    { pdfTags: true },
  );
  compiler.evictCache(10);
  return pdf;
}

/** Which of its texts, whole or line by line, are in another language than the paper: how they are broken and read out. */
function tonguesOf(paper: Paper): Record<string, string> {
  const texts = new Set<string>();
  JSON.stringify(paper, (_, value) => {
    if (typeof value === "string") for (const text of [value, ...value.split("\n")]) texts.add(text);
    return value;
  });
  const told = [...texts].map((text) => [text, languageOfText(text, paper.lang).slice(0, 2)] as const);
  return Object.fromEntries(told.filter(([, lang]) => lang !== paper.lang));
}

let compiler: NodeCompiler | undefined;

/** Noto Sans has every letter of the region's languages. */
const FACES = ["400Regular", "600SemiBold", "700Bold"];
const pathOf = (face: string) => path.join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans", face);
