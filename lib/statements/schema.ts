import { z } from "zod";
import { STATEMENT_KINDS } from "@/lib/rules/words";

export const MakeStatement = z
  .object({
    itemId: z.uuid(),
    ballotId: z.uuid(),
    kind: z.enum(STATEMENT_KINDS),
    body: z.string().trim().min(10).max(10_000),
  })
  .strict();
