import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItem, type Saved, saveDraft } from "@/lib/items/perform";
import { type Verdict, yes } from "@/lib/rules/verdict";
import { takeStep } from "@/lib/steps/perform";
import type { SendDraft } from "./schema";

type Sent = Saved & { submitted?: { slug: string; id: string } };

/** Stores what was typed; submits it too, or neither: for the first time, or again after a return. */
export async function sendDraft(
  acting: Acting,
  { does, ...input }: z.output<typeof SendDraft>,
): Promise<Verdict<Sent>> {
  const saved = await saveDraft(acting, input);
  if (!saved.ok || does === "save") return saved;
  const { itemId, note = "" } = input;
  const submitted = await onItem(acting, itemId, ({ item }) =>
    takeStep(acting, { itemId, action: item.status === "returned" ? "resubmit" : "submit", reason: "", note }),
  );
  return submitted.ok ? yes({ ...saved.value, submitted: submitted.value }) : submitted;
}
