import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq, inArray, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { indicators, measurements, periodTargets, reportingPeriods, results } from "@/db/schema/results";
import {
  type Figure,
  type IndicatorFacts,
  type RecordedFramework,
  type RecordedSpan,
  resultFor,
  sameCell,
} from "@/lib/rules/framework-facts";

type On = Pick<Tx, "select">;

/** The frameworks of these projects as they stand, numbers as they were written; of one without there is nothing. */
export async function frameworksOf(ids: readonly string[], on: On = db()): Promise<Map<string, RecordedFramework>> {
  const all = new Map<string, RecordedFramework>();
  if (ids.length === 0) return all;
  const heads = await on
    .select()
    .from(results)
    .where(inArray(results.projectId, [...ids]))
    .orderBy(asc(results.createdAt), asc(results.id));
  if (heads.length === 0) return all;
  const [rows, targets, values] = [await indicatorsOf(on, ids), await targetsOf(on, ids), await valuesOf(on, ids)];
  const spans = new Map<string, Map<string, RecordedSpan>>();
  const spanOf = (row: (typeof targets | typeof values)[number]): RecordedSpan => {
    const own = spans.get(row.indicatorId) ?? new Map<string, RecordedSpan>();
    spans.set(row.indicatorId, own);
    const { from, until, closedAt } = row;
    const span = own.get(from + until) ?? {
      from,
      until,
      targets: [],
      actuals: [],
      closed: closedAt !== null,
      waiting: [],
    };
    own.set(from + until, span);
    return span;
  };
  for (const row of targets) spanOf(row).targets.push({ ...cellOf(row), comment: "" });
  for (const row of values)
    spanOf(row)[row.state === "accepted" ? "actuals" : "waiting"].push({ ...cellOf(row), comment: row.comment });
  for (const { id, projectId, level, title, description } of heads) {
    const own = rows
      .filter(({ resultId }) => resultId === id)
      .map(({ id: indicatorId, resultId: _result, ...one }) => {
        const told = [...(spans.get(indicatorId)?.values() ?? [])];
        return { ...one, spans: told.sort((a, b) => (a.from + a.until < b.from + b.until ? -1 : 1)) };
      });
    all.set(projectId, [...(all.get(projectId) ?? []), { level, title, description, indicators: own }]);
  }
  return all;
}

const cellOf = ({ dimension, part, value }: Omit<Figure, "comment">) => ({ dimension, part, value });

const indicatorsOf = (on: On, ids: readonly string[]) =>
  on
    .select({
      id: indicators.id,
      resultId: indicators.resultId,
      code: indicators.code,
      title: indicators.title,
      definition: indicators.definition,
      measure: indicators.measure,
      ascending: indicators.ascending,
      baseline: indicators.baseline,
      baselineYear: indicators.baselineYear,
      disaggregations: indicators.disaggregations,
    })
    .from(indicators)
    .where(inArray(indicators.projectId, [...ids]))
    .orderBy(asc(indicators.code), asc(indicators.id));

const span = { from: reportingPeriods.startsOn, until: reportingPeriods.endsOn, closedAt: reportingPeriods.closedAt };

const targetsOf = (on: On, ids: readonly string[]) =>
  on
    .select({
      indicatorId: periodTargets.indicatorId,
      dimension: periodTargets.dimension,
      part: periodTargets.part,
      value: periodTargets.value,
      ...span,
    })
    .from(periodTargets)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, periodTargets.periodId))
    .where(inArray(reportingPeriods.projectId, [...ids]))
    .orderBy(asc(periodTargets.dimension), asc(periodTargets.part));

const valuesOf = (on: On, ids: readonly string[]) =>
  on
    .select({
      indicatorId: measurements.indicatorId,
      dimension: measurements.dimension,
      part: measurements.part,
      value: measurements.value,
      comment: measurements.comment,
      state: measurements.state,
      ...span,
    })
    .from(measurements)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, measurements.periodId))
    .where(sql`${inArray(reportingPeriods.projectId, [...ids])} and ${ne(measurements.state, "superseded")}`)
    .orderBy(asc(measurements.dimension), asc(measurements.part));

