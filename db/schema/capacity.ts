import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Evaluation } from "../../lib/rules/kirkpatrick";
import { REMINDER_STAGES } from "../../lib/rules/reminders";
import { CAPACITY_ACTS, CAPACITY_STATES } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";

/** A capacity request from its adoption on: how far it has come, and what it waits for. The item's record tells how. */
export const capacityRequests = pgTable(
  "capacity_requests",
  {
    itemId: uuid("item_id")
      .primaryKey()
      .references(() => items.id),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    /** The item's, for the inbox of whoever asked. */
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    openedOn: date("opened_on").notNull(),
    state: text({ enum: CAPACITY_STATES }).notNull().default("approved"),
    since: date().notNull(),
    provider: text(),
    place: text(),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    /** Of training, for each participant. */
    hours: integer(),
    women: integer(),
    men: integer(),
    /** The latest of each level. Means of fewer than five people are not among them. */
    evaluations: jsonb().$type<Evaluation[]>().notNull().default([]),
    before: text({ enum: CAPACITY_STATES }),
    /** The next act, since when it can be done and by when it should be; nothing once it is over. */
    owed: text({ enum: CAPACITY_ACTS }),
    owedFrom: date("owed_from"),
    dueOn: date("due_on"),
  },
  (t) => [
    index("capacity_requests_opened").on(t.committeeId, t.openedOn.desc(), t.itemId),
    index("capacity_requests_due").on(t.committeeId, t.dueOn, t.itemId).where(sql`${t.owed} is not null`),
    index("capacity_requests_author").on(t.authorId, t.dueOn).where(sql`${t.owed} is not null`),
    check("capacity_requests_days", sql`${t.startsOn} <= ${t.endsOn}`),
    check("capacity_requests_people", sql`${t.women} >= 0 and ${t.men} >= 0 and ${t.hours} >= 0`),
    check("capacity_requests_owed", sql`(${t.owed} is null) = (${t.dueOn} is null and ${t.owedFrom} is null)`),
  ],
);

/** Which stage of what a capacity request waited for people were reminded of. */
export const capacityReminders = pgTable(
  "capacity_reminders",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => capacityRequests.itemId),
    dueOn: date("due_on").notNull(),
    stage: text({ enum: REMINDER_STAGES }).notNull(),
    remindedAt: at("reminded_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.dueOn, t.stage] })],
);
