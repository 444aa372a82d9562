import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import type { EventPaper } from "@/lib/papers/store";
import type { FollowedUp } from "@/lib/recommendations/loaders";
import { followUpStanding, insists, responseOf } from "@/lib/rules/follow-up";
import {
  type FollowUpAct,
  IMPLEMENTATIONS,
  type Implementation,
  MANAGEMENT_RESPONSES,
  type ManagementResponse,
} from "@/lib/rules/words";
import type { Paper } from "@/lib/typeset/pdf";
import type { Say } from "../items/[id]/history";

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

/** Of which recommendation an item's history tells, and what was said of it. */
export function recommendationTold({ data }: Pick<EventPaper, "data">, t: Say) {
  const response = MANAGEMENT_RESPONSES.find((one) => one === data.response);
  const implementation = IMPLEMENTATIONS.find((one) => one === data.implementation);
  return {
    recommendation: typeof data.recommendation === "number" ? String(data.recommendation) : "none",
    followed: response
      ? t(`followUp.responses.${response}`)
      : implementation
        ? t(`followUp.implementations.${implementation}`)
        : "",
  };
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
