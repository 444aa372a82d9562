import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import type { Indicator } from "@/lib/results/loaders";
import { standingOf } from "@/lib/rules/milestone";
import { LIGHTS } from "@/lib/rules/words";
import type { Bar, Block } from "@/lib/typeset/pdf";
import { sayFigures } from "../results/framework-words";
import type { Framework, Sections } from "./paper";

const TONES = { onTrack: "good", atRisk: "watch", offTrack: "bad", noData: "none" } as const;

/** Its indicators by light and one by one, and its milestones; nothing of a project that has not planned any. */
export async function frameworkOnPaper({ results, milestones, project }: Framework): Promise<Sections> {
  const [t, levels, day, say] = await Promise.all([
    getTranslations("results"),
    getTranslations("words.indicatorLevels"),
    readersDay(),
    sayFigures(),
  ]);
  const indicators = results.flatMap((result) => result.indicators);
  const lights = LIGHTS.map(
    (light): Bar => ({
      label: `${t(`letters.${light}`)} · ${t(`lights.${light}`)}`,
      value: indicators.filter(({ standing }) => standing.light === light).length,
      tone: TONES[light],
    }),
  );
  const tables = results
    .filter((result) => result.indicators.length > 0)
    .map(
      (result): Block => ({
        is: "table",
        heading: `${levels(result.level)}: ${result.title}`,
        columns: [t("indicator"), t("baseline"), t("actual"), t("target"), t("progress"), t("light")],
        widths: [4.3, 1.8, 2.7, 1.5, 2.3, 3.4],
        figures: [1, 2, 3, 4],
        rows: result.indicators.map(lineOf),
      }),
    );
  const steps = milestones.map((milestone) => {
    const { standing, late } = standingOf(milestone, project.today);
    const dates = [
      t("planned", { day: day(milestone.plannedOn) }),
      milestone.expectedOn && !milestone.achievedOn && t("expected", { day: day(milestone.expectedOn) }),
      milestone.achievedOn && t("achieved", { day: day(milestone.achievedOn) }),
    ];
    return [
      [milestone.title, milestone.comment].filter(Boolean).join("\n"),
      dates.filter(Boolean).join("\n"),
      [t(`milestoneStandings.${standing}`), late > 0 && t("late", { days: late })].filter(Boolean).join(", "),
    ];
  });
  return [
    ...(tables.length > 0
      ? [{ title: t("title"), blocks: [{ is: "bars", heading: t("light"), bars: lights }, ...tables] as Block[] }]
      : []),
    ...(steps.length > 0
      ? [
          {
            title: t("milestones"),
            blocks: [
              {
                is: "table",
                columns: [t("milestoneTitle"), t("plannedOn"), t("state")],
                widths: [6, 3, 3],
                rows: steps,
              },
            ] as Block[],
          },
        ]
      : []),
  ];

  function lineOf({ code, title, unit, baseline, baselineYear, standing, judgement }: Indicator): string[] {
    const { latest, light, owed } = standing;
    const judged = standing.judged ? ` (${t("judged")})` : "";
    return [
      [title, [code, unit].filter(Boolean).join(" · ")].filter(Boolean).join("\n"),
      [say.decimal(baseline) || "–", baselineYear].filter(Boolean).join("\n"),
      [
        say.exact(standing.actual) || "–",
        latest && t("asOf", { day: day(latest.day) }),
        standing.rolled && t("rolledUp"),
      ]
        .filter(Boolean)
        .join("\n"),
      say.exact(standing.target) || "–",
      say.progress(standing.progress),
      [
        light ? `${t(`letters.${light}`)} · ${t(`lights.${light}`)}${judged}` : t("notRated"),
        judgement && t("judgedBy", { by: judgement.by ?? "", reason: judgement.reason }),
        owed > 0 && t("owedCount", { count: owed }),
      ]
        .filter(Boolean)
        .join("\n"),
    ];
  }
}
