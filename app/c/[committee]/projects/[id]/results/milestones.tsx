import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Section } from "@/app/ui/section";
import { type Look, StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { readersDay } from "@/lib/languages/reader";
import { removeMilestone } from "@/lib/milestones/actions";
import { type MilestoneStanding, standingOf } from "@/lib/rules/milestone";
import { MilestoneForm } from "./milestone-form";
import { MilestoneLine } from "./milestone-line";
import type { Framework } from "./result-section";

const MILESTONE_LOOKS: Record<MilestoneStanding, Look> = {
  achieved: { tone: "success", shape: "check" },
  achievedLate: { tone: "success", shape: "check" },
  dropped: { tone: "neutral", shape: "stop" },
  overdue: { tone: "danger", shape: "cross" },
  slipping: { tone: "warning", shape: "warning" },
  soon: { tone: "info", shape: "clock" },
  ahead: { tone: "neutral", shape: "dot" },
};

/** What the project planned to reach when: along a line of time, and as a list with every date. */
export async function Milestones({ framework: { milestones, project, may, where } }: { framework: Framework }) {
  const [t, day] = await Promise.all([getTranslations("results"), readersDay()]);
  const rows = milestones.map((milestone) => ({ ...milestone, ...standingOf(milestone, project.today) }));
  return (
    <Section card flush title={t("milestones")} lead={t("milestonesLead")}>
      {rows.length > 0 ? (
        <>
          <div className="px-5 pb-2 max-sm:hidden">
            <MilestoneLine rows={rows} today={project.today} />
          </div>
          <ol>
            {rows.map((row, nth) => (
              <li key={row.id} className="grid gap-1 border-t border-line px-5 py-3">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                  <p className="font-semibold">
                    {nth + 1}. <bdi>{row.title}</bdi>
                  </p>
                  <StatusBadge {...MILESTONE_LOOKS[row.standing]}>
                    {t(`milestoneStandings.${row.standing}`)}
                  </StatusBadge>
                </div>
                <p className="text-sm text-quiet">
                  {[
                    t("planned", { day: day(row.plannedOn) }),
                    row.expectedOn && !row.achievedOn && t("expected", { day: day(row.expectedOn) }),
                    row.achievedOn && t("achieved", { day: day(row.achievedOn) }),
                    row.late > 0 && t("late", { days: row.late }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {[row.description, row.comment].filter(Boolean).map((text) => (
                  <p key={text} dir="auto" className="max-w-prose text-sm whitespace-pre-line">
                    {text}
                  </p>
                ))}
                {may("saveMilestone").ok && (
                  <details className="no-print text-sm">
                    <summary className="link w-fit" aria-label={t("changeNamed", { name: row.title })}>
                      {t("change")}
                    </summary>
                    <MilestoneForm where={where} milestone={row} />
                    {may("removeMilestone").ok && !row.achievedOn && (
                      <ActionForm action={removeMilestone} hidden={{ ...where, milestoneId: row.id }} className="mt-3">
                        <SubmitButton variant="danger" size="small" className="justify-self-start">
                          {t("removeMilestone")}
                        </SubmitButton>
                      </ActionForm>
                    )}
                  </details>
                )}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <EmptyState title={t("noMilestones")}>{t("noMilestonesWhy")}</EmptyState>
      )}
      {may("saveMilestone").ok && (
        <details className="no-print border-t border-line px-5 py-3 text-sm">
          <summary className="link w-fit">{t("addMilestone")}</summary>
          <MilestoneForm where={where} />
        </details>
      )}
    </Section>
  );
}
