import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { ReasonedAct } from "@/app/admin/reasoned-act";
import { paths } from "@/app/paths";
import { Card, Section } from "@/app/ui/section";
import { closeCommittee, reopenCommittee } from "@/lib/committees/actions";
import { loadCommittee } from "@/lib/committees/loaders";
import { granted } from "@/lib/rules/verdict";
import { BallotTermsForm } from "../../ballot-terms-form";
import { CommitteeForm } from "../../committee-form";
import { CommitteePage } from "../../committee-page";
import { ProceduresForm } from "../../procedures-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.committee");
  return { title: t("views.settings") };
}

export default async function CommitteeSettingsPage({ params }: PageProps<"/admin/committees/[id]/settings">) {
  const { member, committee } = await loadCommittee((await params).id);
  const [t, deciding] = await Promise.all([getTranslations("admin.committee"), getTranslations("admin.procedures")]);
  const hidden = { committeeId: committee.id };
  return (
    <CommitteePage committee={committee} view="settings">
      <div className="grid max-w-3xl gap-6">
        <Card>
          <CommitteeForm committee={committee} />
        </Card>
        <Section title={deciding("title")} lead={deciding("lead")} card>
          <ProceduresForm committeeId={committee.id} />
        </Section>
        <Section title={t("ballots")} lead={t("ballotsLead")} card>
          <BallotTermsForm committee={committee} />
        </Section>
        <Section
          title={t(committee.closedAt ? "reopening" : "closing")}
          lead={t(committee.closedAt ? "reopeningLead" : "closingLead")}
          card
        >
          <div className="grid gap-4">
            <FreshNotice fresh={member.fresh} next={paths.admin.committeeSettings(committee.id)} />
            <div>
              {committee.closedAt ? (
                <ReasonedAct act="reopenCommittee" action={reopenCommittee} hidden={hidden} verdict={granted} />
              ) : (
                <ReasonedAct
                  act="closeCommittee"
                  action={closeCommittee}
                  hidden={hidden}
                  verdict={granted}
                  variant="danger"
                />
              )}
            </div>
          </div>
        </Section>
      </div>
    </CommitteePage>
  );
}
