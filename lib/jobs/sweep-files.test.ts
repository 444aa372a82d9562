import { randomBytes } from "node:crypto";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { env } from "@/lib/env";
import { takeIn } from "@/lib/files/intake";
import { files } from "@/lib/files/store";
import { sweepFiles } from "./sweep-files";

let folder: string;
test.beforeEach(async ({ database }) => {
  folder = await mkdtemp(join(tmpdir(), "sweep-"));
  process.env.DATABASE_URL ??= database.url;
  env().MAJLIS_DATA = folder;
});
test.afterEach(() => rm(folder, { recursive: true }));

/** A file as an upload leaves it, so many minutes ago. */
async function stored(minutesAgo: number): Promise<string> {
  const key = randomBytes(16).toString("hex");
  const { path } = await takeIn(Readable.from([Buffer.from("content")]));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  await utimes(path, then, then);
  await (await files()).keep(key, path);
  return key;
}

async function kept(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of (await files()).since(new Date(Date.now() + 60_000))) keys.push(key);
  return keys.sort();
}

test("a file that a killed server left without a row goes after an hour; every other stays", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "draft");
  const [withRow, fresh, orphan] = [await stored(90), await stored(30), await stored(90)];
  const row = { itemId, name: "annex.txt", size: 7, type: "text/plain", sha256: "0", addedBy: body.author.id };
  await db()
    .insert(attachments)
    .values({ ...row, storageKey: withRow });
  expect(await sweepFiles()).toBe(1);
  expect(await kept()).toEqual([withRow, fresh].sort());
  expect(await sweepFiles()).toBe(0);
  expect(await sweepFiles(new Date(Date.now() + 3_600_000))).toBe(1);
  expect(await kept()).not.toContain(orphan);
});

test("files of another database are left alone", async () => {
  for (let nth = 0; nth < 21; nth++) await stored(90);
  expect(await sweepFiles()).toBe(0);
  expect(await kept()).toHaveLength(21);
});
