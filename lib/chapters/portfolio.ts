import { RISK_GROUPS, type RiskGroup, riskGroupOf, riskPoints } from "@/lib/rules/portfolio-risk";
import { LIGHTS, type Light } from "@/lib/rules/words";
import type { Gathered } from "./gathered";
import { type Chapter, countedOut, type Say } from "./say";

const RISK_TONES = {
  heavy: "bad",
  considerable: "watch",
  moderate: "plain",
  light: "good",
  unclassed: "none",
} as const satisfies Record<RiskGroup, string>;

const LIGHT_TONES = { onTrack: "good", atRisk: "watch", offTrack: "bad", noData: "none" } as const satisfies Record<
  Light,
  string
>;

const RANKED = 20;

/** Projects under way by the heaviest category any framework gave them, and those that weigh most. */
export function riskChapter({ projects, today }: Gathered, say: Say): Chapter {
  const { t, places, number } = say;
  const groups = projects.map(({ risks }) => riskGroupOf(risks));
  const bars = RISK_GROUPS.map((group) => ({
    label: t(`reports.risks.${group}`),
    value: groups.filter((one) => one === group).length,
    tone: RISK_TONES[group],
  }));
  const rows = projects.slice(0, RANKED).map((project) => {
    const { category, late, suspended, total } = riskPoints(project, today);
    return [
      [project.title, [project.code, places(project.countries)].filter(Boolean).join(" · ")].join("\n"),
      ...[category, late, suspended, total].map(number),
    ];
  });
  const columns = ["project", "category", "late", "suspended", "points"];
  return {
    title: t("reports.chapters.risk"),
    blocks: [
      ...countedOut(say, t("reports.riskGroup"), bars),
      ...(rows.length > 0
        ? [
            {
              is: "table" as const,
              heading: t("monitoring.tables.ranking"),
              columns: columns.map((column) => t(`monitoring.columns.${column}`)),
              widths: [8.7, 2.1, 2.4, 2.7, 1.6],
              figures: [1, 2, 3, 4],
              rows,
            },
          ]
        : []),
    ],
  };
}

/** Indicators of projects under way by their light, and project by project. */
export function progressChapter({ progress }: Gathered, say: Say): Chapter {
  const { t, number } = say;
  const bars = LIGHTS.map((light) => ({
    label: `${t(`results.letters.${light}`)} · ${t(`results.lights.${light}`)}`,
    value: progress.reduce((all, { lights }) => all + lights[light], 0),
    tone: LIGHT_TONES[light],
  }));
  const rows = progress.map(({ code, title, lights }) => [
    [title, code].join("\n"),
    ...LIGHTS.map((light) => number(lights[light])),
  ]);
  return {
    title: t("reports.chapters.progress"),
    blocks: [
      ...countedOut(say, t("results.light"), bars),
      ...(rows.length > 0
        ? [
            {
              is: "table" as const,
              heading: t("reports.byProject"),
              columns: [t("monitoring.columns.project"), ...LIGHTS.map((light) => t(`results.lights.${light}`))],
              widths: [5.2, 2, 2, 2.4, 2],
              figures: [1, 2, 3, 4],
              rows,
            },
          ]
        : []),
    ],
  };
}
