import { paths } from "@/app/paths";
import type { ChartProps, ChartRow } from "@/app/ui/bar-chart";
import type { Cell, Column } from "@/app/ui/table";
import { isShare } from "@/lib/files/cell";
import type { Format } from "@/lib/languages/format";
import type { Counted } from "@/lib/monitoring/loaders";
import { LATE_DAYS, MOST_LATE_POINTS, SUSPENDED_POINTS, UNCLASSED_POINTS } from "@/lib/rules/portfolio-risk";
import { atAGlance } from "./at-a-glance";
import type { Figure, FigureTable } from "./figure";
import type { FigureChart, Told, ToldPart } from "./figures-view";
import { readersSay, type Say } from "./say";
import { TABLES, type TableName, tablesOf } from "./tables";

type Of = { slug: string; timezone: string };

/** Of the very same figures nothing is said twice in the same language. */
const toldBefore = new WeakMap<Counted, Map<Format, string>>();

/** All that is counted in the reader's words, as one text, to be drawn where it costs least. */
export async function figuresTold(committee: Of, counted: Counted): Promise<string> {
  const say = await readersSay();
  const before = toldBefore.get(counted) ?? new Map<Format, string>();
  const told = before.get(say.format) ?? JSON.stringify(await tell(committee, counted, say));
  toldBefore.set(counted, before.set(say.format, told));
  return told;
}

async function tell({ slug, timezone }: Of, counted: Counted, say: Say): Promise<Told> {
  const tables = await tablesOf(slug, counted);
  const { t } = say;
  const leads: Record<TableName, string> = {
    countries: t("leads.countries"),
    areas: t("leads.areas"),
    quarters: t("leads.quarters", { zone: timezone }),
    kinds: t("leads.kinds"),
    reviews: t("leads.reviews"),
    ranking: t("leads.ranking", {
      unclassed: String(UNCLASSED_POINTS),
      days: String(LATE_DAYS),
      most: String(MOST_LATE_POINTS),
      suspended: String(SUSPENDED_POINTS),
    }),
    lights: t("leads.lights"),
    recommendations: t("leads.recommendations"),
    capacity: t("leads.capacity"),
    delivered: t("leads.delivered"),
    levels: t("leads.levels"),
  };
  const charts = chartsOf(tables, say);
  return {
    jump: t("jump"),
    unfold: t("unfold"),
    none: t("none"),
    stats: atAGlance(slug, counted, say),
    parts: TABLES.map((name): ToldPart => {
      const title = t(`tables.${name}`);
      const saves = (["xlsx", "csv"] as const).map((format) => ({
        says: say.saveAs(format),
        href: paths.list(slug, "figures", format, { table: name }),
      }));
      return { name, title, lead: leads[name], saves, chart: charts[name], ...inWords(tables[name], say.format) };
    }),
  };
}

/** A table as it is drawn. */
function inWords(table: FigureTable, format: Format): { columns: Column[]; rows: Cell[][] } {
  const cell = ({ value, href, note }: Figure): Cell => {
    const text = wordsOf(value, format);
    // Behind a nought there is no list to open.
    return { text, ...(href && value !== 0 && { href }), ...(note && { note }) };
  };
  /** Not the first row alone: of what nobody answered yet there is no rate. */
  const counts = (at: number) =>
    table.rows.some(({ cells }) => typeof cells[at]?.value === "number" || isShare(cells[at]?.value));
  const columns = table.columns.map((label, at) => ({
    label,
    ...(at === 0 && { lead: true }),
    ...(counts(at) && { align: "end" as const }),
  }));
  return { columns, rows: table.rows.map(({ cells }) => cells.map(cell)) };
}

function wordsOf(value: Figure["value"], format: Format): string {
  if (typeof value === "number") return format.number(value);
  if (value instanceof Date) return format.day(value);
  return isShare(value) ? format.percent(value.share) : value;
}

function chartsOf(tables: Record<TableName, FigureTable>, { t, format }: Say): Partial<Record<TableName, FigureChart>> {
  const { countries, areas, quarters, lights, recommendations, capacity, delivered } = tables;
  const onMap = countries.rows.map(({ id, cells: [, projects] }) => {
    const count = Number(projects?.value ?? 0);
    return [id, { count, told: format.number(count) }];
  });
  const inTime = chart(t("charts.quarters"), quarters, [1, 2, 3]);
  return {
    countries: { map: { label: t("charts.countries"), counts: Object.fromEntries(onMap) }, means: t("mapMeans") },
    areas: { bars: chart(t("charts.areas"), areas, [1, 3]) },
    quarters: {
      columns: {
        ...inTime,
        rows: inTime.rows.map((row, at) => ({ ...row, label: short(quarters.rows[at]?.id ?? "") })),
      },
      bars: inTime,
    },
    lights: { bars: something(chart(t("charts.lights"), lights, [1, 2, 3])) },
    recommendations: { bars: something(chart(t("charts.recommendations"), recommendations, [5, 4])) },
    capacity: { bars: something(chart(t("charts.capacity"), capacity, [1])) },
    delivered: { bars: something(chart(t("charts.delivered"), delivered, [3, 4])) },
  };

  function chart(label: string, { columns, rows }: FigureTable, shown: number[]): ChartProps {
    const drawn = rows.map(({ cells }): ChartRow => {
      const [head] = cells;
      const values = shown.map((at) => Number(cells[at]?.value ?? 0));
      return {
        label: typeof head?.value === "string" ? head.value : "",
        values,
        told: values.map((value) => format.number(value)),
      };
    });
    return { label, series: shown.map((at) => columns[at] ?? ""), rows: drawn };
  }
}

/** What has nothing to draw is in the table. */
const something = ({ rows, ...rest }: ChartProps): ChartProps => ({
  ...rest,
  rows: rows.filter(({ values }) => values.some((value) => value > 0)),
});

/** `2026-Q3` as it fits beneath columns: Q3 ’26. */
const short = (quarter: string) => quarter.replace(/^\d\d(\d\d)-Q(\d)$/, "$2/$1");
