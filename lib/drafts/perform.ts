import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItem, saveDraft } from "@/lib/items/perform";
import { type Verdict, yes } from "@/lib/rules/verdict";
import { takeStep } from "@/lib/steps/perform";
import type { SubmitDraft } from "./schema";

/** Stores what was typed and submits it, or neither: submits for the first time, or again after a return. */
export async function submitDraft(acting: Acting, input: z.output<typeof SubmitDraft>): Promise<Verdict<{ slug: string; id: string }>> {
  const { itemId, note = "" } = input;
  const saved = await saveDraft(acting, input);
  if (!saved.ok) return saved;
  const status = await onItem(acting, itemId, async ({ item }) => yes(item.status));
  if (!status.ok) return status;
  return takeStep(acting, { itemId, action: status.value === "returned" ? "resubmit" : "submit", reason: "", note });
}
