import { sql } from "drizzle-orm";
import { customType, integer, uuid } from "drizzle-orm/pg-core";

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** What makes a row an entry of a chain. Set by the table's trigger, whatever an insert says. */
export const chained = {
  /** 1, 2, 3 … without gaps within its chain. */
  seq: integer().notNull().default(0),
  /** Mixed into the hash of `data`, so that data withheld from a reader cannot be guessed and tried. */
  salt: uuid().notNull().default(sql`gen_random_uuid()`),
  /** SHA-256 over this entry and the hash of the one before. */
  hash: bytes().notNull().default(sql`''::bytea`),
};
