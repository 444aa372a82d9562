import { z } from "zod";
import { STEP_ACTIONS } from "@/lib/rules/route";
import { SECRECIES } from "@/lib/rules/words";
import { localMoment } from "@/lib/silence/schema";

/** A step of an item's route. Which ones need what is the route's and the performer's business. */
export const TakeStep = z
  .object({
    itemId: z.uuid(),
    action: z.enum(STEP_ACTIONS),
    /** Why: required by the steps that send an item back or end it. */
    reason: z.string().trim().max(10_000).default(""),
    /** For `submit` and `resubmit`: what is new in this revision. */
    note: z.string().trim().max(2000).default(""),
    /** For `openBallot`: how long it stays open; for `openConsensus`, when the chair means to ask. The committee's usual time when left out. */
    days: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(90)]).optional(),
    /** For `openBallot`: in the meeting or in writing. */
    procedure: z.enum(["vote", "written"]).optional(),
    /** For `placeUnderSilence`: the exact expiry, by the committee's clock. */
    expiresAt: z.union([z.literal("").transform(() => undefined), localMoment]).optional(),
    /** For `placeUnderSilence`: the delegations were asked, and none objects to it. */
    nobodyObjects: z.string().optional(),
    /** For `openBallot`: who sees positions, and when; the committee's usual way when left out. */
    secrecy: z.enum(SECRECIES).optional(),
    /** For `defer`: the meeting that takes it up, and its day. */
    meeting: z.string().trim().max(200).optional(),
    meetsOn: z.union([z.literal("").transform(() => undefined), z.iso.date()]).optional(),
  })
  .strict()
  .superRefine(({ action, expiresAt, nobodyObjects }, context) => {
    if (action !== "placeUnderSilence") return;
    if (!expiresAt) context.addIssue({ code: "custom", path: ["expiresAt"], message: "required" });
    if (!nobodyObjects) context.addIssue({ code: "custom", path: ["nobodyObjects"], message: "nobodyObjects" });
  });
