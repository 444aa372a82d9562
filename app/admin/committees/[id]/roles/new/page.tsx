import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { RadioCards } from "@/app/ui/radio-cards";
import { Card } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { nameIn } from "@/lib/languages/named";
import { sayRefusal } from "@/lib/languages/refusal";
import { grantRole } from "@/lib/memberships/actions";
import { loadGrant } from "@/lib/memberships/loaders";
import { NO_DELEGATION } from "@/lib/memberships/schema";
import { no } from "@/lib/rules/verdict";
import { ROLES, STANDINGS } from "@/lib/rules/words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.grant");
  return { title: t("title") };
}

/** Seats a person in a committee. */
export default async function GrantRolePage({ params, searchParams }: PageProps<"/admin/committees/[id]/roles/new">) {
  const { member, committee, delegations, candidates, chosen, more } = await loadGrant(
    (await params).id,
    await searchParams,
  );
  const [t, words, locale] = await Promise.all([getTranslations("admin.grant"), getTranslations(), getLocale()]);
  const because = committee.closedAt ? await sayRefusal(no("committeeClosed")) : undefined;
  const open = delegations.filter(({ closedAt }) => !closedAt);
  return (
    <Page
      narrow
      title={t("title")}
      lead={t("lead")}
      crumbs={[{ label: nameIn(locale, committee.name), href: paths.admin.committee(committee.id) }]}
    >
      <FreshNotice fresh={member.fresh} next={paths.admin.grantRole(committee.id, { person: chosen })} />
      {chosen === member.actor.id && <Notice kind="warning">{t("yourself")}</Notice>}
      <Card>
        <ActionForm action={grantRole} hidden={{ committeeId: committee.id }}>
          <Combobox
            name="personId"
            label={t("person")}
            help={t(more ? "personHelpMore" : "personHelp", { count: candidates.length })}
            required
            empty={t("choosePerson")}
            defaultValue={chosen}
            options={candidates.map(({ id, name, email }) => ({ value: id, label: `${name} — ${email}` }))}
          />
          <RadioCards
            name="role"
            label={t("role")}
            required
            columns={2}
            options={ROLES.map((role) => ({ value: role, label: words(`roles.${role}`), help: t(`roleHelp.${role}`) }))}
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Select
              name="delegation"
              label={t("delegation")}
              help={t("delegationHelp")}
              empty={t("notMember")}
              options={[
                ...open.map(({ id, code, name }) => ({ value: id, label: `${nameIn(locale, name)} (${code})` })),
                { value: NO_DELEGATION, label: t("noDelegation") },
              ]}
            />
            <Select
              name="standing"
              label={t("standing")}
              help={t("standingHelp")}
              empty={t("noStanding")}
              options={STANDINGS.map((standing) => ({ value: standing, label: words(`standings.${standing}`) }))}
            />
            <TextInput name="rank" type="number" min={1} max={99} label={t("rank")} help={t("rankHelp")} />
            <DateInput name="from" label={t("from")} help={t("fromHelp")} required defaultValue={committee.today} />
            <DateInput name="until" label={t("until")} help={t("untilHelp")} />
          </div>
          <p className="text-sm text-quiet">{t("selfNote")}</p>
          <div>
            <SubmitButton because={because}>{t("submit")}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </Page>
  );
}
