import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Disaggregation } from "../../lib/rules/disaggregation";
import { LIGHTS, MEASURES, PERIOD_SUMS, RESULT_LEVELS, VALUE_STATES } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { people } from "./people";
import { projects } from "./projects";

/** What a project sets out to bring about, on one level of its results framework. */
export const results = pgTable(
  "results",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    level: text({ enum: RESULT_LEVELS }).notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("results_project").on(t.projectId, t.level, t.createdAt)],
);

/** How one sees whether a result comes about. Numbers are decimals of any size, compared exactly. */
export const indicators = pgTable(
  "indicators",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    resultId: uuid("result_id")
      .notNull()
      .references(() => results.id),
    /** Of the collation `reading`: OP2 before OP10. */
    code: text().notNull(),
    title: text().notNull(),
    definition: text().notNull().default(""),
    measure: text({ enum: MEASURES }).notNull(),
    unit: text().notNull().default(""),
    ascending: boolean().notNull().default(true),
    /** How the values of several periods make one. */
    periodSum: text("period_sum", { enum: PERIOD_SUMS }).notNull().default("latest"),
    /** The indicator that this one is a part of; what it weighs in that one's mean, where percentages are averaged. */
    parentId: uuid("parent_id").references((): AnyPgColumn => indicators.id, { onDelete: "set null" }),
    weight: numeric(),
    baseline: numeric(),
    baselineYear: integer("baseline_year"),
    baselineSource: text("baseline_source").notNull().default(""),
    /** Means of verification: where a value can be checked. */
    verification: text().notNull().default(""),
    responsible: text().notNull().default(""),
    disaggregations: jsonb().$type<Disaggregation[]>().notNull().default([]),
    createdAt: at("created_at").notNull().defaultNow(),
    /** Where it stood on a day, for lists and figures; none where there is nothing to compare. Its page computes it anew. */
    light: text({ enum: LIGHTS }),
    litOn: date("lit_on"),
    /** The judgement that the light is, where it is one. */
    judgementId: uuid("judgement_id").references((): AnyPgColumn => lightOverrides.id, { onDelete: "set null" }),
  },
  (t) => [
    index("indicators_light").on(t.light, t.id),
    index("indicators_lit").on(t.litOn.asc().nullsFirst(), t.projectId),
    index("indicators_judged").on(t.judgementId).where(sql`${t.judgementId} is not null`),
    index("indicators_parent").on(t.parentId).where(sql`${t.parentId} is not null`),
    uniqueIndex("indicators_code").on(t.projectId, t.code),
    index("indicators_result").on(t.resultId, t.code),
    check("indicators_described", sql`${t.measure} <> 'qualitative' or ${t.baseline} is null`),
    check("indicators_parent_other", sql`${t.parentId} <> ${t.id}`),
    check("indicators_weight", sql`${t.weight} > 0`),
    check("indicators_sum", sql`${t.periodSum} = 'latest' or ${t.measure} = 'unit'`),
  ],
);

/** The spans for which a project reports, first and last day. A closed one is locked. */
export const reportingPeriods = pgTable(
  "reporting_periods",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by").references(() => people.id),
  },
  (t) => [
    uniqueIndex("reporting_periods_span").on(t.projectId, t.startsOn, t.endsOn),
    check("reporting_periods_order", sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);

/** What an indicator should have reached at the end of a period. */
export const periodTargets = pgTable(
  "period_targets",
  {
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id, { onDelete: "cascade" }),
    periodId: uuid("period_id")
      .notNull()
      .references(() => reportingPeriods.id),
    /** One part of a disaggregation; both names are empty for the total. */
    dimension: text().notNull().default(""),
    part: text().notNull().default(""),
    value: numeric().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.indicatorId, t.periodId, t.dimension, t.part] }),
    index("period_targets_period").on(t.periodId),
  ],
);

/**
 * One reported value of an indicator, for a period and one part of a disaggregation; both names are empty for the
 * total. A correction is a row of its own: what was accepted stays, and is superseded once the new one is accepted.
 */
