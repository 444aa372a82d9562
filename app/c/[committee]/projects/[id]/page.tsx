import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { becauseOf } from "@/lib/languages/refusal";
import { placeText } from "@/lib/listing/schema";
import { loadProject } from "@/lib/projects/loaders";
import { ItemTable } from "../../items/item-table";
import { PROJECT_LOOKS } from "../project-words";
import { AtAGlance } from "./at-a-glance";
import { CloseForms } from "./close-forms";
import { ProjectFacts } from "./facts";
import { FileTable } from "./file-table";
import { Found, Promised } from "./findings";
import { ProjectHistory } from "./history";
import { Money } from "./money";
import { Parts } from "./parts";
import { Risks } from "./risks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("project") };
}

/** One monitored project: where it stands, what was found, what was promised, and everything that is known of it. */
export default async function ProjectPage({ params, searchParams }: PageProps<"/c/[committee]/projects/[id]">) {
  const { committee: slug, id } = await params;
  const { frame, project, history, files, page, gaps, maySave } = await loadProject(slug, id, await searchParams);
  const [t, results] = await Promise.all([getTranslations("projects"), getTranslations("results")]);
  const { today } = frame.committee;
  return (
    <Page
      crumbs={[{ label: t("title"), href: paths.projects(slug) }]}
      title={<bdi>{project.title}</bdi>}
      badge={<StatusBadge {...PROJECT_LOOKS[project.status]}>{t(`statuses.${project.status}`)}</StatusBadge>}
      lead={[project.code, project.identifier].filter(Boolean).join(" · ")}
      actions={
        <>
          <ButtonLink href={paths.results(slug, id)}>{results("link")}</ButtonLink>
          {(["pdf", "docx"] as const).map((format) => (
            <ButtonLink key={format} href={paths.projectReport(slug, id, format)} download>
              {t(`report.${format}`)}
            </ButtonLink>
          ))}
          <ButtonLink href={paths.editProject(slug, id)} because={await becauseOf(maySave)}>
            {t("edit")}
          </ButtonLink>
          {maySave.ok && <CloseForms project={project} />}
        </>
      }
    >
      <AtAGlance slug={slug} project={project} history={history} today={today} />
      <Promised slug={slug} reviews={history.reviews} today={today} />
      <Found slug={slug} reviews={history.reviews} />
      <ProjectFacts project={project} gaps={maySave.ok ? gaps : []} maySave={maySave.ok} />
      <Risks project={project} risks={history.risks} maySave={maySave} today={today} />
      <Money project={project} />
      <Parts project={project} />
      {files.length > 0 && (
        <Section card flush id="files" title={t("files.title")}>
          <FileTable files={files} />
        </Section>
      )}
      <Section id="items" card flush title={t("items")}>
        {page.rows.length > 0 ? (
          <ItemTable slug={slug} caption={t("items")} lines={page.rows} />
        ) : (
          <EmptyState title={t("noItems")} />
        )}
      </Section>
      <Pager
        newer={page.previous && paths.project(slug, id, { before: placeText(page.previous) })}
        older={page.next && paths.project(slug, id, { after: placeText(page.next) })}
      />
      <ProjectHistory slug={slug} id={id} events={history.events} record={history.record} />
    </Page>
  );
}
