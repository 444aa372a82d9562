import { expect, test } from "@playwright/test";
import { decisionSeries, documentSeries, revisionSymbol, symbolOf } from "./numbering";

test("a document's symbol, its revisions, and a decision's number", () => {
  const symbol = symbolOf("RAC", documentSeries("oversightReview", 2026), 7);
  expect(symbol).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 1)).toBe("RAC/OR/2026/7");
  expect(revisionSymbol(symbol, 3)).toBe("RAC/OR/2026/7/Rev.2");
  expect(symbolOf("RAC", decisionSeries(2026), 3)).toBe("RAC/D/2026/3");
});
