import { AGE_NAMES, ageOf, responseOf } from "@/lib/rules/follow-up";
import { MANAGEMENT_RESPONSES } from "@/lib/rules/words";
import type { Gathered } from "./gathered";
import { type Chapter, countedOut, type Say, sum } from "./say";

/** Open recommendations by how late they are, and by the response they got. */
export function followUpChapter({ recommendations, proceedings: { responses } }: Gathered, say: Say): Chapter {
  const { t } = say;
  const { open, overdue, toDecide, closed } = recommendations;
  const ages = [
    { label: t("reports.notDue"), value: open - overdue - toDecide, tone: "good" as const },
    { label: t("followUp.standings.toDecide"), value: toDecide, tone: "watch" as const },
    ...AGE_NAMES.map((age, at) => ({
      label: t(`followUp.ages.${age}`),
      value: recommendations[age],
      tone: at < 2 ? ("watch" as const) : ("bad" as const),
    })),
  ];
  const answered = [...MANAGEMENT_RESPONSES, "awaited", "none"].map((response) => ({
    label: t(`followUp.responses.${response}`),
    value: sum(responses.filter((cell) => cell.response === response)),
  }));
  return {
    title: t("reports.chapters.followUp"),
    blocks: [
      { is: "text", text: t("reports.closed", { open, closed }) },
      ...countedOut(say, t("followUp.age"), ages),
      ...countedOut(say, t("followUp.response"), answered),
    ],
  };
}

/** What is overdue, the longest first. */
export function overdueChapter({ overdue, recommendations, today }: Gathered, { t, day }: Say): Chapter {
  const rows = overdue.map((row) => {
    const age = ageOf({ ...row, closed: row.closedAt !== null }, today);
    return [
      [row.text, row.symbol ?? row.title].join("\n"),
      row.addressee,
      [day(row.dueOn), age && t(`followUp.ages.${age}`)].filter(Boolean).join("\n"),
      [t(`followUp.responses.${responseOf(row, today)}`), t(`followUp.implementations.${row.implementation}`)].join(
        "\n",
      ),
    ];
  });
  const columns = ["recommendation", "addressee", "due", "response"].map((column) => t(`followUp.${column}`));
  const rest = rows.length < recommendations.overdue;
  return {
    title: t("reports.chapters.overdue"),
    blocks:
      rows.length > 0
        ? [
            { is: "table", columns, widths: [7, 3, 2.4, 2.6], rows },
            ...(rest
              ? [
                  {
                    is: "text" as const,
                    text: t("reports.firstOf", { shown: rows.length, all: recommendations.overdue }),
                  },
                ]
              : []),
          ]
        : [{ is: "text", text: t("reports.noneOverdue") }],
  };
}
