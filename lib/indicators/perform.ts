import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onFramework } from "@/lib/results/perform";
import { readTargetKey, targetKey } from "@/lib/rules/cell-key";
import type { Disaggregation } from "@/lib/rules/disaggregation";
import { circles } from "@/lib/rules/indicator-tree";
import { mayCombine } from "@/lib/rules/roll-up";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { OverrideLight, RemoveIndicator, SaveIndicator, WithdrawOverride } from "./schema";
import * as store from "./store";

/** Defines an indicator and its targets. What was measured keeps its meaning: its measure and parts stay. */
export const saveIndicator = (
  acting: Acting,
  { committeeId, projectId, indicatorId, direction, targets, ...input }: z.output<typeof SaveIndicator>,
) =>
  onFramework(
    acting,
    "saveIndicator",
    { committeeId, projectId },
    async ({ record, slug }): Promise<Verdict<{ slug: string; id: string }>> => {
      const { tx } = acting;
      const before = indicatorId ? await store.indicatorIn(tx, projectId, indicatorId) : undefined;
      if (indicatorId && !before) return no("notFound");
      if (!(await store.resultKnown(tx, projectId, input.resultId))) return no("notFound");
      if (await store.codeTaken(tx, projectId, input.code, indicatorId)) return no("codeTaken", { code: input.code });
      if (before && (await store.hasValues(tx, before.id))) {
        if (before.measure !== input.measure) return no("measureInUse");
        const gone = (await store.partsInUse(tx, before.id)).find((used) => !stands(used, input.disaggregations));
        if (gone) return no("partInUse", { part: `${gone.dimension}: ${gone.part}` });
      }
      const all = await store.branchesIn(tx, projectId);
      const parent = input.parentId ? all.find(({ id }) => id === input.parentId) : undefined;
      if (input.parentId && !parent) return no("notFound");
      if (indicatorId && circles(all, indicatorId, input.parentId)) return no("rollsIntoItself", { code: input.code });
      const combine = parent ? mayCombine([parent, input]) : granted;
      if (!combine.ok) return combine;
      const known = await store.periodIdsOf(tx, projectId);
      const wanted = wantedOf(targets).filter(({ periodId }) => known.includes(periodId));
      const held = before ? await store.targetsOf(tx, before.id) : [];
      const told = new Set(wanted.map(targetKey));
      const left = [...wanted, ...held.filter((one) => !told.has(targetKey(one)))];
      const lost = left.find((one) => one.value !== null && one.dimension && !stands(one, input.disaggregations));
      if (lost) return no("partHasTargets", { part: `${lost.dimension}: ${lost.part}` });
      const row = { ...input, projectId, ascending: direction === "rising" };
      const id = await store.putIndicator(tx, indicatorId, row);
      const changed = await store.putTargets(tx, id, held, wanted);
      const { code, title, measure, baseline } = row;
      await record({
        indicatorId: id,
        code,
        title,
        measure,
        baseline,
        ...(before && before.baseline !== baseline && { baselineBefore: before.baseline }),
        ...(parent && { rollsInto: parent.code, ...(row.weight && { weight: row.weight }) }),
        ...(before?.parentId && before.parentId !== row.parentId && { rolledInto: codeIn(all, before.parentId) }),
        ...(changed.length > 0 && { targets: changed }),
      });
      return yes({ slug, id });
    },
  );

const codeIn = (all: readonly { id: string; code: string }[], id: string) => all.find((one) => one.id === id)?.code;

const wantedOf = (targets: Record<string, string | null>): store.Target[] =>
  Object.entries(targets).flatMap(([key, value]) => {
    const cell = readTargetKey(key);
    return cell ? [{ ...cell, value }] : [];
  });

const stands = ({ dimension, part }: store.PartInUse, all: readonly Disaggregation[]) =>
  all.some(({ by, parts }) => by === dimension && parts.some(({ name }) => name === part));

export const removeIndicator = (acting: Acting, { indicatorId, ...where }: z.output<typeof RemoveIndicator>) =>
  onFramework(acting, "removeIndicator", where, async ({ record, slug }): Promise<Verdict<string>> => {
    const indicator = await store.indicatorIn(acting.tx, where.projectId, indicatorId);
    if (!indicator) return no("notFound");
    if (await store.hasValues(acting.tx, indicatorId)) return no("indicatorHasValues");
    await store.removeIndicator(acting.tx, indicatorId);
    await record({ code: indicator.code, title: indicator.title });
    return yes(slug);
  });

/** A judgement in place of the computed light, for the value of one period; the next period is computed again. */
export const overrideLight = (acting: Acting, input: z.output<typeof OverrideLight>) =>
  onFramework(acting, "overrideLight", input, async ({ record, actor }): Promise<Verdict> => {
    const { projectId, indicatorId, periodId, light, reason } = input;
    const { tx } = acting;
    const indicator = await store.indicatorIn(tx, projectId, indicatorId);
    if (!indicator || !(await store.periodIdsOf(tx, projectId)).includes(periodId)) return no("notFound");
    await store.withdrawOverrides(tx, indicatorId, periodId, actor.id);
    await store.addOverride(tx, { indicatorId, periodId, light, reason, by: actor.id });
    await record({ indicatorId, code: indicator.code, periodId, light, reason });
    return granted;
  });

export const withdrawOverride = (acting: Acting, { overrideId, ...where }: z.output<typeof WithdrawOverride>) =>
  onFramework(acting, "withdrawOverride", where, async ({ record, actor }): Promise<Verdict> => {
    const override = await store.overrideIn(acting.tx, where.projectId, overrideId);
    if (!override) return no("notFound");
    if (override.withdrawn) return no("judgementGone");
    const { indicatorId, periodId, code, light } = override;
    await store.withdrawOverrides(acting.tx, indicatorId, periodId, actor.id);
    await record({ indicatorId, code, periodId, light });
    return granted;
  });
