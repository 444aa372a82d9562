import { z } from "zod";

/** A day and an hour by the committee's clock, as a form posts it. */
export const localMoment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "moment");

const said = z.string().trim().max(10_000).default("");

/** What a delegation may answer: two that break the silence, two that do not. */
export const SILENCE_ANSWERS = ["object", "amend", "comment", "recuse"] as const;

export const AnswerSilence = z
  .object({
    itemId: z.uuid(),
    /** The procedure that was on the page, so that an objection never lands in a later one. */
    ballotId: z.uuid(),
    answer: z.enum(SILENCE_ANSWERS),
    text: said,
  })
  .strict()
  .refine(({ answer, text }) => answer !== "object" || text.length >= 10, {
    path: ["text"],
    message: "objectionReason",
  })
  .refine(({ answer, text }) => answer !== "amend" || text.length >= 10, { path: ["text"], message: "amendmentText" })
  .refine(({ answer, text }) => answer !== "comment" || text.length > 0, { path: ["text"], message: "required" });

export const WithdrawObjection = z.object({ itemId: z.uuid(), ballotId: z.uuid(), text: said }).strict();

/** A delegation objects to a silence procedure on the item, before there is one, or no longer does. */
export const OpposeSilence = z.object({ itemId: z.uuid(), stand: z.enum(["oppose", "lift"]), text: said }).strict();

export const ExtendSilence = z
  .object({
    itemId: z.uuid(),
    ballotId: z.uuid(),
    expiresAt: localMoment,
    reason: z.string().trim().min(1).max(10_000),
  })
  .strict();
