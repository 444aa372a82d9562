import { z } from "zod";
import { PARTS } from "@/lib/rules/words";

/** Names somebody a co-author, commenter or reader of an item, or takes that back with `none`. */
export const ShareItem = z.object({ itemId: z.uuid(), personId: z.uuid(), part: z.enum([...PARTS, "none"]) }).strict();
