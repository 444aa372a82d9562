import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { ShareItem } from "./schema";
import * as store from "./store";

/** The author names co-authors, commenters and readers from among those who sit in the committee. */
export const shareItem = (acting: Acting, { itemId, personId, part }: z.output<typeof ShareItem>): Promise<Verdict> =>
  onItemAs(acting, "shareItem", itemId, async (held) => {
    const { tx, actor } = acting;
    if (part === "none") {
      await store.removePart(tx, itemId, personId);
    } else {
      const person = await store.candidate(tx, held.item.committeeId, itemId, personId);
      if (!person?.sits || personId === held.item.authorId) return no("unknownPerson");
      // Nobody reviews their own item: a reviewer of it cannot become its co-author.
      if (part === "editor" && person.reviews) return no("reviewsIt");
      await store.putPart(tx, { itemId, personId, part, addedBy: actor.id });
    }
    await recordAct(acting, held, "shareItem", { personId, part });
    return granted;
  });
