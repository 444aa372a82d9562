import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import { loadProjects } from "@/lib/projects/loaders";
import { PROJECT_LOOKS, placeNames, span } from "./project-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("title") };
}

/** The regional projects the committee monitors. */
export default async function ProjectsPage({ params }: PageProps<"/c/[committee]/projects">) {
  const { committee: slug } = await params;
  const projects = await loadProjects(slug);
  const [t, format, places] = await Promise.all([getTranslations(), readersFormat(), placeNames()]);
  const columns = [
    { label: t("projects.project"), lead: true },
    { label: t("projects.status") },
    { label: t("projects.area") },
    { label: t("projects.countries") },
    { label: t("projects.period") },
    { label: t("projects.items"), align: "end" as const },
  ];
  const rows = projects.map(({ id, code, title, status, area, countries, startsOn, endsOn, items }) => ({
    id,
    cells: [
      { text: title, href: paths.project(slug, id), note: code },
      { text: t(`projects.statuses.${status}`), ...PROJECT_LOOKS[status] },
      t(`areas.${area}`),
      places(countries),
      span(format, startsOn, endsOn),
      items,
    ],
  }));
  return (
    <Page title={t("projects.title")} lead={t("projects.lead")}>
      <Card flush>
        {rows.length > 0 ? (
          <Table caption={t("projects.title")} columns={columns} rows={rows} />
        ) : (
          <EmptyState title={t("projects.empty")} />
        )}
      </Card>
    </Page>
  );
}
