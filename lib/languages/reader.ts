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

/** All messages; those that nothing is put into are looked up once: a list says the same few of them hundreds of times. */
export const readersWords = cache(async () => {
  const [t, messages] = await Promise.all([getTranslations(), getMessages()]);
  const known = said.get(messages) ?? new Map<string, string>();
  said.set(messages, known);
  const say = (key: never, ...values: never[]): string => {
    if (values.length > 0) return t(key, ...values);
    const word = known.get(key) ?? t(key);
    known.set(key, word);
    return word;
  };
  return Object.assign(say, { rich: t.rich, markup: t.markup, raw: t.raw, has: t.has }) as typeof t;
});

/** Somebody chose their language in their profile: what this browser remembers from before no longer counts. */
export const followProfilesLanguage = async () => (await cookies()).delete(LOCALE_COOKIE);
