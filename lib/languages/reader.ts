import "server-only";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
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

/** Somebody chose their language in their profile: what this browser remembers from before no longer counts. */
export const followProfilesLanguage = async () => (await cookies()).delete(LOCALE_COOKIE);
