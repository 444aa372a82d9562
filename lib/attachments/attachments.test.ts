import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, events } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import type { Sight } from "@/db/unchanged";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { env } from "@/lib/env";
import { discardDraft } from "@/lib/items/perform";
import { shareItem } from "@/lib/parts/perform";
import type { Actor } from "@/lib/rules/hats";
import type { Member } from "@/lib/session/current";
import { takeStep } from "@/lib/steps/perform";
import { loadAttachment, mayAttach, openAttachment } from "./loaders";
import { receiveFile, removeAttachment } from "./perform";
import { MOST_FILES } from "./schema";

const member = (actor: Actor): Member => ({
  actor,
  name: "",
  email: "",
  locale: "en",
  timezone: "Asia/Dushanbe",
  session: { hash: "", provedAt: new Date() },
  fresh: true,
  owesSecondFactor: false,
  hasSecondFactor: false,
  ballotsDue: false,
  seen: "" as Sight,
});

let folder: string;
test.beforeEach(async ({ database }) => {
  folder = await mkdtemp(join(tmpdir(), "attachments-"));
  process.env.DATABASE_URL ??= database.url;
  env().MAJLIS_DATA = folder;
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Every file on the disk, wherever it lies. */
const onDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const rowsOf = (itemId: string) => db().select().from(attachments).where(eq(attachments.itemId, itemId));

const send = (actor: Actor, itemId: string, name = "note.pdf", content = "%PDF-1.7 note", whole = true) =>
  receiveFile(member(actor), itemId, { name, content: Readable.from([Buffer.from(content)]), whole: () => whole });

const draftOf = async (): Promise<[Body, string]> => {
  const body = await found();
  return [body, await filed(body, "policyNote", "draft")];
};

test("an author's file lies under a random key, with its type, size and hash", async () => {
  const [body, id] = await draftOf();
  await must(send(body.author, id, "../../Записка.pdf"));
  const [row] = await rowsOf(id);
  expect(row).toMatchObject({ name: "Записка.pdf", size: 13, type: "application/pdf", addedBy: body.author.id });
  expect(row?.storageKey).toMatch(/^[0-9a-f]{32}$/);
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await onDisk()).toBe(1);
});

test("a file the store no longer holds is told apart from a store that does not answer", async () => {
  const [body, id] = await draftOf();
  await must(send(body.author, id));
  const [row] = await rowsOf(id);
  const opened = () => openAttachment(member(body.author), row?.id ?? "");
  const whole = await opened();
  expect(whole).toMatchObject({ name: "note.pdf", content: expect.anything() });
  whole?.content?.destroy();

  await rename(join(folder, "files"), join(folder, "away"));
  expect(await opened()).toMatchObject({ lost: "missing", sha256: row?.sha256 });
  await writeFile(join(folder, "files"), "where the folder was");
  expect(await opened()).toMatchObject({ lost: "unanswered", sha256: row?.sha256 });
});

test("a file that is refused leaves neither row nor bytes", async () => {
  const [body, id] = await draftOf();
  const refusals = [
    [send(body.author, id, "page.html", "<html>"), "fileType"],
    [send(body.author, id, "note.pdf", "<html>"), "fileType"],
    [send(body.author, id, "note.pdf", ""), "fileType"],
    [send(body.author, id, "note.pdf", "%PDF-", false), "fileTooLarge"],
    [send(body.author, id, "a\0.pdf"), "badText"],
    [send(body.author, randomUUID()), "notFound"],
    [send(body.colleague, id), "notFound"],
    [send(body.secretary, id), "notFound"],
  ] as const;
  for (const [verdict, reason] of refusals) expect(await verdict).toMatchObject({ ok: false, reason });
  expect(await rowsOf(id)).toEqual([]);
  expect(await onDisk()).toBe(0);
});

test("a sender who hangs up leaves neither row nor bytes", async () => {
  const [body, id] = await draftOf();
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("%PDF-1.7");
      throw new Error("hung up");
    })(),
  );
  await expect(
    receiveFile(member(body.author), id, { name: "note.pdf", content: broken, whole: () => true }),
  ).rejects.toThrow("hung up");
  expect(await rowsOf(id)).toEqual([]);
  expect(await onDisk()).toBe(0);
});

