import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onFramework } from "@/lib/results/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { RemoveMilestone, SaveMilestone } from "./schema";
import * as store from "./store";

/** Plans a milestone, moves it, or says that it was reached. What it was before stays in the project's history. */
export const saveMilestone = (acting: Acting, { milestoneId, ...input }: z.output<typeof SaveMilestone>) =>
  onFramework(acting, "saveMilestone", input, async ({ record, today }): Promise<Verdict> => {
    const { committeeId: _, ...row } = input;
    const before = milestoneId ? await store.milestoneIn(acting.tx, row.projectId, milestoneId) : undefined;
    if (milestoneId && !before) return no("notFound");
    if (row.achievedOn && row.achievedOn > today) return no("achievedInFuture");
    await store.putMilestone(acting.tx, milestoneId, row);
    const { title, plannedOn, expectedOn, achievedOn, dropped, comment } = row;
    await record({
      title,
      plannedOn,
      expectedOn,
      achievedOn,
      dropped,
      comment,
      ...(before && before.plannedOn !== plannedOn && { plannedBefore: before.plannedOn }),
    });
    return granted;
  });

export const removeMilestone = (acting: Acting, { milestoneId, ...where }: z.output<typeof RemoveMilestone>) =>
  onFramework(acting, "removeMilestone", where, async ({ record }): Promise<Verdict> => {
    const milestone = await store.milestoneIn(acting.tx, where.projectId, milestoneId);
    if (!milestone) return no("notFound");
    if (milestone.achievedOn) return no("milestoneAchieved");
    await store.removeMilestone(acting.tx, milestoneId);
    await record({ title: milestone.title, plannedOn: milestone.plannedOn });
    return granted;
  });
