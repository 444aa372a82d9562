import type { Page } from "@playwright/test";
import { enterValues, submitValues } from "@/lib/measurements/perform";
import { act, found, must } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";
import { measured, planned } from "./framework";

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

test("submitted values are in the inbox of who accepts them, and returned ones in that of who entered them", async ({
  as,
}) => {
  const body = await found();
  const framework = await planned(body, "A canal in two inboxes");
  const indicatorId = await measured(body, framework, { code: "OP1", title: "Canal lined with concrete" });
  const where = { committeeId: body.committeeId, projectId: framework.projectId, periodId: framework.periods[0] ?? "" };
  const cells = { [indicatorId]: { value: "7", comment: "", seen: "" } };
  await must(act(body.author, (acting) => enterValues(acting, { ...where, cells })));
  await must(act(body.author, (acting) => submitValues(acting, where)));

  const secretary = await as(body.secretary);
  await secretary.goto(`/c/${body.slug}`);
  expect(await counted(secretary, "Values to accept")).toBe(1);
  const row = secretary.getByRole("region", { name: /^Values to accept/ }).getByRole("row", { name: /A canal in two/ });
  await expect(row).toContainText("1 Jan 2024 – 31 Dec 2024");
  await expect(row).toContainText("1 value");
  await accessible(secretary);
  await row.getByRole("link").click();
  await secretary.getByText("Return values with a reason").click();
  const giveBack = secretary.getByRole("form", { name: "Return the ticked values" });
  await giveBack.getByRole("checkbox", { name: /OP1/ }).check();
  await giveBack.getByRole("textbox", { name: /Reason/ }).fill("Seven of which unit?");
  await giveBack.getByRole("button", { name: "Return the ticked values" }).click();
  await expect(secretary.getByRole("heading", { name: /to be accepted/ })).toHaveCount(0);
  await secretary.goto(`/c/${body.slug}`);
  await expect(secretary.getByText("Nothing waits for you")).toBeVisible();

  const author = await as(body.author);
  await author.goto(`/c/${body.slug}`);
  expect(await counted(author, "Values returned to you")).toBe(1);
  await expect(author.getByRole("link", { name: /^Inbox/ })).toHaveText(/1$/);
  await author.getByRole("link", { name: "A canal in two inboxes" }).click();
  await expect(author.getByText("Seven of which unit?")).toBeVisible();

  const colleague = await as(body.colleague);
  await colleague.goto(`/c/${body.slug}`);
  await expect(colleague.getByText("Nothing waits for you")).toBeVisible();
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
