import { getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { type Cell, dayCell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { loadAllProjects } from "@/lib/projects/loaders";
import type { ProjectLine } from "@/lib/projects/store";
import { placeNames, riskNames } from "./project-words";

const COLUMNS = ["code", "project", "status", "area", "countries", "risk", "starts", "ends", "items"] as const;

/** The register of projects, filtered and ordered by the same address. */
export async function projectList(slug: string, query: Record<string, string>): Promise<List> {
  const { committee, pages } = await loadAllProjects(slug, query);
  const [t, places, risk] = await Promise.all([getTranslations(), placeNames(), riskNames()]);
  return {
    name: `${committee.symbol}-${t("projects.fileName")}`,
    heads: COLUMNS.map((column) => t(`projects.${column}`)),
    pages: linesOf(pages, lineOf),
  };

  function lineOf({ code, title, status, area, countries, risks, startsOn, endsOn, items }: ProjectLine): Cell[] {
    const words = [code, title, t(`projects.statuses.${status}`), t(`areas.${area}`), places(countries)];
    return [...words, risks.map(risk).join("; "), dayCell(startsOn), dayCell(endsOn), items];
  }
}
