import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { docxOf } from "./docx";
import { type Paper, pdfOf } from "./pdf";

const paper: Paper = {
  lang: "ru",
  kicker: "Комитет",
  title: "Обзор: Сўғд, Қӯрғонтеппа, Ысык-Көл, Türkmenabat",
  lead: "",
  facts: [["Автор", "Мадина"]],
  sections: [
    {
      title: "Текст",
      blocks: [
        { is: "text", heading: "Резюме", text: "First paragraph\nsecond <w:p> & more" },
        { is: "table", columns: ["A", "B"], widths: [1, 2], rows: [["=1+1", "O‘zbekiston ʻ ғ ҳ ҷ"]] },
        {
          is: "bars",
          bars: [
            { label: "Принято", value: 4, tone: "good" },
            { label: "Отклонено <2>", value: 2 },
          ],
        },
        {
          is: "columns",
          series: ["Подано", "Решено"],
          groups: [
            { label: "I", values: [3, 1] },
            { label: "II", values: [0, 5] },
          ],
        },
        { is: "list", items: ["one"] },
        { is: "code", text: "npm run verify" },
      ],
    },
  ],
  footer: "RAC/OR/2026/7",
};

test("an office document says what the paper says, in every letter of the region; what was typed is text", async () => {
  const files = unzipSync(new Uint8Array(await docxOf(paper)));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  for (const text of [
    "Сўғд, Қӯрғонтеппа, Ысык-Көл, Türkmenabat",
    "O‘zbekiston ʻ ғ ҳ ҷ",
    "second &lt;w:p&gt; &amp; more",
  ])
    expect(xml).toContain(text);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toMatch(/w:val="Heading2"/);
  expect(xml.match(/<c:chart [^>]*r:id="chart[01]"/g)).toHaveLength(2);
  expect(xml).not.toContain('w:name="chart-');
  expect(xml).toContain('descr="Принято: 4; Отклонено &#60;2&#62;: 2"');
  const chart = (at: number) => strFromU8(files[`word/charts/chart${at}.xml`] ?? new Uint8Array());
  const said = (of: string) => [...of.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
  expect(said(chart(0))).toEqual(["", "Принято", "Отклонено &#60;2&#62;", "4", "2"]);
  expect(said(chart(1))).toEqual(["Подано", "I", "II", "3", "0", "Решено", "I", "II", "1", "5"]);
  for (const at of [0, 1])
    expect(strFromU8(files["[Content_Types].xml"] ?? new Uint8Array())).toContain(`/word/charts/chart${at}.xml`);
  expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('w:lang w:val="ru-RU"');
});

test("a short table stays on one page, and one with much below its rows goes on overleaf", async () => {
  const table = { is: "table" as const, columns: ["A"], widths: [1], rows: [["one"], ["two"]] };
  const bound = async (below?: string[]) => {
    const sections = [{ title: "T", blocks: [below ? { ...table, below } : table] }];
    const files = unzipSync(new Uint8Array(await docxOf({ ...paper, sections })));
    return strFromU8(files["word/document.xml"] ?? new Uint8Array()).match(/<w:keepNext\/>/g)?.length;
  };
  // Its chapter's heading, its columns' and its first row.
  expect(await bound()).toBe(3);
  const why = "Because of the water. ".repeat(40);
  expect(await bound([why, why]), "each row with what stands below it").toBe(4);
});

test("a long paper has a cover and a list of its chapters, each a link with its page", async () => {
  const files = unzipSync(new Uint8Array(await docxOf({ ...paper, contents: "Содержание" })));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("Содержание");
  expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="chapter-0"/);
  expect(xml).toContain("PAGEREF chapter-0");
  expect(xml).toContain('w:name="chapter-0"');
});

test("what is written in another language is checked in that one", async () => {
  const sections = [{ title: "Текст", blocks: [{ is: "text" as const, text: "Half of the wait\nПоловина ожидания" }] }];
  const files = unzipSync(new Uint8Array(await docxOf({ ...paper, sections })));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t [^>]*>Half of the wait</);
  expect(xml).toMatch(/<w:r><w:t [^>]*>Половина ожидания</);
});

test("the same paper is a PDF, its charts with it", () => {
  expect(pdfOf(paper).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the same paper makes the same file, whenever it is asked for", async () => {
  const [one, pdf] = [await docxOf(paper), pdfOf(paper)];
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await docxOf(paper)).equals(one)).toBe(true);
  expect(pdfOf(paper).equals(pdf)).toBe(true);
  const core = strFromU8(unzipSync(new Uint8Array(one))["docProps/core.xml"] ?? new Uint8Array());
  expect(core).toContain(paper.title);
  expect(core).not.toMatch(/\d{4}-\d\d-\d\dT/);
});
