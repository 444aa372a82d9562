import { getTranslations } from "next-intl/server";
import { stepInWords } from "@/app/capacity-words";
import type { Dossier } from "@/lib/dossier/loaders";
import type { Format } from "@/lib/languages/format";
import { readersDay } from "@/lib/languages/reader";
import type { EventPaper } from "@/lib/papers/store";
import type { Capacity, Owed } from "@/lib/rules/capacity";
import { countWithheld, evaluationOf, FEWEST, LEVELS, type Level, publicEvaluation } from "@/lib/rules/kirkpatrick";
import type { Say } from "../history";

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

/** What the history tells of a training beside who recorded it: how many took part or answered, unless they are few. */
export function trainingTold({ data }: Pick<EventPaper, "data">, t: Say, format: Format) {
  const { women, men, evaluations = [] } = (data.capacity ?? {}) as Partial<Capacity>;
  const level = LEVELS.find((one) => one === data.level);
  const found = level && evaluationOf(evaluations.map(publicEvaluation), level);
  const tookPart = (women ?? 0) + (men ?? 0);
  // A correction tells what it changed alone.
  const whole = typeof women === "number" && typeof men === "number" && !countWithheld(tookPart);
  return {
    level: level ? String(level) : "none",
    levelName: level ? t(`capacity.levels.${level}`) : "",
    answers: found ? answersTold(found, t) : "none",
    people: whole ? format.number(tookPart) : "none",
  };
}

const answersTold = ({ answered, asked }: ReturnType<typeof publicEvaluation>, t: Say) =>
  answered === null
    ? t("capacity.responsesFew", { fewest: String(FEWEST), asked })
    : t("capacity.responsesOf", { answered, asked });
