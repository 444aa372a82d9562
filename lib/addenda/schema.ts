import { z } from "zod";

export const IssueAddendum = z
  .object({
    itemId: z.uuid(),
    title: z.string().trim().min(3).max(300),
    body: z.string().trim().min(3).max(20_000),
  })
  .strict();
