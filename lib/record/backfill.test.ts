import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { connectTo } from "@/db/client";
import { migrate } from "@/db/migrate";
import { expect, type TestDatabase, test } from "@/db/testing";
import { recordedIn } from "@/lib/project-history/store";
import { firstBroken } from "@/lib/rules/chain";
import { hashOf } from "@/lib/session/hash";
import { administrationEntries, entriesOf } from "./store";

test("what was recorded before there were chains is chained when the database is brought up to date", ({ database }) =>
  onOlder(database, "0008_record", async (owner, upToDate) => {
    await owner.unsafe(`
      insert into people (id, email, name) values (md5('p')::uuid, 'p@majlis.example', 'P');
      insert into committees (id, slug, symbol, name) values (md5('c')::uuid, 'c', 'C', '{"en": "C"}');
      insert into items (id, committee_id, kind, author_id) select md5(n::text)::uuid, md5('c')::uuid, 'policyNote', md5('p')::uuid from generate_series(1, 3) n;
      insert into events (item_id, actor_id, act, revision, data) select md5((1 + n % 3)::text)::uuid, md5('p')::uuid, 'commentItem', 1, jsonb_build_object('n', n) from generate_series(1, 9) n;
      insert into admin_events (at, act, data) select now() - n * interval '1 hour', 'invitePerson', jsonb_build_object('n', n) from generate_series(1, 5) n`);
    await upToDate();
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
  }));

test("so is what was recorded of projects, each on its own, in the order in which it was written", ({ database }) =>
  onOlder(database, "0040_project_record", async (owner, upToDate) => {
    await owner.unsafe(`
      insert into committees (id, slug, symbol, name) values (md5('c')::uuid, 'c', 'C', '{"en": "C"}');
      insert into projects (id, committee_id, code, title, area, countries, status, version) select md5(n::text)::uuid, md5('c')::uuid, n, 'T', 'energy', '{}', 'active', 3 from generate_series(1, 3) n;
      insert into project_events (project_id, at, act, version, data) select md5((1 + n % 3)::text)::uuid, now() - n * interval '1 hour', 'saveProject', 1 + (n - 1) / 3, jsonb_build_object('n', n) from generate_series(1, 9) n`);
    await upToDate();
    for (const n of [1, 2, 3]) {
      const [project] = await owner<{ id: string }[]>`select md5(${String(n)})::uuid as id`;
      const told = await recordedIn(await committeeOf(owner), project?.id ?? "");
      expect(told?.entries.map(({ data }) => data.n)).toEqual([1, 2, 3].map((round) => 3 * round - ((4 - n) % 3)));
      expect(firstBroken(hashOf, project?.id ?? "", told?.entries ?? [])).toBeUndefined();
      expect(told?.entries).toHaveLength(3);
    }
    expect(await owner`select count(*)::int from record_due`).toEqual([{ count: 3 }]);
    // What is written from now on follows.
    await owner`insert into project_events (project_id, act, version) select id, 'saveProject', 4 from projects`;
    const [first] = await owner<{ id: string }[]>`select id from projects limit 1`;
    const told = await recordedIn(await committeeOf(owner), first?.id ?? "");
    expect(firstBroken(hashOf, first?.id ?? "", told?.entries ?? [])).toBeUndefined();
    expect(told?.entries).toHaveLength(4);
  }));

const committeeOf = async (owner: Sql) => (await owner<{ id: string }[]>`select id from committees`)[0]?.id ?? "";

/** A database as it was before a migration; `upToDate` brings it to the present and lets `db()` speak to it. */
async function onOlder(
  { owner: main, url: address }: TestDatabase,
  migration: string,
  act: (owner: Sql, upToDate: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const name = `majlis_before_${crypto.randomUUID().slice(0, 8)}`;
  await main.unsafe(`create database ${name}`);
  const url = Object.assign(new URL(address), { pathname: `/${name}` }).href;
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await migrate(url, migrationsBefore(migration));
    await act(owner, async () => {
      await migrate(url);
      await connectTo(url);
    });
  } finally {
    await owner.end();
    await connectTo(address, { role: process.env.MAJLIS_TEST_ROLE });
    await main.unsafe(`drop database ${name} with (force)`);
  }
}

/** The migrations as they were before the one of that name. */
function migrationsBefore(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] };
  journal.entries = journal.entries.slice(
    0,
    journal.entries.findIndex(({ tag }) => tag === name),
  );
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}
