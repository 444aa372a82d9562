import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { GiveAdvice, RespondToAssignment } from "./schema";
import * as store from "./store";

/** A reviewer accepts, or declines and says why. */
export const respondToAssignment = (
  acting: Acting,
  { itemId, response, reason }: z.output<typeof RespondToAssignment>,
): Promise<Verdict> =>
  onItemAs(acting, "respondToAssignment", itemId, async (held) => {
    if (!held.reviewId || held.review === response) return no("alreadyAnswered");
    if (response === "declined" && reason === "") return no("reasonMissing");
    await store.respond(acting.tx, held.reviewId, response, reason);
    await recordAct(acting, held, "respondToAssignment", { response, reason });
    return granted;
  });

/** Advice on the revision that was read. */
export const giveAdvice = (
  acting: Acting,
  { itemId, revision, position, comments }: z.output<typeof GiveAdvice>,
): Promise<Verdict> =>
  onItemAs(acting, "giveAdvice", itemId, async (held) => {
    if (!held.reviewId) return no("notAssigned");
    if (held.item.revision !== revision) return no("revisionMoved", { revision: held.item.revision });
    const row = { reviewId: held.reviewId, itemId, reviewerId: acting.actor.id, revision, position, comments };
    await store.addAdvice(acting.tx, row);
    await recordAct(acting, held, "giveAdvice", { position, said: hashOf(comments) });
    return granted;
  });
