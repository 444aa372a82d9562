import type { Route } from "next";
import { getNow } from "next-intl/server";
import { paths } from "@/app/paths";
import { type Cell, type Column, Table } from "@/app/ui/table";
import { readersDay, readersWords } from "@/lib/languages/reader";
import { type ProjectQuery, type ProjectSort, projectDirectionOf } from "@/lib/projects/schema";
import type { ProjectLine } from "@/lib/projects/store";
import { PROJECT_LOOKS, placeNames, riskNames } from "./project-words";

type Props = {
  slug: string;
  lines: ProjectLine[];
  query: ProjectQuery;
  href: (change: Partial<ProjectQuery>) => Route;
};

/** Projects as rows, with headers that order them. */
export async function ProjectTable({ slug, lines, query, href }: Props) {
  const [t, day, places, risk, now] = await Promise.all([
    readersWords(),
    readersDay(),
    placeNames(),
    riskNames(),
    getNow(),
  ]);
  const today = now.toISOString().slice(0, 10);
  const columns: Column[] = [
    { label: t("projects.project"), lead: true, sort: headerOf("title") },
    { label: t("projects.code"), sort: headerOf("code") },
    { label: t("projects.status") },
    { label: t("projects.area") },
    { label: t("projects.countries") },
    { label: t("projects.risk") },
    { label: t("projects.ends"), sort: headerOf("ends") },
    { label: t("projects.items"), align: "end" },
  ];
  const rows = lines.map(({ id, code, title, status, area, countries, risks, endsOn, items }) => ({
    id,
    cells: [
      { text: title, href: paths.project(slug, id) },
      code,
      { text: t(`projects.statuses.${status}`), ...PROJECT_LOOKS[status] },
      t(`areas.${area}`),
      places(countries),
      risks.map(risk).join("; "),
      ends(endsOn, status === "completed" || status === "cancelled"),
      items,
    ],
  }));
  return <Table caption={t("projects.title")} columns={columns} rows={rows} />;

  function ends(endsOn: string | null, over: boolean): Cell {
    if (!endsOn) return null;
    return { text: day(endsOn), time: endsOn, ...(!over && endsOn < today && { note: t("projects.pastEnd") }) };
  }

  /** A header orders by its column, and turns the order round when it does so already. */
  function headerOf(sort: ProjectSort): NonNullable<Column["sort"]> {
    if (query.sort !== sort) return { href: href({ sort, direction: undefined }) };
    const up = projectDirectionOf(query) === "up";
    return { href: href({ sort, direction: up ? "down" : "up" }), now: up ? "ascending" : "descending" };
  }
}
