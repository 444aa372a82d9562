import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { CHOICE_LOOKS } from "@/app/status-looks";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { loadDecisions } from "@/lib/decisions/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { placeText } from "@/lib/listing/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("decisions");
  return { title: t("title") };
}

/** What the committee has decided, the newest first. */
export default async function DecisionsPage({ params, searchParams }: PageProps<"/c/[committee]/decisions">) {
  const { committee: slug } = await params;
  const { rows, next } = await loadDecisions(slug, (await searchParams).after);
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const columns = [
    { label: t("decisions.item"), lead: true },
    { label: t("decisions.decision") },
    { label: t("decisions.outcome") },
    { label: t("decisions.date") },
  ];
  const lines = rows.map(({ id, kind, title, document, symbol, outcome, decidedAt }) => ({
    id,
    cells: [
      {
        text: title,
        href: paths.item(slug, id),
        note: [document, t(`kinds.${kind}.name`)].filter(Boolean).join(" · "),
      },
      symbol,
      { text: t(`outcomes.${outcome}`), ...(outcome === "adopted" ? CHOICE_LOOKS.approve : CHOICE_LOOKS.object) },
      { text: format.day(decidedAt), time: decidedAt.toISOString() },
    ],
  }));
  return (
    <Page title={t("decisions.title")} lead={t("decisions.lead")}>
      <Card flush>
        {lines.length > 0 ? (
          <Table caption={t("decisions.title")} columns={columns} rows={lines} />
        ) : (
          <EmptyState title={t("decisions.empty")}>{t("decisions.emptyWhy")}</EmptyState>
        )}
      </Card>
      <Pager older={next && paths.decisions(slug, { after: placeText(next) })} />
    </Page>
  );
}
