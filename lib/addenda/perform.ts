import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { addendumSymbol } from "@/lib/rules/numbering";
import { granted } from "@/lib/rules/verdict";
import type { IssueAddendum } from "./schema";
import * as store from "./store";

/** Adds to an adopted document, beside its text, which stays as it is. */
export const issueAddendum = (acting: Acting, { itemId, title, body }: z.output<typeof IssueAddendum>) =>
  onItemAs(acting, "issueAddendum", itemId, async (held) => {
    const number = await store.addAddendum(acting.tx, { itemId, title, body, issuedBy: acting.actor.id });
    const symbol = addendumSymbol(held.item.symbol ?? "", number);
    await recordAct(acting, held, "issueAddendum", { symbol, note: title });
    return granted;
  });
