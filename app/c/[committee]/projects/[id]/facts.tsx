import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/app/ui/description-list";
import { Notice } from "@/app/ui/notice";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { Still } from "@/app/ui/still";
import type { Gap } from "@/lib/iati/write";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import { sharesAmiss } from "@/lib/rules/part-faults";
import { NO_PARTS } from "@/lib/rules/project-facts";
import { SCOPES } from "@/lib/rules/project-parts";
import { sharedPlaces } from "../project-words";

type Props = {
  project: Recorded;
  /** What an IATI file needs and is not known; told to whoever may mend it. */
  gaps: Gap[];
  maySave: boolean;
};

/** Of what the shares of a project are missing or make no whole; a file may bring them so. */
const amissOf = (project: Recorded) =>
  (["places", "sectors"] as const).filter((part) => sharesAmiss({ ...NO_PARTS, [part]: project[part] }) !== undefined);

/** What the project is, in which words, when and where. */
export async function ProjectFacts({ project, gaps, maySave }: Props) {
  const [t, words, format, places] = await Promise.all([
    getTranslations("projects"),
    getTranslations(),
    readersFormat(),
    sharedPlaces(),
  ]);
  const scope = SCOPES.find((one) => one === project.scope);
  const { plannedStart, plannedEnd, actualStart, actualEnd } = project;
  const amiss = maySave ? amissOf(project) : [];
  const where = places(project.places);
  const reporting = [project.reportingName, project.reportingRef].filter(Boolean).join(" · ");
  const entries = [
    { term: t("area"), value: words(`areas.${project.area}`) },
    { term: t("countries"), value: where },
    { term: t("planned"), value: plannedStart || plannedEnd ? span(format, plannedStart, plannedEnd) : "" },
    { term: t("actual"), value: actualStart || actualEnd ? span(format, actualStart, actualEnd) : "" },
    { term: t("form.scope"), value: scope ? t(`scopes.${scope}`) : "" },
    { term: t("reporting"), value: reporting },
    ...Object.entries(project.titles).map(([language, title]) => ({
      term: t("form.titleIn", { language }),
      value: <bdi lang={language}>{title}</bdi>,
    })),
  ].filter(({ value }) => value !== "");
  return (
    <Section card title={t("about")}>
      <div className="grid gap-5">
        {gaps.length > 0 && (
          <Notice title={t("notInIati")}>
            {t("lacks", { what: format.list(gaps.map((gap) => t(`gaps.${gap}`))) })}
          </Notice>
        )}
        {amiss.length > 0 && (
          <Notice title={t("sharesAmiss")}>
            {t("sharesAmissWhat", { what: format.list(amiss.map((part) => t(`sharesOf.${part}`))) })}
          </Notice>
        )}
        <Still>
          {project.summary && <Prose text={project.summary} />}
          <DescriptionList entries={entries} />
        </Still>
      </div>
    </Section>
  );
}
