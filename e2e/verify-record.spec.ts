/** The record of a decision, for whoever trusts nobody: shown checked, taken home as files, followed by its checkpoints. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { paths } from "@/app/paths";
import { verify } from "@/bin/verify";
import { demoId } from "@/db/cast";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { saveProject } from "@/lib/projects/perform";
import { SaveProject } from "@/lib/projects/schema";
import { makeStatement } from "@/lib/statements/perform";
import { cast, head, opened } from "./ballot";
import { act, found, must } from "./committee";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";
import { planned } from "./framework";

/** Writes files into a folder of the test's own and lets the command verify them. */
function verifiedAtHome(files: Record<string, string>, options: (at: (name: string) => string) => string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "majlis-record-"));
  const at = (name: string) => path.join(folder, name);
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  return verify(options(at)).finally(() => rmSync(folder, { recursive: true }));
}

test("a delegate takes a decision’s record home, with its statements, and verifies it there", async ({ as }) => {
  const ballot = await opened({});
  const { body, itemId, ballotId } = ballot;
  for (const at of [0, 1, 2]) await must(cast(ballot, head(ballot, at), "approve"));
  const stated = { itemId, ballotId, kind: "reservation" as const, body: "We reserve our position on article 4." };
  await must(act(head(ballot, 1), (acting) => makeStatement(acting, stated)));

  const page = await as({ id: head(ballot, 0).id });
  await page.goto(`/c/${body.slug}/items/${itemId}`);
  await expect(page.getByText("Reservation · Delegation 1")).toBeVisible();
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(4);
  await expect(page.getByText("The statement is what was entered.")).toBeVisible();
  await expect(page.getByText("the decision, recounted from them, is the one recorded")).toBeVisible();
  await accessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the record" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.record\.json$/);
  const file = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(file).toContain("We reserve our position on article 4.");
  const key = await (await page.request.get("/checkpoints/key")).text();
  const home = { "record.json": file, "key.pem": key };
  const told = await verifiedAtHome(home, (at) => [at("record.json"), "--key", at("key.pem")]);
  expect(told).toMatchObject({
    ends: 0,
    says: expect.arrayContaining([expect.stringContaining("Recounted: adopted")]),
  });
  const changed = file.replace("We reserve our position on article 4.", "We have no reservations.");
  const found = await verifiedAtHome({ "record.json": changed }, (at) => [at("record.json")]);
  expect(found).toMatchObject({
    ends: 4,
    says: expect.arrayContaining([expect.stringContaining("statements: edited")]),
  });

  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as PDF" }).click(),
  ]);
  const bytes = Buffer.concat(await (await pdf.createReadStream()).toArray());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.includes("/StructTreeRoot")).toBe(true);

  // Who may not read the item finds no record either.
  const stranger = await as("Farrukh");
  for (const part of ["verify", "record", "record/pdf"])
    expect((await stranger.request.get(`/c/${body.slug}/items/${itemId}/${part}`)).status()).toBe(404);
});

test("a member takes a project’s record home and verifies it there; nobody outside the committee finds one", async ({
  as,
}) => {
  const where = `/c/rac/projects/${demoId("project", "P-02")}`;
  const page = await as("Madina");
  await page.goto(where);
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(4);
  await expect(page.getByText("The project stands where its entries lead")).toBeVisible();
  await accessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the record" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("P-02.record.json");
  const file = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  const key = await (await page.request.get("/checkpoints/key")).text();
  const home = { "record.json": file, "key.pem": key };
  expect(await verifiedAtHome(home, (at) => [at("record.json"), "--key", at("key.pem")])).toMatchObject({
    ends: 0,
    says: expect.arrayContaining([expect.stringContaining("P-02 holds")]),
  });
  const changed = { "record.json": file.replace('"act": "addProject"', '"act": "importAdds"') };
  expect(await verifiedAtHome(changed, (at) => [at("record.json")])).toMatchObject({
    ends: 1,
    says: expect.arrayContaining([expect.stringContaining("entry 1: edited")]),
  });

  const stranger = await as("Timur");
  for (const part of ["", "/verify", "/record"])
    expect((await stranger.request.get(`${where}${part}`)).status()).toBe(404);
});

test("the page of a project’s record names the fact that was changed past it, and says what it cannot compare", async ({
  as,
}) => {
  const body = await found();
  const typed = { committeeId: body.committeeId, code: "P-1", title: "Canal", language: "en", area: "energy" };
  const { id } = await must(
    act(body.secretary, (acting) => saveProject(acting, SaveProject.parse({ ...typed, status: "active" }))),
  );
  const page = await as({ id: body.secretary.id });
  await page.goto(paths.verifyProject(body.slug, id));
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(4);
  await expect(page.getByText("told by no entry")).toHaveCount(0);

  await db().update(projects).set({ title: "Dam" }).where(eq(projects.id, id));
  await page.reload();
  await expect(page.getByText("Title of the project: it is not what was written.")).toBeVisible();
  await expect(page.getByText("Does not hold", { exact: true })).toHaveCount(1);
  await accessible(page);

  // One that was there before its entries told what it was added with.
  const { projectId } = await planned(body);
  await page.goto(paths.verifyProject(body.slug, projectId));
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(4);
  await expect(page.getByText("29 facts are told by no entry")).toBeVisible();
});

test("anybody follows the checkpoints, keeps a line of the feed, and holds a later record against it", async ({
  as,
  page,
  request,
}) => {
  const itemId = await filed(RAC, "policyNote", "adopted");
  const member = await as("Madina");
  // Whoever exports a record brings it under a checkpoint first.
  expect((await member.request.get(`/c/rac/items/${itemId}/record`)).status()).toBe(200);

  await page.goto("/checkpoints");
  await expect(page.getByRole("link", { name: /^Save checkpoint / }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Follow as a feed" })).toHaveAttribute("href", "/checkpoints.atom");
  await accessible(page);

  const feed = await request.get("/checkpoints.atom");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const said = await feed.text();
  const entries = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const texts = (name: string) =>
      [...document.querySelectorAll(`entry > ${name}`)].map((node) => node.textContent ?? "");
    return {
      fault: document.querySelector("parsererror")?.textContent ?? "",
      ids: texts("id"),
      lines: texts("content"),
    };
  }, said);
  expect(entries.fault).toBe("");
  expect(new Set(entries.ids).size).toBe(entries.ids.length);
  const [line = ""] = entries.lines;
  const { number, format } = JSON.parse(line) as { number: number; format: string };
  expect([format, entries.ids[0]?.endsWith(`/checkpoints/${number}`)]).toEqual(["checkpoint/1", true]);
  // A reader that holds the latest is told so, and a Russian one in Russian.
  const etag = feed.headers().etag ?? "";
  expect(etag).toContain(`${number}-`);
  const russian = await request.get("/checkpoints.atom?lang=ru");
  expect(await russian.text()).toContain("<title>Контрольные точки</title>");

  const later = await member.request.get(`/c/rac/items/${itemId}/record?checkpoint=${number}`);
  const home = { "record.json": await later.text(), "kept.json": line };
  const told = await verifiedAtHome(home, (at) => [at("record.json"), "--checkpoint", at("kept.json")]);
  expect(told).toMatchObject({ ends: 0, says: expect.arrayContaining([expect.stringContaining("which you kept")]) });
});
