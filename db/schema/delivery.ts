import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./instant";
import { people } from "./people";

/** Mail to be sent, queued in the transaction of the act that caused it. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey().defaultRandom(),
    recipientId: uuid("recipient_id").references(() => people.id),
    email: text().notNull(),
    locale: text().notNull(),
    /** Template and message namespace under `mail` in `messages/`. */
    template: text().notNull(),
    params: jsonb().$type<Record<string, string>>().notNull(),
    itemId: uuid("item_id"),
    queuedAt: at("queued_at").notNull().defaultNow(),
    /** Not before this instant: the pause after a failed try. */
    dueAt: at("due_at").notNull().defaultNow(),
    tries: integer().notNull().default(0),
    sentAt: at("sent_at"),
    failedAt: at("failed_at"),
    error: text(),
  },
  (t) => [
    index("outbox_due").on(t.dueAt).where(sql`${t.sentAt} is null and ${t.failedAt} is null`),
    index("outbox_item").on(t.itemId),
    index("outbox_recipient").on(t.recipientId, t.queuedAt),
  ],
);

/** Commands already carried out and what was answered, so that a repeat has one effect and one answer. */
export const commands = pgTable(
  "commands",
  {
    key: uuid().primaryKey(),
    personId: uuid("person_id").references(() => people.id),
    act: text().notNull(),
    answer: jsonb().$type<unknown>().notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("commands_at").on(t.at)],
);
