/**
 * The databases of tests. One server, on which nothing need survive a power cut; on it a template with
 * every migration applied, made anew only when the migrations change; each test gets a copy, in milliseconds.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { startEmbedded } from "./embedded/server.mjs";
import { migrate, underLock } from "./migrate";

const UNSAFE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** The embedded server, or the one of `TEST_DATABASE_URL` (PostgreSQL 15 or newer, may create databases). */
export async function openTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { TEST_DATABASE_URL: url } = process.env;
  if (url) return { url, stop: async () => {} };
  const folder = inMemory() ?? ".data/test";
  const server = await startEmbedded({ folder, settings: UNSAFE });
  const stop = async () => {
    await server.stop();
    if (!server.adopted) rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** A copy of a database is a thousand small files: 15 ms in memory, up to half a second on a busy disk. */
function inMemory(): string | undefined {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return undefined;
  const { bavail, bsize } = statfsSync(memory);
  const here = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 8);
  return bavail * bsize > 1e9 ? `${memory}/majlis-test-${here}` : undefined;
}

/** Makes what `fill` leaves in a database of that name, once; `key` changes whenever its content would. */
export async function ensureTemplate(server: string, kind: string, key: string, fill: (url: string) => Promise<void>) {
  const name = `majlis_${kind}_${key}`;
  await underLock(server, name, async (sql) => {
    if ((await sql`select from pg_database where datname = ${name}`).length > 0) return;
    await dropOlder(sql, kind);
    // Under another name until it is whole, so that a run cut short leaves no half-made template.
    const half = `${name}_half`;
    await sql`drop database if exists ${sql(half)} with (force)`;
    await sql`create database ${sql(half)}`;
    await fill(urlOf(server, half));
    await sql`alter database ${sql(half)} rename to ${sql(name)}`;
  });
  return name;
}

export const migratedTemplate = (server: string) =>
  ensureTemplate(server, "migrated", fingerprint("db/migrations"), async (url) => void (await migrate(url)));

/** A copy of a template, `{ url, drop }`. */
export async function clone(server: string, template: string, name = `majlis_test_${crypto.randomUUID().slice(0, 8)}`) {
  await onServer(server, (sql) => copy(sql, template, name));
  const drop = () => onServer(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url: urlOf(server, name), drop };
}

/** Of the files in a folder: short, and different when any of them is. */
export function fingerprint(...folders: string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const file of readdirSync(folder).sort()) {
      if (/\.(sql|ts)$/.test(file)) hash.update(file).update(readFileSync(`${folder}/${file}`));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

async function copy(sql: Sql, template: string, name: string) {
  await sql`drop database if exists ${sql(name)} with (force)`;
  await sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`;
}

async function dropOlder(sql: Sql, kind: string) {
  const older = await sql<
    { name: string }[]
  >`select datname as name from pg_database where datname like ${`majlis\\_${kind}\\_%`}`;
  for (const { name } of older) await sql`drop database if exists ${sql(name)} with (force)`;
}

async function onServer<T>(server: string, act: (sql: Sql) => Promise<T>): Promise<void> {
  const sql = postgres(server, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await act(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export const urlOf = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
