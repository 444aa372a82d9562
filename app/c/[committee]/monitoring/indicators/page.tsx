import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersDay } from "@/lib/languages/reader";
import { loadLights } from "@/lib/lights/loaders";
import { AREAS, LIGHTS } from "@/lib/rules/words";
import { LIGHT_LOOKS } from "../../projects/[id]/results/framework-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("monitoring.lights"))("title") };
}

/** Indicators of the committee's projects by where they stand against their plan. */
export default async function LightsPage({ params, searchParams }: PageProps<"/c/[committee]/monitoring/indicators">) {
  const { committee: slug } = await params;
  const { query, page } = await loadLights(slug, await searchParams);
  const [t, day] = await Promise.all([getTranslations(), readersDay()]);
  const { after, ...narrowing } = query;
  const first: Route | undefined = after ? paths.lights(slug, narrowing) : undefined;
  return (
    <Page
      crumbs={[{ label: t("monitoring.title"), href: paths.monitoring(slug) }]}
      title={t("monitoring.lights.title")}
      lead={t("monitoring.leads.lights")}
      actions={page.rows.length > 0 && <SaveAs href={(format) => paths.list(slug, "lights", format, narrowing)} />}
    >
      <Filters
        action={paths.lights(slug)}
        fields={[
          {
            name: "light",
            label: t("results.light"),
            empty: t("lists.any"),
            ...(query.light && { value: query.light }),
            options: LIGHTS.map((value) => ({ value, label: t(`results.lights.${value}`) })),
          },
          {
            name: "area",
            label: t("lists.filters.area"),
            empty: t("lists.any"),
            ...(query.area && { value: query.area }),
            options: AREAS.map((value) => ({ value, label: t(`areas.${value}`) })),
          },
        ]}
      />
      <Card flush>
        {page.rows.length > 0 ? (
          <Table
            caption={t("monitoring.lights.title")}
            columns={[
              { label: t("results.indicator"), lead: true },
              { label: t("results.light") },
              { label: t("monitoring.columns.project") },
              { label: t("monitoring.lights.asOf") },
            ]}
            rows={page.rows.map((row) => ({
              id: row.id,
              cells: [
                { text: row.title, href: paths.indicator(slug, row.projectId, row.id), note: row.code },
                {
                  text: t(`results.lights.${row.light}`),
                  ...(row.reason !== null && {
                    note: t("monitoring.lights.judged", { by: row.judgedBy ?? "", reason: row.reason }),
                  }),
                  ...LIGHT_LOOKS[row.light],
                },
                { text: row.project, href: paths.results(slug, row.projectId) },
                { text: day(row.litOn), time: row.litOn },
              ],
            }))}
          />
        ) : (
          <EmptyState title={t("monitoring.lights.empty")}>{t("monitoring.lights.emptyWhy")}</EmptyState>
        )}
      </Card>
      <Pager newer={first} older={page.next ? paths.lights(slug, { ...narrowing, after: page.next }) : undefined} />
    </Page>
  );
}
