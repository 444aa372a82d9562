import { expect, test } from "@playwright/test";
import { dayCell } from "./cell";
import { csvLine } from "./csv";

test("a line of CSV", () => {
  expect(csvLine(["RAC/D/2026/3", 'The "quiet" option, revised', null, -4])).toBe(
    'RAC/D/2026/3,"The ""quiet"" option, revised",,-4\r\n',
  );
  expect(csvLine([dayCell("2025-03-31"), new Date(0)])).toBe("2025-03-31,1970-01-01T00:00:00.000Z\r\n");
  expect(csvLine([{ share: 0.125 }, { share: 0 }])).toBe("0.125,0\r\n");
  expect(csvLine(["two\nlines", "Сырдарья"])).toBe('"two\nlines",Сырдарья\r\n');
});

for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1"])
  test(`a text that a spreadsheet would run stays a text: ${JSON.stringify(formula)}`, () => {
    expect(csvLine([formula]).replace(/^"/, "")).toMatch(/^'/);
  });

test("nor does it run what is left of a text once it is cut at a semicolon, a tab or the end of a line", () => {
  expect(csvLine(["Roads; =HYPERLINK(A1)"])).toBe("Roads;' =HYPERLINK(A1)\r\n");
  expect(csvLine(["a\t@b"])).toBe("a\t'@b\r\n");
  expect(csvLine(["a\r\n-1\n+1"])).toBe("\"a\r\n'-1\n'+1\"\r\n");
  expect(csvLine(["bridges; roads - both; 2 + 2"])).toBe("bridges; roads - both; 2 + 2\r\n");
});
