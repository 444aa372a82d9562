import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { REMINDER_STAGES } from "../../lib/rules/reminders";
import { AREAS, KIND_NAMES } from "../../lib/rules/words";
import { at } from "./instant";
import { reviews } from "./items";
import { people } from "./people";

/**
 * A time out of office, for all committees at once: whole days, first and last included, by the person's
 * calendar. Rows are withdrawn, never deleted. A constraint in the migrations keeps them from overlapping.
 */
export const absences = pgTable(
  "absences",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    from: date("from_day").notNull(),
    until: date("until_day").notNull(),
    /** Shown to those who would ask this person for something. */
    note: text().notNull().default(""),
    /** Whom to ask instead. It lends no rights. */
    alternateId: uuid("alternate_id").references(() => people.id),
    declaredAt: at("declared_at").notNull().defaultNow(),
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [
    index("absences_person").on(t.personId, t.until).where(sql`${t.withdrawnAt} is null`),
    check("absences_days_in_order", sql`${t.from} <= ${t.until}`),
  ],
);

/** What somebody can advise on, as they say themselves. */
export const expertise = pgTable("expertise", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id),
  /** Languages of documents they read. */
  languages: text().array().notNull(),
  areas: text({ enum: AREAS }).array().notNull(),
  kinds: text({ enum: KIND_NAMES }).array().notNull(),
  savedAt: at("saved_at").notNull().defaultNow(),
});

/** Reminders sent of an assignment: each stage once for each deadline it was given. */
export const reminders = pgTable(
  "reminders",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id),
    dueAt: at("due_at").notNull(),
    stage: text({ enum: REMINDER_STAGES }).notNull(),
    remindedAt: at("reminded_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.dueAt, t.stage] })],
);
