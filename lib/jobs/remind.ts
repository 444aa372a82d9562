import "server-only";
import { transaction } from "@/db/client";
import { queueMail } from "@/lib/notices/perform";
import * as store from "./store";

/** Reminds those who still owe something, and nobody else. */
export const remind = () =>
  transaction(async (tx) => {
    for (const { personId, email, locale, itemId, symbol, title, confidentiality, slug } of await store.owingReviewers(
      tx,
    )) {
      const params = {
        slug,
        itemId,
        symbol: symbol ?? "",
        title: confidentiality === "restricted" ? "" : title,
        reason: "",
      };
      await queueMail(tx, { recipientId: personId, email, locale, template: "remindReviewer", params, itemId });
    }
  });
