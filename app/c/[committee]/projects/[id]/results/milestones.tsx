import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Section } from "@/app/ui/section";
import { type Look, StatusBadge } from "@/app/ui/status-badge";
import { Still } from "@/app/ui/still";
import { SubmitButton } from "@/app/ui/submit-button";
import { readersDay } from "@/lib/languages/reader";
import { removeMilestone } from "@/lib/milestones/actions";
import { type MilestoneStanding, standingOf } from "@/lib/rules/milestone";
import { MilestoneForm } from "./milestone-form";
import { MilestoneLine, MilestoneMark, TONES } from "./milestone-line";
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

/** Where the line across would be too fine to read, the list itself is one: downwards, with a mark for each. */
const RAIL =
  "max-sm:before:absolute max-sm:before:inset-y-0 max-sm:before:start-[1.6875rem] max-sm:before:w-0.5 max-sm:before:bg-edge";

/** Where today stands among them; on a wide page the line across says so. */
const Today = ({ said }: { said: string }) => (
  <li className={`relative ps-12 pe-5 py-1 text-xs font-semibold text-accent sm:hidden ${RAIL}`}>
    <span className="absolute start-4 top-1/2 w-6 border-t-2 border-dashed border-accent" aria-hidden />
    {said}
  </li>
);

type Props = {
  slug: string;
  framework: Framework;
  /** Which of them the address asks to change; the forms of all would be most of the page. */
  changing: string | string[] | undefined;
};

/** What the project planned to reach when: along a line of time, and as a list with every date. */
export async function Milestones({ slug, framework: { milestones, project, may, where }, changing }: Props) {
  const [t, day] = await Promise.all([getTranslations("results"), readersDay()]);
  const rows = milestones.map((milestone) => ({ ...milestone, ...standingOf(milestone, project.today) }));
  // They stand in the order of the plan, and so does today.
  const later = rows.findIndex((row) => row.plannedOn > project.today);
  const next = later < 0 ? rows.length : later;
  const maySave = may("saveMilestone").ok;
  const changed = maySave ? changing : undefined;
  const list = (
    <ol className="max-sm:pt-1">
      {rows.map((row, nth) => (
        <Fragment key={row.id}>
          {nth === next && <Today said={t("todayIs", { day: day(project.today) })} />}
          <li
            data-tone={TONES[row.standing]}
            className={`relative grid gap-1 border-line px-5 py-3 max-sm:ps-12 sm:border-t ${RAIL}`}
          >
            <MilestoneMark standing={row.standing} />
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="font-semibold">
                {nth + 1}. <bdi>{row.title}</bdi>
              </p>
              <StatusBadge {...MILESTONE_LOOKS[row.standing]}>{t(`milestoneStandings.${row.standing}`)}</StatusBadge>
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
            {row.id === changed && (
              <details open className="no-print text-sm">
                <summary
                  id={`milestone-${row.id}`}
                  className="link w-fit"
                  aria-label={t("changeNamed", { name: row.title })}
                >
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
            {maySave && row.id !== changed && (
              <a
                href={paths.milestone(slug, where.projectId, row.id)}
                aria-label={t("changeNamed", { name: row.title })}
                className="no-print link w-fit text-sm"
              >
                {t("change")}
              </a>
            )}
          </li>
        </Fragment>
      ))}
      {next === rows.length && <Today said={t("todayIs", { day: day(project.today) })} />}
    </ol>
  );
  return (
    <Section card flush id="milestones" title={t("milestones")} lead={t("milestonesLead")}>
      {rows.length > 0 ? (
        <>
          <div className="px-5 pb-2 max-sm:hidden">
            <Still>
              <MilestoneLine label={t("milestonesDrawn", { count: rows.length })} rows={rows} today={project.today} />
            </Still>
          </div>
          {rows.some(({ id }) => id === changed) ? list : <Still>{list}</Still>}
        </>
      ) : (
        <EmptyState title={t("noMilestones")}>{t("noMilestonesWhy")}</EmptyState>
      )}
      {maySave && (
        <details className="no-print border-t border-line px-5 py-3 text-sm">
          <summary className="link w-fit">{t("addMilestone")}</summary>
          <MilestoneForm where={where} />
        </details>
      )}
    </Section>
  );
}
