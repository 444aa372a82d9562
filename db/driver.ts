/**
 * postgres.js as this app needs it. The driver itself has no deadlines and prepares nothing that
 * Drizzle sends; here every query waits a bounded time for its place, is prepared, and is not
 * left hanging when the server falls silent. What it throws is said in `unavailable.ts`.
 */
import postgres, { type ParameterOrJSON, type Sql, type TransactionSql } from "postgres";
import { type Places, places } from "./places";
import { asUnavailable } from "./unavailable";

export type Driver = { client: Sql; close: () => Promise<void> };

type Options = {
  /** Connections at most. */
  size: number;
  /** Off behind a pooler that changes the connection with every transaction. */
  prepare: boolean;
  /** The role the connections take on: one that may not alter tables or rewrite the record. */
  role?: string | undefined;
  /** Milliseconds that a transaction may take; a minute unless said. */
  transactionMs?: number;
  /** Called once when the server has fallen silent and everything under way was rejected. */
  onGone: () => void;
};

const MS = { place: 2_000, doubt: 1_000, sign: 1_500, query: 10_000, transaction: 60_000 };
const CONNECT_SECONDS = 1.2;

export function openDriver(
  url: string,
  { size, prepare, role, transactionMs = MS.transaction, onGone }: Options,
): Driver {
  const sql = postgres(url, {
    max: size,
    prepare,
    connect_timeout: CONNECT_SECONDS,
    backoff: () => 0.1,
    onnotice: () => {},
    // A transaction pooler accepts no settings per connection: there they belong to the role.
    connection: prepare ? { ...LIMITS, ...(role && { role }) } : {},
  });
  const queue = places(size, MS.place);
  const watch = watcher(url, () => {
    onGone();
    void sql.end({ timeout: 0 });
  });
  return { client: guarded(sql, prepare, queue, watch, transactionMs), close: () => sql.end({ timeout: 5 }) };
}

/** Milliseconds, enforced by the server itself. */
const LIMITS = {
  application_name: "majlis",
  statement_timeout: 8_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
};

type Watch = <T>(running: Promise<T>, deadlineMs: number) => Promise<T>;

/** As much of the driver as Drizzle uses. */
function guarded(sql: Sql, prepare: boolean, queue: Places, watch: Watch, transactionMs: number): Sql {
  const inPlace = async <T>(run: () => Promise<T>, deadlineMs: number) => {
    const leave = await queue.take();
    try {
      return await watch(run(), deadlineMs);
    } finally {
      leave();
    }
  };
  const client = {
    options: sql.options,
    unsafe: preparing(sql, prepare, (run) => inPlace(run, MS.query)),
    begin: (act: (tx: TransactionSql) => unknown) =>
      inPlace(() => sql.begin((tx) => act(inTransaction(tx, prepare))), transactionMs),
  };
  return client as unknown as Sql;
}

function inTransaction(sql: TransactionSql, prepare: boolean): TransactionSql {
  const client = {
    unsafe: preparing(sql, prepare, (run) => run()),
    savepoint: (act: (tx: TransactionSql) => unknown) => sql.savepoint((tx) => act(inTransaction(tx, prepare))),
  };
  return client as unknown as TransactionSql;
}

type Run = <T>(run: () => Promise<T>) => Promise<T>;

/** `unsafe` that prepares what it is given, once per connection. One statement at a time. */
function preparing(sql: Sql | TransactionSql, prepare: boolean, run: Run) {
  return (text: string, parameters: ParameterOrJSON<never>[] = []) => {
    const query = () => sql.unsafe(text, parameters, { prepare, simple: false } as { prepare: boolean });
    const answer = <T>(ask: () => Promise<T>) => run(ask).catch((error) => Promise.reject(asUnavailable(error)));
    return {
      values: () => answer(() => query().values()),
      // Lazy like the driver's own: sent when awaited.
      then: (resolve: (rows: unknown) => unknown, reject: (error: unknown) => unknown) =>
        answer(query).then(resolve, reject),
    };
  };
}

/**
 * Watches over what runs: when an answer takes long, asks the server for a sign of life, and gives
 * everything up when there is none. A slow query on a living server may go on until its deadline.
 */
function watcher(url: string, giveUp: () => void): Watch {
  let asking: Promise<void> | null = null;
  const ask = () => {
    asking ??= isAlive(url).then((alive) => {
      asking = null;
      if (!alive) giveUp();
    });
  };
  return async (running, deadlineMs) => {
    const since = performance.now();
    const doubt = setInterval(() => (performance.now() - since > deadlineMs ? giveUp() : ask()), MS.doubt);
    try {
      return await running;
    } catch (error) {
      throw asUnavailable(error);
    } finally {
      clearInterval(doubt);
    }
  };
}

async function isAlive(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, prepare: false, fetch_types: false, connect_timeout: CONNECT_SECONDS });
  const silence = setTimeout(() => void sql.end({ timeout: 0 }), MS.sign);
  try {
    await sql.unsafe("select 1");
    return true;
  } catch (error) {
    // An answer of the server, whatever it says, is a sign of life; the driver's own codes are words.
    return /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? "");
  } finally {
    clearTimeout(silence);
    void sql.end({ timeout: 0 });
  }
}
