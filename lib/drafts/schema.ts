import { SaveDraft } from "@/lib/items/schema";

/** The whole form, to be stored and submitted at once. */
export const SubmitDraft = SaveDraft.omit({ rows: true });
