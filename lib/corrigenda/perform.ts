import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { columnsOf, completeness, onItemAs, recordAct } from "@/lib/items/perform";
import { addRevision } from "@/lib/items/store";
import { corrected } from "@/lib/kinds/corrections";
import { hashOfText } from "@/lib/rules/chain";
import { revisionSymbol } from "@/lib/rules/numbering";
import { no, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { IssueCorrigendum } from "./schema";
import * as store from "./store";

/**
 * Corrects the text of an adopted document, passage by passage: a new text, marked as a corrigendum. The
 * decision stands as it was taken, and so does every text before.
 */
export const issueCorrigendum = (acting: Acting, { itemId, corrections, reason }: z.output<typeof IssueCorrigendum>) =>
  onItemAs<{ slug: string }>(acting, "issueCorrigendum", itemId, async (held) => {
    const { item, committee } = held;
    let text: Record<string, unknown> = item.data;
    for (const correction of corrections) {
      const next = corrected(text, correction);
      if (!next.ok) return next;
      text = next.value;
    }
    const parsed = completeness(item.kind, text);
    if (!parsed.success) return no("correctionInvalid");
    const data = parsed.data as typeof item.data;

    const [number, corrigendum] = [item.revision + 1, item.corrigendum + 1];
    const columns = await columnsOf(acting, { ...item, data });
    const { title } = columns;
    const submittedBy = acting.actor.id;
    await addRevision(acting.tx, { itemId, number, title, data, note: reason, corrigendum, corrections, submittedBy });
    const set = await store.replaceText(acting.tx, itemId, { ...columns, data, revision: number, corrigendum });
    await recordAct(acting, { item: { ...item, revision: number }, committee }, "issueCorrigendum", {
      reason,
      symbol: revisionSymbol(item.symbol ?? "", number, corrigendum),
      corrections,
      set: { ...set, text: hashOfText(hashOf, { number, title, data }) },
    });
    return yes({ slug: committee.slug });
  });
