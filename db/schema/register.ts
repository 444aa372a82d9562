import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { AREAS, KIND_NAMES, OUTCOMES } from "../../lib/rules/words";
import { committees, type Named } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Without apostrophes, as in the items' own index. */
const folded = (text: string) => sql.raw(`translate(${text}, 'ʻʼ‘’´''', '')`);

/**
 * What the public was shown of a decision, each time that changed. Never altered afterwards: a correction
 * is the next version, and a withdrawal is a version without a document.
 */
export const publications = pgTable(
  "publications",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    version: integer().notNull(),
    /** The file the public gets, to the byte: JSON in the format `publication/1`. Null for a withdrawal. */
    document: text(),
    /** SHA-256 of the document's UTF-8 bytes, in hexadecimal. */
    hash: text(),
    /** What this version corrects, or why it was withdrawn. */
    reason: text().notNull().default(""),
    publishedBy: uuid("published_by")
      .notNull()
      .references(() => people.id),
    publishedAt: at("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.version] }), index("publications_hash").on(t.hash)],
);

/**
 * The public register as it stands: all that a page without a session ever reads. A row is there as long
 * as the public may know of it; one that was withdrawn with a notice keeps its numbers and the reason alone.
 */
export const registerEntries = pgTable(
  "register_entries",
  {
    itemId: uuid("item_id")
      .primaryKey()
      .references(() => items.id),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    version: integer().notNull(),
    /** The decision's number, or the document's where nothing was adopted. */
    symbol: text().notNull(),
    /** The symbol after the committee's own: the entry's address, whatever the committee will be called. */
    address: text().notNull(),
    /** The document's symbol, with its revision and corrigendum. */
    document: text().notNull(),
    kind: text({ enum: KIND_NAMES }).notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    area: text({ enum: AREAS }),
    /** The delegation that submitted it. */
    delegation: jsonb().$type<{ code: string; name: Named }>(),
    title: text().notNull(),
    language: text().notNull(),
    body: text().notNull(),
    /** The decision's year by the committee's calendar. */
    year: integer().notNull(),
    decidedAt: at("decided_at").notNull(),
    publishedAt: at("published_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    hash: text(),
    withdrawnAt: at("withdrawn_at"),
    withdrawnBecause: text("withdrawn_because"),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector('english', symbol || ' ' || document || ' ' || ${folded("title")}), 'A') || setweight(to_tsvector('russian', ${folded("title")}), 'A') || setweight(to_tsvector('simple', ${folded("title")}), 'A') || setweight(to_tsvector('english', ${folded("left(body, 100000)")}), 'B') || setweight(to_tsvector('russian', ${folded("left(body, 100000)")}), 'B') || setweight(to_tsvector('simple', ${folded("left(body, 100000)")}), 'C')`,
    ),
  },
  (t) => [
    uniqueIndex("register_entries_address").on(t.committeeId, t.address),
    index("register_entries_here").on(t.committeeId, t.decidedAt, t.itemId).where(sql`${t.withdrawnAt} is null`),
    index("register_entries_everywhere").on(t.decidedAt, t.itemId).where(sql`${t.withdrawnAt} is null`),
    index("register_entries_changed_here").on(t.committeeId, t.updatedAt, t.itemId),
    index("register_entries_changed").on(t.updatedAt, t.itemId),
    index("register_entries_search").using("gin", t.search),
  ],
);

/** What was added to a document after its adoption, beside its text. Never changed afterwards. */
export const addenda = pgTable(
  "addenda",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    number: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    issuedBy: uuid("issued_by")
      .notNull()
      .references(() => people.id),
    issuedAt: at("issued_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.number] })],
);

/** Counts the changes of each committee's public register, one after the other: what caches ask for. */
export const registerChanges = pgTable("register_changes", {
  committeeId: uuid("committee_id")
    .primaryKey()
    .references(() => committees.id),
  count: bigint({ mode: "number" }).notNull(),
  changedAt: at("changed_at").notNull(),
});
