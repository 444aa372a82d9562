import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CONFLICT_LEVELS, CONFLICT_SOURCES, CONFLICT_TYPES, INTEREST_KINDS } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";
import { projects } from "./projects";

/** What somebody declared to have an interest in, whatever the item. Withdrawn, never deleted. */
export const interests = pgTable(
  "interests",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** The committee it was declared to; every one of the person's when not said. */
    committeeId: uuid("committee_id").references(() => committees.id),
    kind: text({ enum: INTEREST_KINDS }).notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text(),
    organisation: text(),
    projectId: uuid("project_id").references(() => projects.id),
    note: text().notNull().default(""),
    /** First and last day; neither, when it always was and still is. */
    from: date("from_day"),
    until: date("until_day"),
    declaredAt: at("declared_at").notNull().defaultNow(),
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [
    index("interests_person").on(t.personId, t.declaredAt),
    index("interests_committee").on(t.committeeId),
    check(
      "interests_of_something",
      sql`case ${t.kind} when 'country' then ${t.country} is not null when 'projectRole' then ${t.projectId} is not null else ${t.organisation} is not null end`,
    ),
  ],
);

/**
 * Conflicts of interest between people and single items. One that was set aside is a row lifted from
 * its start; lifted rows stay, as the history of who was kept from what.
 */
export const conflicts = pgTable(
  "conflicts",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    type: text({ enum: CONFLICT_TYPES }).notNull(),
    statement: text().notNull().default(""),
    source: text({ enum: CONFLICT_SOURCES }).notNull(),
    level: text({ enum: CONFLICT_LEVELS }).notNull().default("recused"),
    /** What suggested it, so that it is not suggested again. */
    because: text(),
    interestId: uuid("interest_id").references(() => interests.id),
    statedBy: uuid("stated_by")
      .notNull()
      .references(() => people.id),
    statedAt: at("stated_at").notNull().defaultNow(),
    /** While pinned, only a secretary changes it. */
    pinnedBy: uuid("pinned_by").references(() => people.id),
    pinnedAt: at("pinned_at"),
    pinReason: text("pin_reason"),
    liftedBy: uuid("lifted_by").references(() => people.id),
    liftedAt: at("lifted_at"),
    liftReason: text("lift_reason"),
  },
  (t) => [
    uniqueIndex("conflicts_live").on(t.itemId, t.personId).where(sql`${t.liftedAt} is null`),
    // Read with every request, for the person who asks.
    index("conflicts_of_person").on(t.personId).where(sql`${t.liftedAt} is null`),
    index("conflicts_item").on(t.itemId, t.statedAt),
    // Whom an item is hidden from cannot lift what they cannot see: a wall stands by a secretary's hand alone.
    check("conflicts_wall_is_pinned", sql`${t.level} <> 'walled' or ${t.pinnedAt} is not null`),
  ],
);
