import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { granted, no } from "@/lib/rules/verdict";
import type { ChangeConfidentiality } from "./schema";
import * as store from "./store";

/** Opens a document to more readers, or closes it to some. What the public register shows must be withdrawn first. */
export const changeConfidentiality = (
  acting: Acting,
  { itemId, confidentiality, reason }: z.output<typeof ChangeConfidentiality>,
) =>
  onItemAs(acting, "changeConfidentiality", itemId, async (held) => {
    const before = held.item.confidentiality;
    if (before === confidentiality) return no("confidentialitySame");
    if (await store.isPublished(acting.tx, itemId)) return no("withdrawFirst");
    await store.setConfidentiality(acting.tx, itemId, confidentiality);
    // Whoever is told is told as the document was: a restricted one goes by link only.
    await recordAct(acting, held, "changeConfidentiality", { reason, before, set: { confidentiality } });
    return granted;
  });
