import { expect, test } from "@playwright/test";
import { countryCalled } from "../languages/countries";
import { LOCALES } from "../languages/locales";
import { TABLE_FIELDS, type TableField } from "../rules/table-fields";
import { amountIn, dayIn, severalIn, sharedIn } from "./cells";
import { guessed, TEMPLATE_FIELDS } from "./fields";
import { projectOfRow } from "./project";
import { FIELD_LABELS, statusCalled } from "./words";

function read(cells: Partial<Record<TableField, string>>, before?: Parameters<typeof projectOfRow>[2]) {
  const fields = Object.keys(cells) as TableField[];
  const mapping = Object.fromEntries(fields.map((field, at) => [field, at]));
  return projectOfRow(Object.values(cells), mapping, before);
}

test("columns are known by their heads in English, Russian and Uzbek, whatever the case and marks", () => {
  expect(guessed(["№", "Наименование проекта", "Страна:", "Донор(ы)", "СТАТУС", "Начало", "?"], FIELD_LABELS)).toEqual({
    code: 0,
    title: 1,
    countries: 2,
    status: 4,
    plannedStart: 5,
  });
  expect(guessed(["Project name", "IATI-ID", "Start date", "Total budget"], FIELD_LABELS)).toEqual({
    title: 0,
    identifier: 1,
    plannedStart: 2,
    budget: 3,
  });
  expect(
    guessed(["№ проекта", "Начало (план)", "Окончание (план)", "Начало (факт)", "Дата окончания, факт"], FIELD_LABELS),
  ).toEqual({ code: 0, plannedStart: 1, plannedEnd: 2, actualStart: 3, actualEnd: 4 });
  expect(guessed(["Loyiha nomi", "Mas'ul tashkilot", "YO‘NALISH", "Oʻzbekcha nomi"], FIELD_LABELS)).toEqual({
    title: 0,
    titleUz: 3,
    area: 2,
    accountable: 1,
  });
});

test("a title that is told in Uzbek alone is the project’s own", () => {
  for (const cells of [{ titleUz: "Kanal 1" }, { title: "Toʻgʻon" }] as const)
    expect(read({ code: "K-1", ...cells }).facts).toMatchObject({ language: "uz", titles: {}, ...asTitle(cells) });
  expect(read({ code: "K-1", title: "Canal 1", titleUz: "Kanal 1" }).facts).toMatchObject({
    language: "en",
    title: "Canal 1",
    titles: { uz: "Kanal 1" },
  });
});

const asTitle = (cells: { title?: string; titleUz?: string }) => ({ title: cells.title ?? cells.titleUz });

test("a template is known again, column by column, in each language", () => {
  for (const at of LOCALES.keys()) {
    const heads = TEMPLATE_FIELDS.map((field) => FIELD_LABELS[field][at] ?? "");
    expect(guessed(heads, FIELD_LABELS)).toEqual(
      Object.fromEntries(TEMPLATE_FIELDS.map((field, column) => [field, column])),
    );
  }
  expect(new Set(TABLE_FIELDS.map((field) => FIELD_LABELS[field][0])).size).toBe(TABLE_FIELDS.length);
});

test("a row tells a new project in words as people write them", () => {
  const { facts, faults } = read({
    code: "P-7",
    title: "Канал Зарафшан",
    titleEn: "Zarafshan canal",
    status: "Реализуется",
    area: "Энергетика",
    countries: "Таджикистан 60; Кыргызстан 40",
    plannedStart: "01.09.2025",
    plannedEnd: "2026-08-31",
    funding: "Fund, A; Fund B",
    goals: "SDG 6; 7.2",
    sectors: "31140; 23210: 25",
    budget: "1 250 000,50",
  });
  expect(faults).toEqual([]);
  expect(facts).toMatchObject({
    language: "ru",
    title: "Канал Зарафшан",
    titles: { en: "Zarafshan canal" },
    status: "active",
    area: "energy",
    places: [
      { kind: "country", code: "TJ", percentage: "60" },
      { kind: "country", code: "KG", percentage: "40" },
    ],
    plannedStart: "2025-09-01",
    partners: [
      { role: "funding", name: "Fund, A" },
      { role: "funding", name: "Fund B" },
    ],
    tags: [
      { vocabulary: "2", code: "6" },
      { vocabulary: "3", code: "7.2" },
    ],
    sectors: [
      { code: "31140", percentage: null },
      { code: "23210", percentage: "25" },
    ],
    budgets: [{ from: "2025-09-01", until: "2026-08-31", amount: "1250000,50" }],
  });
});

