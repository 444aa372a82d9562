import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

test("the register of decisions is narrowed and ordered by its address, and saved as a file", async ({ as }) => {
  const title = "=HYPERLINK of the canal levels";
  await filed(RAC, "oversightReview", "notAdopted", { title });
  const page = await as("Madina");
  await page.goto("/c/rac/decisions");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Outcome").selectOption("Not adopted");
  await page.getByLabel("Words or symbol").fill("canal levels");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL(/outcome=not-adopted/);
  const rows = page.getByRole("table", { name: "Decisions" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(title);
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText("Not adopted");
  await page.getByRole("columnheader", { name: "Decided" }).getByRole("link").click();
  await expect(page).toHaveURL(/direction=up/);
  await expect(page).toHaveURL(/outcome=not-adopted/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("RAC-decisions.csv");
  const stream = await download.createReadStream();
  const csv = Buffer.concat(await stream.toArray()).toString();
  expect(csv).toContain("Decision,Outcome,Decided (UTC),");
  expect(csv).toContain(`,'${title},`);
  expect(
    csv
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .every((line) => line.includes("Not adopted")),
  ).toBe(true);
});

test("nobody else gets the file", async ({ as, request }) => {
  const stranger = await as("Merdan");
  for (const file of ["decisions.csv", "decisions.xlsx", "items.csv", "items.xlsx"])
    expect((await stranger.request.get(`/c/weg/lists/${file}`)).status()).toBe(404);
  const answer = await request.get("/c/rac/lists/decisions.csv", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/sign-in");
});
