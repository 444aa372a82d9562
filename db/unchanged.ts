/**
 * Readings that hold while the database is unchanged.
 *
 * PostgreSQL tells of a statement which transactions had ended before it: two statements of which it tells the same
 * see the same rows. So what was read before need not be read again, whichever process or instance writes, and not a
 * moment longer than it is true.
 */
import "server-only";
import { type Db, db } from "./client";
import { sql } from "./plain";

/** What a statement saw, as a text: the same only for the same rows, within a minute of this run of the database. */
export type Sight = string & { readonly sight: unique symbol };

/** In a statement's list of columns: its `Sight`. Readings may depend on the clock, which moves on while nothing is written. */
export const SIGHT = sql<Sight>`concat_ws(' ', pg_current_snapshot(), floor(extract(epoch from now()) / 60), extract(epoch from pg_postmaster_start_time()))`;

/** Readings are small, and people who look at once are few; more than these are not kept. */
const MOST = 500;

let held: { of: Db; seen: Sight; readings: Map<string, Promise<unknown>> } | undefined;

/**
 * Reads, or answers what was read at this sight before; nobody may alter it. `key`: what is read, and all it depends on
 * besides the database, as plain data. `seen` is of this request; nothing, once the request has written anything.
 */
export function whileUnchanged<T>(seen: Sight | undefined, key: unknown, read: () => Promise<T>): Promise<T> {
  if (!seen) return read();
  const of = db();
  if (held?.of !== of || held.seen !== seen || held.readings.size >= MOST) held = { of, seen, readings: new Map() };
  const { readings } = held;
  const name = JSON.stringify(key);
  const before = readings.get(name) as Promise<T> | undefined;
  if (before) return before;
  const reading = read();
  readings.set(name, reading);
  // Who comes next asks again.
  reading.catch(() => readings.delete(name));
  return reading;
}
