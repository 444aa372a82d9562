import { getLocale, getTranslations } from "next-intl/server";
import { span } from "@/lib/languages/format";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { loadProject } from "@/lib/projects/loaders";
import type { loadProjectFollowUp } from "@/lib/recommendations/loaders";
import type { loadFramework } from "@/lib/results/loaders";
import { followUpStanding } from "@/lib/rules/follow-up";
import type { Block, Pair, Paper } from "@/lib/typeset/pdf";
import { riskNames, sharedPlaces } from "../../project-words";
import { overdueSaid, timeOf } from "../time";
import { frameworkOnPaper } from "./framework";
import { moneyOnPaper } from "./money";
import { foundOnPaper, recommendedOnPaper } from "./reviews";

type Story = Awaited<ReturnType<typeof loadProject>>;
export type Framework = Awaited<ReturnType<typeof loadFramework>>;
export type ProjectFollowUp = Awaited<ReturnType<typeof loadProjectFollowUp>>;
export type Sections = Paper["sections"];

/** A project's story to be read away from the screen: where it stands, what was found, recommended and done. */
export async function projectOnPaper(story: Story, framework: Framework, followUp: ProjectFollowUp): Promise<Paper> {
  const { frame, project } = story;
  const [t, format, day, places, locale] = await Promise.all([
    getTranslations(),
    readersFormat(),
    readersDay(),
    sharedPlaces(),
    getLocale(),
  ]);
  const { plannedStart, plannedEnd, actualStart, actualEnd } = project;
  const where = places(project.places);
  const partners = project.partners.map(({ role, name }) => `${t(`projects.roles.${role}`)}: ${name}`);
  const facts: (Pair | "" | null | false)[] = [
    project.identifier !== null && [t("projects.form.identifier"), project.identifier],
    [t("projects.area"), t(`areas.${project.area}`)],
    where && [t("projects.countries"), where],
    (plannedStart || plannedEnd) && [t("projects.planned"), span(format, plannedStart, plannedEnd)],
    (actualStart || actualEnd) && [t("projects.actual"), span(format, actualStart, actualEnd)],
    partners.length > 0 && [t("projects.parts.partners"), partners.join("\n")],
  ];
  const { today } = frame.committee;
  return {
    lang: locale,
    kicker: `${nameIn(locale, frame.committee.name)} · ${t("reports.ofProject")}`,
    title: project.title,
    lead: t("reports.stands", { status: t(`projects.statuses.${project.status}`), day: day(today) }),
    facts: facts.filter((fact) => Boolean(fact)) as Pair[],
    sections: [
      ...(project.summary
        ? [{ title: t("projects.about"), blocks: [{ is: "text", text: project.summary }] as Block[] }]
        : []),
      await standingOnPaper(story, followUp),
      ...(await frameworkOnPaper(framework)),
      ...(await recommendedOnPaper(followUp)),
      ...(await foundOnPaper(story.history.reviews)),
      ...(await moneyOnPaper(project)),
      ...(await risksOnPaper(story)),
    ],
    footer: [frame.committee.symbol, project.code, t("reports.made", { day: day(today) })].join(" · "),
  };
}

/** The same four answers that the project's page gives first. */
async function standingOnPaper(
  { project, history, frame }: Story,
  followUp: ProjectFollowUp,
): Promise<Sections[number]> {
  const [t, format, day] = await Promise.all([getTranslations("projects.glance"), readersFormat(), readersDay()]);
  const { today } = frame.committee;
  const { elapsed, ends } = timeOf(project, today, { t, format, day });
  const [latest] = history.reviews;
  const late = followUp.rows.filter(
    (row) => followUpStanding({ ...row, closed: row.closedAt !== null }, followUp.today) === "overdue",
  );
  const overdue = overdueSaid(
    project,
    { recommended: late.map(({ dueOn }) => dueOn), milestonesDue: history.milestonesDue },
    { today, t, day },
  );
  const pairs: Pair[] = [
    [t("time"), [elapsed, ends].filter(Boolean).join(" · ")],
    [
      t("found"),
      latest
        ? `${latest.findings.length} · ${t("foundIn", { date: format.day(new Date(latest.decidedAt)) })}`
        : t("neverReviewed"),
    ],
    [t("promised"), `${followUp.rows.length} · ${t("inReviews", { count: history.reviews.length })}`],
    [t("overdue"), overdue.count > 0 ? `${overdue.count} · ${overdue.note}` : overdue.note],
  ];
  return { title: (await getTranslations("reports"))("standing"), blocks: [{ is: "pairs", pairs }] };
}

/** How frameworks class its risk, the present categories and those before. */
async function risksOnPaper({ history: { risks } }: Story): Promise<Sections> {
  if (risks.length === 0) return [];
  const [t, day, risk] = await Promise.all([getTranslations("projects.risks"), readersDay(), riskNames()]);
  const rows = risks.map(({ framework, code, assessedOn, reason }) => [
    risk(`${framework}:${code}`),
    day(assessedOn),
    reason,
  ]);
  const columns = [t("category"), t("assessedOn"), t("reason")];
  return [{ title: t("title"), blocks: [{ is: "table", columns, widths: [4, 2, 6], rows }] }];
}
