import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { db } from "@/db/client";
import { memberships } from "@/db/schema/committees";
import { conflicts } from "@/db/schema/conflicts";
import { outbox } from "@/db/schema/delivery";
import { reports } from "@/db/schema/reports";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { pinConflict } from "@/lib/conflicts/perform";
import { env } from "@/lib/env";
import { files } from "@/lib/files/store";
import { reportNext } from "@/lib/jobs/make-reports";
import { keysWithoutRow } from "@/lib/jobs/store";
import { compose } from "@/lib/notices/notify";
import type { Actor } from "@/lib/rules/hats";
import { dropReport, makeReport } from "./perform";
import * as store from "./store";

let folder: string;
test.beforeEach(async ({ database }) => {
  folder = await mkdtemp(join(tmpdir(), "reports-"));
  process.env.DATABASE_URL ??= database.url;
  env().MAJLIS_DATA = folder;
});
test.afterEach(() => rm(folder, { recursive: true }));

const TODAY = new Date().toISOString().slice(0, 10);
const YEAR = { from: `${Number(TODAY.slice(0, 4)) - 1}-01-01`, until: `${Number(TODAY.slice(0, 4)) + 1}-01-31` };

const ask = ({ committeeId }: Body, who: Actor, span = YEAR) =>
  act(who, (acting) => makeReport(acting, { committeeId, ...span }));
const rowOf = async (id: string) => {
  const [row] = await db().select().from(reports).where(eq(reports.id, id));
  if (!row) throw new Error("No such report.");
  return row;
};
async function textOf(id: string): Promise<string> {
  const { docxKey } = await rowOf(id);
  const content = Buffer.concat(await (await (await files()).read(docxKey ?? "")).toArray());
  return strFromU8(unzipSync(new Uint8Array(content))["word/document.xml"] ?? new Uint8Array());
}
async function made(body: Body, who: Actor, span = YEAR): Promise<string> {
  const { id } = await must(ask(body, who, span));
  expect(await reportNext()).toBe(true);
  return id;
}
const told = async () =>
  (await db().select().from(outbox).orderBy(asc(outbox.queuedAt))).filter(({ template }) =>
    template.startsWith("report."),
  );

test("a report holds the period's decisions and items, is told of, and is for whoever asked alone", async () => {
  const body = await found();
  await filed(body, "policyNote", "adopted", { title: "The note on wells" });
  await filed(body, "capacityRequest", "inReview", { title: "The request for training" });
  await filed(body, "policyNote", "draft", { title: "A draft of mine" });
  const id = await made(body, body.observer);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "ready", failure: null });
  expect(row.itemIds).toHaveLength(2);
  const text = await textOf(id);
  for (const said of ["The note on wells", "The request for training", "Contents", "Annex A."])
    expect(text).toContain(said);
  expect(text).not.toContain("A draft of mine");
  const pdf = Buffer.concat(await (await (await files()).read(row.pdfKey ?? "")).toArray());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  const [mail] = await told();
  expect(mail).toMatchObject({ recipientId: body.observer.id, template: "report.ready" });
  expect(mail && compose(mail).text).toContain(`/c/${body.slug}/reports/${id}`);
  const of = { id, committeeId: body.committeeId };
  expect(await store.reportOf(body.observer, of)).toMatchObject({ state: "ready", readable: true });
  expect(await store.reportOf(body.secretary, of)).toBeUndefined();
  expect(await keysWithoutRow([row.pdfKey ?? "", row.docxKey ?? "", "0".repeat(32)])).toEqual(["0".repeat(32)]);
});

test("a report is in the language it was asked for in, its letter in the person's own", async () => {
  const body = await found();
  const { id } = await must(
    act(body.observer, (acting) => makeReport(acting, { committeeId: body.committeeId, ...YEAR, locale: "uz" })),
  );
  expect(await reportNext()).toBe(true);
  const text = await textOf(id);
  expect(text).toContain("Mundarija");
  expect(text).not.toContain("Contents");
  expect((await told())[0]).toMatchObject({ template: "report.ready", locale: "en" });
  const other = await made(body, body.observer);
  const languages = (await store.reportsOf(body.committeeId, body.observer.id)).map((one) => [one.id, one.language]);
  expect(languages, "where none was asked for, that of the letters").toEqual([
    [other, "en"],
    [id, "uz"],
  ]);
  const of = { id, committeeId: body.committeeId };
  expect(await store.reportOf(body.observer, of)).toMatchObject({ language: "uz" });
});

test("what was submitted and decided outside the period is not in it", async () => {
  const body = await found();
  await filed(body, "policyNote", "adopted", { title: "The note on wells" });
  const id = await made(body, body.observer, { from: "2019-01-01", until: "2019-12-31" });
  expect((await rowOf(id)).itemIds).toEqual([]);
  expect(await textOf(id)).not.toContain("The note on wells");
});

