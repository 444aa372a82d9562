/** A phone of 320 points: everything is there, nothing scrolls sideways, in any language. */
import { LOCALES } from "@/lib/languages/locales";
import { expect, test } from "./fixtures";
import { PAGES } from "./pages";

for (const { name, who, at } of PAGES)
  test(`narrow: ${name}`, async ({ as, page }) => {
    const reader = who ? await as(who) : page;
    await reader.setViewportSize({ width: 320, height: 640 });
    const address = await at();
    for (const locale of LOCALES) {
      await reader.context().addCookies([{ name: "locale", value: locale, url: process.env.MAJLIS_URL ?? "" }]);
      await reader.goto(address);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
