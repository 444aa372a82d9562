import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadProjectFrame } from "@/lib/results/loaders";
import { listsOf } from "@/lib/results/store";
import { cellKey } from "@/lib/rules/cell-key";
import { cellsOf, inCell, oddities } from "@/lib/rules/sheet";
import { mayReport } from "@/lib/rules/value-life";
import * as store from "./store";

export type Sheet = Awaited<ReturnType<typeof loadSheet>>;
export type SheetRow = Sheet["rows"][number];

/** The sheet of one period: a row for every total and part, with what stands there and what looks odd about it. */
export async function loadSheet(slug: string, projectId: string, periodId: string) {
  const frame = await loadProjectFrame(slug, projectId);
  if (!z.uuid().safeParse(periodId).success) notFound();
  const { results, indicators, periods, targets, partTargets } = await listsOf(
    ["results", "indicators", "periods", "targets", "partTargets"],
    { projectId, periodId },
  );
  const period = periods.find(({ id }) => id === periodId);
  if (!period) notFound();
  const before = periods.findLast(({ endsOn }) => endsOn < period.endsOn);
  const values = await store.namedValuesIn([periodId, ...(before ? [before.id] : [])]);
  const now = values.filter((value) => value.periodId === periodId);
  const earlier = values.filter((value) => value.periodId !== periodId);
  const totals = targets.filter((one) => one.periodId === periodId).map((one) => ({ ...one, dimension: "", part: "" }));
  const targetBy = new Map([...totals, ...partTargets].map((one) => [cellKey(one), one.value]));
  const rows = indicators.flatMap((indicator) =>
    cellsOf(indicator).map((cell) => {
      const key = cellKey(cell);
      const { open, accepted } = inCell(now, cell);
      const shown = open ?? accepted;
      return {
        ...cell,
        key,
        code: indicator.code,
        title: indicator.title,
        measure: indicator.measure,
        unit: indicator.unit,
        resultId: indicator.resultId,
        target: targetBy.get(key) ?? null,
        previous: inCell(earlier, cell).accepted?.value ?? null,
        open,
        accepted,
        warnings: oddities(indicator, cell, shown?.value ?? null, { now, earlier }),
        seen: store.seenOf(shown ?? undefined),
      };
    }),
  );
  const open = mayReport({ startsOn: period.startsOn, closed: period.closedAt !== null }, frame.project.today);
  return { ...frame, period, before, periods, results, rows, open };
}
