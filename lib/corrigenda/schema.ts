import { z } from "zod";

const passage = z.string().trim().max(4000);

/** Corrections of one adopted text: for this read that. Rows of the form left empty are none. */
export const IssueCorrigendum = z
  .object({
    itemId: z.uuid(),
    corrections: z
      .array(z.object({ field: z.string().max(60).default(""), instead: passage, read: passage }).strict())
      .max(10)
      .transform((rows) => rows.filter(({ instead, read }) => instead !== "" || read !== ""))
      .pipe(z.array(z.object({ field: z.string().min(1, "choose"), instead: passage.min(1), read: passage })).min(1)),
    reason: z.string().trim().min(3).max(2000),
  })
  .strict();
