import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { projectEvents, projects } from "@/db/schema/projects";
import {
  indicators,
  lightOverrides,
  measurements,
  milestones,
  periodTargets,
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
  const [row] = await db()
    .select({ id: projects.id, code: projects.code, title: projects.title, today })
    .from(projects)
    .innerJoin(committees, eq(committees.id, projects.committeeId))
    .where(and(eq(projects.id, projectId), eq(projects.committeeId, committeeId)));
  return row;
}

export const resultsOf = (projectId: string) =>
  db()
    .select({ id: results.id, level: results.level, title: results.title, description: results.description })
    .from(results)
    .where(eq(results.projectId, projectId))
    .orderBy(asc(results.createdAt), asc(results.id))
    .limit(200);

export const indicatorsOf = (projectId: string, only?: string) =>
  db()
    .select()
    .from(indicators)
    .where(and(eq(indicators.projectId, projectId), only ? eq(indicators.id, only) : undefined))
    .orderBy(asc(indicators.code), asc(indicators.id))
    .limit(500);

/** Oldest first, each with how many values are under way in it. */
export const periodsOf = (projectId: string) =>
  db()
    .select({
      id: reportingPeriods.id,
      startsOn: reportingPeriods.startsOn,
      endsOn: reportingPeriods.endsOn,
      closedAt: reportingPeriods.closedAt,
      drafts: underWay("draft"),
      submitted: underWay("submitted"),
      returned: underWay("returned"),
    })
    .from(reportingPeriods)
    .innerJoin(projects, eq(projects.id, reportingPeriods.projectId))
    .where(eq(reportingPeriods.projectId, projectId))
    .orderBy(asc(reportingPeriods.endsOn), asc(reportingPeriods.startsOn), asc(reportingPeriods.id))
    .limit(60);

const underWay = (state: "draft" | "submitted" | "returned") =>
  sql<number>`(select count(*)::int from ${measurements} where ${measurements.periodId} = ${reportingPeriods.id} and ${measurements.state} = ${sql.raw(`'${state}'`)})`;

export const targetsOf = (projectId: string) =>
  db()
    .select({ indicatorId: periodTargets.indicatorId, periodId: periodTargets.periodId, value: periodTargets.value })
    .from(periodTargets)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, periodTargets.periodId))
    .where(and(eq(reportingPeriods.projectId, projectId), eq(periodTargets.dimension, "")));

/** What single parts should have reached, in a project, of one indicator or in one period. */
type PartsOf = { projectId?: string; indicatorId?: string; periodId?: string };
export const partTargetsOf = ({ projectId, indicatorId, periodId }: PartsOf) =>
  db()
    .select({
      indicatorId: periodTargets.indicatorId,
      periodId: periodTargets.periodId,
      dimension: periodTargets.dimension,
      part: periodTargets.part,
      value: periodTargets.value,
    })
    .from(periodTargets)
    .where(
      and(
        projectId
          ? inArray(
              periodTargets.indicatorId,
              db().select({ id: indicators.id }).from(indicators).where(eq(indicators.projectId, projectId)),
            )
          : undefined,
        indicatorId ? eq(periodTargets.indicatorId, indicatorId) : undefined,
        periodId ? eq(periodTargets.periodId, periodId) : undefined,
        ne(periodTargets.dimension, ""),
      ),
    );

/** The accepted values of a project, or of one of its indicators: the only ones that count. */
export const acceptedOf = (
  projectId: string,
  { onlyTotals = false, onlyBranches = false, indicatorId }: Narrowed = {},
) =>
  db()
    .select({
      indicatorId: measurements.indicatorId,
      periodId: measurements.periodId,
      dimension: measurements.dimension,
      part: measurements.part,
      value: measurements.value,
      comment: measurements.comment,
      acceptedAt: measurements.decidedAt,
    })
    .from(measurements)
    .innerJoin(indicators, eq(indicators.id, measurements.indicatorId))
    .where(
      and(
        eq(indicators.projectId, projectId),
        eq(measurements.state, "accepted"),
        onlyTotals ? eq(measurements.dimension, "") : undefined,
        onlyBranches ? isNotNull(indicators.parentId) : undefined,
        indicatorId ? eq(indicators.id, indicatorId) : undefined,
      ),
    );
/** `onlyBranches`: of indicators that roll up into another. */
type Narrowed = { onlyTotals?: boolean; onlyBranches?: boolean; indicatorId?: string };

export const overridesOf = (projectId: string) =>
  db()
    .select({
      id: lightOverrides.id,
      indicatorId: lightOverrides.indicatorId,
      periodId: lightOverrides.periodId,
      light: lightOverrides.light,
      reason: lightOverrides.reason,
      at: lightOverrides.at,
      by: people.name,
    })
    .from(lightOverrides)
    .innerJoin(indicators, eq(indicators.id, lightOverrides.indicatorId))
    .leftJoin(people, eq(people.id, lightOverrides.by))
    .where(and(eq(indicators.projectId, projectId), isNull(lightOverrides.withdrawnAt)));

export const milestonesOf = (projectId: string) =>
  db()
    .select()
    .from(milestones)
    .where(eq(milestones.projectId, projectId))
    .orderBy(asc(milestones.plannedOn), asc(milestones.id))
    .limit(200);

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

/** What happened in a framework, newest first. */
export const historyOf = (projectId: string, acts: readonly string[]) =>
  db()
    .select({
      id: projectEvents.id,
      at: projectEvents.at,
      act: projectEvents.act,
      data: projectEvents.data,
      by: people.name,
    })
    .from(projectEvents)
    .leftJoin(people, eq(people.id, projectEvents.actorId))
    .where(and(eq(projectEvents.projectId, projectId), inArray(projectEvents.act, [...acts])))
    .orderBy(desc(projectEvents.seq))
    .limit(30);