/** Writes what a framework became by a file. Values that came with it wait to be accepted by somebody else. */
export async function writeFramework(
  tx: Tx,
  projectId: string,
  before: RecordedFramework,
  after: RecordedFramework,
  by: string,
): Promise<void> {
  const now = new Date();
  const held = await tx.select().from(results).where(eq(results.projectId, projectId));
  const known = await tx
    .select({ id: indicators.id, code: indicators.code })
    .from(indicators)
    .where(eq(indicators.projectId, projectId));
  const periods = await periodsFor(tx, projectId, after);
  const idOf = new Map(known.map(({ id, code }) => [code, id]));
  const were = new Map(before.flatMap((result) => result.indicators.map((one) => [one.code, one] as const)));
  const targets: (typeof periodTargets.$inferInsert)[] = [];
  const values: (typeof measurements.$inferInsert)[] = [];
  for (const [place, { level, title, description, indicators: own }] of after.entries()) {
    const there = resultFor(held, { level, title });
    const resultId = there?.id ?? randomUUID();
    const row = { projectId, level, title, description };
    // One after the other, so that they stand in the file's order.
    if (!there)
      await tx
        .insert(results)
        .values({ ...row, id: resultId, createdAt: sql`now() + ${place} * interval '1 microsecond'` });
    else if (there.description !== description) await tx.update(results).set(row).where(eq(results.id, resultId));
    for (const { spans, ...one } of own) {
      const indicatorId = idOf.get(one.code);
      const id = indicatorId ?? randomUUID();
      if (!indicatorId) await tx.insert(indicators).values({ ...one, id, projectId, resultId });
      // Where it stands now is found out by the next turn of the lights.
      else
        await tx
          .update(indicators)
          .set({ ...one, litOn: null })
          .where(eq(indicators.id, id));
      gather(id, spans, were.get(one.code));
    }
  }
  for (let at = 0; at < targets.length; at += AT_ONCE)
    await tx
      .insert(periodTargets)
      .values(targets.slice(at, at + AT_ONCE))
      .onConflictDoUpdate({
        target: [periodTargets.indicatorId, periodTargets.periodId, periodTargets.dimension, periodTargets.part],
        set: { value: sql`excluded.value` },
      });
  for (let at = 0; at < values.length; at += AT_ONCE)
    await tx.insert(measurements).values(values.slice(at, at + AT_ONCE));

  function gather(
    indicatorId: string,
    spans: readonly RecordedSpan[],
    was: IndicatorFacts<RecordedSpan> | undefined,
  ): void {
    for (const { from, until, targets: planned, waiting } of spans) {
      const periodId = periods.get(from + until);
      if (!periodId) continue;
      const old = was?.spans.find((one) => one.from === from && one.until === until);
      const isNew = (figures: readonly Figure[] | undefined, one: Figure) =>
        !figures?.some((other) => sameCell(one, other) && one.value === other.value && one.comment === other.comment);
      for (const { dimension, part, value } of planned.filter((one) => isNew(old?.targets, one)))
        if (value !== null) targets.push({ indicatorId, periodId, dimension, part, value });
      for (const { dimension, part, value, comment } of waiting.filter((one) => isNew(old?.waiting, one)))
        values.push({
          indicatorId,
          periodId,
          dimension,
          part,
          value,
          comment,
          state: "submitted",
          enteredBy: by,
          submittedBy: by,
          submittedAt: now,
        });
    }
  }
}

const AT_ONCE = 2_000;

/** The periods that a framework speaks of, those of before and new ones. */
async function periodsFor(tx: Tx, projectId: string, framework: RecordedFramework): Promise<Map<string, string>> {
  const spans = framework.flatMap((result) => result.indicators.flatMap((one) => one.spans));
  const wanted = [
    ...new Map(spans.map(({ from, until }) => [from + until, { startsOn: from, endsOn: until, projectId }])).values(),
  ];
  if (wanted.length > 0) await tx.insert(reportingPeriods).values(wanted).onConflictDoNothing();
  const rows = await tx
    .select({ id: reportingPeriods.id, from: reportingPeriods.startsOn, until: reportingPeriods.endsOn })
    .from(reportingPeriods)
    .where(eq(reportingPeriods.projectId, projectId));
  return new Map(rows.map(({ id, from, until }) => [from + until, id]));
}