export const measurements = pgTable(
  "measurements",
  {
    id: uuid().primaryKey().defaultRandom(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    periodId: uuid("period_id")
      .notNull()
      .references(() => reportingPeriods.id),
    dimension: text().notNull().default(""),
    part: text().notNull().default(""),
    /** Null for what is described, and where the comment says why there is no number. */
    value: numeric(),
    comment: text().notNull().default(""),
    state: text({ enum: VALUE_STATES }).notNull().default("draft"),
    enteredBy: uuid("entered_by").references(() => people.id),
    enteredAt: at("entered_at").notNull().defaultNow(),
    submittedBy: uuid("submitted_by").references(() => people.id),
    submittedAt: at("submitted_at"),
    /** Who accepted or returned it, and why it was returned. */
    decidedBy: uuid("decided_by").references(() => people.id),
    decidedAt: at("decided_at"),
    reason: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("measurements_under_way")
      .on(t.periodId, t.indicatorId, t.dimension, t.part)
      .where(sql`${t.state} in ('draft', 'submitted', 'returned')`),
    uniqueIndex("measurements_accepted")
      .on(t.indicatorId, t.periodId, t.dimension, t.part)
      .where(sql`${t.state} = 'accepted'`),
    index("measurements_indicator").on(t.indicatorId, t.periodId, t.enteredAt),
    // What a sheet shows.
    index("measurements_standing").on(t.periodId).where(sql`${t.state} <> 'superseded'`),
    // What was returned to whom.
    index("measurements_returned_entered").on(t.enteredBy, t.periodId).where(sql`${t.state} = 'returned'`),
    index("measurements_returned_submitted").on(t.submittedBy, t.periodId).where(sql`${t.state} = 'returned'`),
    check("measurements_said", sql`${t.value} is not null or ${t.comment} <> ''`),
  ],
);

/**
 * The periods in which values wait to be accepted, for the inboxes of those who accept. Kept by triggers on
 * `measurements`, so that it is right whoever writes values and by which way.
 */
export const submittedPeriods = pgTable(
  "submitted_periods",
  {
    periodId: uuid("period_id")
      .primaryKey()
      .references(() => reportingPeriods.id, { onDelete: "cascade" }),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    /** When the oldest of them was submitted. */
    since: at("since").notNull(),
    /** Who had a hand in every one of them, and so may accept none. */
    barred: uuid().array().notNull(),
  },
  (t) => [index("submitted_periods_oldest").on(t.committeeId, t.since, t.periodId)],
);

/** Somebody's judgement in place of a computed traffic light, for the value of one period. */
export const lightOverrides = pgTable(
  "light_overrides",
  {
    id: uuid().primaryKey().defaultRandom(),
    indicatorId: uuid("indicator_id").notNull(),
    periodId: uuid("period_id").notNull(),
    light: text({ enum: LIGHTS }).notNull(),
    reason: text().notNull(),
    by: uuid("by_id").references(() => people.id),
    at: at("at").notNull().defaultNow(),
    withdrawnAt: at("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by").references(() => people.id),
  },
  (t) => [
    foreignKey({ columns: [t.indicatorId], foreignColumns: [indicators.id], name: "light_overrides_indicator" }),
    foreignKey({ columns: [t.periodId], foreignColumns: [reportingPeriods.id], name: "light_overrides_period" }),
    uniqueIndex("light_overrides_live").on(t.indicatorId, t.periodId).where(sql`${t.withdrawnAt} is null`),
  ],
);

/** A dated step that a project planned. */
export const milestones = pgTable(
  "milestones",
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    title: text().notNull(),
    description: text().notNull().default(""),
    plannedOn: date("planned_on").notNull(),
    /** When it is expected now, if that has changed. */
    expectedOn: date("expected_on"),
    achievedOn: date("achieved_on"),
    dropped: boolean().notNull().default(false),
    /** Why it is late, or was dropped. */
    comment: text().notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("milestones_project").on(t.projectId, t.plannedOn),
    check("milestones_one_end", sql`not (${t.dropped} and ${t.achievedOn} is not null)`),
  ],
);
