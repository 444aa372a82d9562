import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { lightOverrides, measurements, periodTargets, reportingPeriods } from "@/db/schema/results";

/** Answers whether it was added: a project has each span once. */
export async function addPeriod(tx: Tx, row: typeof reportingPeriods.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(reportingPeriods)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: reportingPeriods.id });
  return added.length > 0;
}

export async function periodIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select()
    .from(reportingPeriods)
    .where(and(eq(reportingPeriods.id, id), eq(reportingPeriods.projectId, projectId)));
  return row;
}

export async function hasValues(tx: Tx, periodId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: measurements.id })
    .from(measurements)
    .where(eq(measurements.periodId, periodId))
    .limit(1);
  return rows.length > 0;
}

export async function countUnderWay(tx: Tx, periodId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(measurements)
    .where(and(eq(measurements.periodId, periodId), inArray(measurements.state, ["draft", "submitted", "returned"])));
  return row?.count ?? 0;
}

/** With its targets and the judgements about it. */
export async function removePeriod(tx: Tx, id: string): Promise<void> {
  await tx.delete(periodTargets).where(eq(periodTargets.periodId, id));
  await tx.delete(lightOverrides).where(eq(lightOverrides.periodId, id));
  await tx.delete(reportingPeriods).where(eq(reportingPeriods.id, id));
}

export const setClosed = (tx: Tx, id: string, by: string | null) =>
  tx
    .update(reportingPeriods)
    .set({ closedAt: by ? sql`now()` : null, closedBy: by })
    .where(eq(reportingPeriods.id, id));
