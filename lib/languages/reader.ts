import "server-only";
import { cookies } from "next/headers";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { currentMember } from "@/lib/session/current";
import { type Format, formatFor } from "./format";
import { LOCALE_COOKIE } from "./locales";

/** Dates, numbers and lists as this request's reader writes them, on their own clock. */
export const readersFormat = cache(async (): Promise<Format> => {
  const [locale, member] = await Promise.all([getLocale(), currentMember()]);
  return formatFor(locale, member?.timezone);
});

/** Days of a calendar, such as `2026-11-23`, which are the same day on every clock. */
export const readersDay = cache(async (): Promise<(day: string) => string> => {
  const format = formatFor(await getLocale(), "UTC");
  return (day) => format.day(new Date(`${day}T00:00Z`));
});

/** What was looked up, by the messages of a language. */
const said = new WeakMap<object, Map<string, string>>();

/** More than are wanted at once: of a count there are many. */
const MOST_SAID = 10_000;

/**
 * All messages, each looked up and filled once: a list says the same few of them hundreds of times, and for every
 * plural the library would make the rules of the language anew.
 */
export const readersWords = cache(async () => {
  const [t, messages] = await Promise.all([getTranslations(), getMessages()]);
  let known = said.get(messages);
  if (!known || known.size >= MOST_SAID) said.set(messages, (known = new Map()));
  const before = known;
  return new Proxy(t, {
    apply(_t, _this, [key, ...values]: [never, ...never[]]) {
      const name = values.length > 0 ? JSON.stringify([key, values]) : key;
      const word = before.get(name) ?? t(key, ...values);
      before.set(name, word);
      return word;
    },
  });
});

/** Somebody chose their language in their profile: what this browser remembers from before no longer counts. */
export const followProfilesLanguage = async () => (await cookies()).delete(LOCALE_COOKIE);
