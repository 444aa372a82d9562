import { z } from "zod";
import { LISTS } from "@/lib/rules/words";

/** A list's address under a name: its query, without the question mark. */
export const SaveView = z
  .object({
    committeeId: z.uuid(),
    list: z.enum(LISTS).default("items"),
    name: z.string().trim().min(1).max(80),
    query: z.string().max(1000),
  })
  .strict();
export const RemoveView = z.object({ viewId: z.uuid() }).strict();
