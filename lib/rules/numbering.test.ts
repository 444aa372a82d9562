import { expect, test } from "@playwright/test";
import { decisionSeries, documentSeries, type Numbering, revisionSymbol, symbolOf } from "./numbering";

const BY_YEAR: Numbering = { numbering: "year", meeting: 3, sitting: false };
const BY_MEETINGS: Numbering = { ...BY_YEAR, numbering: "meetings" };

test("a document's symbol and its revisions", () => {
  const symbol = symbolOf("RAC", documentSeries("oversightReview", 2026), 7);
  expect(symbol).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 1)).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 3)).toBe("RAC/OR/2026/7/Rev.2");
});

test("decisions are numbered by the year, at a meeting, or between two", () => {
  const third = (numbering: Numbering) => symbolOf("RAC", decisionSeries(numbering, 2026), 3);
  expect(third(BY_YEAR)).toBe("RAC/D/2026/3");
  expect(third(BY_MEETINGS)).toBe("RAC/D.03-04/03");
  expect(third({ ...BY_MEETINGS, meeting: 4, sitting: true })).toBe("RAC/D.04/03");
  expect(third({ ...BY_MEETINGS, meeting: 0 })).toBe("RAC/D.00-01/03");
  expect(symbolOf("RAC", decisionSeries(BY_MEETINGS, 2026), 120)).toBe("RAC/D.03-04/120");
});
