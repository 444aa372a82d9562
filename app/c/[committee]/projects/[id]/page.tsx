import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button";
import { DescriptionList } from "@/app/ui/description-list";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Prose } from "@/app/ui/prose";
import { Card, Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { readersFormat } from "@/lib/languages/reader";
import { placeText } from "@/lib/listing/schema";
import { loadProject } from "@/lib/projects/loaders";
import { ItemTable } from "../../items/item-table";
import { PROJECT_LOOKS, placeNames, span } from "../project-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("project") };
}

/** One monitored project and what the committee has before it about it. */
export default async function ProjectPage({ params, searchParams }: PageProps<"/c/[committee]/projects/[id]">) {
  const { committee: slug, id } = await params;
  const { project, page } = await loadProject(slug, id, await searchParams);
  const [t, format, places] = await Promise.all([getTranslations(), readersFormat(), placeNames()]);
  return (
    <Page
      crumbs={[{ label: t("projects.title"), href: paths.projects(slug) }]}
      title={<bdi>{project.title}</bdi>}
      badge={<StatusBadge {...PROJECT_LOOKS[project.status]}>{t(`projects.statuses.${project.status}`)}</StatusBadge>}
      lead={project.code}
      actions={<ButtonLink href={paths.results(slug, id)}>{t("results.link")}</ButtonLink>}
    >
      <Card>
        <div className="grid gap-5">
          {project.summary && <Prose text={project.summary} />}
          <DescriptionList
            entries={[
              { term: t("projects.area"), value: t(`areas.${project.area}`) },
              { term: t("projects.countries"), value: places(project.countries) },
              { term: t("projects.period"), value: span(format, project.startsOn, project.endsOn) },
            ]}
          />
        </div>
      </Card>
      <Section card flush title={t("projects.items")}>
        {page.rows.length > 0 ? (
          <ItemTable slug={slug} caption={t("projects.items")} lines={page.rows} />
        ) : (
          <EmptyState title={t("projects.noItems")} />
        )}
      </Section>
      <Pager
        newer={page.previous && paths.project(slug, id, { before: placeText(page.previous) })}
        older={page.next && paths.project(slug, id, { after: placeText(page.next) })}
      />
    </Page>
  );
}
