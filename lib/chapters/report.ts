import { LATE_DAYS, MOST_LATE_POINTS, SUSPENDED_POINTS, UNCLASSED_POINTS } from "@/lib/rules/portfolio-risk";
import type { Pair, Paper } from "@/lib/typeset/pdf";
import { followUpChapter, overdueChapter } from "./follow-up";
import type { Gathered } from "./gathered";
import { progressChapter, riskChapter } from "./portfolio";
import { decisionsChapter, filedChapter, outcomesChapter, quartersChapter } from "./procedure";
import { type Chapter, type Say, sum } from "./say";

/** The report on a period of a committee's work: cover, contents, chapters, and annexes for what is long. */
export function reportOnPaper(gathered: Gathered, say: Say): Paper {
  const { committee, span, today, reader } = gathered;
  const { t, date, name } = say;
  const chapters = [
    glanceChapter(gathered, say),
    quartersChapter(gathered, say),
    outcomesChapter(gathered, say),
    decisionsChapter(gathered, say),
    followUpChapter(gathered, say),
    riskChapter(gathered, say),
    progressChapter(gathered, say),
  ];
  const annexes = [filedChapter(gathered, say), overdueChapter(gathered, say), methodChapter(say)];
  const period = t("reports.period", { from: date(span.from), to: date(span.until) });
  return {
    lang: say.locale,
    kicker: name(committee.name),
    title: t("reports.paperTitle"),
    lead: period,
    facts: [
      [t("reports.madeOn"), date(today)],
      [t("reports.madeFor"), reader],
      [t("reports.holds"), t("reports.holdsWhat")],
    ],
    contents: t("reports.contents"),
    sections: [
      ...chapters.map(({ title, blocks }, at) => ({ title: `${at + 1}. ${title}`, blocks })),
      ...annexes.map(({ title, blocks }, at) => ({
        title: t("reports.annex", { letter: t("reports.annexLetters")[at] ?? String(at + 1), title }),
        blocks,
        apart: at === 0,
      })),
    ],
    footer: [committee.symbol, period].join(" · "),
  };
}

/** The few numbers one looks for first. */
function glanceChapter({ proceedings, recommendations, projects, progress }: Gathered, { t, number }: Say): Chapter {
  const { filed, decided } = proceedings;
  const adopted = decided.filter(({ outcome }) => outcome === "adopted");
  const indicators = progress.flatMap(({ lights }) => Object.values(lights)).reduce((all, count) => all + count, 0);
  const onTrack = progress.reduce((all, { lights }) => all + lights.onTrack, 0);
  const pairs: Pair[] = [
    [t("monitoring.columns.submitted"), number(sum(filed))],
    [t("monitoring.columns.decisions"), t("reports.adoptedOf", { count: sum(decided), adopted: sum(adopted) })],
    [
      t("reports.openRecommendations"),
      t("reports.overdueOf", { count: recommendations.open, overdue: recommendations.overdue }),
    ],
    [t("monitoring.columns.projectsUnderWay"), number(projects.length)],
    [t("reports.indicators"), t("reports.onTrackOf", { count: indicators, onTrack })],
  ];
  return { title: t("reports.chapters.glance"), blocks: [{ is: "pairs", pairs }] };
}

/** How the figures were counted, for whoever has to answer for them. */
const methodChapter = ({ t }: Say): Chapter => ({
  title: t("reports.chapters.method"),
  blocks: [
    {
      is: "list",
      items: [
        t("reports.method.readable"),
        t("reports.method.period"),
        t("reports.method.today"),
        t("monitoring.leads.ranking", {
          unclassed: String(UNCLASSED_POINTS),
          days: String(LATE_DAYS),
          most: String(MOST_LATE_POINTS),
          suspended: String(SUSPENDED_POINTS),
        }),
        t("reports.method.lights"),
      ],
    },
  ],
});
