/** What a reader may see on a page they may take along: as a document, as a list, as a whole dossier. */

import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { actorOf } from "@/db/cast";
import { db } from "@/db/client";
import { attachments, items } from "@/db/schema/items";
import { issueAddendum } from "@/lib/addenda/perform";
import { issueCorrigendum } from "@/lib/corrigenda/perform";
import { saveDraft } from "@/lib/drafts/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { act, found, must } from "./committee";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

const textOf = (docx: Uint8Array | undefined) =>
  strFromU8(unzipSync(docx ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, " ");

test("an item is taken along as a document and as a dossier, with no more in it than its reader may know", async ({
  as,
}) => {
  const id = await filed(RAC, "oversightReview", "adopted");
  const page = await as("Leila");
  await page.goto(`/c/rac/items/${id}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Whole dossier (ZIP)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^RAC-OR-\d{4}-\d+\.zip$/);
  const files = unzipSync(await readFile(await download.path()));
  const symbol = download.suggestedFilename().replace(".zip", "");
  expect(Object.keys(files).sort()).toEqual(
    [".docx", ".pdf", ".record.json", ".record.pdf"].map((end) => `${symbol}${end}`),
  );
  expect(textOf(files[`${symbol}.docx`])).toContain("Groundwater level below the command area");
  expect(textOf(files[`${symbol}.docx`])).toContain("Sound and complete.");
  expect(textOf(files[`${symbol}.docx`]), "what became of its recommendations").toContain("Not started");
  expect(strFromU8((files[`${symbol}.pdf`] ?? new Uint8Array()).subarray(0, 5))).toBe("%PDF-");

  // What was put right and added since is told by both papers, under the symbols it was given.
  const [{ title } = { title: "" }] = await db().select({ title: items.title }).from(items).where(eq(items.id, id));
  const corrections = [{ field: "title", instead: title, read: `${title}, 2026` }];
  const secretary = actorOf("Ulugbek");
  await must(act(secretary, (acting) => issueCorrigendum(acting, { itemId: id, corrections, reason: "Its year." })));
  await must(act(secretary, (acting) => issueAddendum(acting, { itemId: id, title: "Wells", body: "Twelve wells." })));
  for (const part of ["document/docx", "record/docx"]) {
    // oxlint-disable-next-line no-await-in-loop
    const paper = textOf(new Uint8Array(await (await page.request.get(`/c/rac/items/${id}/${part}`)).body()));
    expect(paper, part).toMatch(/RAC\/OR\/\d+\/\d+\/Corr\.1 /);
    for (const told of [`For “${title}” read “${title}, 2026”`, "/Add.1", "Twelve wells."])
      expect(paper, part).toContain(told);
  }

  // What reviewers advised is in it for who may read it; the recused have an item without proceedings.
  const open = await filed(RAC, "oversightReview", "inReview", { advised: true });
  const asked = await as("Leila");
  const told = await asked.request.get(`/c/rac/items/${open}/document/docx`);
  expect(textOf(new Uint8Array(await told.body()))).toContain("Sound and complete.");

  // For a stranger there is no such item, in any form.
  const stranger = await as("Timur");
  for (const part of ["document/pdf", "document/docx", "dossier", "record/docx"])
    expect((await stranger.request.get(`/c/rac/items/${id}/${part}`)).status()).toBe(404);
  expect((await page.request.get(`/c/rac/items/${id}/document/exe`)).status()).toBe(404);
});

test("papers tell that what a finding cites was taken out since", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "draft");
  const [storageKey, sha256] = [randomUUID().replaceAll("-", ""), "7c".repeat(32)];
  const survey = { name: "survey.csv", size: 9, type: "text/csv", storageKey, sha256 };
  const [row] = await db()
    .insert(attachments)
    .values({ ...survey, itemId: id, addedBy: RAC.author.id })
    .returning({ id: attachments.id });
  const data = sampleOf("oversightReview");
  const findings = (data.findings as object[]).map((one) => ({ ...one, cites: `file:${row?.id}:${sha256}` }));
  const draft = { itemId: id, version: 2, data: { ...data, findings }, confidentiality: "committee" } as const;
  await must(act(RAC.author, (acting) => saveDraft(acting, draft)));
  const { request } = await as("Madina", { locale: "en" });
  const told = async () => textOf(await (await request.get(`/c/rac/items/${id}/document/docx`)).body());
  expect(await told()).toContain("survey.csv (SHA-256 7c7c7c7c7c7c…)");
  expect(await told()).not.toContain("Taken out since it was cited");

  const taken = { removedAt: new Date(), removedBy: RAC.author.id };
  await db()
    .update(attachments)
    .set(taken)
    .where(eq(attachments.id, row?.id ?? ""));
  expect(await told()).toContain("Taken out since it was cited");
});

test("a dossier whose stored file is missing holds all else, and says which file, by its hash, and what to do", async ({
  as,
}) => {
  const id = await filed(RAC, "policyNote", "submitted");
  const [storageKey, sha256] = [randomUUID().replaceAll("-", ""), "5a".repeat(32)];
  const lost = { name: "Протокол.pdf", size: 48_201, type: "application/pdf", storageKey, sha256 };
  const [row] = await db()
    .insert(attachments)
    .values({ ...lost, itemId: id, addedBy: actorOf("Madina").id })
    .returning({ id: attachments.id });
  const { request } = await as("Ulugbek", { locale: "en" });
  const files = unzipSync(await (await request.get(`/c/rac/items/${id}/dossier`)).body());
  expect(Object.keys(files).map((name) => name.replace(/^RAC-PN-\d+-\d+/, ""))).toEqual([
    ".pdf",
    ".docx",
    ".record.pdf",
    ".record.json",
    "missing-files.txt",
  ]);
  const said = strFromU8(files["missing-files.txt"] ?? new Uint8Array());
  expect(said).toMatch(/^One file of RAC\/PN\/\d+\/\d+ should be in this dossier and is not: .* no longer holds it\./);
  expect(said).toContain(`files/1-Протокол.pdf\nSHA-256: ${sha256}\nSize: 48201 bytes`);
  expect(said).toContain("Tell the secretariat.");

  // Asked for alone it is told so, too; to an outsider there never was such a file.
  const alone = await request.get(`/api/attachments/${row?.id}`);
  expect([alone.status(), await alone.text()]).toEqual([404, expect.stringContaining(sha256)]);
  const outsider = await (await as("Timur")).request.get(`/api/attachments/${row?.id}`);
  expect([outsider.status(), await outsider.text()]).toEqual([404, ""]);
});

test("the list of items is saved as it is shown, as a workbook and as text", async ({ as }) => {
  // Asked for twice, by two ways: nobody else may add to it meanwhile.
  const body = await found();
  for (const title of ["Winter power exchange", "Summer power exchange"])
    await filed(body, "oversightReview", "submitted", { title });
  await filed(body, "policyNote", "submitted");
  const page = await as(body.author);
  await page.goto(`/c/${body.slug}/items?kind=oversightReview&status=open`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as XLSX" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${body.slug.toUpperCase()}-items.xlsx`);
  const sheet = strFromU8(
    unzipSync(await readFile(await download.path()))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
  );
  expect(sheet).toContain("Winter power exchange");
  expect(sheet).not.toContain("Policy note");
  const csv = await (await page.request.get(`/c/${body.slug}/lists/items.csv?kind=oversightReview&status=open`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(3);
  expect(sheet.match(/<row>/g)).toHaveLength(3);
});
