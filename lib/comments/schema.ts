import { z } from "zod";

export const CommentItem = z.object({ itemId: z.uuid(), body: z.string().trim().min(1).max(10_000) }).strict();
