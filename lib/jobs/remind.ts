import "server-only";
import { transaction } from "@/db/client";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { queueMail } from "@/lib/notices/perform";
import * as store from "./store";

/** Reviewers reminded in one transaction. */
const AT_ONCE = 200;

/**
 * Reminds the reviewers who still owe something, each stage of a deadline once, and nobody else: not
 * those who are out of office, disabled or no longer in office. By the database's clock unless told.
 */
export async function remind(now?: Date): Promise<void> {
  while ((await transaction((tx) => remindSome(tx, now))) === AT_ONCE);
}

async function remindSome(tx: store.Transaction, now: Date | undefined): Promise<number> {
  const owing = await store.owingReviewers(tx, now, AT_ONCE);
  // What another worker reminded of meanwhile is left out.
  const taken = new Set(await store.takeReminders(tx, owing));
  for (const { reviewId, stage, personId: recipientId, email, locale, timezone, answered, dueAt, ...item } of owing) {
    if (!taken.has(reviewId)) continue;
    const { slug, itemId, symbol } = item;
    const due = formatFor(isLocale(locale) ? locale : DEFAULT_LOCALE, timezone).date(dueAt);
    const title = item.confidentiality === "restricted" ? "" : item.title;
    const params = { slug, itemId, symbol: symbol ?? "", title, reason: "", due, answered: answered ? "yes" : "no" };
    // oxlint-disable-next-line no-await-in-loop
    await queueMail(tx, { recipientId, email, locale, template: `remind.${stage}`, params, itemId });
  }
  return owing.length;
}
