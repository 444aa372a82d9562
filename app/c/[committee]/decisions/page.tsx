import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { loadDecisions } from "@/lib/decisions/loaders";
import { type DecisionQuery, decisionFiltersOf, decisionOrderOf } from "@/lib/decisions/schema";
import { COUNT_LIMIT, placeText } from "@/lib/listing/schema";
import { DecisionFilters } from "./decision-filters";
import { DecisionTable } from "./decision-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("decisions");
  return { title: t("title") };
}

/** What the committee has decided, one way or the other: narrowed, ordered and paged by the address alone. */
export default async function DecisionsPage({ params, searchParams }: PageProps<"/c/[committee]/decisions">) {
  const { committee: slug } = await params;
  const { frame, query, page, count, choices } = await loadDecisions(slug, await searchParams);
  const t = await getTranslations("decisions");
  const href = (change: Partial<DecisionQuery>): Route =>
    paths.decisions(slug, { ...decisionOrderOf(query), ...change });
  const narrowed = Object.values(decisionFiltersOf(query)).some(Boolean);
  return (
    <Page
      title={t("title")}
      lead={count > COUNT_LIMIT ? t("moreThan", { count: COUNT_LIMIT }) : t("count", { count })}
      actions={count > 0 && <SaveAs href={(format) => paths.list(slug, "decisions", format, decisionOrderOf(query))} />}
    >
      <DecisionFilters slug={slug} query={query} choices={choices} today={frame.committee.today} />
      <Card flush>
        {page.rows.length > 0 ? (
          <DecisionTable slug={slug} lines={page.rows} query={query} href={href} />
        ) : (
          <EmptyState title={t(narrowed ? "nothingFits" : "empty")}>
            {t(narrowed ? "nothingFitsWhy" : "emptyWhy")}
          </EmptyState>
        )}
      </Card>
      <Pager
        newer={page.previous && href({ before: placeText(page.previous) })}
        older={page.next && href({ after: placeText(page.next) })}
      />
    </Page>
  );
}
