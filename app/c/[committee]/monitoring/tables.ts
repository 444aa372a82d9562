import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { COUNTRIES } from "@/lib/kinds/places";
import type { Counted } from "@/lib/monitoring/loaders";
import { RANKED_STATUSES, riskPoints } from "@/lib/rules/portfolio-risk";
import { firstDayOf } from "@/lib/rules/quarter";
import { AREAS, isFinal, KIND_NAMES, type ProjectStatus, type Status } from "@/lib/rules/words";
import { placeNames } from "../projects/project-words";
import { quarterName } from "../quarters";
import type { Figure, FigureTable } from "./figure";
import { followUpRows } from "./follow-up-rows";
import { REGION } from "./region";

export const TABLES = [
  "countries",
  "areas",
  "quarters",
  "kinds",
  "reviews",
  "ranking",
  "lights",
  "recommendations",
  "capacity",
  "delivered",
  "levels",
] as const;
export type TableName = (typeof TABLES)[number];

const COLUMNS = {
  countries: ["country", "projectsUnderWay", "projects", "inProcedure", "submitted"],
  areas: ["area", "projectsUnderWay", "projects", "inProcedure", "adopted", "submitted"],
  quarters: ["quarter", "submitted", "decisions", "adopted"],
  kinds: ["kind", "inProcedure", "adopted", "notAdopted", "rejected", "withdrawn", "submitted"],
  reviews: ["kind", "adviceOwed", "itemsLate", "reviewsLate", "since"],
  ranking: ["project", "countries", "status", "category", "late", "suspended", "points"],
  lights: ["area", "onTrack", "atRisk", "offTrack", "noData", "indicators"],
  recommendations: ["age", "accepted", "partly", "rejected", "unanswered", "recommendations"],
  capacity: ["state", "requests"],
  delivered: ["area", "trainings", "participants", "women", "men", "hours"],
  levels: ["level", "evaluated", "asked", "answered", "rate"],
} as const satisfies Record<TableName, readonly string[]>;

const filed = () => true;
const inProcedure = (status: Status) => !isFinal(status);
const underWay = (status: ProjectStatus) => RANKED_STATUSES.includes(status);

/** Every figure in the reader's words, each with the list behind it: for the page and for files. */
export async function tablesOf(
  slug: string,
  { figures, quarters, followUp, lights }: Counted,
): Promise<Record<TableName, FigureTable>> {
  const [t, places, followed] = await Promise.all([
    getTranslations(),
    placeNames(),
    followUpRows(slug, followUp, lights),
  ]);
  const rows: Record<TableName, FigureTable["rows"]> = {
    countries: placesCounted().map((country) => ({
      id: country,
      cells: [{ value: places([country]) }, ...projectsOf({ country }), ...itemsOf("delegation", country)],
    })),
    areas: AREAS.map((area) => ({
      id: area,
      cells: [{ value: t(`areas.${area}`) }, ...projectsOf({ area }), ...itemsOf("area", area, ["adopted"])],
    })),
    quarters: quarters.map((quarter) => {
      const here = figures.quarters.filter(({ starts }) => starts === firstDayOf(quarter));
      const decided = here.filter(({ of }) => of === "decided");
      const openTo = "committee";
      return {
        id: quarter,
        cells: [
          { value: quarterName(t, quarter) },
          {
            value: sum(here.filter(({ of }) => of === "submitted")),
            href: paths.items(slug, { submitted: quarter, status: "filed", openTo }),
          },
          { value: sum(decided), href: paths.decisions(slug, { quarter, openTo }) },
          {
            value: sum(decided.filter(({ outcome }) => outcome === "adopted")),
            href: paths.decisions(slug, { quarter, outcome: "adopted", openTo }),
          },
        ],
      };
    }),
    kinds: KIND_NAMES.map((kind) => ({
      id: kind,
      cells: [
        { value: t(`kinds.${kind}.name`) },
        ...itemsOf("kind", kind, ["adopted", "notAdopted", "rejected", "withdrawn"]),
      ],
    })),
    reviews: KIND_NAMES.map((kind) => {
      const cell = figures.reviews.find((one) => one.kind === kind);
      const behind = (reviews: "owed" | "overdue") => paths.items(slug, { kind, reviews, openTo: "committee" });
      return {
        id: kind,
        cells: [
          { value: t(`kinds.${kind}.name`) },
          { value: cell?.owed ?? 0, href: behind("owed") },
          { value: cell?.late ?? 0, href: behind("overdue") },
          { value: cell?.reviews ?? 0, href: behind("overdue") },
          { value: cell?.since ? new Date(cell.since) : "" },
        ],
      };
    }),
    ...followed,
    ranking: figures.ranking.map((project) => {
      const { category, late, suspended, total } = riskPoints(project, figures.today);
      return {
        id: project.id,
        cells: [
          { value: project.title, note: project.code, href: paths.project(slug, project.id) },
          { value: places(project.countries) },
          { value: t(`projects.statuses.${project.status}`) },
          ...[category, late, suspended, total].map((value) => ({ value })),
        ],
      };
    }),
  };
  const headed = (name: TableName): FigureTable => ({
    columns: COLUMNS[name].map((column) => t(`monitoring.columns.${column}`)),
    rows: rows[name],
  });
  return Object.fromEntries(TABLES.map((name) => [name, headed(name)])) as Record<TableName, FigureTable>;

  /** The countries of the map, and every other that a project or a delegation is of. */
  function placesCounted(): string[] {
    const drawn = REGION.map(({ place }): string => place);
    const counted = new Set([
      ...figures.projects.map(({ country }) => country),
      ...figures.items.filter(({ by }) => by === "delegation").map(({ value }) => value),
    ]);
    return [...drawn, ...COUNTRIES.filter((country) => counted.has(country) && !drawn.includes(country))];
  }

  function projectsOf(of: { area?: string; country?: string }): Figure[] {
    const here = figures.projects.filter(({ area, country }) => (of.area ? area === of.area : country === of.country));
    return [
      {
        value: sum(here.filter(({ status }) => underWay(status))),
        href: paths.projects(slug, { ...of, status: "open" }),
      },
      { value: sum(here), href: paths.projects(slug, of) },
    ];
  }

  /** In procedure, with the given statuses, and all that were ever submitted. */
  function itemsOf(by: "kind" | "area" | "delegation", value: string, statuses: readonly Status[] = []): Figure[] {
    const here = figures.items.filter((cell) => cell.by === by && cell.value === value);
    const one = (status: string, counts: (status: Status) => boolean): Figure => ({
      value: sum(here.filter((cell) => counts(cell.status))),
      href: paths.items(slug, { [by]: value, status, openTo: "committee" }),
    });
    return [
      one("inProcedure", inProcedure),
      ...statuses.map((wanted) => one(wanted, (status) => status === wanted)),
      one("filed", filed),
    ];
  }
}

const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);
