import "server-only";
import { transaction } from "@/db/client";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { wordsIn } from "@/lib/languages/translator";
import { queueMail } from "@/lib/notices/perform";
import * as store from "./store";

/**
 * Reminds those who owe the next step of an adopted capacity request, and the committee's secretaries, when its date
 * comes near or has passed: each stage once, of several that passed the latest alone. By the database's clock unless told.
 */
export const remindOfCapacity = (now?: Date): Promise<void> =>
  transaction(async (tx) => {
    for (const { stage, owed, dueOn, title, confidentiality, told, ...found } of await store.takeDueReminders(tx, now))
      for (const { id, email, locale } of told) {
        const known = isLocale(locale) ? locale : DEFAULT_LOCALE;
        const params = {
          slug: found.slug,
          itemId: found.itemId,
          symbol: found.symbol ?? "",
          title: confidentiality === "restricted" ? "" : title,
          reason: "",
          due: formatFor(known, "UTC").date(new Date(`${dueOn}T00:00Z`)),
          owed: wordsIn(known)(`capacity.owed.${owed}`, {}),
        };
        // oxlint-disable-next-line no-await-in-loop
        await queueMail(tx, {
          recipientId: id,
          email,
          locale,
          template: `remindCapacity.${stage}`,
          params,
          itemId: found.itemId,
        });
      }
  });
