import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { countChangeBeside } from "@/lib/publications/store";
import { type CapacityStep, carry, changeOf } from "@/lib/rules/capacity";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type * as schema from "./schema";
import * as store from "./store";

/** Somebody was found who provides it: again when the one before fell out, and planning begins anew. */
export const matchRequest = (acting: Acting, { itemId, note, ...step }: z.output<typeof schema.MatchRequest>) =>
  onRequest(acting, itemId, { act: "matchRequest", ...step }, { note });

export const scheduleTraining = (acting: Acting, { itemId, note, ...step }: z.output<typeof schema.ScheduleTraining>) =>
  onRequest(acting, itemId, { act: "scheduleTraining", ...step }, { note });

export const recordDelivery = (acting: Acting, { itemId, note, ...step }: z.output<typeof schema.RecordDelivery>) =>
  onRequest(acting, itemId, { act: "recordDelivery", ...step }, { note });

/** One of Kirkpatrick's levels. A later evaluation of a level stands in place of an earlier one, which stays on record. */
export const recordEvaluation = (acting: Acting, { itemId, note, ...step }: z.output<typeof schema.RecordEvaluation>) =>
  onRequest(acting, itemId, { act: "recordEvaluation", ...step }, { note });

export const closeRequest = (acting: Acting, { itemId, note }: z.output<typeof schema.CloseRequest>) =>
  onRequest(acting, itemId, { act: "closeRequest" }, { note });

export const declineRequest = (acting: Acting, { itemId, reason }: z.output<typeof schema.DeclineRequest>) =>
  onRequest(acting, itemId, { act: "declineRequest" }, { reason });

export const withdrawRequest = (acting: Acting, { itemId, reason }: z.output<typeof schema.WithdrawRequest>) =>
  onRequest(acting, itemId, { act: "withdrawRequest" }, { reason });

export const reopenRequest = (acting: Acting, { itemId, reason }: z.output<typeof schema.ReopenRequest>) =>
  onRequest(acting, itemId, { act: "reopenRequest" }, { reason });

/** Every change to an adopted request: under its item's lock, with an entry of the item's record that tells it again. */
const onRequest = (acting: Acting, itemId: string, step: CapacityStep, said: { note?: string; reason?: string }) =>
  onItemAs(acting, step.act, itemId, async (held): Promise<Verdict> => {
    const found = await store.requestOf(acting.tx, itemId);
    if (!found) return no("notFound");
    const { today, openedOn, ...before } = found;
    const after = carry(before, step, today, openedOn);
    if (!after.ok) return after;
    await store.put(acting.tx, itemId, after.value);
    await countChangeBeside(acting.tx, itemId);
    const level = step.act === "recordEvaluation" ? { level: step.level } : {};
    await recordAct(acting, held, step.act, { ...said, ...level, capacity: changeOf(before, after.value) });
    return granted;
  });
