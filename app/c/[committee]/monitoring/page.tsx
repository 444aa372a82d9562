import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { BarChart, type ChartRow } from "@/app/ui/bar-chart";
import { ButtonLink } from "@/app/ui/button";
import { ColumnChart } from "@/app/ui/column-chart";
import { Page } from "@/app/ui/page-frame";
import { Still } from "@/app/ui/still";
import { readersFormat } from "@/lib/languages/reader";
import { loadMonitoring } from "@/lib/monitoring/loaders";
import { LATE_DAYS, MOST_LATE_POINTS, SUSPENDED_POINTS, UNCLASSED_POINTS } from "@/lib/rules/portfolio-risk";
import { AtAGlance } from "./at-a-glance";
import type { Figure, FigureTable } from "./figure";
import { FigureSection } from "./figure-section";
import { RegionMap } from "./region-map";
import { TABLES, type TableName, tablesOf } from "./tables";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("monitoring");
  return { title: t("title") };
}

/** The committee's figures: each a number that opens the list it counts. */
export default async function MonitoringPage({ params }: PageProps<"/c/[committee]/monitoring">) {
  const { committee: slug } = await params;
  const monitoring = await loadMonitoring(slug);
  const [t, format, tables] = await Promise.all([getTranslations("monitoring"), readersFormat(), tablesOf(monitoring)]);
  const { countries, areas, quarters, kinds, reviews, ranking, lights, recommendations, capacity, delivered, levels } =
    tables;
  const bars = (name: TableName, table: FigureTable, columns: number[]) => ({
    slug,
    name,
    table,
    lead: t(`leads.${name as "levels"}`),
    chart: (
      <Still>
        <BarChart
          label={t(`charts.${name as "delivered"}`)}
          series={columns.map((at) => table.columns[at] ?? "")}
          // What has nothing to draw is in the table.
          rows={drawn(table, columns).filter(({ values }) => values.some((value) => value > 0))}
        />
      </Still>
    ),
  });
  const onMap = countries.rows.map(({ id, cells: [, projects] }) => [id, mapped(projects)]);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={<ButtonLink href={paths.reports(slug)}>{t("reports")}</ButtonLink>}
    >
      <nav aria-label={t("jump")} className="no-print flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {TABLES.map((name) => (
          <a key={name} href={`#${name}`} className="link">
            {t(`tables.${name}`)}
          </a>
        ))}
      </nav>
      <AtAGlance monitoring={monitoring} />
      <FigureSection
        slug={slug}
        name="countries"
        table={countries}
        lead={t("leads.countries")}
        chart={
          <figure className="grid gap-2">
            <Still>
              <RegionMap label={t("charts.countries")} counts={Object.fromEntries(onMap)} />
            </Still>
            <figcaption className="text-xs text-quiet">{t("mapMeans")}</figcaption>
          </figure>
        }
      />
      <FigureSection
        slug={slug}
        name="areas"
        table={areas}
        lead={t("leads.areas")}
        chart={
          <Still>
            <BarChart
              label={t("charts.areas")}
              series={[areas.columns[1] ?? "", areas.columns[3] ?? ""]}
              rows={drawn(areas, [1, 3])}
            />
          </Still>
        }
      />
      <FigureSection
        slug={slug}
        name="quarters"
        table={quarters}
        lead={t("leads.quarters", { zone: monitoring.frame.committee.timezone })}
        chart={
          <Still>
            {/* So many columns beside each other leave no room for their numbers on a phone. */}
            <div className="max-sm:hidden">
              <ColumnChart
                label={t("charts.quarters")}
                series={quarters.columns.slice(1)}
                rows={drawn(quarters, [1, 2, 3]).map((row, at) => ({
                  ...row,
                  label: short(quarters.rows[at]?.id ?? ""),
                }))}
              />
            </div>
            <div className="sm:hidden">
              <BarChart
                label={t("charts.quarters")}
                series={quarters.columns.slice(1)}
                rows={drawn(quarters, [1, 2, 3])}
              />
            </div>
          </Still>
        }
      />
      <FigureSection slug={slug} name="kinds" table={kinds} lead={t("leads.kinds")} />
      <FigureSection slug={slug} name="reviews" table={reviews} lead={t("leads.reviews")} />
      <FigureSection
        slug={slug}
        name="ranking"
        table={ranking}
        lead={t("leads.ranking", {
          unclassed: String(UNCLASSED_POINTS),
          days: String(LATE_DAYS),
          most: String(MOST_LATE_POINTS),
          suspended: String(SUSPENDED_POINTS),
        })}
      />
      <FigureSection {...bars("lights", lights, [1, 2, 3])} />
      <FigureSection {...bars("recommendations", recommendations, [5, 4])} />
      <FigureSection {...bars("capacity", capacity, [1])} />
      <FigureSection {...bars("delivered", delivered, [3, 4])} />
      <FigureSection slug={slug} name="levels" table={levels} lead={t("leads.levels")} />
    </Page>
  );

  function mapped(figure: Figure | undefined) {
    const count = Number(figure?.value ?? 0);
    return { count, told: format.number(count) };
  }

  function drawn({ rows }: FigureTable, columns: number[]): ChartRow[] {
    return rows.map(({ cells }) => {
      const [head] = cells;
      const values = columns.map((at) => Number(cells[at]?.value ?? 0));
      return {
        label: typeof head?.value === "string" ? head.value : "",
        values,
        told: values.map((value) => format.number(value)),
      };
    });
  }
}

/** `2026-Q3` as it fits beneath columns: Q3 ’26. */
const short = (quarter: string) => quarter.replace(/^\d\d(\d\d)-Q(\d)$/, "$2/$1");
