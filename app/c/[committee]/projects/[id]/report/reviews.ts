import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import type { Reviewed } from "@/lib/project-history/store";
import { ageOf } from "@/lib/rules/follow-up";
import { recommendationsOnPaper } from "../../../follow-up/in-words";
import type { ProjectFollowUp, Sections } from "./paper";

/** What was recommended, to whom and by when, and how far each has come; what is due first comes first. */
export async function recommendedOnPaper({ rows, today }: ProjectFollowUp): Promise<Sections> {
  const t = await getTranslations("followUp");
  const lines = rows.map((row) => {
    const come = { ...row, closed: row.closedAt !== null };
    const age = ageOf(come, today);
    return { ...come, source: row.symbol ?? row.title, age: age && t(`ages.${age}`) };
  });
  return recommendationsOnPaper(lines, today);
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
