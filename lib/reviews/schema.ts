import { z } from "zod";
import { ADVICE } from "@/lib/rules/words";

export const RespondToAssignment = z
  .object({
    itemId: z.uuid(),
    response: z.enum(["accepted", "declined"]),
    reason: z.string().trim().max(2000).default(""),
  })
  .strict();

export const GiveAdvice = z
  .object({
    itemId: z.uuid(),
    /** The revision that was read: advice on a text that has moved on is refused. */
    revision: z.coerce.number().int().positive(),
    position: z.enum(ADVICE),
    comments: z.string().trim().max(20_000).default(""),
  })
  .strict()
  .refine((advice) => advice.position === "recommend" || advice.comments.length >= 10, {
    path: ["comments"],
    message: "adviceReason",
  });
