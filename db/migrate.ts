/**
 * Brings a database to this version. Any number of instances may call it at once: an advisory lock
 * lets one work while the others wait. Afterwards every migration of this version is recorded, or it throws.
 */
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyNew } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { grantToApp } from "./roles";

class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

const FOLDER = "db/migrations";
const OLDEST = 150_000;

/**
 * Answers how many migrations were new, and the role that the app's connections should take on, when
 * the owner of the database could make it.
 */
export function migrate(url: string, folder = FOLDER): Promise<{ role: string | undefined; applied: number }> {
  return underLock(url, "migrations", async (sql) => {
    await refuseOldServer(sql);
    const before = await recorded(sql);
    const ours = readMigrationFiles({ migrationsFolder: folder });
    refuseFaults(ours, before);
    await applyNew(drizzle(sql), { migrationsFolder: folder });
    const after = await recorded(sql);
    refuseFaults(ours, after, "after");
    await renewOrder(sql);
    return { role: await grantToApp(sql), applied: after.length - before.length };
  });
}

/**
 * Another version of the server's library of languages may order some letters otherwise: indexes in reading order
 * made by the one before would then miss rows, and are made anew.
 */
export async function renewOrder(sql: Sql): Promise<string[]> {
  const [order] = await sql<{ changed: boolean }[]>`
    select collversion <> pg_collation_actual_version(oid) as changed from pg_collation where collname = 'reading'`;
  if (!order?.changed) return [];
  const indexes = await sql<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index where 'reading'::regcollation = any (indcollation) order by 1`;
  // oxlint-disable-next-line no-await-in-loop -- one connection
  for (const { name } of indexes) await sql.unsafe(`reindex index ${name}`);
  await sql`alter collation reading refresh version`;
  return indexes.map(({ name }) => name);
}

/** Only one process on this database does what `lock` names; the others wait for it. On a connection of its own. */
export async function underLock<T>(url: string, lock: string, act: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5, connection: { application_name: lock } });
  try {
    await sql`select pg_advisory_lock(hashtext(${`majlis ${lock}`}))`;
    return await act(sql);
  } finally {
    // Ends the session, and the lock with it.
    await sql.end({ timeout: 5 });
  }
}

async function refuseOldServer(sql: Sql) {
  const [server] = await sql`select current_setting('server_version_num')::int as number, version() as name`;
  if (server?.number < OLDEST)
    throw new MigrationRefused(`DATABASE_URL leads to ${server?.name}; Majlis needs PostgreSQL 15 or newer.`);
}

type Recorded = { hash: string; when: number };

async function recorded(sql: Sql): Promise<Recorded[]> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (!found?.yes) return [];
  return sql<
    Recorded[]
  >`select hash, created_at::float8 as "when" from drizzle.__drizzle_migrations order by created_at`;
}

/**
 * Drizzle applies what is younger than the youngest recorded and looks at nothing else. So it passes
 * over a migration merged late, and does not notice one that was edited; and it starts an old
 * version on a new database.
 */
function refuseFaults(ours: MigrationMeta[], rows: Recorded[], when: "before" | "after" = "before") {
  const youngest = rows.at(-1)?.when ?? 0;
  const known = new Set(ours.map(({ folderMillis }) => folderMillis));
  const unknown = rows.some((row) => !known.has(row.when));
  if (unknown && youngest > (ours.at(-1)?.folderMillis ?? 0)) {
    throw new MigrationRefused(
      "The database was written by a newer version of Majlis: start that version, or restore an older backup.",
    );
  }
  if (unknown) {
    throw new MigrationRefused(
      "The database has a migration this version does not know: it belongs to another line of development. (A demo is made anew when its folder, .data/pg, is removed.)",
    );
  }
  for (const migration of ours) {
    const row = rows.find((candidate) => candidate.when === migration.folderMillis);
    if (row && row.hash !== migration.hash)
      throw new MigrationRefused(`${named(migration)} was edited after this database applied it.`);
    const passedOver = migration.folderMillis <= youngest || when === "after";
    if (!row && passedOver)
      throw new MigrationRefused(`${named(migration)} is older than the last one applied here, and was never applied.`);
  }
}

const named = ({ folderMillis }: { folderMillis: number }) =>
  `The migration of ${new Date(folderMillis).toISOString().slice(0, 16).replace("T", " ")}`;
