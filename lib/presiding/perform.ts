import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { HandOverChair, TakeChair } from "./schema";
import * as store from "./store";

/** A chair who wrote the item or has a conflict with it names who presides over it instead. */
export const handOverChair = (
  acting: Acting,
  { itemId, personId, reason }: z.output<typeof HandOverChair>,
): Promise<Verdict> =>
  onItemAs(acting, "handOverChair", itemId, async (held) => {
    const able = await store.ableToPreside(acting.tx, itemId);
    if (!able.some(({ id }) => id === personId)) return no("cannotPreside");
    return seat(acting, held, "handOverChair", personId, reason);
  });

/** A secretary presides where no chair can: so that somebody always may. */
export const takeChair = (acting: Acting, { itemId, reason }: z.output<typeof TakeChair>): Promise<Verdict> =>
  onItemAs(acting, "takeChair", itemId, async (held) => {
    const able = await store.ableToPreside(acting.tx, itemId);
    const chair = able.find(({ id, isChair }) => isChair || id === held.item.actingChairId);
    if (chair) return no(chair.id === acting.actor.id ? "presidesAlready" : "chairCanAct", { name: chair.name });
    return seat(acting, held, "takeChair", acting.actor.id, reason);
  });

async function seat(
  acting: Acting,
  held: Held,
  act: "handOverChair" | "takeChair",
  personId: string,
  reason: string,
): Promise<Verdict> {
  if (held.item.actingChairId === personId) return no("presidesAlready");
  await store.setActingChair(acting.tx, held.item.id, personId);
  await recordAct(acting, held, act, { personId, set: { actingChair: personId }, ...(reason && { reason }) });
  return granted;
}
