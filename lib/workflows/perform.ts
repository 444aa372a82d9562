import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { administer } from "@/lib/audit/perform";
import { lockCommittee } from "@/lib/committees/store";
import { workflowOf } from "@/lib/kinds/workflow";
import { tell } from "@/lib/notices/perform";
import { append } from "@/lib/record/store";
import { mayAdminister } from "@/lib/rules/access";
import { sameJson } from "@/lib/rules/same-json";
import { strandedBy } from "@/lib/rules/stranded";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { MoveToWorkflow, SaveWorkflow } from "./schema";
import * as store from "./store";

/** `shown` is what the form holds from now on, when it asked for a change and not to be saved. */
export type Saved = { version?: number; shown?: Record<string, unknown> };

/**
 * Keeps a workflow as the next version of its kind in a committee. It binds what is submitted from now on and
 * nothing else: whoever edits rules has no say over an item that is on its way.
 */
export async function saveWorkflow(acting: Acting, input: z.output<typeof SaveWorkflow>): Promise<Verdict<Saved>> {
  if (input.does === "change") {
    const allowed = mayAdminister(acting.actor, "saveWorkflow");
    return allowed.ok ? yes({ shown: input.shown }) : allowed;
  }
  const { tx, actor } = acting;
  const { committeeId, kind, basedOn, route, rule, reason } = input;
  return administer<Saved>(acting, "saveWorkflow", async () => {
    const committee = await lockCommittee(tx, committeeId);
    if (!committee) return no("notFound");
    if (committee.closedAt) return no("committeeClosed");
    const latest = await store.latestOf(tx, committeeId, kind);
    const before = workflowOf(kind, latest ?? null);
    if (before.version !== basedOn) return no("workflowMoved", { by: latest?.by ?? "", version: before.version });
    if (sameJson([before.route, before.rule], [route, rule])) return no("workflowSame");
    const version = before.version + 1;
    await store.addVersion(tx, { committeeId, kind, version, route, rule, reason, basedOn, createdBy: actor.id });
    return yes({ value: { version }, about: { committeeId, data: { kind, version, reason } } });
  });
}

/**
 * Puts open items under the latest version: all that were named, or none. Each keeps its status, and its record
 * says who moved it from which version, and why. Nobody moves an item of their own.
 */
export const moveToWorkflow = (
  acting: Acting,
  { committeeId, kind, version, items: ids, reason }: z.output<typeof MoveToWorkflow>,
): Promise<Verdict> =>
  administer(acting, "moveToWorkflow", async () => {
    const { tx, actor } = acting;
    if (!(await lockCommittee(tx, committeeId))) return no("notFound");
    const latest = await store.latestOf(tx, committeeId, kind);
    const target = workflowOf(kind, latest ?? null);
    if (target.version !== version) return no("workflowMoved", { by: latest?.by ?? "", version: target.version });
    const held = await store.lockOpenItems(tx, actor.id, committeeId, kind, ids);
    // One that was decided or withdrawn in the meantime needs no new rules; the person should look again.
    if (held.length < new Set(ids).size) return no("itemsMovedOn");
    if (held.some(({ own }) => own)) return no("ownItem", { act: "moveToWorkflow" });
    const stranded = strandedBy(
      target.route,
      held.map(({ item }) => item),
    );
    if (stranded.length > 0) return no("stranded", { symbols: stranded.map(({ symbol }) => symbol ?? "") });
    const moved = held.filter(({ item }) => item.workflowVersion !== version);
    if (moved.length === 0) return no("alreadyUnder", { version });

    await store.setVersion(
      tx,
      moved.map(({ item }) => item.id),
      version,
    );
    for (const { item, slug } of moved) {
      const data = { from: item.workflowVersion, to: version, reason };
      await append(tx, {
        itemId: item.id,
        actorId: actor.id,
        act: "moveToWorkflow",
        revision: item.revision,
        data: { ...data, set: { workflow: version } },
      });
      await tell(tx, "moveToWorkflow", item, slug, actor.id, data);
    }
    return yes({ value: undefined, about: { committeeId, data: { kind, version, items: moved.length, reason } } });
  });
