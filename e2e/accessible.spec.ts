/**
 * Every page, in two languages and both themes; and what only opens on a page. A third language changes words alone:
 * narrow.spec.ts sees it on every page, and read-in-uzbek.spec.ts looks for violations where it is read most.
 */
import type { Page } from "@playwright/test";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";
import { PAGES } from "./pages";

for (const { name, who, at } of PAGES)
  test(`accessible: ${name}`, async ({ as, page }) => {
    test.slow();
    const reader = who ? await as(who) : page;
    const address = await at();
    for (const locale of ["en", "ru"]) {
      await reading(reader, locale);
      await reader.goto(address);
      await expect(reader.locator("html")).toHaveAttribute("lang", locale);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      await accessible(reader);
    }
  });

test("accessible: a dialog, and a form with faults in it", async ({ as }) => {
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/items/${await filed(RAC, "policyNote", "submitted")}`);
  await page.getByRole("button", { name: "Return", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Return" });
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await dialog.getByRole("button", { name: "Return", exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeFocused();
  await accessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Return", exact: true })).toBeFocused();
});

test("accessible: the menus and the filters, opened", async ({ as }) => {
  const page = await as("Farrukh");
  await page.goto("/c/rac/items");
  await page.getByText("Filters", { exact: true }).click();
  await accessible(page);
  await page.getByRole("group").filter({ hasText: "Account of Farrukh Nazarov" }).click();
  await accessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Sign out" })).toBeHidden();
});

const reading = (page: Page, locale: string) =>
  page.context().addCookies([{ name: "locale", value: locale, url: process.env.MAJLIS_URL ?? "" }]);
