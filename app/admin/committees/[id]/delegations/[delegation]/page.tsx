import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { ReasonedAct } from "@/app/admin/reasoned-act";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { closeDelegation, reopenDelegation } from "@/lib/committees/actions";
import { loadDelegation } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";
import { granted, no } from "@/lib/rules/verdict";
import { DelegationForm } from "../../../delegation-form";

type Props = PageProps<"/admin/committees/[id]/delegations/[delegation]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, delegation: delegationId } = await params;
  const { delegation } = await loadDelegation(id, delegationId);
  return { title: nameIn(await getLocale(), delegation.name) };
}

export default async function DelegationPage({ params }: Props) {
  const { id, delegation: delegationId } = await params;
  const { member, committee, delegation } = await loadDelegation(id, delegationId);
  const [t, locale] = await Promise.all([getTranslations("admin.delegations"), getLocale()]);
  const hidden = { delegationId: delegation.id };
  const mayClose = delegation.seated > 0 ? no("delegationSeated", { count: delegation.seated }) : granted;
  return (
    <Page
      narrow
      title={nameIn(locale, delegation.name)}
      badge={
        delegation.closedAt && (
          <StatusBadge tone="neutral" shape="stop">
            {t("closed")}
          </StatusBadge>
        )
      }
      crumbs={[
        { label: nameIn(locale, committee.name), href: paths.admin.committee(committee.id) },
        { label: t("title"), href: paths.admin.delegations(committee.id) },
      ]}
    >
      <Card>
        <DelegationForm committee={committee} delegation={delegation} />
      </Card>
      <Section
        title={t(delegation.closedAt ? "reopening" : "closing")}
        lead={t(delegation.closedAt ? "reopeningLead" : "closingLead")}
        card
      >
        <div className="grid gap-4">
          <FreshNotice fresh={member.fresh} next={paths.admin.delegation(committee.id, delegation.id)} />
          <div>
            {delegation.closedAt ? (
              <ReasonedAct act="reopenDelegation" action={reopenDelegation} hidden={hidden} verdict={granted} />
            ) : (
              <ReasonedAct
                act="closeDelegation"
                action={closeDelegation}
                hidden={hidden}
                verdict={mayClose}
                variant="danger"
              />
            )}
          </div>
        </div>
      </Section>
    </Page>
  );
}
