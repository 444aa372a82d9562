import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { KINDS } from "@/lib/kinds";
import { canonical } from "@/lib/rules/canonical";
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

type Given = Omit<z.output<typeof GiveAdvice>, "ratings"> & Partial<z.output<typeof GiveAdvice>>;

/** Advice on the revision that was read, with the reviewer's own ratings where the kind has some. */
export const giveAdvice = (
  acting: Acting,
  { itemId, revision, position, comments, ratings = [] }: Given,
): Promise<Verdict> =>
  onItemAs(acting, "giveAdvice", itemId, async (held) => {
    if (!held.reviewId) return no("notAssigned");
    if (held.item.revision !== revision) return no("revisionMoved", { revision: held.item.revision });
    if (ratings.length > 0 && !("ratings" in KINDS[held.item.kind].fields.shape)) return no("kindNotRated");
    const row = { reviewId: held.reviewId, itemId, reviewerId: acting.actor.id, revision, position, comments, ratings };
    await store.addAdvice(acting.tx, row);
    await recordAct(acting, held, "giveAdvice", {
      position,
      said: hashOf(comments),
      ...(ratings.length > 0 && { rated: hashOf(canonical(ratings)) }),
    });
    return granted;
  });
