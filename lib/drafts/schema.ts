import { z } from "zod";
import { SaveDraft } from "@/lib/items/schema";

/** The whole form: stored, and submitted too when that button sent it. */
export const SendDraft = SaveDraft.extend({ does: z.enum(["save", "submit"]).default("save") });
