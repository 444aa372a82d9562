import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentMember } from "@/lib/session/current";
import { isLocale, LOCALE_COOKIE, type Locale, preferredLocale } from "./locales";

/** What next-intl asks once per request: the reader's language and its messages. */
export default getRequestConfig(async ({ locale: asked, requestLocale }) => {
  // Public pages are for nobody in particular: proxy.ts says in which language.
  const given = asked ?? (await requestLocale);
  const locale = isLocale(given) ? given : await readersLocale();
  const { default: messages } = await import(`../../messages/${locale}.json`);
  return { locale, messages, timeZone: "Asia/Dushanbe" };
});

/** This browser's choice, else the profile's, else the browser's own wishes. */
async function readersLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  // A page that says the database is gone needs a language, too.
  const member = await currentMember().catch(() => null);
  return isLocale(member?.locale) ? member.locale : preferredLocale((await headers()).get("accept-language"));
}
