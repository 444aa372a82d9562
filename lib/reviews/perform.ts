import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { setAside } from "@/lib/conflicts/perform";
import { suggestedConflicts } from "@/lib/conflicts/store";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { AssignReviewer, GiveAdvice, ReleaseReviewer, RespondToAssignment } from "./schema";
import * as store from "./store";

/** Asks a reviewer of the committee to advise on an item. */
export const assignReviewer = (
  acting: Acting,
  { itemId, personId, dueOn, despite = "" }: z.input<typeof AssignReviewer>,
): Promise<Verdict> =>
  onItemAs(acting, "assignReviewer", itemId, async (held) => {
    const { item, committee } = held;
    const person = await store.candidate(acting.tx, item.committeeId, item.id, personId);
    if (!person?.reviews) return no("notReviewer");
    // Nobody reviews their own item.
    if (person.coauthor || item.authorId === personId) return no("ownReviewer");
    if (person.asked) return no("alreadyAssigned");
    if (person.conflicted) return no("conflictKnown");
    const suggested = await suggestedConflicts(acting.tx, itemId, "advise");
    const against = suggested.filter((one) => one.personId === personId);
    // Somebody is asked in spite of a suggested conflict only when that was said, and why.
    if (against.length > 0 && despite === "") return no("conflictSuggested", { name: person.name });
    await setAside(acting, held, against, despite);
    const row = { itemId, reviewerId: personId, assignedBy: acting.actor.id };
    const review = await store.addReview(acting.tx, row, store.dueAt(dueOn, committee.reviewDays, committee.timezone));
    await recordAct(acting, held, "assignReviewer", { personId, dueAt: review?.dueAt.toISOString() });
    return granted;
  });

/** Takes an assignment back. Advice already given stays on record. */
export const releaseReviewer = (
  acting: Acting,
  { itemId, reviewId, reason }: z.output<typeof ReleaseReviewer>,
): Promise<Verdict> =>
  onItemAs(acting, "releaseReviewer", itemId, async (held) => {
    const released = await store.releaseReview(acting.tx, itemId, reviewId);
    if (!released) return no("notAssigned");
    await recordAct(acting, held, "releaseReviewer", { personId: released.reviewerId, reason });
    return granted;
  });

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
