import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { migrate } from "./migrate";
import { test as migrated } from "./testing";

/** An empty database, and a folder of migrations that may be changed. */
const test = base.extend<{ url: string; sql: Sql; folder: string }>({
  url: async ({}, use) => {
    const server = postgres(process.env.MAJLIS_TEST_SERVER ?? "", { max: 1, onnotice: () => {} });
    const name = `majlis_test_${crypto.randomUUID().slice(0, 8)}`;
    await server`create database ${server(name)}`;
    await use(Object.assign(new URL(process.env.MAJLIS_TEST_SERVER ?? ""), { pathname: `/${name}` }).href);
    await server`drop database ${server(name)} with (force)`;
    await server.end();
  },
  sql: async ({ url }, use) => {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    await use(sql);
    await sql.end();
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
    cpSync("db/migrations", folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

type Journal = { entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[] };

/** Adds a migration so many milliseconds after the youngest. */
function add(folder: string, tag: string, after: number, statement: string) {
  const file = path.join(folder, "meta/_journal.json");
  const journal: Journal = JSON.parse(readFileSync(file, "utf8"));
  const when = Math.max(...journal.entries.map((entry) => entry.when)) + after;
  journal.entries.push({ idx: journal.entries.length, when, tag, version: "7", breakpoints: true });
  journal.entries.sort((one, other) => one.when - other.when);
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(path.join(folder, `${tag}.sql`), statement);
}

test("eight at once apply each migration once", async ({ url, sql }) => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
  const journal: Journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"));
  expect(answers.map(({ applied }) => applied).sort((one, other) => one - other)).toEqual([
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    journal.entries.length,
  ]);
  expect(await sql`select from drizzle.__drizzle_migrations`).toHaveLength(journal.entries.length);
});

test("a migration that fails leaves nothing of itself, and the next try succeeds", async ({ url, sql, folder }) => {
  await migrate(url, folder);
  add(folder, "0900_half", 1, "create table half (n int); --> statement-breakpoint select 1/0;");
  await expect(migrate(url, folder)).rejects.toThrow("division by zero");
  expect((await sql`select to_regclass('half') as found`)[0]).toEqual({ found: null });
  writeFileSync(path.join(folder, "0900_half.sql"), "create table half (n int);");
  expect(await migrate(url, folder)).toMatchObject({ applied: 1 });
});

test("an edited migration is noticed", async ({ url, folder }) => {
  await migrate(url, folder);
  const [file] = ["0000_init.sql"].map((name) => path.join(folder, name));
  writeFileSync(file ?? "", `${readFileSync(file ?? "", "utf8")}\n-- a second thought`);
  await expect(migrate(url, folder)).rejects.toThrow("was edited after this database applied it");
});

test("a migration merged late is noticed, not passed over", async ({ url, folder }) => {
  await migrate(url, folder);
  add(folder, "0900_late", -1, "create table late (n int);");
  await expect(migrate(url, folder)).rejects.toThrow("was never applied");
});

test("a database of a newer version is refused in one sentence, and left as it is", async ({ url, sql, folder }) => {
  add(folder, "0900_future", 1, "create table future (n int);");
  await migrate(url, folder);
  await expect(migrate(url)).rejects.toThrow(/^The database was written by a newer version of Majlis: [^.]*\.$/);
  expect(await sql`select from future`).toEqual([]);
});

migrated("the app's role writes, but alters no table and rewrites no record", async ({ database: { url, owner } }) => {
  const app = postgres(url, { max: 1, connection: { role: process.env.MAJLIS_TEST_ROLE ?? "" } });
  const closed = await owner<
    { name: string }[]
  >`select tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_append\\_only'`;
  expect(closed.map(({ name }) => name)).toContain("events");
  for (const { name } of closed) {
    for (const verb of ["delete from", "truncate", "drop table"]) {
      await expect(app.unsafe(`${verb} ${name}`), `${verb} ${name}`).rejects.toMatchObject({ code: "42501" });
    }
    await expect(app.unsafe(`alter table ${name} disable trigger all`)).rejects.toMatchObject({ code: "42501" });
    // Not even who owns it does so by mistake.
    await expect(owner.unsafe(`truncate ${name} cascade`)).rejects.toMatchObject({ code: "23001" });
  }
  await app`insert into people (email, name) values ('rosa@example.org', 'Rosa')`;
  await app`update people set name = 'Rosa Luz'`;
  await app`delete from people`;
  await expect(app`create table more (n int)`).rejects.toMatchObject({ code: "42501" });
  await app.end();
});
