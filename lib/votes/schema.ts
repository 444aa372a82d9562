import { z } from "zod";
import { CHOICES } from "@/lib/rules/words";

export const CastBallot = z
  .object({
    itemId: z.uuid(),
    /** The ballot that was on the page, so that a position never lands in a later one. */
    ballotId: z.uuid(),
    choice: z.enum(CHOICES),
    reason: z.string().trim().max(10_000).default(""),
  })
  .strict()
  .refine((vote) => vote.choice !== "object" || vote.reason.length >= 10, {
    path: ["reason"],
    message: "objectionReason",
  });
