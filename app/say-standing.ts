import type { getTranslations } from "next-intl/server";
import type { Standing } from "@/lib/rules/words";

/** What somebody is in their delegation; of alternates, which one. */
export const sayStanding = (
  words: Awaited<ReturnType<typeof getTranslations<never>>>,
  standing: Standing,
  rank?: number | null,
): string => (rank ? words("standings.ranked", { rank }) : words(`standings.${standing}`));