test("a restricted item and what a conflict hides are in nobody's report but theirs who may read them", async () => {
  const body = await found();
  await filed(body, "policyNote", "adopted", { title: "Known to few", confidentiality: "restricted" });
  const kept = await filed(body, "policyNote", "adopted", { title: "Kept from one" });
  const [conflict] = await db()
    .insert(conflicts)
    .values({
      itemId: kept,
      personId: body.observer.id,
      type: "institutional",
      source: "declared",
      statedBy: body.observer.id,
    })
    .returning({ id: conflicts.id });
  const pinned = {
    itemId: kept,
    conflictId: conflict?.id ?? "",
    level: "walled" as const,
    reason: "They must not know.",
  };
  await must(act(body.secretary, (acting) => pinConflict(acting, pinned)));
  const [secretarys, observers] = [await made(body, body.secretary), await made(body, body.observer)];
  const [all, some] = [await textOf(secretarys), await textOf(observers)];
  for (const title of ["Known to few", "Kept from one"]) {
    expect(all).toContain(title);
    expect(some).not.toContain(title);
  }
  expect((await rowOf(observers)).itemIds).toEqual([]);
  // Not even its number: the two reports differ in every count.
  expect(all).toContain("2, of them 2 adopted");
  expect(some).toContain("0, of them 0 adopted");
});

test("a report is closed to whoever may no longer read an item it tells of", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "adopted");
  const id = await made(body, body.observer);
  const since = { ...body.observer, conflicts: [{ itemId, level: "walled" as const }] };
  expect(await store.reportOf(since, { id, committeeId: body.committeeId })).toMatchObject({ readable: false });
});

test("whoever left the committee gets no report, and is told why", async () => {
  const body = await found();
  const { id } = await must(ask(body, body.observer));
  await db().update(memberships).set({ endedAt: new Date() }).where(eq(memberships.personId, body.observer.id));
  await reportNext();
  expect(await rowOf(id)).toMatchObject({ state: "failed", failure: "notAllowed", pdfKey: null });
  expect(await told()).toMatchObject([{ template: "report.failed" }]);
});

test("a report whose worker is gone is made by the next, once; one that ends every worker is given up", async () => {
  const body = await found();
  const { id } = await must(ask(body, body.observer));
  const gone = () =>
    db()
      .update(reports)
      .set({ leaseUntil: new Date(0) });
  await db()
    .update(reports)
    .set({ tries: 1, leaseUntil: new Date(Date.now() + 60_000) });
  expect(await reportNext()).toBe(false);
  await gone();
  expect((await Promise.all([reportNext(), reportNext()])).filter(Boolean)).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: "ready", tries: 2 });

  const { id: other } = await must(ask(body, body.observer));
  await db().update(reports).set({ tries: 4 }).where(eq(reports.id, other));
  await reportNext();
  expect(await rowOf(other)).toMatchObject({ state: "failed", failure: "brokeOff" });
});

test("a person has so many made at once; one that is called back makes room, and nobody else calls it back", async () => {
  const body = await found();
  const ids: string[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (let nth = 0; nth < 3; nth++) ids.push((await must(ask(body, body.observer))).id);
  expect(await ask(body, body.observer)).toMatchObject({ reason: "reportsWait", params: { count: 3 } });
  const drop = (who: Actor) =>
    act(who, (acting) => dropReport(acting, { committeeId: body.committeeId, reportId: ids[0] ?? "" }));
  expect(await drop(body.secretary)).toMatchObject({ reason: "notFound" });
  await must(drop(body.observer));
  await must(ask(body, body.observer));
});

test("one that is called back while it is made leaves no file", async () => {
  const body = await found();
  const { id } = await must(ask(body, body.observer));
  const making = reportNext();
  await must(act(body.observer, (acting) => dropReport(acting, { committeeId: body.committeeId, reportId: id })));
  await making;
  const keys: string[] = [];
  for await (const key of (await files()).since(new Date(Date.now() + 60_000))) keys.push(key);
  expect(keys).toEqual([]);
  expect(await told()).toEqual([]);
});

test("past its time it is gone, by the clock at once and by the sweep with its files", async () => {
  const body = await found();
  const id = await made(body, body.observer);
  const { pdfKey, docxKey } = await rowOf(id);
  await db()
    .update(reports)
    .set({ expiresAt: new Date(Date.now() - 1000) });
  expect(await store.reportOf(body.observer, { id, committeeId: body.committeeId })).toMatchObject({
    state: "expired",
  });
  expect(new Set(await store.expire())).toEqual(new Set([pdfKey, docxKey]));
  expect(await rowOf(id)).toMatchObject({ state: "expired", pdfKey: null, docxKey: null });
  expect(await store.expire()).toEqual([]);
});
