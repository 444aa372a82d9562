import { strFromU8, unzipSync } from "fflate";
import en from "../messages/en.json" with { type: "json" };
import uz from "../messages/uz.json" with { type: "json" };
import { found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

test("somebody chooses Uzbek in the profile and works in it, down to what is downloaded", async ({ as }) => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "returned", { title: "Quduqlar toʻgʻrisida" });
  const page = await as(body.author);
  await page.goto("/profile");
  await page.getByLabel(en.profile.language).selectOption("Oʻzbekcha");
  await page.getByRole("button", { name: en.profile.save }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "uz");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(uz.profile.title);

  await page.goto(`/c/${body.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(uz.inbox.title);
  await accessible(page);
  await page.getByRole("link", { name: "Quduqlar toʻgʻrisida" }).click();
  // The inbox's title goes before that of the form comes.
  await expect(page).not.toHaveTitle(new RegExp(uz.inbox.title));
  await expect(page.getByText(uz.kinds.policyNote.name).first()).toBeVisible();
  await accessible(page);

  await page.goto(`/c/${body.slug}/monitoring`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(uz.monitoring.title);
  await accessible(page);
  await page.getByRole("link", { name: uz.monitoring.reports }).click();
  await page.getByLabel(uz.reports.from).fill("2026-02-01");
  await page.getByLabel(uz.reports.until).fill("2026-01-01");
  await page.getByRole("button", { name: uz.reports.make }).click();
  await expect(page.getByText(uz.complaints.startAfterEnd).first()).toBeVisible();
  await accessible(page);

  const answer = await page.request.get(`/c/${body.slug}/items/${itemId}/document/docx`);
  const files = unzipSync(new Uint8Array(await answer.body()));
  const text = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  for (const heading of [uz.kinds.policyNote.name, uz.item.facts.author]) expect(text).toContain(heading);
  expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('w:lang w:val="uz-Latn-UZ"');
});
