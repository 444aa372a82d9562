/**
 * The way to the database. Only `store.ts` files, db/ and tests import it:
 *
 *   db()               queries outside a transaction: `await db().select()…`
 *   transaction(fn)    one transaction; repeated from its start when PostgreSQL asks for that
 *   longTransaction(fn) the same for jobs that write very much
 *   type Tx, type Db   what they hand out; a function of a store takes `on: Db | Tx` or `tx: Tx`
 *   DatabaseUnavailable  thrown within three seconds when the database is gone or too busy
 *   connectTo(url), disconnect()   for tests and scripts
 *
 * Errors of PostgreSQL come as they are: `error.code === "23505"` is a broken unique constraint.
 */
import "server-only";
import { PgPreparedQuery } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { type Env, env } from "@/lib/env";
import { type Driver, openDriver } from "./driver";

export { DatabaseUnavailable } from "./unavailable";

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** One pool per process, whatever number of copies of this module the bundler makes. */
const held = globalThis as typeof globalThis & { majlisDatabase?: Opened };

export function db(): Db {
  held.majlisDatabase ??= open(env());
  return held.majlisDatabase.db;
}

/** PostgreSQL's way of saying: nothing was done, try again. A lost connection says no such thing, and is never retried. */
const TRY_AGAIN = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;

export async function transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().transaction(act);
    } catch (error) {
      if (attempt === ATTEMPTS || !TRY_AGAIN.has((error as { code?: string }).code ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

/** Lets `db()` speak to another database, as whoever the URL names. */
export async function connectTo(
  url: string,
  { role, size = 5 }: { role?: string | undefined; size?: number } = {},
): Promise<void> {
  await disconnect();
  held.majlisDatabase = open({ DATABASE_URL: url, DATABASE_ROLE: role, DATABASE_POOL: size, DATABASE_PREPARE: true });
}

export async function disconnect(): Promise<void> {
  const { driver } = held.majlisDatabase ?? {};
  delete held.majlisDatabase;
  await driver?.close();
}

const HOUR_MS = 3_600_000;

/**
 * What is planned while tables are small is planned to read them whole, checks of references and triggers too, and
 * kept for the whole transaction, whatever the tables grow to meanwhile: each row would cost more than the one before.
 * A pooler may hand over a connection on which something is planned already.
 */
const PLANNED_FOR_GROWTH = ["discard plans", "set local enable_seqscan = off", "set local jit = off"];

/** A transaction that may take an hour, on a connection of its own: for jobs, and never while somebody waits for it. */
export async function longTransaction<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
  held.majlisDatabase ??= open(env());
  const { DATABASE_URL: url, DATABASE_ROLE: role, DATABASE_PREPARE: prepare } = held.majlisDatabase.settings;
  const driver = openDriver(url, { size: 1, prepare, role, transactionMs: HOUR_MS, onGone: () => {} });
  try {
    return await drizzle(driver.client).transaction(async (tx) => {
      for (const setting of PLANNED_FOR_GROWTH) await tx.execute(setting);
      return act(tx);
    });
  } finally {
    await driver.close();
  }
}

type Opened = { db: Db; driver: Driver; settings: Settings };
type Settings = Pick<Env, "DATABASE_URL" | "DATABASE_ROLE" | "DATABASE_POOL" | "DATABASE_PREPARE">;

function open(settings: Settings): Opened {
  const { DATABASE_URL: url, DATABASE_ROLE: role, DATABASE_POOL: size, DATABASE_PREPARE: prepare } = settings;
  const driver = openDriver(url, { size, prepare, role, onGone });
  const opened = { db: drizzle(driver.client), driver, settings };
  return opened;

  // Its connections may hang for minutes; whoever comes next starts afresh.
  function onGone() {
    if (held.majlisDatabase === opened) held.majlisDatabase = open(settings);
  }
}

// Drizzle wraps what PostgreSQL says into an error whose message holds the query and everything that
// was typed into it: no use to us, and nothing for a log.
Object.assign(PgPreparedQuery.prototype, {
  queryWithCache: (_text: string, _values: unknown[], ask: () => unknown) => ask(),
});
