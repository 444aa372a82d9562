import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { loadCommittee } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";
import { DelegationForm } from "../../../delegation-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.delegations");
  return { title: t("add") };
}

export default async function NewDelegationPage({ params }: PageProps<"/admin/committees/[id]/delegations/new">) {
  const { committee } = await loadCommittee((await params).id, "saveDelegation");
  const [t, locale] = await Promise.all([getTranslations("admin.delegations"), getLocale()]);
  return (
    <Page
      narrow
      title={t("add")}
      crumbs={[
        { label: nameIn(locale, committee.name), href: paths.admin.committee(committee.id) },
        { label: t("title"), href: paths.admin.delegations(committee.id) },
      ]}
    >
      <Card>
        <DelegationForm committee={committee} />
      </Card>
    </Page>
  );
}
