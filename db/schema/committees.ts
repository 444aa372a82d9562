import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type BallotTerms, STANDARD_TERMS } from "../../lib/rules/ballot-terms";
import { NUMBERINGS } from "../../lib/rules/numbering";
import { LISTS, OTHERS_REVIEWS, PROCEDURES, PUBLISHED_POSITIONS, ROLES, STANDINGS } from "../../lib/rules/words";
import { at } from "./instant";
import { people } from "./people";

/** A text in several languages: `{ en, ru, … }`, English always there. */
export type Named = { en: string } & Record<string, string>;

export const committees = pgTable("committees", {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  /** The first part of every symbol, e.g. `RAC` in `RAC/OR/2026/7`. */
  symbol: text().notNull().unique(),
  name: jsonb().$type<Named>().notNull(),
  /** Days a ballot stays open, and days a reviewer has. */
  ballotDays: integer("ballot_days").notNull().default(14),
  reviewDays: integer("review_days").notNull().default(10),
  /** Days of absence after which what an absent reviewer owes is put before the secretary. */
  absenceDays: integer("absence_days").notNull().default(3),
  othersReviews: text("others_reviews", { enum: OTHERS_REVIEWS }).notNull().default("always"),
  /** What its ballots allow; each ballot keeps the terms it was opened under. */
  ballotTerms: jsonb("ballot_terms").$type<BallotTerms>().notNull().default(STANDARD_TERMS),
  timezone: text().notNull().default("Asia/Dushanbe"),
  numbering: text({ enum: NUMBERINGS }).notNull().default("year"),
  /** The latest meeting that was opened, and whether it still sits. */
  meeting: integer().notNull().default(0),
  sitting: boolean().notNull().default(false),
  /** What is made public of how the delegations voted. */
  publishedPositions: text("published_positions", { enum: PUBLISHED_POSITIONS }).notNull().default("counts"),
  /** The ways in which delegations may be asked to decide. */
  procedures: text({ enum: PROCEDURES })
    .array()
    .notNull()
    .default([...PROCEDURES]),
  /** UNGA 74/544: a silence procedure lasts 72 hours or more. */
  silenceHours: integer("silence_hours").notNull().default(72),
  /** Whether Saturdays, Sundays and the days listed count towards that minimum. */
  restDaysCount: boolean("rest_days_count").notNull().default(true),
  holidays: date().array().notNull().default([]),
  /** A written procedure stays open until its deadline even when every delegation has replied. */
  writtenToDeadline: boolean("written_to_deadline").notNull().default(true),
  /** A delegation that does not reply in writing is taken to accept; otherwise it is absent. */
  tacitAcceptance: boolean("tacit_acceptance").notNull().default(false),
  createdAt: at("created_at").notNull().defaultNow(),
  closedAt: at("closed_at"),
});

export const delegations = pgTable(
  "delegations",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    /** ISO 3166-1 alpha-2 of the state, or a short code of the organisation. Of the collation `reading`: 2 before 10. */
    code: text().notNull(),
    name: jsonb().$type<Named>().notNull(),
    timezone: text().notNull().default("Asia/Dushanbe"),
    /** Observers' delegations have none. */
    votes: boolean().notNull().default(true),
    /** What decision rules may count by: groups it belongs to, attributes such as a canton, weights such as "1/2". */
    groups: jsonb().$type<string[]>().notNull().default([]),
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    weights: jsonb().$type<Record<string, string>>().notNull().default({}),
    closedAt: at("closed_at"),
  },
  (t) => [uniqueIndex("delegations_code").on(t.committeeId, t.code)],
);

/**
 * One role held for one mandate. Rows are ended, never deleted: they are the history of who held what.
 * Constraints in the migrations keep mandates of one role, and of a delegation's heads, from overlapping.
 */
export const memberships = pgTable(
  "memberships",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text({ enum: ROLES }).notNull(),
    delegationId: uuid("delegation_id").references(() => delegations.id),
    standing: text({ enum: STANDINGS }),
    /** Of an alternate: 1 for the first. */
    rank: integer(),
    /** First and last day of the mandate, in the committee's zone; no end means until further notice. */
    mandateFrom: date("mandate_from").notNull(),
    mandateUntil: date("mandate_until"),
    grantedBy: uuid("granted_by").references(() => people.id),
    grantedAt: at("granted_at").notNull().defaultNow(),
    endedBy: uuid("ended_by").references(() => people.id),
    endedAt: at("ended_at"),
    endReason: text("end_reason"),
  },
  (t) => [
    index("memberships_person").on(t.personId),
    index("memberships_committee").on(t.committeeId, t.role),
    index("memberships_delegation").on(t.delegationId),
    check("memberships_rank", sql`${t.rank} is null or (${t.rank} > 0 and ${t.standing} = 'alternate')`),
  ],
);

/** The next number of each series, e.g. `OR/2026`. Taken under the row's lock, so series have no gaps. */
export const counters = pgTable(
  "counters",
  {
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    series: text().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.series] })],
);

export const savedViews = pgTable(
  "saved_views",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Of which list it is. */
    list: text({ enum: LISTS }).notNull().default("items"),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.committeeId, t.personId, t.list, t.name)],
);
