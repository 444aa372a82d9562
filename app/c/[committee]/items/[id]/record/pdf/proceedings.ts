import type { Dossier } from "@/lib/dossier/loaders";
import type { Format } from "@/lib/languages/format";
import type { Paper } from "@/lib/typeset/pdf";
import { happening, type Say } from "../../history";

type Sections = Paper["sections"];

/** What reviewers advised, with their own ratings where they gave some. */
export const adviceOnPaper = (advice: Dossier["papers"]["advice"], t: Say): Sections =>
  advice.length === 0
    ? []
    : [
        {
          title: t("record.paper.advice"),
          blocks: advice.map(({ name, position, revision, comments, ratings }) => ({
            is: "text",
            heading: t("record.paper.advised", { name, advice: t(`advice.${position}`), revision }),
            text: [
              comments,
              ...ratings.map(
                ({ criterion, rating, evidence }) =>
                  `${t(`words.criteria.${criterion}`)}: ${t(`words.ratings.${rating}`)}. ${evidence}`,
              ),
            ].join("\n"),
          })),
        },
      ];

export const timelineOnPaper = (
  events: Dossier["papers"]["events"],
  t: Say,
  format: Format,
  locale: string,
): Sections[number] => ({
  title: t("timeline.title"),
  blocks: [
    {
      is: "table",
      columns: [t("record.when"), t("record.what")],
      widths: [3, 8],
      rows: events.toReversed().map((event) => {
        const { when, what } = happening(event, t, format, locale);
        const said = [event.data.reason, event.data.note].filter((text) => typeof text === "string");
        return [when, [what, ...said].join(" ")];
      }),
    },
  ],
});
