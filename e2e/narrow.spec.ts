/** A phone of 320 points and a tablet of 768: everything is there, nothing scrolls sideways, in any language. */
import { LOCALES } from "@/lib/languages/locales";
import { expect, test } from "./fixtures";
import { PAGES } from "./pages";

for (const { name, who, at } of PAGES)
  test(`narrow: ${name}`, async ({ as, page }) => {
    const reader = who ? await as(who) : page;
    const address = await at();
    for (const locale of LOCALES) {
      await reader.context().addCookies([{ name: "locale", value: locale, url: process.env.MAJLIS_URL ?? "" }]);
      await reader.goto(address);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const width of [768, 320]) {
        await reader.setViewportSize({ width, height: 640 });
        expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
