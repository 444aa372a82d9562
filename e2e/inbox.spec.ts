import type { Page } from "@playwright/test";
import { found } from "./committee";
import { filed } from "./filed";
import { expect, test } from "./fixtures";

test("the inbox counts what waits, until it is done", async ({ as }) => {
  const title = `Waits for advice since ${new Date().toISOString()}`;
  const body = await found();
  await filed(body, "policyNote", "inReview", { reviewer: false });
  await filed(body, "policyNote", "inReview");
  await filed(body, "policyNote", "inReview", { reviewer: false, title });
  const page = await as(body.reviewers[0]);
  await page.goto(`/c/${body.slug}`);
  const [asked, advising] = [await counted(page, "To answer"), await counted(page, "To advise on")];
  expect([asked, advising]).toEqual([2, 1]);
  await page
    .getByRole("region", { name: /^To answer/ })
    .getByRole("link", { name: title })
    .click();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByRole("form", { name: "Your advice" })).toBeVisible();

  await page
    .getByRole("navigation", { name: "Committee" })
    .getByRole("link", { name: /^Inbox/ })
    .click();
  await expect(page.getByRole("region", { name: /^To advise on/ }).getByRole("link", { name: title })).toBeVisible();
  expect(await counted(page, "To answer")).toBe(asked - 1);
  expect(await counted(page, "To advise on")).toBe(advising + 1);
  await expect(page.getByRole("link", { name: /^Inbox/ })).toHaveText(new RegExp(`${asked + advising}$`));
});

test("an inbox where nothing waits says so", async ({ as }) => {
  const page = await as("Leila");
  await page.goto("/c/weg");
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
});

/** What the heading of a part says, which is as many rows as it has. */
async function counted(page: Page, task: string): Promise<number> {
  const part = page.getByRole("region", { name: new RegExp(`^${task} `) });
  if ((await part.count()) === 0) return 0;
  const count = Number(/\((\d+)\)/.exec(await part.getByRole("heading").innerText())?.[1]);
  await expect(part.getByRole("rowheader")).toHaveCount(count);
  return count;
}
