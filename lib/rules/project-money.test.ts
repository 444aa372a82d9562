import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { sumOf } from "./decimal";
import { type Budget, NO_PARTS, type ProjectFacts, type Transaction } from "./project-facts";
import { moneyOf, movedBy } from "./project-money";

test("sums of decimals are exact, below zero too", () => {
  expect(sumOf([])).toBe("0");
  expect(sumOf(["0.1", "0.2"])).toBe("0.3");
  expect(sumOf(["-0.05", "0.01"])).toBe("-0.04");
  expect(sumOf(["100", "-20.50"])).toBe("79.50");
  const cents = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
  fc.assert(
    fc.property(cents, (all) => {
      const texts = all.map(
        (cent) =>
          `${cent < 0 ? "-" : ""}${Math.floor(Math.abs(cent) / 100)}.${String(Math.abs(cent) % 100).padStart(2, "0")}`,
      );
      expect(Number(sumOf(texts))).toBeCloseTo(all.reduce((sum, cent) => sum + cent, 0) / 100, 2);
    }),
  );
});

test("currencies stay apart, corrections count, a revised budget replaces the original of its period", () => {
  const budget = (from: string, until: string, amount: string, type: string): Budget => ({
    from,
    until,
    amount,
    type,
    currency: null,
    valueDate: null,
    status: null,
    kept: null,
  });
  const paid = (type: string, amount: string, currency: string | null = null) =>
    ({ type, amount, currency }) as Transaction;
  const facts = {
    ...NO_PARTS,
    currency: "USD",
    budgets: [
      budget("2025-01-01", "2025-12-31", "100", "1"),
      budget("2025-01-01", "2025-12-31", "80", "2"),
      budget("2026-01-01", "2026-12-31", "50", "1"),
    ],
    transactions: [paid("2", "120"), paid("3", "40.25"), paid("3", "-0.25"), paid("4", "5", "TJS"), paid("1", "999")],
  } as unknown as ProjectFacts;
  expect(moneyOf(facts)).toEqual([
    { currency: "USD", budget: "130", committed: "120", spent: "40.00" },
    { currency: "TJS", budget: "0", committed: "0", spent: "5" },
  ]);
  const days = ["2026-01-05", "2026-02-01", "2026-03-01", "2026-01-01", "2025-12-01"];
  const dated = facts.transactions.map((one, at) => ({ ...one, date: days[at] ?? "" }));
  expect(movedBy({ ...facts, transactions: dated })).toEqual([
    { type: "1", currency: "USD", count: 1, latest: "2025-12-01", sum: "999" },
    { type: "2", currency: "USD", count: 1, latest: "2026-01-05", sum: "120" },
    { type: "3", currency: "USD", count: 2, latest: "2026-03-01", sum: "40.00" },
    { type: "4", currency: "TJS", count: 1, latest: "2026-01-01", sum: "5" },
  ]);
});
