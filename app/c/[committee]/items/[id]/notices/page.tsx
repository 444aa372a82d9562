import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import type { Look } from "@/app/ui/status-badge";
import { Table } from "@/app/ui/table";
import { loadDossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { loadDeliveries } from "@/lib/notices/loaders";

const LOOKS: Record<"sent" | "queued" | "failed" | "withheld", Look> = {
  sent: { tone: "success", shape: "check" },
  queued: { tone: "neutral", shape: "clock" },
  failed: { tone: "danger", shape: "warning" },
  withheld: { tone: "neutral", shape: "stop" },
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notices");
  return { title: t("title") };
}

/** Who was told of what happened to an item, and what became of each mail. */
export default async function NoticesPage({ params }: PageProps<"/c/[committee]/items/[id]/notices">) {
  const { committee: slug, id } = await params;
  const { row, hats } = await loadDossier(slug, id);
  const { item } = row;
  const [t, format, deliveries] = await Promise.all([
    getTranslations("notices"),
    readersFormat(),
    loadDeliveries(id, hats),
  ]);
  const subject = (await getTranslations("mail")) as unknown as (key: string, params: Record<string, string>) => string;
  const rows = deliveries.map(({ id: mail, name, template, state, at }) => ({
    id: mail,
    cells: [
      name,
      subject(`${template}.subject`, { symbol: item.symbol ?? "", name: "" }),
      { text: t(`states.${state}`), ...LOOKS[state] },
      { text: format.moment(at), time: at.toISOString() },
    ],
  }));
  return (
    <Page
      crumbs={[
        { label: t("items"), href: paths.items(slug) },
        { label: item.symbol ?? item.title, href: paths.item(slug, id) },
      ]}
      title={t("title")}
      lead={t("lead")}
    >
      {rows.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
      ) : (
        <Card flush>
          <Table
            caption={t("title")}
            columns={[
              { label: t("person"), lead: true },
              { label: t("about") },
              { label: t("state") },
              { label: t("when") },
            ]}
            rows={rows}
          />
        </Card>
      )}
    </Page>
  );
}
