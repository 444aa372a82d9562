import "server-only";
import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import type { ItemData } from "@/db/schema/items";
import { prefills } from "@/db/schema/prefills";
import { projectRisks, projects } from "@/db/schema/projects";
import type { ProjectThen } from "@/lib/kinds/oversight-review/prefill";

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
  return { ...facts, risks };
}

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
