import { z } from "zod";
import { STEP_ACTIONS } from "@/lib/rules/route";

/** A step of an item's route. Which ones need what is the route's and the performer's business. */
export const TakeStep = z
  .object({
    itemId: z.uuid(),
    action: z.enum(STEP_ACTIONS),
    /** Why: required by the steps that send an item back or end it. */
    reason: z.string().trim().max(10_000).default(""),
    /** For `submit` and `resubmit`: what is new in this revision. */
    note: z.string().trim().max(2000).default(""),
    /** For `openBallot`: how long it stays open; the committee's usual time when left out. */
    days: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(90)]).optional(),
  })
  .strict();
