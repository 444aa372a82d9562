import { z } from "zod";

const itemId = z.uuid();
const reviewId = z.uuid();
const empty = z.literal("").transform(() => undefined);
/** Last day for the advice; the committee's usual time when left out. */
const dueOn = z.union([empty, z.iso.date()]).optional();
const reason = z.string().trim().max(2000);
/** Why they are asked although absent, or in spite of the conflicts their interests suggest. */
const despite = z.string().trim().max(2000).default("");
/** Posted by the button that asks whoever is next, found anew under the item's lock. */
const rotation = z.literal("next").optional();

export const AssignReviewer = z
  .object({
    itemId,
    /** Ticked among the suggestions. */
    personIds: z.array(z.uuid()).max(20).optional(),
    /** Searched for by name. */
    personId: z.union([empty, z.uuid()]).optional(),
    rotation,
    dueOn,
    despite,
  })
  .strict();

export const ReassignReview = z
  .object({
    itemId,
    reviewId,
    personId: z.union([empty, z.uuid()]).optional(),
    rotation,
    dueOn,
    despite,
    reason: reason.default(""),
  })
  .strict();

export const ExtendReview = z.object({ itemId, reviewId, dueOn: z.iso.date(), reason: reason.min(3) }).strict();

export const ReleaseReviewer = z.object({ itemId, reviewId, reason: reason.default("") }).strict();
