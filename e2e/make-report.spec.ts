import { randomBytes } from "node:crypto";
import type { Download } from "@playwright/test";
import { db } from "@/db/client";
import { reports } from "@/db/schema/reports";
import { found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

const start = async (file: Download) =>
  Buffer.concat(await (await file.createReadStream()).toArray())
    .subarray(0, 4)
    .toString();

test("a member has a report made, sees it come about, downloads and removes it; it is nobody else's", async ({
  as,
}) => {
  test.slow();
  const body = await found();
  await filed(body, "policyNote", "adopted", { title: "The note on wells" });
  const page = await as(body.author);
  await page.goto(`/c/${body.slug}/monitoring`);
  await page.getByRole("link", { name: "Reports on a period" }).click();
  await expect(page.getByText("No report was made yet")).toBeVisible();

  await page.getByLabel("First day").fill("2026-02-01");
  await page.getByLabel("Last day").fill("2026-01-01");
  await page.getByRole("button", { name: "Make a report" }).click();
  await expect(page.getByText("The last day lies before the first. Check both dates.").first()).toBeVisible();
  await page.getByLabel("Last day").fill("2032-01-01");
  await page.getByRole("button", { name: "Make a report" }).click();
  await expect(page.getByText("A report covers five years at most.").first()).toBeVisible();
  await page.getByLabel("Last day").fill("2027-01-31");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await page.getByLabel("Language").selectOption("Русский");
  await page.getByRole("button", { name: "Make a report" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 Feb 2026 – 31 Jan 2027");
  await expect(page.getByText("The report is ready.")).toBeVisible({ timeout: 60_000 });
  const address = page.url();
  const inbox = `/c/${body.slug}`;
  await page.goto(inbox);
  await expect(page.getByRole("region", { name: /^Reports you asked for/ })).toContainText("Ready");
  await accessible(page);
  await page.getByRole("link", { name: "1 Feb 2026 – 31 Jan 2027" }).click();
  await expect(page.getByRole("button", { name: "Take off the inbox" })).toBeVisible();
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return file;
  };
  const pdf = await download("Download as PDF");
  expect(pdf.suggestedFilename()).toBe(`${body.slug.toUpperCase()}-2026-02-01-2027-01-31-ru.pdf`);
  expect(await start(pdf)).toBe("%PDF");
  expect(await start(await download("Download as DOCX"))).toBe("PK\u0003\u0004");

  await page.goto(inbox);
  await expect(page.getByText("Nothing waits for you"), "it was downloaded").toBeVisible();

  const other = await as(body.secretary);
  expect((await other.request.get(address)).status()).toBe(404);
  expect((await other.request.get(`${address}/pdf`)).status()).toBe(404);
  await other.goto(`/c/${body.slug}/reports`);
  await expect(other.getByText("No report was made yet")).toBeVisible();

  // What is not wanted is taken off without a download, and stays among the reports.
  await page.goto(`/c/${body.slug}/reports`);
  await page.getByLabel("First day").fill("2026-03-01");
  await page.getByLabel("Last day").fill("2026-03-31");
  await page.getByRole("button", { name: "Make a report" }).click();
  await expect(page.getByText("The report is ready.")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Take off the inbox" }).click();
  await expect(page.getByText("The report waits in your inbox no longer.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take off the inbox" })).toHaveCount(0);
  await page.goto(inbox);
  await expect(page.getByText("Nothing waits for you"), "it was taken off").toBeVisible();

  await page.goto(`/c/${body.slug}/reports`);
  await expect(page.getByRole("row", { name: "1 Feb 2026 – 31 Jan 2027" })).toContainText("Ready");
  await page.getByRole("link", { name: "1 Feb 2026 – 31 Jan 2027" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: "1 Mar 2026 – 31 Mar 2026" })).toBeVisible();
  await expect(page.getByRole("row", { name: "1 Feb 2026 – 31 Jan 2027" })).toHaveCount(0);
  expect((await page.request.get(`${address}/pdf`)).status()).toBe(404);
});

test("a report whose file the store no longer holds says so, and is made again", async ({ as }) => {
  const body = await found();
  const [pdfKey, docxKey] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")];
  const [row] = await db()
    .insert(reports)
    .values({
      committeeId: body.committeeId,
      personId: body.author.id,
      from: "2026-03-01",
      until: "2026-03-31",
      state: "ready",
      pdfKey,
      docxKey,
      pdfSize: 4_000,
      docxSize: 4_000,
      expiresAt: new Date("2040-01-01T00:00Z"),
    })
    .returning({ id: reports.id });
  const page = await as(body.author);
  await page.goto(`/c/${body.slug}/reports/${row?.id}`);
  await page.getByRole("link", { name: "Download as PDF" }).click();
  await expect(page.getByText("no longer holds it. Make the report again")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Make it again" }).click();
  await expect(page.getByText("The report is ready.")).toBeVisible({ timeout: 60_000 });
  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as PDF" }).click(),
  ]);
  expect(await start(pdf)).toBe("%PDF");
});

test("nobody outside the committee finds its reports", async ({ as, request }) => {
  const stranger = await as("Merdan");
  expect((await stranger.request.get("/c/weg/reports")).status()).toBe(404);
  const answer = await request.get("/c/rac/reports", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/sign-in");
});
