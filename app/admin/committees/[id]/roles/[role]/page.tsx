import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { MANDATE_LOOKS } from "@/app/admin/mandate-looks";
import { ReasonedAct } from "@/app/admin/reasoned-act";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { nameIn } from "@/lib/languages/named";
import { becauseOf } from "@/lib/languages/refusal";
import { changeMandate, endRole } from "@/lib/memberships/actions";
import { loadRole } from "@/lib/memberships/loaders";
import { stateOf } from "@/lib/rules/mandates";
import { MandateFacts } from "./mandate-facts";

type Props = PageProps<"/admin/committees/[id]/roles/[role]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, role: membershipId } = await params;
  const { role } = await loadRole(id, membershipId);
  return { title: role.personName };
}

/** One mandate: what it is, its last day, its end. */
export default async function RolePage({ params }: Props) {
  const { id, role: membershipId } = await params;
  const { member, committee, role, open } = await loadRole(id, membershipId);
  const [t, words, locale] = await Promise.all([getTranslations("admin"), getTranslations("roles"), getLocale()]);
  const because = await becauseOf(open);
  const state = stateOf(role, role.today);
  const hidden = { membershipId: role.id };
  return (
    <Page
      title={t("mandate.title", { role: words(role.role), person: role.personName })}
      crumbs={[
        { label: t("committees.title"), href: paths.admin.committees },
        { label: nameIn(locale, committee.name), href: paths.admin.committee(committee.id) },
      ]}
      badge={<StatusBadge {...MANDATE_LOOKS[state]}>{t(`roles.states.${state}`)}</StatusBadge>}
    >
      {role.selfGranted && <Notice kind="warning">{t("mandate.selfGranted")}</Notice>}
      <FreshNotice fresh={member.fresh} next={paths.admin.role(committee.id, role.id)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section title={t("mandate.facts")} card>
          <MandateFacts role={role} />
        </Section>
        <div className="grid gap-6">
          <Section title={t("mandate.change")} lead={t("mandate.changeLead")} card>
            <ActionForm action={changeMandate} hidden={hidden}>
              <DateInput
                name="until"
                label={t("mandate.until")}
                help={t("mandate.untilHelp")}
                defaultValue={role.until ?? ""}
              />
              {role.standing === "alternate" && (
                <TextInput
                  name="rank"
                  type="number"
                  min={1}
                  max={99}
                  label={t("mandate.rank")}
                  defaultValue={role.rank ?? ""}
                />
              )}
              <TextArea
                name="reason"
                label={t("reasoned.reason")}
                help={t("reasoned.reasonHelp")}
                required
                max={500}
                rows={2}
              />
              <div>
                <SubmitButton variant="secondary" because={because}>
                  {t("mandate.save")}
                </SubmitButton>
              </div>
            </ActionForm>
          </Section>
          <Section title={t("mandate.end")} lead={t("mandate.endLead")} card>
            <ReasonedAct act="endRole" action={endRole} hidden={hidden} verdict={open} variant="danger" />
          </Section>
        </div>
      </div>
    </Page>
  );
}