test("an item holds so many files and no more, whoever sends them at once", async () => {
  const [body, id] = await draftOf();
  const row = {
    itemId: id,
    name: "a.pdf",
    size: 1,
    type: "application/pdf",
    sha256: "",
    storageKey: "",
    addedBy: body.author.id,
  };
  await db()
    .insert(attachments)
    .values(Array.from({ length: MOST_FILES - 2 }, () => row));
  const verdicts = await Promise.all(Array.from({ length: 6 }, () => send(body.author, id)));
  expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(2);
  expect(verdicts.find((verdict) => !verdict.ok)).toMatchObject({ reason: "tooManyFiles" });
  expect(await onDisk()).toBe(2);
});

test("a file is handed to whoever may read its item; to others it does not exist", async () => {
  const [body, id] = await draftOf();
  const { id: file } = await must(send(body.author, id));
  const reach = async (actor: Actor, of = file) => Boolean(await loadAttachment(member(actor), of));
  expect(await reach(body.author)).toBe(true);
  for (const actor of [body.colleague, body.secretary, body.chair, body.observer])
    expect(await reach(actor)).toBe(false);
  await must(
    act(body.author, (acting) => shareItem(acting, { itemId: id, personId: body.colleague.id, part: "commenter" })),
  );
  expect(await reach(body.colleague)).toBe(true);
  await must(act(body.author, (acting) => takeStep(acting, { itemId: id, action: "submit", reason: "", note: "" })));
  expect(await reach(body.observer)).toBe(true);
  const outsider = (await found()).author;
  expect(await reach(outsider)).toBe(false);
  for (const nothing of [randomUUID(), "1", "../../etc/passwd", ""])
    expect(await reach(body.author, nothing)).toBe(false);
});

test("a co-author attaches, a commenter does not, and nobody once it is submitted", async () => {
  const [body, id] = await draftOf();
  const share = (part: "editor" | "commenter") =>
    must(act(body.author, (acting) => shareItem(acting, { itemId: id, personId: body.colleague.id, part })));
  await share("commenter");
  expect(await send(body.colleague, id)).toMatchObject({ ok: false, reason: "onlyHats" });
  expect(await mayAttach(member(body.colleague), id)).toMatchObject({ ok: false, reason: "onlyHats" });
  await share("editor");
  expect(await mayAttach(member(body.colleague), id)).toMatchObject({ ok: true, value: { slug: body.slug } });
  await must(send(body.colleague, id));
  await must(act(body.author, (acting) => takeStep(acting, { itemId: id, action: "submit", reason: "", note: "" })));
  expect(await send(body.colleague, id)).toMatchObject({ ok: false, reason: "onlyWhile" });
  expect(await onDisk()).toBe(1);
});

test("a file taken out of a draft is gone; one that a revision held stays, unseen, with its event", async () => {
  const [body, id] = await draftOf();
  const take = (itemId: string, attachmentId: string) =>
    act(body.author, (acting) => removeAttachment(acting, { itemId, attachmentId }));
  const first = await must(send(body.author, id));
  const { files } = await must(take(id, first.id));
  expect(files).toHaveLength(1);
  expect(await rowsOf(id)).toEqual([]);
  expect(await take(id, first.id)).toMatchObject({ ok: false, reason: "fileGone" });

  const returned = await filed(body, "policyNote", "returned");
  const second = await must(send(body.author, returned));
  expect(await take(id, second.id), "a file of another item").toMatchObject({ ok: false, reason: "fileGone" });
  expect((await must(take(returned, second.id))).files).toEqual([]);
  expect(await loadAttachment(member(body.author), second.id)).toBeUndefined();
  const acts = (await db().select().from(events).where(eq(events.itemId, returned))).map((event) => event.act);
  expect(acts.slice(-2)).toEqual(["attachFile", "removeAttachment"]);
});

test("a discarded draft names its files, to be removed after commit", async () => {
  const [body, id] = await draftOf();
  await must(send(body.author, id));
  const [row] = await rowsOf(id);
  const { files } = await must(act(body.author, (acting) => discardDraft(acting, id)));
  expect(files).toEqual([row?.storageKey]);
});
