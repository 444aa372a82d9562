import "server-only";
import { getTranslations } from "next-intl/server";
import type { Away } from "@/lib/rules/away";
import { readersDay } from "./reader";

/** When somebody is out of office, what they say of it, and whom to ask instead, in the reader's language. */
export async function sayAway(absence: Away & { note?: string; alternate?: string | null }): Promise<string> {
  const [t, day] = await Promise.all([getTranslations("absences"), readersDay()]);
  const { from, until, note, alternate } = absence;
  const when = t("away", { from: day(from), until: day(until) });
  return [when, note, alternate && t("askInstead", { name: alternate })].filter(Boolean).join(" · ");
}
