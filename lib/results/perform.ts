import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { lightUp } from "@/lib/lights/perform";
import * as facts from "@/lib/project-facts/store";
import { type CommitteeAct, mayInCommittee } from "@/lib/rules/access";
import type { Actor } from "@/lib/rules/hats";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { actorNow } from "@/lib/session/store";
import type { RemoveResult, SaveResult } from "./schema";
import * as store from "./store";

/** A project under lock, the day it is for its committee, and who asks. */
export type Held = store.LockedProject & { actor: Actor; record: (data: Record<string, unknown>) => Promise<void> };

/**
 * Every change to a results framework happens here: one at a time for a project, by somebody who may still do
 * that once the lock is held. `record` is the act's entry in the project's history.
 */
export async function onFramework<T>(
  { tx, actor: { id } }: Acting,
  act: CommitteeAct,
  { committeeId, projectId }: { committeeId: string; projectId: string },
  change: (held: Held) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const [project, actor] = await Promise.all([store.lockProject(tx, committeeId, projectId), actorNow(tx, id)]);
  if (!actor) return no("notFound");
  const allowed = mayInCommittee(actor, act, committeeId);
  if (!allowed.ok) return allowed;
  if (!project) return no("notFound");
  const record = async (data: Record<string, unknown>) => {
    await facts.record(tx, { projectId, actorId: id, act, version: project.version, data });
  };
  const verdict = await change({ ...project, actor, record });
  if (verdict.ok && LIGHTING.includes(act)) await lightUp(tx, projectId, project.today);
  return verdict;
}

/** Acts after which an indicator may stand elsewhere. */
const LIGHTING: readonly CommitteeAct[] = [
  "saveIndicator",
  "savePeriod",
  "removePeriod",
  "acceptValues",
  "overrideLight",
  "withdrawOverride",
];

export const saveResult = (acting: Acting, { resultId, ...input }: z.output<typeof SaveResult>) =>
  onFramework(acting, "saveResult", input, async ({ record }): Promise<Verdict> => {
    const { projectId, level, title, description } = input;
    const before = resultId ? await store.resultIn(acting.tx, projectId, resultId) : undefined;
    if (resultId && !before) return no("notFound");
    await store.putResult(acting.tx, { id: resultId, projectId, level, title, description });
    await record({ level, title, ...(before && before.title !== title && { before: before.title }) });
    return granted;
  });

/** Only a result without indicators goes: what was measured is not forgotten by accident. */
export const removeResult = (acting: Acting, { resultId, ...where }: z.output<typeof RemoveResult>) =>
  onFramework(acting, "removeResult", where, async ({ record }): Promise<Verdict> => {
    const result = await store.resultIn(acting.tx, where.projectId, resultId);
    if (!result) return no("notFound");
    if (await store.hasIndicators(acting.tx, resultId)) return no("resultHasIndicators");
    await store.removeResult(acting.tx, resultId);
    await record({ level: result.level, title: result.title });
    return yes(undefined);
  });
