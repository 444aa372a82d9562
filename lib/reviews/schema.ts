import { z } from "zod";
import { CRITERIA, RATINGS } from "@/lib/kinds/oversight-review/ratings";
import { ADVICE } from "@/lib/rules/words";

export const RespondToAssignment = z
  .object({
    itemId: z.uuid(),
    response: z.enum(["accepted", "declined"]),
    reason: z.string().trim().max(2000).default(""),
  })
  .strict();

const OwnRating = z
  .object({
    criterion: z.enum(CRITERIA),
    rating: z.union([z.literal(""), z.enum(RATINGS)]),
    evidence: z.string().trim().max(4000).default(""),
  })
  .strict()
  .refine(({ rating, evidence }) => rating === "" || evidence !== "", {
    path: ["evidence"],
    message: "evidenceForOwnRating",
  })
  .refine(({ rating, evidence }) => rating !== "" || evidence === "", { path: ["rating"], message: "choose" });

const given = <R extends { rating: string }>(ratings: R[]) => ratings.filter(({ rating }) => rating !== "");

export const GiveAdvice = z
  .object({
    itemId: z.uuid(),
    /** The revision that was read: advice on a text that has moved on is refused. */
    revision: z.coerce.number().int().positive(),
    position: z.enum(ADVICE),
    comments: z.string().trim().max(20_000).default(""),
    /** The reviewer's own, where they rated; criteria left wholly empty are none. */
    ratings: z.array(OwnRating).max(CRITERIA.length).default([]).transform(given),
  })
  .strict()
  .refine((advice) => advice.position === "recommend" || advice.comments.length >= 10, {
    path: ["comments"],
    message: "adviceReason",
  });
