import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { OUTCOME_LOOKS } from "@/app/status-looks";
import { type Cell, type Column, Table } from "@/app/ui/table";
import { type DecisionQuery, type DecisionSort, decisionDirectionOf } from "@/lib/decisions/schema";
import type { DecisionLine } from "@/lib/decisions/store";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { revisionSymbol } from "@/lib/rules/numbering";

type Props = {
  slug: string;
  lines: DecisionLine[];
  query: DecisionQuery;
  href: (change: Partial<DecisionQuery>) => Route;
};

/** Decisions as rows, with headers that order them where the register can be ordered. */
export async function DecisionTable({ slug, lines, query, href }: Props) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const columns: Column[] = [
    { label: t("decisions.columns.item"), lead: true, sort: headerOf("title") },
    { label: t("decisions.columns.decision") },
    { label: t("decisions.columns.outcome") },
    { label: t("decisions.columns.delegation") },
    { label: t("decisions.columns.date"), sort: headerOf("decided") },
    { label: t("decisions.columns.published") },
  ];
  return (
    <Table
      caption={t("decisions.title")}
      columns={columns}
      rows={lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
    />
  );

  function cellsOf(line: DecisionLine): Cell[] {
    const { id, kind, title, document, revision, corrigendum, symbol, outcome, delegation, decidedAt, published } =
      line;
    const text = document && revisionSymbol(document, revision, corrigendum);
    return [
      { text: title, href: paths.item(slug, id), note: [text, t(`kinds.${kind}.name`)].filter(Boolean).join(" · ") },
      symbol ?? (outcome === "adopted" ? t("decisions.toAnnounce", { when: format.moment(decidedAt) }) : null),
      { text: t(`outcomes.${outcome}`), ...OUTCOME_LOOKS[outcome] },
      delegation && nameIn(locale, delegation),
      { text: format.day(decidedAt), time: decidedAt.toISOString() },
      published ? t("decisions.publishedFilter.yes") : null,
    ];
  }

  function headerOf(sort: DecisionSort): Column["sort"] {
    if (query.sort !== sort) return { href: href({ sort, direction: undefined }) };
    const up = decisionDirectionOf(query) === "up";
    return { href: href({ sort, direction: up ? "down" : "up" }), now: up ? "ascending" : "descending" };
  }
}
