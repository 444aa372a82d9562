import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Kept } from "../../lib/rules/project-facts";
import { AREAS, PROJECT_STATUSES, RISK_FRAMEWORKS } from "../../lib/rules/words";
import { chained } from "./chained";
import { committees } from "./committees";
import { at } from "./instant";
import { people } from "./people";
import { standingPoints, underWay } from "./ranked";
import { folded, inOrder, tsvector } from "./search";

/** A text in further languages, by ISO 639-1 code. */
type InLanguages = Record<string, string>;

/** A project or initiative that a committee monitors. What it is made of is in project-parts.ts. */
export const projects = pgTable(
  "projects",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    /** The committee's own name for it, as `P-04`. */
    code: text().notNull(),
    /** IATI identifier, the same wherever the project is published. */
    identifier: text(),
    /** Of title and summary; both may be there in further languages. */
    language: text().notNull().default("en"),
    title: text().notNull(),
    titles: jsonb().$type<InLanguages>().notNull().default({}),
    summary: text().notNull().default(""),
    summaries: jsonb().$type<InLanguages>().notNull().default({}),
    area: text({ enum: AREAS }).notNull(),
    /** ISO 3166-1 alpha-2 of every recipient country; their shares are in `project_places`. */
    countries: text().array().notNull(),
    status: text({ enum: PROJECT_STATUSES }).notNull(),
    plannedStart: date("planned_start"),
    plannedEnd: date("planned_end"),
    actualStart: date("actual_start"),
    actualEnd: date("actual_end"),
    /** As it was, where that is known, and as planned otherwise. */
    startsOn: date("starts_on").generatedAlwaysAs(sql`coalesce(actual_start, planned_start)`),
    endsOn: date("ends_on").generatedAlwaysAs(sql`coalesce(actual_end, planned_end)`),
    /** Who publishes about it: identifier, type (IATI OrganisationType) and name. */
    reportingRef: text("reporting_ref"),
    reportingType: text("reporting_type"),
    reportingName: text("reporting_name").notNull().default(""),
    /** ISO 4217, of sums that name none. */
    currency: text(),
    /** IATI ActivityScope. */
    scope: text(),
    /** The present category of each framework, as `ebrd:A`; `project_risks` has their history. */
    risks: text().array().notNull().default(sql`'{}'`),
    /** The points of its risk, but for those of each day it is late. */
    weight: smallint().notNull().generatedAlwaysAs(standingPoints),
    /** What came with an import and the register has no field for: it goes out again as it came. */
    kept: jsonb().$type<Kept>(),
    /** Counts every save, so that a save over somebody else's is noticed. */
    version: integer().notNull().default(1),
    savedBy: uuid("saved_by").references(() => people.id),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector('simple', code || ' ' || coalesce(identifier, '')), 'A') || setweight(to_tsvector('english', ${folded("title")}), 'A') || setweight(to_tsvector('russian', ${folded("title")}), 'A') || setweight(to_tsvector('simple', ${folded("title")}), 'A') || setweight(to_tsvector('english', ${folded("left(summary, 100000)")}), 'B') || setweight(to_tsvector('russian', ${folded("left(summary, 100000)")}), 'B') || setweight(to_tsvector('simple', ${folded("left(summary, 100000)")}), 'C')`,
    ),
  },
  (t) => [
    uniqueIndex("projects_code").on(t.committeeId, t.code),
    uniqueIndex("projects_identifier").on(t.committeeId, t.identifier),
    index("projects_order").on(t.committeeId, inOrder("code"), t.id),
    // Narrowed to an area and a status, or to a status, the list is read in its order, and counted from the index alone.
    index("projects_area").on(t.committeeId, t.area, t.status, inOrder("code"), t.id),
    index("projects_status").on(t.committeeId, t.status, inOrder("code"), t.id),
    index("projects_title").on(t.committeeId, inOrder("title"), t.id),
    index("projects_updated").on(t.committeeId, t.updatedAt, t.id),
    // Whatever has no end yet comes last, and is found by the index all the same.
    index("projects_ends").on(t.committeeId, sql`coalesce(ends_on, 'infinity'::date)`, t.id),
    // By weight the most late come first: the first of each weight are the first of all.
    index("projects_ranking").on(t.committeeId, t.weight, t.endsOn, inOrder("code")).where(underWay),
    index("projects_late").on(t.committeeId, t.endsOn).where(underWay),
    index("projects_countries").using("gin", t.countries),
    index("projects_risks").using("gin", t.risks),
    index("projects_search").using("gin", t.search),
    // How a code and an identifier begin, in letters of either case.
    index("projects_code_start").on(t.committeeId, sql`lower(code) text_pattern_ops`),
    index("projects_identifier_start").on(t.committeeId, sql`lower(identifier) text_pattern_ops`),
    check("projects_planned_order", sql`${t.plannedStart} <= ${t.plannedEnd}`),
    check("projects_actual_order", sql`${t.actualStart} <= ${t.actualEnd}`),
  ],
);

/**
 * Environmental and social risk as a framework classes it, each time it was assessed. Never changed: a new
 * assessment is a new row. Categories of one framework are never turned into another's.
 */
export const projectRisks = pgTable(
  "project_risks",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    framework: text({ enum: RISK_FRAMEWORKS }).notNull(),
    /** One of the framework's categories, by lib/rules/risk.ts. */
    code: text().notNull(),
    /** The day it was assessed, which may lie before the day it was recorded. */
    assessedOn: date("assessed_on").notNull(),
    reason: text().notNull(),
    recordedBy: uuid("recorded_by").references(() => people.id),
    recordedAt: at("recorded_at").notNull().defaultNow(),
  },
  (t) => [index("project_risks_project").on(t.projectId, t.framework, t.assessedOn, t.recordedAt)],
);

/** What was done to a project, by whom, and what it changed: its record, as a chain. Append-only. */
export const projectEvents = pgTable(
  "project_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    at: at("at").notNull().defaultNow(),
    actorId: uuid("actor_id").references(() => people.id),
    act: text().notNull(),
    /** The project's version afterwards. */
    version: integer().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ...chained,
  },
  (t) => [uniqueIndex("project_events_chain").on(t.projectId, t.seq)],
);
