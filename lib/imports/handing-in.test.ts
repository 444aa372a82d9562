import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { db } from "@/db/client";
import { imports } from "@/db/schema/imports";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/rules/hats";
import type { Member } from "@/lib/session/current";
import { cancelImport, importProjects } from "./perform";

const FILE = '<iati-activities version="2.03"/>';
const send = (actor: Actor, committeeId: string, text = FILE) =>
  importProjects({ actor } as Member, committeeId, {
    name: "projects.xml",
    content: Readable.from([Buffer.from(text)]),
    whole: () => true,
  });
/** How many files are kept in a folder, each by its key. */
const filesIn = async (folder: string) =>
  (await readdir(join(folder, "files"), { recursive: true })).filter((path) => /(^|\/)[0-9a-f]{32}$/.test(path)).length;

test("what is no XML is not taken in, nor is anything from those who may not", async () => {
  const body = await found();
  expect(await send(body.secretary, body.committeeId, "PK\u0003\u0004")).toMatchObject({ reason: "notAnImport" });
  expect(await send(body.author, body.committeeId)).toMatchObject({ reason: "onlyHats" });
  expect(await db().select().from(imports)).toEqual([]);
});

test("of files handed in at once no more wait than may, and of the others nothing is kept", async () => {
  const body = await found();
  const shared = env().MAJLIS_DATA;
  // Other tests keep files at the same time.
  const folder = await mkdtemp(join(tmpdir(), "imports-"));
  env().MAJLIS_DATA = folder;
  const verdicts = await Promise.all(Array.from({ length: 12 }, () => send(body.secretary, body.committeeId)));
  expect(verdicts.filter(({ ok }) => ok)).toHaveLength(5);
  expect(verdicts.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 7 }, () => ({ ok: false, reason: "importsWait", params: { count: 5 } })),
  );
  env().MAJLIS_DATA = shared;
  expect(await filesIn(folder)).toBe(5);
  await rm(folder, { recursive: true });

  const [first] = await db().select().from(imports);
  await must(act(body.secretary, (acting) => cancelImport(acting, { importId: first?.id ?? "" })));
  expect(await send(body.secretary, body.committeeId)).toMatchObject({ ok: true });
});
