import { z } from "zod";
import { announced } from "@/lib/announcements/schema";

const said = z.string().trim().max(10_000).default("");

export const CONSENSUS_ANSWERS = ["noObjection", "object", "amend", "comment", "recuse"] as const;

export const AnswerConsensus = z
  .object({ itemId: z.uuid(), ballotId: z.uuid(), answer: z.enum(CONSENSUS_ANSWERS), text: said })
  .strict()
  .refine(({ answer, text }) => answer !== "object" || text.length >= 10, {
    path: ["text"],
    message: "objectionReason",
  })
  .refine(({ answer, text }) => answer !== "amend" || text.length >= 10, { path: ["text"], message: "amendmentText" })
  .refine(({ answer, text }) => answer !== "comment" || text.length > 0, { path: ["text"], message: "required" });

export const AnnounceConsensus = z.object({ itemId: z.uuid(), ballotId: z.uuid(), ...announced }).strict();
