import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ADVICE, AREAS, CONFIDENTIALITIES, KIND_NAMES, PARTS, REVIEW_RESPONSES, STATUSES } from "../../lib/rules/words";
import { chained } from "./chained";
import { committees, delegations } from "./committees";
import { at } from "./instant";
import { people } from "./people";
import { projects } from "./projects";
import { folded, inOrder, tsvector } from "./search";

/** What a kind's form holds, parsed by the kind's schema at submission. A draft may be incomplete. */
export type ItemData = Record<string, unknown>;

export const items = pgTable(
  "items",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    kind: text({ enum: KIND_NAMES }).notNull(),
    status: text({ enum: STATUSES }).notNull().default("draft"),
    title: text().notNull().default(""),
    /** The language the document is written in. */
    language: text().notNull().default("en"),
    area: text({ enum: AREAS }),
    confidentiality: text({ enum: CONFIDENTIALITIES }).notNull().default("committee"),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    delegationId: uuid("delegation_id").references(() => delegations.id),
    projectId: uuid("project_id").references(() => projects.id),
    actingChairId: uuid("acting_chair_id").references(() => people.id),
    data: jsonb().$type<ItemData>().notNull().default({}),
    /** Plain text of the content, kept beside `data` for search and excerpts. */
    body: text().notNull().default(""),
    /** Given at first submission: `RAC/OR/2026/7`. */
    symbol: text(),
    /** 0 while never submitted; then the number of the latest revision, starting at 1. */
    revision: integer().notNull().default(0),
    /** How many of the revisions are corrigenda: corrections of the text after its adoption. */
    corrigendum: integer().notNull().default(0),
    /** The version of its committee's workflow it was submitted under, and keeps. A draft follows the latest. */
    workflowVersion: integer("workflow_version").notNull().default(0),
    /** Counts every save, so that a save over somebody else's is noticed. */
    version: integer().notNull().default(1),
    savedBy: uuid("saved_by").references(() => people.id),
    /** When the present stage should be over: the ballot's close, the reviewers' deadline, the author's. */
    deadlineAt: at("deadline_at"),
    submittedAt: at("submitted_at"),
    decidedAt: at("decided_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector('english', coalesce(symbol, '') || ' ' || ${folded("title")}), 'A') || setweight(to_tsvector('russian', ${folded("title")}), 'A') || setweight(to_tsvector('simple', ${folded("title")}), 'A') || setweight(to_tsvector('english', ${folded("left(body, 100000)")}), 'B') || setweight(to_tsvector('russian', ${folded("left(body, 100000)")}), 'B') || setweight(to_tsvector('simple', ${folded("left(body, 100000)")}), 'C')`,
    ),
  },
  (t) => [
    uniqueIndex("items_symbol").on(t.committeeId, t.symbol),
    index("items_updated").on(t.committeeId, t.updatedAt, t.id),
    index("items_title").on(t.committeeId, inOrder("title"), t.id),
    index("items_deadline").on(t.committeeId, t.deadlineAt, t.id),
    index("items_submitted").on(t.committeeId, t.submittedAt, t.id),
    index("items_status").on(t.committeeId, t.status, t.updatedAt, t.id),
    index("items_kind").on(t.committeeId, t.kind, t.updatedAt, t.id),
    index("items_author").on(t.authorId, t.status, t.updatedAt),
    index("items_delegation").on(t.delegationId, t.updatedAt, t.id),
    index("items_project").on(t.projectId, t.updatedAt),
    index("items_search").using("gin", t.search),
    check("items_symbol_when_submitted", sql`${t.revision} = 0 or ${t.symbol} is not null`),
  ],
);

