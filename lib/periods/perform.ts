import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onFramework } from "@/lib/results/perform";
import { mayClosePeriod } from "@/lib/rules/value-life";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { ClosePeriod, RemovePeriod, ReopenPeriod, SavePeriod } from "./schema";
import * as store from "./store";

export const savePeriod = (acting: Acting, { startsOn, endsOn, ...where }: z.output<typeof SavePeriod>) =>
  onFramework(acting, "savePeriod", where, async ({ record }): Promise<Verdict> => {
    if (!(await store.addPeriod(acting.tx, { projectId: where.projectId, startsOn, endsOn }))) return no("periodTaken");
    await record({ startsOn, endsOn });
    return granted;
  });

export const removePeriod = (acting: Acting, { periodId, ...where }: z.output<typeof RemovePeriod>) =>
  onFramework(acting, "removePeriod", where, async ({ record, slug }): Promise<Verdict<string>> => {
    const period = await store.periodIn(acting.tx, where.projectId, periodId);
    if (!period) return no("notFound");
    if (period.closedAt) return no("periodClosed");
    if (await store.hasValues(acting.tx, periodId)) return no("periodHasValues");
    await store.removePeriod(acting.tx, periodId);
    await record({ startsOn: period.startsOn, endsOn: period.endsOn });
    return yes(slug);
  });

/** Locks what was reported: nothing is entered, accepted or returned in a closed period. */
export const closePeriod = (acting: Acting, { periodId, ...where }: z.output<typeof ClosePeriod>) =>
  onFramework(acting, "closePeriod", where, async ({ record, actor, today }): Promise<Verdict> => {
    const period = await store.periodIn(acting.tx, where.projectId, periodId);
    if (!period) return no("notFound");
    const { startsOn, endsOn, closedAt } = period;
    const open = await store.countUnderWay(acting.tx, periodId);
    const may = mayClosePeriod({ closed: closedAt !== null, endsOn, open }, today);
    if (!may.ok) return may;
    await store.setClosed(acting.tx, periodId, actor.id);
    await record({ periodId, startsOn, endsOn });
    return granted;
  });

export const reopenPeriod = (acting: Acting, { periodId, reason, ...where }: z.output<typeof ReopenPeriod>) =>
  onFramework(acting, "reopenPeriod", where, async ({ record }): Promise<Verdict> => {
    const period = await store.periodIn(acting.tx, where.projectId, periodId);
    if (!period) return no("notFound");
    if (!period.closedAt) return no("periodNotClosed");
    await store.setClosed(acting.tx, periodId, null);
    await record({ periodId, startsOn: period.startsOn, endsOn: period.endsOn, reason });
    return yes(undefined);
  });
