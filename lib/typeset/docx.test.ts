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
            { label: "Принято", value: 4 },
            { label: "Отклонено", value: 2 },
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
  const bars = [...xml.matchAll(/\u2588+/g)].map(([blocks]) => blocks.length);
  expect(bars).toEqual([30, 15]);
  expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('w:lang w:val="ru"');
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
