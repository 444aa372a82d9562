import { getTranslations } from "next-intl/server";
import { stepInWords } from "@/app/capacity-words";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersDay } from "@/lib/languages/reader";
import type { Owed } from "@/lib/rules/capacity";
import { LEVELS, type Level } from "@/lib/rules/kirkpatrick";

/** Of each level what was found, in words: as it was told with the latest evaluation of it. Events come newest first. */
export function foundIn(events: Dossier["papers"]["events"]): Partial<Record<Level, string>> {
  const found: Partial<Record<Level, string>> = {};
  for (const { act, data } of events) {
    const level = LEVELS.find((one) => act === "recordEvaluation" && one === data.level);
    if (level && typeof data.note === "string") found[level] ??= data.note;
  }
  return found;
}

/** What comes next, and by when. */
export async function nextStep(owed: Owed, today: string): Promise<string> {
  const [t, day, step] = await Promise.all([getTranslations("capacity"), readersDay(), stepInWords()]);
  const { from, due } = owed;
  const when = { step: step(owed), from: day(from), due: day(due) };
  if (due < today) return t("nextLate", when);
  return from > today ? t("nextFrom", when) : t("nextBy", when);
}
