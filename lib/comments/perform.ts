import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { granted, type Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { CommentItem } from "./schema";
import * as store from "./store";

export const commentItem = (acting: Acting, { itemId, body }: z.output<typeof CommentItem>): Promise<Verdict> =>
  onItemAs(acting, "commentItem", itemId, async (held) => {
    await store.addComment(acting.tx, { itemId, body, personId: acting.actor.id, revision: held.item.revision });
    await recordAct(acting, held, "commentItem", { said: hashOf(body) });
    return granted;
  });
