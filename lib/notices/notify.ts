import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { paths } from "@/app/paths";
import { env } from "@/lib/env";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import { wordsIn } from "@/lib/languages/translator";
import type { QueuedMail } from "./store";

export type Letter = { to: string; subject: string; text: string };

/**
 * A queued mail as its recipient reads it. Templates are messages: `mail.<template>.subject` and
 * `.body`; those about an item share one frame around the act's sentence.
 */
export function compose({
  email,
  locale,
  template,
  params,
  itemId,
}: Pick<QueuedMail, "email" | "locale" | "template" | "params" | "itemId">): Letter {
  const say = wordsIn(isLocale(locale) ? locale : DEFAULT_LOCALE);
  const link = params.link ?? address(itemId && params.slug ? pageOf(params.slug, itemId, params.page) : "/");
  const all = { ...UNSAID, ...params, ...inWords(locale, params), link, name: params.title || params.symbol || "" };
  const lines = itemId
    ? [
        say(`mail.${template}.body`, all),
        ...(params.recommendation ? [say("mail.frame.recommendation", all)] : []),
        ...(params.reason ? [say("mail.frame.reason", all)] : []),
        say("mail.frame.open", all),
        say("mail.frame.footer", all),
      ]
    : [say(`mail.${template}.body`, all), say("mail.frame.footer", all)];
  return { to: email, subject: oneLine(say(`mail.${template}.subject`, all)), text: lines.join("\n\n") };
}

/** What mail says that was queued before its template asked. */
const UNSAID = { own: "delegation", count: "0", answered: "no" };

/** Where the reader does what the mail is about. */
const pageOf = (slug: string, itemId: string, page: string | undefined) =>
  page === "followUp" ? paths.itemFollowUp(slug, itemId) : paths.item(slug, itemId);

/** An instant by the recipient's clock, and delegations as the recipient's language calls them. */
function inWords(wanted: string, { until, timezone, by, entrusted }: QueuedMail["params"]): Record<string, string> {
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return {
    ...(until && { until: `${formatFor(locale, timezone).moment(new Date(until))} (${timezone ?? "UTC"})` }),
    ...(by && { by: nameIn(locale, JSON.parse(by)) }),
    ...(entrusted && inList(locale, JSON.parse(entrusted))),
  };
}

const inList = (locale: Locale, names: readonly Parameters<typeof nameIn>[1][]) => ({
  count: String(names.length),
  entrusted: formatFor(locale).list(names.map((name) => nameIn(locale, name))),
});

/** The way mail leaves, or nothing when no server is set: then it stays queued and is said to be so. */
export function mailer(): Transporter | null {
  const { SMTP_URL } = env();
  return SMTP_URL ? nodemailer.createTransport({ url: SMTP_URL, ...PATIENCE }, { from: env().MAIL_FROM }) : null;
}

/** Milliseconds that a silent mail server is waited for. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 30_000, socketTimeout: 60_000 };

const address = (path: string) => `${env().MAJLIS_URL}${path}`;

/** A subject is one line: what a title holds must not become a header. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ").slice(0, 200);
