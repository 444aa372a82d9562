import { z } from "zod";
import { CONFIDENTIALITIES } from "@/lib/rules/words";

export const ChangeConfidentiality = z
  .object({
    itemId: z.uuid(),
    confidentiality: z.enum(CONFIDENTIALITIES),
    reason: z.string().trim().min(3).max(2000),
  })
  .strict();
