import { getTranslations } from "next-intl/server";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import {
  evaluationOf,
  FEWEST,
  LEVELS,
  type Level,
  learningGain,
  type PublicEvaluation,
  responseRate,
  suppressed,
} from "@/lib/rules/kirkpatrick";

type Props = {
  evaluations: readonly PublicEvaluation[];
  /** What was found, in words, of each level; for those who may read the item's record. */
  found?: Partial<Record<Level, string>>;
};

/** What was found on each level, with how many of those asked answered; what rests on a few people is withheld. */
export async function Evaluations({ evaluations, found: inWords }: Props) {
  const [t, format, figure] = await Promise.all([getTranslations("capacity"), readersFormat(), evaluationWords()]);
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("evaluations")}</h3>
      <Table
        caption={t("evaluations")}
        columns={[
          { label: t("level"), lead: true },
          { label: t("figure") },
          { label: t("responses") },
          ...(inWords ? [{ label: t("evaluationNote") }] : []),
        ]}
        rows={LEVELS.map((level) => {
          const found = evaluationOf(evaluations, level);
          const name = t("nthLevel", { level: String(level), name: t(`levels.${level}`) });
          const rate = found && responseRate(found);
          const said = found && figure(found);
          return {
            id: String(level),
            cells: [
              { text: name, note: t(`levelHelp.${level}`) },
              said ?? t("notEvaluated"),
              said ? { text: said.responses, ...(typeof rate === "number" && { note: format.percent(rate) }) } : "",
              ...(inWords ? [inWords[level] ?? ""] : []),
            ],
          };
        })}
      />
    </div>
  );
}

/** The figure of one level in the reader's words, and how many of those asked answered. */
export async function evaluationWords() {
  const [t, format] = await Promise.all([getTranslations("capacity"), readersFormat()]);
  return (found: PublicEvaluation): { text: string; note?: string; responses: string } => {
    const { answered, asked } = found;
    const responses =
      answered === null ? t("responsesFew", { fewest: String(FEWEST), asked }) : t("responsesOf", { answered, asked });
    if (suppressed(found)) return { responses, text: t("withheld", { fewest: String(FEWEST) }) };
    if (found.level !== 2) return { responses, text: t("meanOf", { mean: format.decimal(found.mean ?? "") }) };
    const gain = learningGain(found);
    const [pre, post, max] = [found.pre, found.post, found.max].map((points) => format.decimal(points ?? ""));
    return {
      responses,
      text: gain === null ? t("noGain") : t("gainOf", { gain: format.percent(Number(gain)) }),
      note: t("testOf", { pre: pre ?? "", post: post ?? "", max: max ?? "" }),
    };
  };
}
