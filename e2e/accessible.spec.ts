/**
 * Every page in every language, whole on a tablet of 768 points and a phone of 320; in two languages and both themes
 * without a violation; and what only opens on a page. A third language changes words alone: read-in-uzbek.spec.ts
 * looks for violations where it is read most.
 */
import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/languages/locales";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";
import { PAGES } from "./pages";

const WIDE = { width: 1280, height: 720 };

for (const { name, who, at } of PAGES)
  test(`accessible, and whole where it is narrow: ${name}`, async ({ as, page }) => {
    test.slow();
    const reader = who ? await as(who) : page;
    const address = await at();
    for (const locale of LOCALES) {
      await reading(reader, locale);
      await reader.setViewportSize(WIDE);
      await reader.goto(address);
      await expect(reader.locator("html")).toHaveAttribute("lang", locale);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      if (locale !== "uz") await accessible(reader);
      for (const width of [768, 320]) {
        await reader.setViewportSize({ width, height: 640 });
        const needed = () => reader.evaluate(() => document.documentElement.scrollWidth);
        expect(await needed(), `points that ${locale} needs of ${width}`).toBeLessThanOrEqual(width);
      }
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
