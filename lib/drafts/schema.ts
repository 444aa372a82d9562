import { z } from "zod";
import { SaveDraft } from "@/lib/items/schema";

export const MOST_SOUGHT = 100;

/** The whole form: stored, and submitted too when that button sent it. */
export const SendDraft = SaveDraft.extend({
  does: z.enum(["save", "submit"]).default("save"),
  /** After saving, offer the projects that hold these words: what a browser without script asks for. */
  seek: z.string().trim().max(MOST_SOUGHT).optional(),
});
