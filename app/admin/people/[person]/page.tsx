import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entries } from "@/app/admin/entries";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { RolesTable } from "@/app/admin/roles-table";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { loadPerson } from "@/lib/people/loaders";
import { ACCOUNT_LOOKS, accountState } from "../account-state";
import { Account } from "./account";
import { AccountActs } from "./account-acts";

export async function generateMetadata({ params }: PageProps<"/admin/people/[person]">): Promise<Metadata> {
  const { person } = await loadPerson((await params).person);
  return { title: person.name };
}

/** One person: the account and what can be done about it, roles now and before, and what was done. */
export default async function PersonPage({ params }: PageProps<"/admin/people/[person]">) {
  const { member, person, verdicts, invitation, roles, committees, events } = await loadPerson((await params).person);
  const t = await getTranslations("admin");
  const state = accountState(person);
  return (
    <Page
      title={<bdi>{person.name}</bdi>}
      lead={<bdi>{person.email}</bdi>}
      crumbs={[{ label: t("people.title"), href: paths.admin.people() }]}
      badge={
        <>
          <StatusBadge {...ACCOUNT_LOOKS[state]}>{t(`people.states.${state}`)}</StatusBadge>
          {person.isAdmin && (
            <StatusBadge tone="progress" shape="dot">
              {t("person.admin")}
            </StatusBadge>
          )}
        </>
      }
    >
      <FreshNotice fresh={member.fresh} next={paths.admin.person(person.id)} />
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
        <Section title={t("person.account")} card>
          <Account person={person} invitation={invitation} />
        </Section>
        <Section title={t("person.acts")} lead={t("person.actsLead")} card>
          <AccountActs
            personId={person.id}
            invited={person.invited}
            isAdmin={person.isAdmin}
            disabled={person.disabled}
            verdicts={verdicts}
          />
        </Section>
      </div>
      <Section
        title={t("person.roles")}
        lead={t("person.rolesLead")}
        card
        flush
        actions={committees.map((committee) => (
          <ButtonLink key={committee.id} size="small" href={paths.admin.grantRole(committee.id, { person: person.id })}>
            {t("person.grantIn", { symbol: committee.symbol })}
          </ButtonLink>
        ))}
      >
        {roles.length > 0 ? (
          <RolesTable of="person" roles={roles} caption={t("person.roles")} />
        ) : (
          <EmptyState title={t("person.noRoles")}>{t("person.noRolesWhy")}</EmptyState>
        )}
      </Section>
      <Section
        title={t("person.events")}
        card
        actions={
          events.length > 0 && (
            <ButtonLink size="small" variant="quiet" href={paths.admin.audit({ person: person.id })}>
              {t("person.allEvents")}
            </ButtonLink>
          )
        }
      >
        {events.length > 0 ? <Entries events={events} /> : <p className="text-sm text-quiet">{t("person.noEvents")}</p>}
      </Section>
    </Page>
  );
}
