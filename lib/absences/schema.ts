import { z } from "zod";

/** Whole days by the person's own calendar, both included. */
export const DeclareAbsence = z
  .object({
    from: z.iso.date(),
    until: z.iso.date(),
    note: z.string().trim().max(300).default(""),
    alternateId: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
  })
  .strict()
  .refine(({ from, until }) => from <= until, { path: ["until"], message: "untilBeforeFrom" });

export const WithdrawAbsence = z.object({ absenceId: z.uuid() }).strict();
