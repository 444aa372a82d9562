import { z } from "zod";
import { CHOICES } from "@/lib/rules/words";

const reason = z.string().trim().max(10_000).default("");

/** What opposes by its very name owes a reason; a rule may ask one for other choices too. */
const OPPOSING = ["object", "amend", "block"];
const reasoned = (vote: { choice: string; reason: string }) =>
  !OPPOSING.includes(vote.choice) || vote.reason.length >= 10;
const because = { path: ["reason"], message: "objectionReason" };

export const CastBallot = z
  .object({
    itemId: z.uuid(),
    /** The ballot that was on the page, so that a position never lands in a later one. */
    ballotId: z.uuid(),
    /** For whom, when it is another delegation that entrusted its vote. */
    delegationId: z.uuid().optional(),
    choice: z.enum(CHOICES),
    reason,
    /** A secret ballot takes no reason, and so asks for none. */
    secret: z.literal("on").optional(),
  })
  .strict()
  .refine((vote) => vote.secret === "on" || reasoned(vote), because);

/** A position that reached the secretary on paper, by mail or by telephone. */
export const RecordVote = z
  .object({
    itemId: z.uuid(),
    ballotId: z.uuid(),
    /** The member of a delegation who took it. */
    personId: z.uuid(),
    choice: z.enum(CHOICES),
    reason,
    /** What the secretary has in hand: the letter and its date, who called and when. */
    evidence: z.string().trim().min(10).max(2000),
    /** Why it does not count, when it does not. */
    void: z.string().trim().max(500).default(""),
  })
  .strict()
  .refine(reasoned, because);
