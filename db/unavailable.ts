import type { AsyncLocalStorage } from "node:async_hooks";

/** The response being made where this is thrown, if any: see lib/outage.ts. */
const held = globalThis as typeof globalThis & { majlisMaking?: AsyncLocalStorage<{ lost: boolean }> };

/** The database is gone, going, or has no place free. Nothing is wrong with the request: it may be sent again. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  /** All that a page in the browser is told of an error: app/error.tsx tells this one from the unexpected. */
  readonly digest = "unavailable";

  constructor(why: string, cause?: unknown) {
    super(`The database is not available: ${why}`, { cause });
    const making = held.majlisMaking?.getStore();
    if (making) making.lost = true;
  }
}

/** The driver's and PostgreSQL's many words for a lost database, said as one. */
export function asUnavailable(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code ?? "";
  return LOST.test(code) ? new DatabaseUnavailable(code, error) : error;
}

// Class 08 connection exception; 57P01-57P03 shutting down or starting; 25P03 idle in transaction for
// too long, 53300 too many connections; CONNECTION_… and CONNECT_TIMEOUT are the driver's own; E… the system's.
const LOST = /^(08...|57P0[1-5]|25P0[34]|53300|CONNECT.*|E(CONN|PIPE|HOST|NET|NOTFOUND|TIMEDOUT|AI_).*)$/;
