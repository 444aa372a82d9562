import type { getTranslations } from "next-intl/server";
import { type Quarter, quarterOf, quartersUntil } from "@/lib/rules/quarter";

type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The name of a quarter. */
export const quarterName = (t: Say, quarter: Quarter) =>
  t("lists.quarterOf", { year: quarter.slice(0, 4), quarter: quarter.slice(-1) });

/** Three years of quarters, the present one first; and the one that is asked for, however old. */
export function quarterChoices(t: Say, today: string, asked: Quarter | undefined) {
  const recent = quartersUntil(quarterOf(today), 12).toReversed();
  const offered = asked && !recent.includes(asked) ? [...recent, asked] : recent;
  return offered.map((quarter) => ({ value: quarter, label: quarterName(t, quarter) }));
}
