import { readFile } from "node:fs/promises";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

const PDF = {
  name: "Annex 1.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"),
};
const CSV = { name: "Показатели.csv", mimeType: "text/csv", buffer: Buffer.from("код;значение\nOC1;30,5\n") };
const NO_PDF = {
  name: "Annex 2.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("MZ\x90\0\x03 this is a program"),
};

test("several files are attached at once; one of a wrong type is refused with the reason", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "draft");
  const page = await as("Madina");
  await page.goto(`/c/rac/items/${id}/edit`);
  const files = page.getByRole("region", { name: "Files" });
  await files.getByLabel("Add files").setInputFiles([PDF, NO_PDF, CSV]);
  await expect(files.getByRole("link", { name: PDF.name })).toBeVisible();
  await expect(files.getByRole("link", { name: CSV.name })).toBeVisible();
  await expect(files.getByRole("alert")).toHaveText(
    "Annex 2.pdf is not of a type that can be attached. Allowed are PDF, office documents, pictures, CSV and plain text.",
  );
  await expect(files.getByRole("link", { name: NO_PDF.name })).toHaveCount(0);
  await files.getByRole("button", { name: `Remove ${CSV.name}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The file was removed.")).toBeVisible();
  await expect(files.getByRole("link", { name: CSV.name })).toHaveCount(0);
  await expect(files.getByRole("heading", { name: "Files" }), "the button is gone, the focus stays near").toBeFocused();
});

test("a reader downloads what is attached; for an outsider it does not exist", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "draft");
  const author = await as("Madina");
  await author.goto(`/c/rac/items/${id}/edit`);
  const file = author.getByRole("link", { name: PDF.name });
  await author.getByLabel("Add files").setInputFiles([PDF]);
  await expect(file).toBeVisible();
  const address = (await file.getAttribute("href")) ?? "";

  const outsider = await as("Merdan");
  const nothing = await outsider.request.get("/api/attachments/00000000-0000-4000-8000-000000000000");
  const draft = await outsider.request.get(address);
  expect([draft.status(), await draft.text()]).toEqual([404, await nothing.text()]);

  await author.getByRole("button", { name: "Submit" }).click();
  const reader = await as("Leila");
  await expect(author.getByRole("heading", { name: "Attachments (1)" })).toBeVisible();
  await reader.goto(`/c/rac/items/${id}`);
  const downloading = reader.waitForEvent("download");
  await reader.getByRole("link", { name: PDF.name }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(PDF.name);
  expect(await readFile(await download.path())).toEqual(PDF.buffer);
});
