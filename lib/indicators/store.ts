import "server-only";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  indicators,
  lightOverrides,
  measurements,
  periodTargets,
  reportingPeriods,
  results,
} from "@/db/schema/results";

export async function indicatorIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select()
    .from(indicators)
    .where(and(eq(indicators.id, id), eq(indicators.projectId, projectId)));
  return row;
}

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

/** Sets the targets of these periods and answers those that changed; null takes one away. */
export async function putTargets(tx: Tx, indicatorId: string, wanted: Record<string, string | null>) {
  const held = await tx.select().from(periodTargets).where(totalsOf(indicatorId));
  const before = new Map(held.map(({ periodId, value }) => [periodId, value]));
  const changed = Object.entries(wanted).flatMap(([periodId, value]) => {
    const was = before.get(periodId) ?? null;
    return same(was, value) ? [] : [{ periodId, was, value }];
  });
  const gone = changed.filter(({ value }) => value === null).map(({ periodId }) => periodId);
  if (gone.length > 0)
    await tx.delete(periodTargets).where(and(totalsOf(indicatorId), inArray(periodTargets.periodId, gone)));
  const rows = changed.flatMap(({ periodId, value }) => (value === null ? [] : [{ indicatorId, periodId, value }]));
  if (rows.length > 0)
    await tx
      .insert(periodTargets)
      .values(rows)
      .onConflictDoUpdate({
        target: [periodTargets.indicatorId, periodTargets.periodId, periodTargets.dimension, periodTargets.part],
        set: { value: sql`excluded.value` },
      });
  return changed;
}

const totalsOf = (indicatorId: string) =>
  and(eq(periodTargets.indicatorId, indicatorId), eq(periodTargets.dimension, ""));

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
      code: indicators.code,
    })
    .from(lightOverrides)
    .innerJoin(indicators, eq(indicators.id, lightOverrides.indicatorId))
    .where(and(eq(lightOverrides.id, id), eq(indicators.projectId, projectId), isNull(lightOverrides.withdrawnAt)));
  return row;
}
