import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Deadline } from "@/app/ui/deadline";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Moment } from "@/app/ui/moment";
import { Card } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";
import { LANGUAGES } from "@/lib/kinds/places";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { Confidentiality } from "./confidentiality";

/** What one asks first about a document. */
export async function Facts({ dossier }: { dossier: Dossier }) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const { row, papers, frame } = dossier;
  const { item, author, delegation, project, decision } = row;
  const language = LANGUAGES.find((code) => code === item.language);
  const people = papers.parts.map(({ name, part }) => `${name} (${t(`parts.${part}`)})`);
  const entries: (Entry | false | null)[] = [
    { term: t("item.facts.author"), value: <bdi>{author}</bdi> },
    people.length > 0 && { term: t("item.facts.people"), value: people.join(", ") },
    delegation && { term: t("item.facts.delegation"), value: nameIn(locale, delegation) },
    project && {
      term: t("item.facts.project"),
      value: (
        <a href={paths.project(frame.committee.slug, project.id)} className="link">
          {project.title}
        </a>
      ),
    },
    row.prefill !== null && {
      term: t("item.facts.prefilled"),
      value: t("item.facts.prefilledFrom", { day: format.date(new Date(`${row.prefill.asOf}T12:00:00Z`)) }),
    },
    row.actingChair !== null && { term: t("item.facts.actingChair"), value: <bdi>{row.actingChair}</bdi> },
    item.deadlineAt !== null && { term: t("item.facts.deadline"), value: <Deadline at={item.deadlineAt} /> },
    item.submittedAt !== null && { term: t("item.facts.submitted"), value: <Moment at={item.submittedAt} as="date" /> },
    item.revision > 1 && { term: t("item.facts.revision"), value: String(item.revision) },
    row.latestVersion > 0 && {
      term: t("item.facts.rules"),
      value: (
        <>
          <a href={paths.workflow(frame.committee.slug, item.kind, row.workflow.version)} className="link">
            {t("item.facts.rulesVersion", { version: row.workflow.version })}
          </a>
          {row.workflow.version !== row.latestVersion && (
            <span className="block text-quiet">{t("item.facts.rulesEarlier")}</span>
          )}
        </>
      ),
    },
    decision !== null && {
      term: t("item.facts.decision"),
      value: decision.symbol ?? t(`outcomes.${decision.outcome}`),
    },
    { term: t("item.facts.updated"), value: <Moment at={item.updatedAt} /> },
    language !== undefined && { term: t("item.facts.language"), value: t(`words.languages.${language}`) },
    {
      term: t("item.facts.confidentiality"),
      value: (
        <div className="grid justify-items-start gap-2">
          {t(`confidentialities.${item.confidentiality}`)}
          <div className="no-print">
            <Confidentiality dossier={dossier} />
          </div>
        </div>
      ),
    },
  ];
  return (
    <Card>
      <h2 className="sr-only">{t("item.facts.title")}</h2>
      <div className="text-sm *:grid *:gap-0">
        <DescriptionList
          entries={entries.filter((entry): entry is Entry => Boolean(entry)).map((entry) => ({ ...entry, wide: true }))}
        />
      </div>
    </Card>
  );
}
