import "server-only";
import { paths } from "@/app/paths";
import { env } from "@/lib/env";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { queueMail } from "@/lib/notices/perform";
import type { ForWhom, Report } from "./store";

/** Tells whoever asked for a report that it is there, or that it could not be made, in the transaction that says so. */
export function tellOutcome(
  tx: Parameters<typeof queueMail>[0],
  { id, from, until }: Report,
  { personId: recipientId, email, locale: wanted, committee }: ForWhom,
  outcome: "ready" | "failed",
): Promise<unknown> {
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  const day = (on: string) => formatFor(locale, "UTC").date(new Date(`${on}T00:00Z`));
  const link = `${env().MAJLIS_URL}${paths.report(committee.slug, id)}`;
  const params = { link, symbol: committee.symbol, from: day(from), to: day(until) };
  return queueMail(tx, { recipientId, email, locale, template: `report.${outcome}`, params });
}
