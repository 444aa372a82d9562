import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { requireAdmin } from "@/lib/audit/loaders";
import { CommitteeForm } from "../committee-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.committee");
  return { title: t("newTitle") };
}

export default async function NewCommitteePage() {
  await requireAdmin("saveCommittee");
  const t = await getTranslations("admin");
  return (
    <Page
      narrow
      title={t("committee.newTitle")}
      lead={t("committee.newLead")}
      crumbs={[{ label: t("committees.title"), href: paths.admin.committees }]}
    >
      <Card>
        <CommitteeForm />
      </Card>
    </Page>
  );
}
