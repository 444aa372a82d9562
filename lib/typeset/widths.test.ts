import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { paperOf } from "@/e2e/paper";
import { type Block, type Paper, pdfOf } from "./pdf";
import { fitted } from "./widths";

type Table = Extract<Block, { is: "table" }>;

const after = (above: Block, blocks: Block[]): Paper => {
  const paper = paperOf(above);
  return { ...paper, sections: [...paper.sections, { title: "C", blocks }] };
};
const fittedIn = (...tables: Table[]) =>
  fitted(paperOf(...tables)).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "table" ? [block.widths] : [])),
  );
/** Of the whole width. */
const shareOf = (widths: readonly number[], at: number) =>
  (widths[at] ?? 0) / widths.reduce((sum, width) => sum + width, 0);

const results: Table = {
  is: "table",
  columns: ["Показатель", "Исходный уровень", "Факт", "Цель", "Продвижение", "Светофор"],
  widths: [4.3, 1.8, 2.7, 1.5, 2.3, 3.4],
  figures: [1, 2, 3, 4],
  rows: [
    [
      "Уверенность фермеров в том, что вода придёт в условленный день\nOC2",
      "38\n2022",
      "33\nна 31 дек. 2025 г.",
      "22",
      "31 %",
      "По плану",
    ],
    ["Потери воды в главном канале ниже створа\nOC1", "4\n2022", "33\nна 31 дек. 2024 г.", "95", "32 %", "По плану"],
  ],
};

test("columns take what their words need from those that have room, and days stay whole", () => {
  const [widths = []] = fittedIn(results);
  expect(shareOf(widths, 0)).toBeGreaterThan(shareOf(results.widths, 0));
  expect(shareOf(widths, 5)).toBeLessThan(shareOf(results.widths, 5));
  const { error, stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-layout", "-", "-"], {
    input: pdfOf(paperOf(results)),
    encoding: "utf8",
  });
  test.skip(Boolean(error), "pdftotext, which reads the file back, is not installed here");
  expect(stdout.match(/на 31 дек\. 202\d г\./g)).toHaveLength(2);
  expect(stdout).toContain("Продвижение");
});

test("tables with the same columns stand in line, and one that fits stays as it was asked for", () => {
  const rest = { ...results, rows: [["Канал", "0", "1", "2", "3 %", "По плану"]] };
  const [one, other] = fittedIn(results, rest);
  expect(one).toEqual(other);
  const few: Table = { is: "table", columns: ["A", "B"], widths: [6, 2], rows: [["one", "1"]] };
  const [widths = []] = fittedIn(few);
  expect(shareOf(widths, 0)).toBeCloseTo(0.75);
});

test("more columns than can hold their words keep the widths asked for", () => {
  const columns = Array.from({ length: 12 }, () => "Приостановка");
  const widths = columns.map(() => 1);
  expect(fittedIn({ is: "table", columns, widths, rows: [columns] })).toEqual([widths]);
});

test("wherever it comes on a page, a heading stands with what follows", () => {
  const words = "Потери воды в главном канале снижаются медленнее, чем намечено в плане работ. ";
  const many = {
    is: "table" as const,
    columns: ["A", "B"],
    widths: [4, 2],
    rows: Array.from({ length: 14 }, () => [words, "1"]),
  };
  const bars = [1, 2, 3].map((value) => ({ label: `L${value}`, value }));
  const wholes: Block[][] = [
    [{ ...many, heading: "HEADING" }],
    [{ is: "bars", heading: "HEADING", bars }, many],
    [{ is: "text", heading: "HEADING", text: "Вот что:" }, many],
  ];
  const opening = [{ is: "text" as const, text: "HEADING" }, { is: "bars" as const, heading: "B", bars }, many];
  for (const blocks of [...wholes, opening])
    for (let above = 31; above < 46; above += 2) {
      const items = Array.from({ length: above }, (_, at) => `${at}`);
      const { error, stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-layout", "-", "-"], {
        input: pdfOf(after({ is: "list", items }, blocks)),
        encoding: "utf8",
      });
      test.skip(Boolean(error), "pdftotext, which reads the file back, is not installed here");
      const page = stdout.split("\f").find((one) => one.includes("HEADING")) ?? "";
      expect(page.slice(page.indexOf("HEADING")), `${blocks[0]?.is} after ${above}`).toContain("Потери воды");
    }
});
