import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { list, type Plain, sql as plain } from "@/db/plain";
import { committees } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { type projectEvents, projects } from "@/db/schema/projects";
import {
  indicators,
  type lightOverrides,
  measurements,
  type milestones,
  type periodTargets,
  reportingPeriods,
  results,
} from "@/db/schema/results";

export type LockedProject = NonNullable<Awaited<ReturnType<typeof lockProject>>>;

/** The day it is where the committee sits, as `2026-11-23`. */
const today = sql<string>`((now() at time zone ${committees.timezone})::date)::text`;

export async function lockProject(tx: Tx, committeeId: string, projectId: string) {
  const [row] = await tx
    .select({ id: projects.id, version: projects.version, slug: committees.slug, today })
    .from(projects)
    .innerJoin(committees, eq(committees.id, projects.committeeId))
    .where(and(eq(projects.id, projectId), eq(projects.committeeId, committeeId)))
    .for("update", { of: projects });
  return row;
}

export async function resultIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select()
    .from(results)
    .where(and(eq(results.id, id), eq(results.projectId, projectId)));
  return row;
}

export async function putResult(
  tx: Tx,
  { id, ...row }: Omit<typeof results.$inferInsert, "id"> & { id: string | undefined },
) {
  if (id) await tx.update(results).set(row).where(eq(results.id, id));
  else await tx.insert(results).values(row);
}

export async function hasIndicators(tx: Tx, resultId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: indicators.id })
    .from(indicators)
    .where(eq(indicators.resultId, resultId))
    .limit(1);
  return rows.length > 0;
}

export const removeResult = (tx: Tx, id: string) => tx.delete(results).where(eq(results.id, id));

/** The project a framework is of, and the day it is for its committee. */
export async function projectOf(committeeId: string, projectId: string) {
  const [row] = await db().execute<{ id: string; code: string; title: string; today: string }>(plain`
    select projects.id, code, title, (now() at time zone timezone)::date::text as today
    from projects join committees on committees.id = committee_id where projects.id = ${projectId} and committee_id = ${committeeId}`);
  return row;
}

type Stored<T extends { $inferSelect: object }, K extends keyof T["$inferSelect"]> = Pick<T["$inferSelect"], K>;

/** What a framework is made of. Numbers are decimals; days and moments are ISO 8601. */
export type Lists = {
  results: Stored<typeof results, "id" | "level" | "title" | "description">[];
  indicators: Omit<typeof indicators.$inferSelect, "createdAt" | "light" | "litOn" | "judgementId">[];
  /** Oldest first, each with how many values are under way in it. */
  periods: (Stored<typeof reportingPeriods, "id" | "startsOn" | "endsOn"> & {
    closedAt: string | null;
    drafts: number;
    submitted: number;
    returned: number;
  })[];
  targets: Stored<typeof periodTargets, "indicatorId" | "periodId" | "value">[];
  /** What single parts should have reached. */
  partTargets: Stored<typeof periodTargets, "indicatorId" | "periodId" | "dimension" | "part" | "value">[];
  /** The accepted values, the only ones that count: all of them, those of wholes, and of these what rolls up into another. */
  accepted: Accepted[];
  totals: Accepted[];
  branches: Accepted[];
  /** Judgements in place of computed lights, those that stand. */
  overrides: (Stored<typeof lightOverrides, "id" | "indicatorId" | "periodId" | "light" | "reason"> & {
    at: string;
    by: string | null;
  })[];
  milestones: Omit<typeof milestones.$inferSelect, "projectId" | "createdAt">[];
  /** What happened in it, newest first. */
  history: (Stored<typeof projectEvents, "id" | "act" | "data"> & { at: string; by: string | null })[];
};
type Accepted = Stored<typeof measurements, "indicatorId" | "periodId" | "dimension" | "part" | "value" | "comment">;

/** Of a project; of parts and values, those of one indicator or period alone where it is named; of the past, these acts. */
type Of = { projectId: string; indicatorId?: string; periodId?: string; acts?: readonly string[] };

const underWay = (state: "draft" | "submitted" | "returned") =>
  plain`(select count(*)::int from measurements where period_id = reporting_periods.id and state = ${plain.words(state)})`;

const accepted = ({ projectId, indicatorId }: Of, which = plain``) => plain`
  select indicator_id as "indicatorId", period_id as "periodId", dimension, part, value::text, comment
  from measurements join indicators on indicators.id = indicator_id
  where indicators.project_id = ${projectId} and state = 'accepted' ${indicatorId ? plain`and indicators.id = ${indicatorId}` : plain``} ${which}`;

