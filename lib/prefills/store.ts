import "server-only";
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { list, sql as plain } from "@/db/plain";
import { committees } from "@/db/schema/committees";
import type { ItemData } from "@/db/schema/items";
import { prefills } from "@/db/schema/prefills";
import { projectRisks, projects } from "@/db/schema/projects";
import { milestones } from "@/db/schema/results";
import { indicatorsThen, type MeasuredThen, type ProjectThen } from "@/lib/kinds/oversight-review/prefill";
import { hashOf } from "@/lib/session/hash";

/** Today by the committee's clock, as `2026-11-26`. */
export async function todayIn(tx: Tx, committeeId: string): Promise<string> {
  const [row] = await tx
    .select({ today: sql<string>`((now() at time zone ${committees.timezone})::date)::text` })
    .from(committees)
    .where(eq(committees.id, committeeId));
  if (!row) throw new Error("No such committee.");
  return row.today;
}

/** A project of a committee as it was on a day, by what was on record by the end of it. */
export async function projectThen(
  tx: Tx,
  committeeId: string,
  projectId: string,
  asOf: string,
): Promise<ProjectThen | undefined> {
  const [project] = await tx
    .select({ id: projects.id, title: projects.title, area: projects.area, timezone: committees.timezone })
    .from(projects)
    .innerJoin(committees, eq(committees.id, projects.committeeId))
    .where(and(eq(projects.id, projectId), eq(projects.committeeId, committeeId)));
  if (!project) return undefined;
  const { timezone, ...facts } = project;
  const risks = await tx
    .selectDistinctOn([projectRisks.framework], {
      framework: projectRisks.framework,
      code: projectRisks.code,
      assessedOn: projectRisks.assessedOn,
      reason: projectRisks.reason,
    })
    .from(projectRisks)
    .where(
      and(
        eq(projectRisks.projectId, projectId),
        lte(projectRisks.assessedOn, asOf),
        sql`(${projectRisks.recordedAt} at time zone ${timezone})::date <= ${asOf}::date`,
      ),
    )
    .orderBy(projectRisks.framework, desc(projectRisks.assessedOn), desc(projectRisks.recordedAt));
  const [[measured], steps] = await Promise.all([
    tx.execute<MeasuredThen>(measuredThen(projectId, asOf, timezone)),
    tx
      .select({
        title: milestones.title,
        plannedOn: milestones.plannedOn,
        expectedOn: milestones.expectedOn,
        achievedOn: milestones.achievedOn,
        dropped: milestones.dropped,
        comment: milestones.comment,
      })
      .from(milestones)
      .where(
        and(
          eq(milestones.projectId, projectId),
          sql`(${milestones.createdAt} at time zone ${timezone})::date <= ${asOf}::date`,
        ),
      )
      .orderBy(asc(milestones.plannedOn), asc(milestones.id)),
  ]);
  if (!measured) throw new Error("The database answered nothing.");
  return { ...facts, risks, indicators: indicatorsThen(measured, hashOf), milestones: steps };
}

/** What had been accepted by the end of a day, whatever superseded it later, of the periods that were over by then. */
const measuredThen = (projectId: string, asOf: string, timezone: string) => plain`select
  ${list(plain`select i.id, i.code, i.title, r.level, i.measure, i.unit, i.verification, i.ascending, i.period_sum as "periodSum",
      i.baseline::text, i.baseline_year as "baselineYear", i.parent_id as "parentId", i.weight::text
    from indicators i join results r on r.id = i.result_id
    where i.project_id = ${projectId} and (i.created_at at time zone ${timezone})::date <= ${asOf}::date order by i.code, i.id`)} as indicators,
  ${list(plain`select id, starts_on as "startsOn", ends_on as "endsOn" from reporting_periods
    where project_id = ${projectId} and ends_on <= ${asOf}::date order by ends_on, starts_on, id`)} as periods,
  ${list(plain`select t.indicator_id as "indicatorId", t.period_id as "periodId", t.value::text
    from period_targets t join reporting_periods p on p.id = t.period_id where p.project_id = ${projectId} and t.dimension = ''`)} as targets,
  ${list(plain`select distinct on (m.indicator_id, m.period_id) m.id, m.indicator_id as "indicatorId", m.period_id as "periodId", m.dimension,
      m.value::text, m.comment
    from measurements m join reporting_periods p on p.id = m.period_id
    where p.project_id = ${projectId} and p.ends_on <= ${asOf}::date and m.dimension = '' and m.state in ('accepted', 'superseded')
      and (m.decided_at at time zone ${timezone})::date <= ${asOf}::date
    order by m.indicator_id, m.period_id, m.decided_at desc`)} as accepted`;

export const addPrefill = (tx: Tx, row: { itemId: string; projectId: string; asOf: string; data: ItemData }) =>
  tx.insert(prefills).values(row);

/** When and from which day a draft was prefilled. For an item already found readable. */
export async function prefillOfItem(itemId: string) {
  const [row] = await db()
    .select({ asOf: prefills.asOf, takenAt: prefills.takenAt, data: prefills.data, code: projects.code })
    .from(prefills)
    .innerJoin(projects, eq(projects.id, prefills.projectId))
    .where(eq(prefills.itemId, itemId));
  return row;
}
