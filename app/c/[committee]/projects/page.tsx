import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { readersWords } from "@/lib/languages/reader";
import { COUNT_LIMIT, placeText } from "@/lib/listing/schema";
import { loadProjects } from "@/lib/projects/loaders";
import { type ProjectQuery, projectFiltersOf, projectQueryText } from "@/lib/projects/schema";
import { mayInCommittee } from "@/lib/rules/access";
import { SavedViews } from "../items/saved-views";
import { ProjectFilters } from "./project-filters";
import { ProjectTable } from "./project-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("title") };
}

/** The regional projects the committee monitors: narrowed, ordered and paged by the address alone. */
export default async function ProjectsPage({ params, searchParams }: PageProps<"/c/[committee]/projects">) {
  const { committee: slug } = await params;
  const wanted = await searchParams;
  const { frame, query, page, count, views } = await loadProjects(slug, wanted);
  const t = await readersWords();
  const filters = projectFiltersOf(query);
  const ordered = { ...filters, sort: query.sort === "code" ? undefined : query.sort, direction: query.direction };
  const href = (change: Partial<ProjectQuery>): Route => paths.projects(slug, { ...ordered, ...change });
  const maySave = mayInCommittee(frame.actor, "saveProject", frame.committee.id);
  const mayImport = mayInCommittee(frame.actor, "importProjects", frame.committee.id);
  const active = Object.values(filters).filter(Boolean).length;
  return (
    <Page
      title={t("projects.title")}
      lead={count > COUNT_LIMIT ? t("projects.moreThan", { count: COUNT_LIMIT }) : t("projects.count", { count })}
      actions={
        <>
          {maySave.ok && (
            <ButtonLink variant="primary" href={paths.newProject(slug)}>
              {t("projects.add")}
            </ButtonLink>
          )}
          {mayImport.ok && <ButtonLink href={paths.imports(slug)}>{t("projects.import")}</ButtonLink>}
          <SaveAs href={(format) => paths.list(slug, "projects", format, ordered)} />
          <ButtonLink href={paths.projectsIati(slug, filters)} download>
            {t("projects.saveIati")}
          </ButtonLink>
        </>
      }
    >
      <SavedViews
        slug={slug}
        committeeId={frame.committee.id}
        list="projects"
        views={views}
        here={projectQueryText(query)}
        saving={wanted.save !== undefined}
      />
      <ProjectFilters slug={slug} query={query} />
      <Card flush>
        {page.rows.length > 0 ? (
          <ProjectTable slug={slug} lines={page.rows} query={query} href={href} />
        ) : (
          <EmptyState title={t(active ? "lists.nothingFits" : "projects.empty")}>
            {t(active ? "lists.nothingFitsWhy" : "projects.emptyWhy")}
          </EmptyState>
        )}
      </Card>
      <Pager
        newer={page.previous && href({ before: placeText(page.previous) })}
        older={page.next && href({ after: placeText(page.next) })}
      />
    </Page>
  );
}
