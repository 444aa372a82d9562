import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import type { FollowedUp } from "@/lib/recommendations/loaders";
import { followUpStanding, insists, responseOf } from "@/lib/rules/follow-up";
import type { FollowUpAct, Implementation, ManagementResponse } from "@/lib/rules/words";
import type { Paper } from "@/lib/typeset/pdf";

/** What was done about a recommendation, and by whom. */
export async function followUpActs(): Promise<(entry: FollowedUp["entries"][number]) => string> {
  const t = await getTranslations("followUp");
  return ({ act, before, by, response, implementation }) =>
    t(act === "reopenRecommendation" && insists(before) ? "acts.insist" : `acts.${act as FollowUpAct}`, {
      by: by ?? "",
      response: response ? t(`responses.${response}`) : "",
      implementation: implementation ? t(`implementations.${implementation}`) : "",
    });
}

type Line = {
  text: string;
  addressee: string;
  dueOn: string;
  response: ManagementResponse | null;
  implementation: Implementation;
  closed: boolean;
  /** Below the text where it is from, below the date how long that is past, and below the row what else is told. */
  source?: string;
  age?: string | null;
  below?: string;
};

/** Recommendations as they stand on a day: a table under a title of its own, or nothing where there are none. */
export async function recommendationsOnPaper(lines: readonly Line[], today: string): Promise<Paper["sections"]> {
  if (lines.length === 0) return [];
  const [t, day] = await Promise.all([getTranslations("followUp"), readersDay()]);
  const stacked = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join("\n");
  return [
    {
      title: t("title"),
      blocks: [
        {
          is: "table",
          columns: [t("recommendation"), t("addressee"), t("due"), t("response"), t("standing")],
          widths: [6, 3, 2.4, 2.6, 2],
          rows: lines.map((line) => [
            stacked(line.text, line.source),
            line.addressee,
            stacked(day(line.dueOn), line.age),
            stacked(t(`responses.${responseOf(line, today)}`), t(`implementations.${line.implementation}`)),
            t(`standings.${followUpStanding(line, today)}`),
          ]),
          below: lines.map(({ below = "" }) => below),
        },
      ],
    },
  ];
}