const LISTS: Record<keyof Lists, (of: Of) => Plain> = {
  results: ({ projectId }) =>
    plain`${list(plain`
    select id, level, title, description from results where project_id = ${projectId} order by created_at, id limit 200`)} as results`,
  indicators: ({ projectId }) =>
    plain`${list(plain`
    select id, project_id as "projectId", result_id as "resultId", code, title, definition, measure, unit, ascending, period_sum as "periodSum",
      parent_id as "parentId", weight::text, baseline::text, baseline_year as "baselineYear", baseline_source as "baselineSource",
      verification, responsible, disaggregations
    from indicators where project_id = ${projectId} order by code, id limit 500`)} as indicators`,
  periods: ({ projectId }) =>
    plain`${list(plain`
    select id, starts_on as "startsOn", ends_on as "endsOn", closed_at as "closedAt",
      ${underWay("draft")} as drafts, ${underWay("submitted")} as submitted, ${underWay("returned")} as returned
    from reporting_periods where project_id = ${projectId} order by ends_on, starts_on, id limit 60`)} as periods`,
  targets: ({ projectId }) =>
    plain`${list(plain`
    select indicator_id as "indicatorId", period_id as "periodId", value::text from period_targets
    where period_id in (select id from reporting_periods where project_id = ${projectId}) and dimension = ''`)} as targets`,
  partTargets: ({ projectId, indicatorId, periodId }) =>
    plain`${list(plain`
    select indicator_id as "indicatorId", period_id as "periodId", dimension, part, value::text from period_targets
    where period_id in (select id from reporting_periods where project_id = ${projectId}) and dimension <> ''
      ${indicatorId ? plain`and indicator_id = ${indicatorId}` : plain``} ${periodId ? plain`and period_id = ${periodId}` : plain``}`)} as "partTargets"`,
  accepted: (of) => plain`${list(accepted(of))} as accepted`,
  totals: ({ projectId }) => plain`${list(accepted({ projectId }, plain`and dimension = ''`))} as totals`,
  branches: ({ projectId }) =>
    plain`${list(accepted({ projectId }, plain`and dimension = '' and parent_id is not null`))} as branches`,
  overrides: ({ projectId }) =>
    plain`${list(plain`
    select light_overrides.id, indicator_id as "indicatorId", period_id as "periodId", light_overrides.light, reason, at, people.name as by
    from light_overrides join indicators on indicators.id = indicator_id left join people on people.id = by_id
    where indicators.project_id = ${projectId} and withdrawn_at is null`)} as overrides`,
  milestones: ({ projectId }) =>
    plain`${list(plain`
    select id, title, description, planned_on as "plannedOn", expected_on as "expectedOn", achieved_on as "achievedOn", dropped, comment
    from milestones where project_id = ${projectId} order by planned_on, id limit 200`)} as milestones`,
  history: ({ projectId, acts = [] }) =>
    plain`${list(plain`
    select project_events.id, at, act, data, people.name as by from project_events left join people on people.id = actor_id
    where project_id = ${projectId} and act = any(${`{${acts.join(",")}}`}::text[]) order by seq desc limit 30`)} as history`,
};

/** These lists of a framework, in one query: as they are at one instant. */
export async function listsOf<K extends keyof Lists>(names: readonly K[], of: Of): Promise<Pick<Lists, K>> {
  const [found] = await db().execute<Lists>(
    plain`select ${plain.join(
      names.map((name) => LISTS[name](of)),
      ", ",
    )}`,
  );
  if (!found) throw new Error("The database answered nothing.");
  return found;
}

/** Every value an indicator ever had, newest first, and who had a hand in it. */
export const valuesOf = (indicatorId: string) =>
  db()
    .select({
      id: measurements.id,
      startsOn: reportingPeriods.startsOn,
      endsOn: reportingPeriods.endsOn,
      dimension: measurements.dimension,
      part: measurements.part,
      value: measurements.value,
      comment: measurements.comment,
      state: measurements.state,
      reason: measurements.reason,
      enteredAt: measurements.enteredAt,
      enteredBy: enterers.name,
      decidedAt: measurements.decidedAt,
      decidedBy: deciders.name,
    })
    .from(measurements)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, measurements.periodId))
    .leftJoin(enterers, eq(enterers.id, measurements.enteredBy))
    .leftJoin(deciders, eq(deciders.id, measurements.decidedBy))
    .where(eq(measurements.indicatorId, indicatorId))
    .orderBy(
      desc(measurements.enteredAt),
      desc(reportingPeriods.endsOn),
      asc(measurements.dimension),
      asc(measurements.part),
      desc(measurements.id),
    )
    .limit(100);

const enterers = alias(people, "enterers");
const deciders = alias(people, "deciders");