test("an empty cell changes nothing, and entries keep what a table cannot say", () => {
  const before = {
    ...read({ code: "P-7", title: "Canal", status: "2", countries: "TJ", funding: "Fund" }).facts,
    status: "active" as const,
    kept: { attributes: { hierarchy: "1" } },
  };
  before.partners = before.partners.map((one) => ({
    ...one,
    ref: "XM-1",
    kept: { attributes: { "activity-id": "x" } },
  }));
  const { facts } = read({ code: "P-7", title: "", status: "", countries: "", funding: "Fund; Another" }, before);
  expect(facts).toMatchObject({ title: "Canal", status: "active", kept: before.kept, places: before.places });
  expect(facts.partners).toMatchObject([
    { name: "Fund", ref: "XM-1", kept: { attributes: {} } },
    { name: "Another", ref: null },
  ]);
});

test("what a cell says wrongly is told by its field, with the value", () => {
  const { faults } = read({
    code: "P-7",
    title: "x",
    status: "somehow",
    area: "space",
    countries: "TJ; Atlantis",
    plannedStart: "31.02.2026",
    goals: "peace",
    budget: "5",
  });
  expect(faults.map(({ field, says }) => `${field} ${says}`)).toEqual([
    "status status",
    "plannedStart day",
    "countries countries",
    "goals goals",
    "area area",
  ]);
  expect(faults[0]?.params).toEqual({ value: "somehow" });
  expect(read({ code: "P-7", title: "x", status: "2", budget: "5" }).faults).toMatchObject([{ says: "budgetDays" }]);
  // Of everything that is wrong with a row it is said at once.
  expect(
    read({ code: "P-7", title: "x", status: "?", plannedStart: "31.02.2026", budget: "много" }).faults,
  ).toMatchObject([
    { says: "status" },
    { says: "day" },
    { field: "budget", says: "amount", params: { value: "много" } },
  ]);
  expect(read({ code: "P-7", title: "x" }).faults).toMatchObject([{ field: "status", says: "noStatus" }]);
});

test("a status is known by the words that offices write", () => {
  expect(["Выполняется", "в процессе", "Jarayonda", "3", "скоро"].map(statusCalled)).toEqual([
    "active",
    "active",
    "active",
    "finalising",
    undefined,
  ]);
});

test("days, lists and shares are read as they are written here", () => {
  expect(["2026-11-26", "26.11.2026", "1/2/2026", "26.11.2026 г."].map(dayIn)).toEqual([
    "2026-11-26",
    "2026-11-26",
    "2026-02-01",
    "2026-11-26",
  ]);
  expect(["5 марта 2026 г.", "26 Nov 2026", "7 September 2026", "5-mart, 2026", "1 янв. 2026"].map(dayIn)).toEqual([
    "2026-03-05",
    "2026-11-26",
    "2026-09-07",
    "2026-03-05",
    "2026-01-01",
  ]);
  expect(["5 мартобря 2026", "31 feb 2026"].map(dayIn)).toEqual([undefined, undefined]);
  expect(["1 250 000,50", "12.500,75", "1,250,000.5", "1’200", "много", "1.2.3"].map(amountIn)).toEqual([
    "1250000,50",
    "12500.75",
    "1250000.5",
    "1200",
    "много",
    "1.2.3",
  ]);
  expect(["11/26/2026", "2026", "soon", "30.02.2026"].map(dayIn)).toEqual([undefined, undefined, undefined, undefined]);
  expect(severalIn("TJ, KG", true)).toEqual(["TJ", "KG"]);
  expect(severalIn("Bank, the; Fund", true)).toEqual(["Bank, the", "Fund"]);
  expect(["Tajikistan 60 %", "TJ: 60,5", "TJ (40)", "TJ"].map(sharedIn)).toEqual([
    { what: "Tajikistan", share: "60" },
    { what: "TJ", share: "60.5" },
    { what: "TJ", share: "40" },
    { what: "TJ", share: null },
  ]);
  expect(["tj", "Киргизия", "Kyrgyz Republic", "казахстан", "Nowhere"].map(countryCalled)).toEqual([
    "TJ",
    "KG",
    "KG",
    "KZ",
    undefined,
  ]);
  expect(["Oʻzbekiston", "Qirg'iziston", "TOJIKISTON"].map(countryCalled)).toEqual(["UZ", "KG", "TJ"]);
  expect(["3", "Завершен", "on hold", "To‘xtatilgan"].map(statusCalled)).toEqual([
    "finalising",
    "completed",
    "suspended",
    "suspended",
  ]);
});
