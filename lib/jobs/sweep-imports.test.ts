import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importLines, imports } from "@/db/schema/imports";
import { expect, test } from "@/db/testing";
import { found, must } from "@/e2e/committee";
import { files } from "@/lib/files/store";
import { importProjects } from "@/lib/imports/perform";
import type { ImportState } from "@/lib/rules/words";
import type { Member } from "@/lib/session/current";
import { sweepImports } from "./sweep-imports";

const DAY = 86_400_000;

test("a file that nobody took over goes after its time, with what was shown of it; its row stays", async () => {
  const body = await found();
  const handIn = async (state: ImportState, days: number) => {
    const content = Readable.from([Buffer.from(`<iati-activities/>`)]);
    const file = { name: `${state}.xml`, content, whole: () => true, fields: {} };
    const { id } = await must(importProjects({ actor: body.secretary } as Member, body.committeeId, file));
    await db()
      .insert(importLines)
      .values({ importId: id, position: 0, line: 1, identifier: "x", title: "x", verdict: "create" });
    await db()
      .update(imports)
      .set({ state, createdAt: new Date(Date.now() - days * DAY) })
      .where(eq(imports.id, id));
    const [row] = await db().select().from(imports).where(eq(imports.id, id));
    return { id, key: row?.storageKey ?? "" };
  };
  const old = await handIn("ready", 31);
  const done = await handIn("done", 31);
  const waiting = await handIn("queued", 31);
  const fresh = await handIn("mapping", 29);

  expect(await sweepImports()).toBe(2);
  const rows = await db().select().from(imports).orderBy(imports.name);
  expect(rows.map(({ id, state, sweptAt }) => [id, state, sweptAt !== null])).toEqual([
    [done.id, "done", true],
    [fresh.id, "mapping", false],
    [waiting.id, "queued", false],
    [old.id, "cancelled", true],
  ]);
  expect((await db().select({ id: importLines.importId }).from(importLines)).map(({ id }) => id).toSorted()).toEqual(
    [fresh.id, waiting.id].toSorted(),
  );
  await expect((await files()).read(old.key)).rejects.toThrow();
  (await (await files()).read(fresh.key)).destroy();
  expect(await sweepImports()).toBe(0);
});
