import { expect, test } from "@playwright/test";
import { csvLine } from "./csv";

test("a line of CSV", () => {
  expect(csvLine(["RAC/D/2026/3", 'The "quiet" option, revised', null, -4])).toBe(
    'RAC/D/2026/3,"The ""quiet"" option, revised",,-4\r\n',
  );
  expect(csvLine(["two\nlines", "Сырдарья"])).toBe('"two\nlines",Сырдарья\r\n');
});

for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"])
  test(`a text that a spreadsheet would run stays a text: ${JSON.stringify(formula)}`, () => {
    expect(csvLine([formula]).replace(/^"/, "")).toMatch(/^'/);
  });
