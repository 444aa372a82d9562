import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { pdfOf } from "./pdf";

/** Each language's own letters, beside those that all of its script have. */
const SAID = {
  uz: "Oʻzbekiston gʻozasi, maʼlumot, eʼlon; shahar, choy; “Toʻrtinchi bosqich”",
  kk: "Әлеуметтік қызмет, ғылым, ұлттық өңір, түсіндірме, һәм, іс; ӘҒҚҢӨҰҮҺІ",
  ky: "Өзгөчө үлгү, кеңеш; ӨҮҢ",
  tk: "Ýaşyl önümçilik, ňüzňä, žurnal, çäge, şäher; ÄÇŇÖŞÜÝŽ",
  tg: "Ҷумҳурии Тоҷикистон, қарор, ғалла, ӯҳда, ҳисобот, дарёӣ; ҒӢҚӮҲҶ",
  ru: "Объём съёмки, щёлочь, эхо, юг, ящик, ёж; ЪЫЬЭЮЯЁ",
};

test("the letters of every language of the region are in the file as they were filed", () => {
  const pdf = pdfOf({
    lang: "uz",
    kicker: "",
    title: SAID.uz,
    lead: "",
    facts: Object.entries(SAID),
    sections: [
      {
        title: SAID.kk,
        blocks: [
          { is: "text", text: Object.values(SAID).join("\n") },
          { is: "table", columns: ["A"], widths: [1], rows: Object.values(SAID).map((text) => [text]) },
        ],
      },
    ],
    footer: "",
  });
  const { error, stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });
  test.skip(Boolean(error), "pdftotext, which reads the file back, is not installed here");
  const read = stdout.replaceAll(/\s+/g, " ");
  for (const [language, text] of Object.entries(SAID))
    expect(read.split(text).length - 1, language).toBeGreaterThanOrEqual(3);
});

test("a day written with a hyphen is not broken after it, however narrow the cell", () => {
  const cell = "muddati 31-mart, 2025";
  const pdf = pdfOf({
    lang: "uz",
    kicker: "",
    title: "Sana",
    lead: "",
    facts: [],
    sections: [
      {
        title: "Sanalar",
        blocks: [5, 6, 7, 8, 9, 10].map((wide) => ({
          is: "table",
          columns: ["A", "B"],
          widths: [wide, 60],
          rows: [[cell, ""]],
        })),
      },
    ],
    footer: "",
  });
  const { error, stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-layout", "-", "-"], {
    input: pdf,
    encoding: "utf8",
  });
  test.skip(Boolean(error), "pdftotext, which reads the file back, is not installed here");
  expect(stdout.match(/31-mart/g)).toHaveLength(6);
});
