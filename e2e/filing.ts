/** A filing typed into its form as an author does: each value under its label, row after row. */
import type { Locator, Page } from "@playwright/test";
import { kindOf } from "@/lib/kinds";
import { type DraftRow, draftOf } from "@/lib/kinds/draft";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import type { KindName } from "@/lib/rules/words";
import { expect } from "./fixtures";
import { wordsOf } from "./words";

type Words = { label: string; columns?: Record<string, Words> };
type Values = Record<string, unknown>;

const words = wordsOf("Madina");
export const PROJECT = "P-01 · Sarazm–Panjakent irrigation canal";

/** Starts a draft of a kind; the form is open. */
export async function start(page: Page, kind: KindName): Promise<void> {
  await page.goto("/c/rac/items/new");
  await page.getByRole("button", { name: `Start: ${words.kinds[kind].name}` }).click();
  await expect(page.getByRole("form", { name: "Filing" })).toBeVisible();
}

/** Fills the form with a whole filing. */
export async function fillIn(page: Page, kind: KindName, filing: Values): Promise<void> {
  const labels = words.kinds[kind].fields as unknown as Record<string, Words>;
  const form = page.getByRole("form", { name: "Filing" });
  const values: Values = draftOf(kindOf(kind), filing);
  for (const field of fieldsOf(kindOf(kind))) await enter(form, field, labels[field.name], values[field.name]);
}

export const saved = (page: Page): Promise<void> =>
  expect(page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d/ })).toHaveCount(1);

async function enter(place: Locator, field: Field, said: Words | undefined, value: unknown): Promise<void> {
  if (!said) throw new Error(`The field ${field.name} has no label.`);
  const { input } = field;
  const label = field.unit ? `${said.label} (${words.units[field.unit as keyof typeof words.units]})` : said.label;
  switch (input.as) {
    case "table":
      return enterRows(place.getByRole("group", { name: label, exact: true }), field, said, value as DraftRow[]);
    case "group":
      return enterColumns(place.getByRole("group", { name: label, exact: true }), field, said, value as DraftRow);
    case "targets":
      return tickTargets(place.getByRole("group", { name: label, exact: true }), value as string[]);
    case "choices":
    case "countries":
      for (const one of value as string[])
        await place
          .getByRole("group", { name: label, exact: true })
          .getByLabel(wordOf(input, one), { exact: true })
          .check();
      return;
    // Only a file of the item could be chosen.
    case "citation":
      return;
    case "choice":
    case "country":
      if (value === "") return;
      await place
        .getByRole("combobox", { name: label, exact: true })
        .selectOption({ label: wordOf(input, value as string) });
      return;
    case "project":
      return value === "" ? undefined : seekProject(place, PROJECT, label);
    case "date":
      await place.getByLabel(label, { exact: true }).fill(value as string);
      return;
    default:
      await place.getByRole("textbox", { name: label, exact: true }).fill(value as string);
  }
}

/** Finds a project by typing what it is called. */
export async function seekProject(form: Locator, project: string, label = "Project"): Promise<void> {
  const field = form.getByRole("combobox", { name: label, exact: true });
  // A plain select until its script has come.
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await field.fill(project);
  await form.page().getByRole("option", { name: project }).click();
  await expect(field).toHaveValue(project);
}

async function enterRows(table: Locator, field: Field, said: Words, rows: DraftRow[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const place = table.getByRole("group", { name: `${said.label}, ${index + 1}`, exact: true });
    // A table by categories has a button for each.
    if ((await place.count()) === 0)
      await table
        .getByRole("button", { name: /^Add to “/ })
        .first()
        .click();
    await enterColumns(place, field, said, row);
  }
}

async function enterColumns(place: Locator, field: Field, said: Words, row: DraftRow): Promise<void> {
  for (const column of field.columns) await enter(place, column, said.columns?.[column.name], row[column.name]);
}

async function tickTargets(place: Locator, targets: string[]): Promise<void> {
  for (const target of targets) {
    const goal = target.split(".")[0] as keyof typeof words.goals;
    const box = place.getByRole("checkbox", { name: target, exact: true });
    if (!(await box.isVisible())) await place.getByText(`${goal}. ${words.goals[goal]}`, { exact: true }).click();
    await box.check();
  }
}

function wordOf(input: Field["input"], value: string): string {
  if (input.as === "country" || input.as === "countries") return words.countries[value as keyof typeof words.countries];
  const list = input.as === "choice" || input.as === "choices" ? input.words : "";
  const found = (words.words as unknown as Record<string, Record<string, string>>)[list]?.[value];
  if (!found) throw new Error(`No word for ${list} ${value}.`);
  return found;
}
