import { z } from "zod";

const reason = z.string().trim().max(2000).default("");
export const HandOverChair = z.object({ itemId: z.uuid(), personId: z.uuid(), reason }).strict();
export const TakeChair = z.object({ itemId: z.uuid(), reason }).strict();
