import { expect, test } from "@playwright/test";
import { addendumSymbol, decisionSeries, documentSeries, type Numbering, revisionSymbol, symbolOf } from "./numbering";

const BY_YEAR: Numbering = { numbering: "year", meeting: 3, sitting: false };
const BY_MEETINGS: Numbering = { ...BY_YEAR, numbering: "meetings" };

test("a document's symbol, its revisions, corrigenda and addenda", () => {
  const symbol = symbolOf("RAC", documentSeries("oversightReview", 2026), 7);
  expect(symbol).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 1)).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 3)).toBe("RAC/OR/2026/7/Rev.2");
  expect(revisionSymbol(symbol, 2, 1)).toBe("RAC/OR/2026/7/Corr.1");
  expect(revisionSymbol(symbol, 4, 2)).toBe("RAC/OR/2026/7/Rev.1/Corr.2");
  expect(addendumSymbol(symbol, 1)).toBe("RAC/OR/2026/7/Add.1");
});

test("decisions are numbered by the year, at a meeting, or between two", () => {
  const third = (numbering: Numbering) => symbolOf("RAC", decisionSeries(numbering, 2026), 3);
  expect(third(BY_YEAR)).toBe("RAC/D/2026/3");
  expect(third(BY_MEETINGS)).toBe("RAC/D.03-04/03");
  expect(third({ ...BY_MEETINGS, meeting: 4, sitting: true })).toBe("RAC/D.04/03");
  expect(third({ ...BY_MEETINGS, meeting: 0 })).toBe("RAC/D.00-01/03");
  expect(symbolOf("RAC", decisionSeries(BY_MEETINGS, 2026), 120)).toBe("RAC/D.03-04/120");
});
