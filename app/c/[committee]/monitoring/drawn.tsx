import { BarChart, type ChartRow } from "@/app/ui/bar-chart";
import { ColumnChart } from "@/app/ui/column-chart";
import type { Html } from "@/app/ui/html";
import { still } from "@/app/ui/still";
import type { Format } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { Counted } from "@/lib/monitoring/loaders";
import { LATE_DAYS, MOST_LATE_POINTS, SUSPENDED_POINTS, UNCLASSED_POINTS } from "@/lib/rules/portfolio-risk";
import { AtAGlance } from "./at-a-glance";
import type { Figure, FigureTable } from "./figure";
import { FigureSection } from "./figure-section";
import { RegionMap } from "./region-map";
import { readersSay } from "./say";
import { TABLES, type TableName, tablesOf } from "./tables";

type Of = { slug: string; timezone: string };

/** Of the very same figures nothing is drawn twice for the same language and zone. */
const drawings = new WeakMap<Counted, Map<Format, Html>>();

/** Everything that is counted, as one text: hundreds of cells and bars, none of which does anything. */
export async function figuresDrawn(committee: Of, counted: Counted): Promise<Html> {
  const format = await readersFormat();
  const before = drawings.get(counted)?.get(format);
  if (before) return before;
  const made = await draw(committee, counted);
  drawings.set(counted, (drawings.get(counted) ?? new Map<Format, Html>()).set(format, made));
  return made;
}

async function draw({ slug, timezone }: Of, counted: Counted): Promise<Html> {
  const [say, tables] = await Promise.all([readersSay(), tablesOf(slug, counted)]);
  const { t, format } = say;
  const of = { slug, say };
  const { countries, areas, quarters, kinds, reviews, ranking, lights, recommendations, capacity, delivered, levels } =
    tables;
  const bars = (name: TableName, table: FigureTable, columns: number[]) => ({
    ...of,
    name,
    table,
    lead: t(`leads.${name as "levels"}`),
    chart: (
      <BarChart
        label={t(`charts.${name as "delivered"}`)}
        series={columns.map((at) => table.columns[at] ?? "")}
        // What has nothing to draw is in the table.
        rows={drawn(table, columns).filter(({ values }) => values.some((value) => value > 0))}
      />
    ),
  });
  const onMap = countries.rows.map(({ id, cells: [, projects] }) => [id, mapped(projects)]);
  return still(
    <>
      <nav aria-label={t("jump")} className="no-print flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {TABLES.map((name) => (
          <a key={name} href={`#${name}`} className="link">
            {t(`tables.${name}`)}
          </a>
        ))}
      </nav>
      <AtAGlance {...of} counted={counted} />
      <FigureSection
        {...of}
        name="countries"
        table={countries}
        lead={t("leads.countries")}
        chart={
          <figure className="grid gap-2">
            <RegionMap label={t("charts.countries")} counts={Object.fromEntries(onMap)} />
            <figcaption className="text-xs text-quiet">{t("mapMeans")}</figcaption>
          </figure>
        }
      />
      <FigureSection
        {...of}
        name="areas"
        table={areas}
        lead={t("leads.areas")}
        chart={
          <BarChart
            label={t("charts.areas")}
            series={[areas.columns[1] ?? "", areas.columns[3] ?? ""]}
            rows={drawn(areas, [1, 3])}
          />
        }
      />
      <FigureSection
        {...of}
        name="quarters"
        table={quarters}
        lead={t("leads.quarters", { zone: timezone })}
        chart={
          <>
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
          </>
        }
      />
      <FigureSection {...of} name="kinds" table={kinds} lead={t("leads.kinds")} />
      <FigureSection {...of} name="reviews" table={reviews} lead={t("leads.reviews")} />
      <FigureSection
        {...of}
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
      <FigureSection {...of} name="levels" table={levels} lead={t("leads.levels")} />
    </>,
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
