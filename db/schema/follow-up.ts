import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { REMINDER_STAGES } from "../../lib/rules/reminders";
import { IMPLEMENTATIONS, MANAGEMENT_RESPONSES } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";
import { folded, tsvector } from "./search";

/** What an adopted item recommends, from its adoption on, and how far that has come. */
export const recommendations = pgTable(
  "recommendations",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    number: integer().notNull(),
    text: text().notNull(),
    addressee: text().notNull(),
    dueOn: date("due_on").notNull(),
    response: text({ enum: MANAGEMENT_RESPONSES }),
    implementation: text({ enum: IMPLEMENTATIONS }).notNull().default("notStarted"),
    closedAt: at("closed_at"),
    search: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`to_tsvector('english', ${folded("addressee || ' ' || text")}) || to_tsvector('russian', ${folded("addressee || ' ' || text")}) || to_tsvector('simple', ${folded("addressee || ' ' || text")})`,
      ),
  },
  (t) => [
    index("recommendations_search").using("gin", t.search),
    uniqueIndex("recommendations_number").on(t.itemId, t.number),
    index("recommendations_due").on(t.committeeId, t.dueOn, t.id),
    index("recommendations_open").on(t.committeeId, t.dueOn, t.id).where(sql`${t.closedAt} is null`),
  ],
);

/** What was said and done about a recommendation, in order. Append-only. */
export const followUps = pgTable(
  "follow_ups",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    recommendationId: uuid("recommendation_id")
      .notNull()
      .references(() => recommendations.id),
    at: at("at").notNull().defaultNow(),
    byId: uuid("by_id").references(() => people.id),
    act: text().notNull(),
    response: text({ enum: MANAGEMENT_RESPONSES }),
    implementation: text({ enum: IMPLEMENTATIONS }),
    note: text().notNull().default(""),
  },
  (t) => [
    index("follow_ups_recommendation").on(t.recommendationId, t.id),
    check("follow_ups_reason", sql`${t.response} is null or ${t.response} = 'accepted' or ${t.note} <> ''`),
  ],
);

/** Which stage of a recommendation's date its secretaries were reminded of. */
export const followUpReminders = pgTable(
  "follow_up_reminders",
  {
    recommendationId: uuid("recommendation_id")
      .notNull()
      .references(() => recommendations.id),
    stage: text({ enum: REMINDER_STAGES }).notNull(),
    remindedAt: at("reminded_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.recommendationId, t.stage] })],
);

/**
 * How many recommendations and capacity requests stand where: as `tallies`, rows that triggers add in the transaction
 * that changes something, and that are folded from time to time. What only some of a committee may read is told apart.
 */
export const followUpTallies = pgTable(
  "follow_up_tallies",
  {
    committeeId: uuid("committee_id").notNull(),
    restricted: boolean().notNull(),
    /** `recommendation`, `capacity`; and of delivered trainings `trainings`, `women`, `men`, `hours`, `asked`, `answered`, `evaluated`. */
    dimension: text().notNull(),
    /** Of a recommendation `due response implementation`, closed ones without their date; a state; an area; a level. */
    value: text().notNull(),
    count: bigint({ mode: "number" }).notNull(),
  },
  (t) => [index("follow_up_tallies_cell").on(t.committeeId, t.dimension, t.value)],
);
