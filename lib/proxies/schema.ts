import { z } from "zod";

const day = z.iso.date();

/** For one ballot, or for the days from and until, both included. */
export const EntrustVote = z
  .object({
    committeeId: z.uuid(),
    toDelegationId: z.uuid(),
    ballotId: z.uuid().optional(),
    from: day.optional(),
    until: day.optional(),
  })
  .strict()
  .refine(({ ballotId, from }) => ballotId || from, { path: ["from"], message: "required" })
  .refine(({ ballotId, until }) => ballotId || until, { path: ["until"], message: "required" });

export const RevokeProxy = z.object({ committeeId: z.uuid(), proxyId: z.uuid() }).strict();
