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
    for (const { stage, dueOn, title, confidentiality, ...found } of await store.takeDueReminders(tx, now)) {
      for (const { id, email, locale } of found.secretaries) {
        const due = formatFor(isLocale(locale) ? locale : DEFAULT_LOCALE, "UTC").date(new Date(`${dueOn}T00:00Z`));
        const { slug, itemId, symbol, number } = found;
        const named = confidentiality === "restricted" ? "" : title;
        const params = { slug, itemId, symbol: symbol ?? "", title: named, reason: "", due, number: String(number) };
        // oxlint-disable-next-line no-await-in-loop
        await queueMail(tx, { recipientId: id, email, locale, template: `remindFollowUp.${stage}`, params, itemId });
      }
    }
  });
