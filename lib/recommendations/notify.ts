import "server-only";
import { transaction } from "@/db/client";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { queueMail } from "@/lib/notices/perform";
import * as store from "./store";

/**
 * Reminds the committee's secretaries of recommendations whose date comes near or has passed while they are open:
 * each stage once, of several that passed the latest alone. By the database's clock unless told.
 */
export const remindOfFollowUp = (now?: Date): Promise<void> =>
  transaction(async (tx) => {
    for (const { stage, dueOn, title, confidentiality, secretaries, ...found } of await store.takeDueReminders(
      tx,
      now,
    )) {
      const { slug, itemId, symbol, number, text, addressee, answered } = found;
      const open = confidentiality !== "restricted";
      for (const { id, email, locale } of secretaries) {
        const params = {
          slug,
          itemId,
          symbol: symbol ?? "",
          title: open ? title : "",
          reason: "",
          due: formatFor(isLocale(locale) ? locale : DEFAULT_LOCALE, "UTC").date(new Date(`${dueOn}T00:00Z`)),
          number: String(number),
          answered: answered ? "yes" : "no",
          ...(open && { recommendation: text.slice(0, MOST_SAID), addressee }),
          page: "followUp",
        };
        // oxlint-disable-next-line no-await-in-loop
        await queueMail(tx, { recipientId: id, email, locale, template: `remindFollowUp.${stage}`, params, itemId });
      }
    }
  });

/** Characters of a recommendation in a mail. */
const MOST_SAID = 500;
