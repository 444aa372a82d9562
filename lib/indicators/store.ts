import "server-only";
import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  indicators,
  lightOverrides,
  measurements,
  periodTargets,
  reportingPeriods,
  results,
} from "@/db/schema/results";
import { type TargetCell, targetKey } from "@/lib/rules/cell-key";

export async function indicatorIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select()
    .from(indicators)
    .where(and(eq(indicators.id, id), eq(indicators.projectId, projectId)));
  return row;
}

/** How the indicators of a project roll up into one another. */
export const branchesIn = (tx: Tx, projectId: string) =>
  tx
    .select({
      id: indicators.id,
      code: indicators.code,
      parentId: indicators.parentId,
      measure: indicators.measure,
      unit: indicators.unit,
    })
    .from(indicators)
    .where(eq(indicators.projectId, projectId));

export async function resultKnown(tx: Tx, projectId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: results.id })
    .from(results)
    .where(and(eq(results.id, id), eq(results.projectId, projectId)));
  return rows.length > 0;
}

export async function codeTaken(tx: Tx, projectId: string, code: string, but: string | undefined): Promise<boolean> {
  const rows = await tx
    .select({ id: indicators.id })
    .from(indicators)
    .where(
      and(
        eq(indicators.projectId, projectId),
        sql`lower(${indicators.code}) = lower(${code})`,
        but ? ne(indicators.id, but) : undefined,
      ),
    );
  return rows.length > 0;
}

export async function hasValues(tx: Tx, indicatorId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: measurements.id })
    .from(measurements)
    .where(eq(measurements.indicatorId, indicatorId))
    .limit(1);
  return rows.length > 0;
}

export type PartInUse = { dimension: string; part: string };

/** The parts for which there are values. */
export const partsInUse = (tx: Tx, indicatorId: string): Promise<PartInUse[]> =>
  tx
    .selectDistinct({ dimension: measurements.dimension, part: measurements.part })
    .from(measurements)
    .where(and(eq(measurements.indicatorId, indicatorId), ne(measurements.dimension, "")));

export async function periodIdsOf(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: reportingPeriods.id })
    .from(reportingPeriods)
    .where(eq(reportingPeriods.projectId, projectId));
  return rows.map(({ id }) => id);
}

export async function putIndicator(tx: Tx, id: string | undefined, row: typeof indicators.$inferInsert) {
  const [put] = id
    ? await tx.update(indicators).set(row).where(eq(indicators.id, id)).returning({ id: indicators.id })
    : await tx.insert(indicators).values(row).returning({ id: indicators.id });
  if (!put) throw new Error("An indicator under lock is gone.");
  return put.id;
}

/** A target of the total, or of one part; null takes one away. */
export type Target = TargetCell & { value: string | null };

export const targetsOf = (tx: Tx, indicatorId: string): Promise<Target[]> =>
  tx
    .select({
      periodId: periodTargets.periodId,
      dimension: periodTargets.dimension,
      part: periodTargets.part,
      value: periodTargets.value,
    })
    .from(periodTargets)
    .where(eq(periodTargets.indicatorId, indicatorId));

/** Sets these targets and answers those that changed. */
export async function putTargets(tx: Tx, indicatorId: string, held: readonly Target[], wanted: readonly Target[]) {
  const before = new Map(held.map((one) => [targetKey(one), one.value]));
  const changed = wanted.flatMap((one) => {
    const was = before.get(targetKey(one)) ?? null;
    return same(was, one.value) ? [] : [{ ...one, was }];
  });
  const rows = changed.flatMap(({ was: _was, value, ...cell }) =>
    value === null ? [] : [{ ...cell, indicatorId, value }],
  );
  const gone = changed.filter(({ value }) => value === null);
  if (gone.length > 0)
    await tx.delete(periodTargets).where(and(eq(periodTargets.indicatorId, indicatorId), or(...gone.map(isAt))));
  if (rows.length > 0)
    await tx
      .insert(periodTargets)
      .values(rows)
      .onConflictDoUpdate({
        target: [periodTargets.indicatorId, periodTargets.periodId, periodTargets.dimension, periodTargets.part],
        set: { value: sql`excluded.value` },
      });
  return changed.map(({ periodId, dimension, part, was, value }) => ({
    periodId,
    ...(part && { dimension, part }),
    was,
    value,
  }));
}

const isAt = ({ periodId, dimension, part }: TargetCell) =>
  and(eq(periodTargets.periodId, periodId), eq(periodTargets.dimension, dimension), eq(periodTargets.part, part));

/** The database gives a number back with the digits it came with, and so may "12.50" be "12.5". */
const same = (one: string | null, other: string | null) =>
  one === other || (one !== null && other !== null && Number(one) === Number(other) && one.length < 16);

/** With its targets; there is nothing else of it. */
export const removeIndicator = (tx: Tx, id: string) => tx.delete(indicators).where(eq(indicators.id, id));

export const addOverride = (tx: Tx, row: typeof lightOverrides.$inferInsert) => tx.insert(lightOverrides).values(row);

export const withdrawOverrides = (tx: Tx, indicatorId: string, periodId: string, by: string) =>
  tx
    .update(lightOverrides)
    .set({ withdrawnAt: sql`now()`, withdrawnBy: by })
    .where(
      and(
        eq(lightOverrides.indicatorId, indicatorId),
        eq(lightOverrides.periodId, periodId),
        isNull(lightOverrides.withdrawnAt),
      ),
    );

export async function overrideIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select({
      indicatorId: lightOverrides.indicatorId,
      periodId: lightOverrides.periodId,
      light: lightOverrides.light,
      withdrawn: sql<boolean>`${lightOverrides.withdrawnAt} is not null`,
      code: indicators.code,
    })
    .from(lightOverrides)
    .innerJoin(indicators, eq(indicators.id, lightOverrides.indicatorId))
    .where(and(eq(lightOverrides.id, id), eq(indicators.projectId, projectId)));
  return row;
}
