import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { loadDelegations } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";
import { CommitteePage } from "../../committee-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.delegations");
  return { title: t("title") };
}

/** What votes in the committee. */
export default async function DelegationsPage({ params }: PageProps<"/admin/committees/[id]/delegations">) {
  const { committee, delegations } = await loadDelegations((await params).id);
  const [t, locale] = await Promise.all([getTranslations("admin.delegations"), getLocale()]);
  const because = committee.closedAt ? await sayRefusal(no("committeeClosed")) : undefined;
  const add = (
    <ButtonLink href={paths.admin.newDelegation(committee.id)} variant="primary" because={because}>
      {t("add")}
    </ButtonLink>
  );
  return (
    <CommitteePage committee={committee} view="delegations" actions={add}>
      <Card flush>
        {delegations.length > 0 ? (
          <Table
            caption={t("title")}
            columns={[
              { label: t("name"), lead: true },
              { label: t("code") },
              { label: t("seated"), align: "end" },
              { label: t("zone") },
              { label: t("state") },
            ]}
            rows={delegations.map(({ id, code, name, timezone, closedAt, seated }) => ({
              id,
              cells: [
                { text: nameIn(locale, name), href: paths.admin.delegation(committee.id, id) },
                code,
                seated,
                timezone,
                closedAt
                  ? { text: t("closed"), tone: "neutral", shape: "stop" }
                  : { text: t("open"), tone: "success", shape: "check" },
              ],
            }))}
          />
        ) : (
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        )}
      </Card>
    </CommitteePage>
  );
}
