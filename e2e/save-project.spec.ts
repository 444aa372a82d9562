import type { Download } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { accessible, expect, test } from "./fixtures";

const content = async (file: Download) => Buffer.concat(await (await file.createReadStream()).toArray());

test("a secretary adds a project, fills a list, records a risk and closes it with a reason", async ({ as }) => {
  test.slow();
  const page = await as("Ulugbek");
  const code = `T-${Date.now()}`;
  await page.goto("/c/rac/projects/new");
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await page.getByRole("textbox", { name: "Title" }).fill("Wells of two villages");
  await page.getByLabel("Area").selectOption("environment");
  await page.getByLabel("Planned start").fill("2026-03-01");
  await page.getByLabel("Planned end").fill("2026-02-01");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose a last day that is not before the first.").first()).toBeVisible();
  await page.getByLabel("Planned end").fill("2027-02-01");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wells of two villages");
  await expect(page.getByText("Not in the IATI file yet")).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("link", { name: "Partners" }).click();
  const entry = page.getByRole("group", { name: "New entry 1" });
  await entry.getByLabel("Role").selectOption("funding");
  await entry.getByLabel("Name").fill("Village Water Fund");
  const second = page.getByRole("group", { name: "New entry 2" });
  await second.getByLabel("Name").fill("Passing Fund");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: /^New entry 2: Role/ })).toBeVisible();
  await second.getByLabel("Role").selectOption("funding");
  await page.getByRole("button", { name: "Save" }).click();
  // The form stays, with rows for more.
  await expect(page.getByRole("group", { name: "New entry 5" })).toBeVisible();
  const passing = page.getByRole("group", { name: "Entry 2" });
  await passing.getByLabel("Role").selectOption("");
  await passing.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("1 entry was taken out: Passing Fund.")).toBeVisible();
  await page.getByRole("link", { name: "Wells of two villages" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wells of two villages");
  await page.getByText("Partners", { exact: false }).first().click();
  await expect(page.getByRole("cell", { name: "Village Water Fund" })).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("link", { name: "Documents" }).click();
  const files = page.getByRole("region", { name: "Files" });
  const choose = (name: string, text: string) =>
    files.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(text) });
  await choose("Loan.pdf", "MZ this is a program");
  await files.getByRole("button", { name: "Add the file" }).click();
  await expect(files.getByText("Loan.pdf is not of a type that can be attached.")).toBeVisible();
  await choose("Loan.pdf", "%PDF-1.7\n%%EOF\n");
  await files.getByLabel("Type of document").selectOption({ label: "Contract" });
  await files.getByRole("button", { name: "Add the file" }).click();
  await expect(files.getByRole("cell", { name: "Contract" })).toBeVisible();
  const address = (await files.getByRole("link", { name: "Loan.pdf" }).getAttribute("href")) ?? "";
  expect((await page.request.get(address)).headers()["content-disposition"]).toContain("Loan.pdf");
  // Her mandate is over: she sits in the committee no more.
  const outsider = await as("Jyldyz");
  expect((await outsider.request.get(address)).status()).toBe(404);
  await accessible(page);
  await files.getByRole("button", { name: "Remove Loan.pdf" }).click();
  await expect(page.getByText("The file was removed.")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto(page.url().replace(/\/edit.*$/, ""));

  await page.getByRole("button", { name: "Record a category" }).first().click();
  const risk = page.getByRole("dialog");
  await risk.getByLabel("Framework").selectOption("ebrd");
  await risk.getByLabel("Category").selectOption("high");
  await risk.getByLabel("Reason").fill("Pumping may lower the wells of the neighbours.");
  await risk.getByRole("button", { name: "Record a category" }).click();
  await expect(risk.getByText("does not exist in the chosen framework").first()).toBeVisible();
  await risk.getByLabel("Category").selectOption("B");
  await risk.getByRole("button", { name: "Record a category" }).click();
  await expect(page.getByRole("rowheader", { name: "EBRD: B Present category" })).toBeVisible();

  await page.getByRole("button", { name: "Close", exact: true }).first().click();
  const close = page.getByRole("dialog");
  await close.getByLabel("It is").selectOption("cancelled");
  await close.getByLabel("Reason").fill("The villages are served by the town now.");
  await close.getByRole("button", { name: "Close", exact: true }).first().click();
  await expect(page.getByText("The project was cancelled.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  // With the dialog went the button that had opened it.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText("The villages are served by the town now.")).toBeVisible();

  await page.goto(`/c/rac/projects?status=cancelled&q=${code}`);
  await expect(page.getByRole("link", { name: "Wells of two villages" })).toBeVisible();
});

test("a member reads a project and is told who may change it", async ({ as }) => {
  const page = await as("Madina");
  await page.goto("/c/rac/projects?q=P-02");
  await expect(page.getByRole("link", { name: "Add a project" })).toHaveCount(0);
  await page.getByRole("link", { name: "Ferghana Valley trade corridors" }).click();
  await expect(page.getByRole("heading", { name: "What was found" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What was promised" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit" })).toHaveAttribute("aria-disabled", "true");

  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Report as PDF" }).click(),
  ]);
  expect(pdf.suggestedFilename()).toBe("RAC-P-02.pdf");
  expect((await content(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  const [docx] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Report as DOCX" }).click(),
  ]);
  const text = strFromU8(unzipSync(new Uint8Array(await content(docx)))["word/document.xml"] ?? new Uint8Array());
  for (const said of ["Ferghana Valley trade corridors", "Where it stands", "What was found", "Money"])
    expect(text).toContain(said);

  const stranger = await as("Merdan");
  const address = await page.getByRole("link", { name: "Report as PDF" }).getAttribute("href");
  expect((await stranger.request.get(String(address))).status()).toBe(200);
  expect((await stranger.request.get(String(address).replace("/rac/", "/weg/"))).status()).toBe(404);
  expect((await page.request.get(String(address).replace(/pdf$/, "exe"))).status()).toBe(404);
});
