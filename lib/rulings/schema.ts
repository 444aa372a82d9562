import { z } from "zod";

/** What the chair rules on a ballot, and why. */
const ruling = { itemId: z.uuid(), ballotId: z.uuid(), reason: z.string().trim().min(3).max(2000) };
const days = z.coerce.number().int().min(1).max(90);

export const ExtendBallot = z.object({ ...ruling, days }).strict();
export const SuspendBallot = z.object(ruling).strict();
export const ResumeBallot = z.object(ruling).strict();
export const ReopenBallot = z.object({ ...ruling, days }).strict();
export const ConfirmOutcome = z.object({ itemId: z.uuid(), ballotId: z.uuid() }).strict();
