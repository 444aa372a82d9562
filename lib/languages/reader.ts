import "server-only";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { currentMember } from "@/lib/session/current";
import { type Format, formatFor } from "./format";

/** Dates, numbers and lists as this request's reader writes them, on their own clock. */
export const readersFormat = cache(async (): Promise<Format> => {
  const [locale, member] = await Promise.all([getLocale(), currentMember()]);
  return formatFor(locale, member?.timezone);
});