/** What was submitted, each time. Never changed afterwards. */
export const revisions = pgTable(
  "revisions",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    number: integer().notNull(),
    title: text().notNull(),
    data: jsonb().$type<ItemData>().notNull(),
    note: text().notNull().default(""),
    /** Its number among the corrigenda, for a text corrected after adoption; null for a text as submitted. */
    corrigendum: integer(),
    /** What a corrigendum changed: for this read that. */
    corrections: jsonb().$type<{ field: string; instead: string; read: string }[]>(),
    submittedBy: uuid("submitted_by")
      .notNull()
      .references(() => people.id),
    submittedAt: at("submitted_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.number] })],
);

/** Co-authors and readers the author named on one item. */
export const itemPeople = pgTable(
  "item_people",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    part: text({ enum: PARTS }).notNull(),
    addedBy: uuid("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: at("added_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.personId] }), index("item_people_person").on(t.personId)],
);

export const comments = pgTable(
  "comments",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    revision: integer().notNull(),
    body: text().notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("comments_item").on(t.itemId, t.at)],
);

export const attachments = pgTable(
  "attachments",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    name: text().notNull(),
    /** Bytes. */
    size: bigint({ mode: "number" }).notNull(),
    /** Media type as sniffed from the content. */
    type: text().notNull(),
    sha256: text().notNull(),
    /** A random name in the store; says nothing of the file. */
    storageKey: text("storage_key").notNull(),
    addedBy: uuid("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: at("added_at").notNull().defaultNow(),
    /** First revision that no longer holds it, when it was taken out. */
    removedAt: at("removed_at"),
    removedBy: uuid("removed_by").references(() => people.id),
  },
  (t) => [index("attachments_item").on(t.itemId, t.addedAt)],
);

/** A reviewer asked to advise on one item. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => people.id),
    assignedBy: uuid("assigned_by")
      .notNull()
      .references(() => people.id),
    assignedAt: at("assigned_at").notNull().defaultNow(),
    dueAt: at("due_at").notNull(),
    response: text({ enum: REVIEW_RESPONSES }).notNull().default("pending"),
    respondedAt: at("responded_at"),
    declineReason: text("decline_reason"),
    /** The revision this reviewer last advised on; null while none. */
    advisedRevision: integer("advised_revision"),
    /** Set when the secretary or chair takes the assignment back. */
    releasedAt: at("released_at"),
  },
  (t) => [
    uniqueIndex("reviews_live").on(t.itemId, t.reviewerId).where(sql`${t.releasedAt} is null`),
    index("reviews_reviewer").on(t.reviewerId, t.response, t.dueAt),
    index("reviews_asked").on(t.reviewerId, t.assignedAt),
    index("reviews_due").on(t.dueAt).where(sql`${t.releasedAt} is null and ${t.response} <> 'declined'`),
  ],
);

/** Advice is bound to the revision read, and never changed: a second thought is a new row. */
export const advice = pgTable(
  "advice",
  {
    id: uuid().primaryKey().defaultRandom(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => people.id),
    revision: integer().notNull(),
    position: text({ enum: ADVICE }).notNull(),
    comments: text().notNull(),
    /** The reviewer's own ratings, where the kind has some: a criterion, its rating, and what it rests on. */
    ratings: jsonb().$type<{ criterion: string; rating: string; evidence: string }[]>().notNull().default([]),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("advice_item").on(t.itemId, t.at)],
);

/**
 * Everything that happened to an item, append-only. Each row is an entry of the item's chain; the database
 * itself numbers and hashes it, whoever inserts it.
 */
export const events = pgTable(
  "events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    at: at("at").notNull().defaultNow(),
    /** Null when the rule itself acted. */
    actorId: uuid("actor_id").references(() => people.id),
    /** For whom the actor acted, when for somebody else. */
    onBehalfOfId: uuid("on_behalf_of_id").references(() => people.id),
    act: text().notNull(),
    fromStatus: text("from_status", { enum: STATUSES }),
    toStatus: text("to_status", { enum: STATUSES }),
    revision: integer().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ...chained,
  },
  (t) => [index("events_item").on(t.itemId, t.id), uniqueIndex("events_chain").on(t.itemId, t.seq)],
);
