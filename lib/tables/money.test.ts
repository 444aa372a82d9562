import { expect, test } from "@playwright/test";
import { guessed } from "./fields";
import { moneyIn, shifted, sumIn } from "./money";
import { projectOfRow } from "./project";
import { FIELD_LABELS } from "./words";

test("a head tells what its sums are in, by code or by word, and whether they are written short", () => {
  for (const [head, rest, currency, places] of [
    ["Бюджет, USD", "Бюджет", "USD", 0],
    ["Budget (EUR)", "Budget", "EUR", 0],
    ["Сумма, тыс. долл. США", "Сумма", "USD", 3],
    ["Общая стоимость (млн сомони)", "Общая стоимость", "TJS", 6],
    ["Budjet, mln. soʻm", "Budjet", "UZS", 6],
    ["Budjet (ming AQSH dollari)", "Budjet", "USD", 3],
    ["Total budget in US$ '000", "Total budget", "USD", 3],
    ["Budget $", "Budget", "USD", 0],
    ["Стоимость, сом", "Стоимость", "KGS", 0],
    ["Budget (all years)", "Budget (all years)", null, 0],
    ["BUDGET, ALL", "BUDGET, ALL", null, 0],
    ["Сумма", "Сумма", null, 0],
  ] as const)
    expect(moneyIn(head), head).toEqual({ rest, currency, places });
  expect(guessed(["Код", "Бюджет, тыс. USD", "Currency"], FIELD_LABELS)).toEqual({ code: 0, budget: 1, currency: 2 });
  expect(guessed(["Budget (EUR)", "Budget, something"], FIELD_LABELS)).toEqual({ budget: 0 });
});

test("a cell may say it too, and is left as it is when it says anything else", () => {
  expect(sumIn("$ 1 250 000,50")).toEqual({ amount: "1 250 000,50", currency: "USD", places: 0 });
  expect(sumIn("-5,2 млн. сум")).toEqual({ amount: "-5,2", currency: "UZS", places: 6 });
  expect(sumIn("1.200")).toEqual({ amount: "1.200", currency: null, places: 0 });
  for (const other of ["(500)", "about 5", "5 %", "много", ""])
    expect(sumIn(other)).toEqual({ amount: other, currency: null, places: 0 });
});

test("an amount written short is told in full, digit by digit", () => {
  expect([
    shifted("1250", 3),
    shifted("12,5", 6),
    shifted("0.0015", 3),
    shifted("-1.2345", 3),
    shifted("0", 3),
    shifted("x", 3),
  ]).toEqual(["1250000", "12500000", "1.5", "-1234.5", "0", "x"]);
});

const read = (cells: Record<string, string>, head: string, before?: Parameters<typeof projectOfRow>[2]) => {
  const all = {
    code: "K",
    title: "Canal",
    status: "2",
    plannedStart: "2026-01-01",
    plannedEnd: "2026-12-31",
    ...cells,
  };
  const fields = Object.keys(all);
  const mapping = Object.fromEntries(fields.map((field, at) => [field, at]));
  const heads = fields.map((field) => (field === "budget" ? head : field));
  return projectOfRow(Object.values(all), mapping, before, heads).facts;
};

test("a row's budget is in the currency of its head, beside the project's own", () => {
  const fresh = read({ budget: "1,5" }, "Бюджет, млн USD");
  expect(fresh).toMatchObject({ currency: "USD", budgets: [{ amount: "1500000", currency: null }] });
  const named = read({ budget: "5", currency: "tjs" }, "Budget (EUR)");
  expect(named).toMatchObject({ currency: "TJS", budgets: [{ amount: "5", currency: "EUR" }] });
  expect(read({ budget: "€5" }, "Budget, USD")).toMatchObject({ currency: "EUR", budgets: [{ amount: "5" }] });
  expect(read({ budget: "" }, "Budget, USD")).toMatchObject({ currency: null, budgets: [] });
  const before = { ...named, status: "active" as const };
  expect(read({ budget: "5" }, "Budget, EUR", before).budgets).toEqual(before.budgets);
  expect(read({ budget: "6" }, "Budget", before).budgets).toMatchObject([{ amount: "6", currency: "EUR" }]);
  expect(read({ budget: "6" }, "Budget, TJS", before)).toMatchObject({
    currency: "TJS",
    budgets: [{ amount: "6", currency: null }],
  });
});
