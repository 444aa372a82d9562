import { getLocale, getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { loadAllDecisions } from "@/lib/decisions/loaders";
import type { DecisionLine } from "@/lib/decisions/store";
import type { Cell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { nameIn } from "@/lib/languages/named";
import { revisionSymbol } from "@/lib/rules/numbering";

const COLUMNS = ["decision", "outcome", "date", "item", "document", "kind", "area", "delegation", "published"] as const;

/** The register of decisions as the reader sees it, filtered and ordered by the same address. */
export async function decisionList(slug: string, query: Record<string, string>): Promise<List> {
  const { frame, pages } = await loadAllDecisions(slug, query);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return {
    name: `${frame.committee.symbol}-${t("decisions.fileName")}`,
    heads: COLUMNS.map((column) => {
      const head = t(`decisions.columns.${column}`);
      return column === "date" ? t("lists.export.moment", { head }) : head;
    }),
    pages: linesOf(pages, lineOf),
  };

  function lineOf(line: DecisionLine): Cell[] {
    const { symbol, outcome, decidedAt, title, document, revision, corrigendum, kind, area, delegation, published } =
      line;
    return [
      symbol,
      t(`outcomes.${outcome}`),
      decidedAt,
      title,
      document && revisionSymbol(document, revision, corrigendum),
      t(`kinds.${kind}.name`),
      area && t(`areas.${area}`),
      delegation && nameIn(locale, delegation),
      t(`decisions.publishedFilter.${published ? "yes" : "no"}`),
    ];
  }
}
