import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { connectTo } from "@/db/client";
import { migrate } from "@/db/migrate";
import { expect, test } from "@/db/testing";
import { firstBroken } from "@/lib/rules/chain";
import { hashOf } from "@/lib/session/hash";
import { administrationEntries, entriesOf } from "./store";

test("what was recorded before there were chains is chained when the database is brought up to date", async ({
  database,
}) => {
  const name = `majlis_before_${crypto.randomUUID().slice(0, 8)}`;
  await database.owner.unsafe(`create database ${name}`);
  const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await migrate(url, migrationsBefore("_record"));
    await owner.unsafe(`
      insert into people (id, email, name) values (md5('p')::uuid, 'p@majlis.example', 'P');
      insert into committees (id, slug, symbol, name) values (md5('c')::uuid, 'c', 'C', '{"en": "C"}');
      insert into items (id, committee_id, kind, author_id) select md5(n::text)::uuid, md5('c')::uuid, 'policyNote', md5('p')::uuid from generate_series(1, 3) n;
      insert into events (item_id, actor_id, act, revision, data) select md5((1 + n % 3)::text)::uuid, md5('p')::uuid, 'commentItem', 1, jsonb_build_object('n', n) from generate_series(1, 9) n;
      insert into admin_events (at, act, data) select now() - n * interval '1 hour', 'invitePerson', jsonb_build_object('n', n) from generate_series(1, 5) n`);
    await migrate(url);
    await connectTo(url);
    for (const n of [1, 2, 3]) {
      const [item] = await owner<{ id: string }[]>`select md5(${String(n)})::uuid as id`;
      const id = item?.id ?? "";
      const entries = await entriesOf(id);
      expect(entries.map(({ data }) => data.n)).toEqual([1, 2, 3].map((round) => 3 * round - ((4 - n) % 3)));
      expect(firstBroken(hashOf, id, entries)).toBeUndefined();
    }
    const entries = await administrationEntries();
    expect(entries.map(({ data }) => data.data)).toEqual([5, 4, 3, 2, 1].map((n) => ({ n })));
    expect(firstBroken(hashOf, "administration", entries)).toBeUndefined();
    const [due] = await owner`select count(*)::int from record_due`;
    expect(due?.count).toBe(4);
  } finally {
    await owner.end();
    await connectTo(database.url, { role: process.env.MAJLIS_TEST_ROLE });
    await database.owner.unsafe(`drop database ${name} with (force)`);
  }
});

/** The migrations as they were before the one of that name. */
function migrationsBefore(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] };
  journal.entries = journal.entries.slice(
    0,
    journal.entries.findIndex(({ tag }) => tag.endsWith(name)),
  );
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}
