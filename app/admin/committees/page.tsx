import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { loadAllCommittees } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.committees");
  return { title: t("title") };
}

export default async function CommitteesPage() {
  const committees = await loadAllCommittees();
  const [t, locale] = await Promise.all([getTranslations("admin.committees"), getLocale()]);
  const create = (
    <ButtonLink href={paths.admin.newCommittee} variant="primary">
      {t("new")}
    </ButtonLink>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <Card flush>
        {committees.length > 0 ? (
          <Table
            caption={t("title")}
            columns={[
              { label: t("name"), lead: true },
              { label: t("symbol") },
              { label: t("delegations"), align: "end" },
              { label: t("people"), align: "end" },
              { label: t("state") },
            ]}
            rows={committees.map(({ id, name, symbol, delegations, people, closedAt }) => ({
              id,
              cells: [
                { text: nameIn(locale, name), href: paths.admin.committee(id) },
                symbol,
                delegations,
                people,
                closedAt
                  ? { text: t("closed"), tone: "neutral", shape: "stop" }
                  : { text: t("open"), tone: "success", shape: "check" },
              ],
            }))}
          />
        ) : (
          <EmptyState title={t("none")} actions={create}>
            {t("noneWhy")}
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
