import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import type { Reviewed } from "@/lib/project-history/store";
import { ageOf, followUpStanding, responseOf } from "@/lib/rules/follow-up";
import type { ProjectFollowUp, Sections } from "./paper";

/** What was recommended, to whom and by when, and how far each has come; what is due first comes first. */
export async function recommendedOnPaper({ rows, today }: ProjectFollowUp): Promise<Sections> {
  if (rows.length === 0) return [];
  const [t, day] = await Promise.all([getTranslations("followUp"), readersDay()]);
  const lines = rows.map((row) => {
    const standing = followUpStanding({ ...row, closed: row.closedAt !== null }, today);
    const age = row.closedAt ? null : ageOf(row.dueOn, today);
    return [
      [row.text, row.symbol ?? row.title].join("\n"),
      row.addressee,
      [day(row.dueOn), age && t(`ages.${age}`)].filter(Boolean).join("\n"),
      [t(`responses.${responseOf(row, today)}`), t(`implementations.${row.implementation}`)].join("\n"),
      t(`standings.${standing}`),
    ];
  });
  return [
    {
      title: t("title"),
      blocks: [
        {
          is: "table",
          columns: [t("recommendation"), t("addressee"), t("due"), t("response"), t("standing")],
          widths: [6, 3, 2.4, 2.6, 2],
          rows: lines,
        },
      ],
    },
  ];
}

/** What adopted reviews found, the latest first. */
export async function foundOnPaper(reviews: readonly Reviewed[]): Promise<Sections> {
  const [t, day] = await Promise.all([getTranslations("projects.found"), readersDay()]);
  const rows = reviews.flatMap(({ symbol, title, findings }) =>
    findings.map(({ statement, value, asOf }) => [
      [statement, symbol ?? title].join("\n"),
      value,
      asOf ? day(asOf) : "",
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      title: t("title"),
      blocks: [{ is: "table", columns: [t("finding"), t("value"), t("asOf")], widths: [7, 4, 2], rows }],
    },
  ];
}
