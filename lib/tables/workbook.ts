import "server-only";
import { posix } from "node:path";
import { BadTable, MOST_COLUMNS, MOST_ROWS } from "./row";
import { MOST_UNPACKED, type Parts, readPart, tooLarge, type Visitor } from "./unpacked";

export type Workbook = {
  /** Those that are not hidden, in their order: name and part of each. */
  sheets: readonly Sheet[];
  strings: string[];
  /** Which styles show a number as a day. */
  days: ReadonlySet<number>;
  /** Days are counted from 1904. */
  from1904: boolean;
};

export type Sheet = { name: string; part: string };

/** Letters of all shared texts together. */
const MOST_LETTERS = 16 * 1024 * 1024;

/** What the rows of a workbook refer to. Formulas, links and macros are not looked at. */
export async function workbookOf(parts: Parts): Promise<Workbook> {
  const main = await bookOf(parts);
  const links = await linksOf(parts, main);
  const linked = (type: string) => [...links.values()].find((one) => one.type.endsWith(`/${type}`))?.part ?? "";
  const { shown, from1904 } = await sheetsOf(parts, main);
  const sheets = shown.map(({ name, id }) => ({ name, part: links.get(id)?.part ?? "" }));
  if (sheets.some(({ part }) => !part)) throw new BadTable("notTable");
  return {
    sheets,
    from1904,
    strings: await stringsOf(parts, linked("sharedStrings")),
    days: await dayStyles(parts, linked("styles")),
  };
}

async function bookOf(parts: Parts): Promise<string> {
  const links = await linksOf(parts, "");
  const main = [...links.values()].find(({ type }) => type.endsWith("/officeDocument"))?.part ?? "xl/workbook.xml";
  if (!parts.entries.has(main)) throw new BadTable("notTable");
  return main;
}

async function linksOf(parts: Parts, part: string): Promise<Map<string, { part: string; type: string }>> {
  const links = new Map<string, { part: string; type: string }>();
  const folder = posix.dirname(part);
  await readPart(parts, posix.join(folder, "_rels", `${posix.basename(part)}.rels`), {
    open: ({ name, attributes: { Id = "", Target = "", Type = "", TargetMode } }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      links.set(Id, { type: Type, part: Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target) });
    },
  });
  return links;
}

async function sheetsOf(parts: Parts, main: string) {
  let from1904 = false;
  const shown: { name: string; id: string }[] = [];
  await readPart(parts, main, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet" || ["hidden", "veryHidden"].includes(attributes.state ?? "")) return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      shown.push({ name: attributes.name ?? "", id });
    },
  });
  if (shown.length === 0) throw new BadTable("noRows");
  return { shown, from1904 };
}

async function stringsOf(parts: Parts, part: string): Promise<string[]> {
  const strings: string[] = [];
  let letters = 0;
  let text = "";
  let inText = false;
  let aside = false;
  const visitor: Visitor = {
    open: ({ name }) => {
      if (name === "si") text = "";
      // How a text is pronounced is no part of it.
      if (name === "rPh") aside = true;
      inText = name === "t" && !aside;
    },
    text: (more) => {
      if (!inText) return;
      text += more;
      letters += more.length;
      if (letters > MOST_LETTERS) throw tooLarge(MOST_LETTERS);
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") aside = false;
      if (name === "si") strings.push(text);
      if (strings.length > MOST_ROWS * MOST_COLUMNS) throw tooLarge(MOST_LETTERS);
    },
  };
  await readPart(parts, part, visitor, MOST_UNPACKED);
  return strings;
}

/** Formats of days that need not be written out (ECMA-376, 18.8.30). */
const DAY_FORMATS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

async function dayStyles(parts: Parts, part: string): Promise<ReadonlySet<number>> {
  const formats = new Set(DAY_FORMATS);
  const days = new Set<number>();
  let within = "";
  let style = 0;
  await readPart(parts, part, {
    open: ({ name, attributes }) => {
      if (name === "cellXfs") within = name;
      if (name === "numFmt" && isDay(attributes.formatCode ?? "")) formats.add(Number(attributes.numFmtId));
      if (name !== "xf" || within !== "cellXfs") return;
      if (formats.has(Number(attributes.numFmtId ?? 0))) days.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === "cellXfs") within = "";
    },
  });
  return days;
}

/** A day or a year is among the letters that are not quoted, escaped or about colour and place. */
const isDay = (format: string) => /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
