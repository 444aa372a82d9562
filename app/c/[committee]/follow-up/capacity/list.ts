import { getTranslations } from "next-intl/server";
import { stepInWords } from "@/app/capacity-words";
import type { List } from "@/app/list-answer";
import { loadAllRequests } from "@/lib/capacity/loaders";
import type { RequestLine } from "@/lib/capacity/store";
import { type Cell, dayCell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { evaluationOf, LEVELS, type Level, learningGain, nextLevel, suppressed } from "@/lib/rules/kirkpatrick";

const PLAN = ["provider", "startsOn", "endsOn", "women", "men"] as const;

/** Adopted capacity requests, how far each has come and what it brought, as the reader sees them. */
export async function requestList(slug: string, query: Record<string, string>): Promise<List> {
  const { committee, pages } = await loadAllRequests(slug, query);
  const [t, step] = await Promise.all([getTranslations(), stepInWords()]);
  const nth = (level: Level) => t("capacity.nthLevel", { level: String(level), name: t(`capacity.levels.${level}`) });
  return {
    name: `${committee.symbol}-${t("capacity.list.fileName")}`,
    heads: [
      t("lists.export.columns.symbol"),
      t("lists.export.columns.title"),
      t("capacity.list.state"),
      t("capacity.next"),
      t("followUp.due"),
      ...PLAN.map((column) => t(`capacity.${column}`)),
      ...LEVELS.flatMap((level) => [nth(level), t("capacity.list.answersTo", { level: nth(level) })]),
    ],
    pages: linesOf(pages, lineOf),
  };

  function lineOf({ symbol, title, state, owed, dueOn, evaluations, ...plan }: RequestLine): Cell[] {
    return [
      symbol,
      title,
      t(`capacity.states.${state}`),
      owed && step({ act: owed, level: owed === "recordEvaluation" ? nextLevel(evaluations) : null }),
      dayCell(dueOn),
      plan.provider,
      dayCell(plan.startsOn),
      dayCell(plan.endsOn),
      plan.women,
      plan.men,
      ...LEVELS.flatMap((level) => figures(evaluations, level)),
    ];
  }
}

/** The mean or the gain, withheld where it would rest on a few people, and how many of those asked answered. */
function figures(evaluations: RequestLine["evaluations"], level: Level): Cell[] {
  const found = evaluationOf(evaluations, level);
  if (!found) return [null, null];
  const answers = found.asked > 0 ? { share: found.answered / found.asked } : null;
  if (suppressed(found)) return [null, answers];
  const gain = learningGain(found);
  if (level === 2) return [gain === null ? null : { share: Number(gain) }, answers];
  return [found.mean === null ? null : Number(found.mean), answers];
}
