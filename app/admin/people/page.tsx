import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { nameIn } from "@/lib/languages/named";
import { loadPeople } from "@/lib/people/loaders";
import { STATES } from "@/lib/people/schema";
import { ACCOUNT_LOOKS, accountState } from "./account-state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return { title: t("title") };
}

/** Everybody with an account or an invitation, by name. */
export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const { filter, people, further } = await loadPeople(await searchParams);
  const [t, words, locale] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("roles"),
    getLocale(),
  ]);
  const rows = people.map((person) => {
    const state = accountState(person);
    const [first, ...others] = person.seats.map(({ committee, roles }) => {
      const held = roles.map((role) => words(role)).join(", ");
      return { text: held, note: nameIn(locale, committee) };
    });
    return {
      id: person.id,
      cells: [
        { text: person.name, href: paths.admin.person(person.id), note: person.email },
        { text: t(`states.${state}`), ...ACCOUNT_LOOKS[state] },
        first
          ? {
              ...first,
              note: others.length > 0 ? t("andOthers", { note: first.note, count: others.length }) : first.note,
            }
          : null,
        person.isAdmin ? t("yes") : null,
        person.hasSecondFactor ? t("factorSet") : t("factorMissing"),
      ],
    };
  });
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <SaveAs href={(format) => paths.admin.list("people", format, { q: filter.q, state: filter.state })} />
          <ButtonLink href={paths.admin.invite} variant="primary">
            {t("invite")}
          </ButtonLink>
        </>
      }
    >
      <Filters
        action={paths.admin.people()}
        fields={[
          { name: "q", type: "search", label: t("search"), value: filter.q },
          {
            name: "state",
            label: t("state"),
            empty: t("anyState"),
            value: filter.state,
            options: STATES.map((state) => ({ value: state, label: t(`filters.${state}`) })),
          },
        ]}
      />
      <Card flush>
        {rows.length > 0 ? (
          <Table
            caption={t("title")}
            columns={[
              { label: t("name"), lead: true },
              { label: t("state") },
              { label: t("roles") },
              { label: t("admin") },
              { label: t("factor") },
            ]}
            rows={rows}
          />
        ) : (
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        )}
      </Card>
      {(filter.after || further) && (
        <nav aria-label={t("pages")} className="flex justify-between gap-3">
          {filter.after ? (
            <ButtonLink href={paths.admin.people({ q: filter.q, state: filter.state })}>{t("firstPage")}</ButtonLink>
          ) : (
            <span />
          )}
          {further && (
            <ButtonLink href={paths.admin.people({ q: filter.q, state: filter.state, after: further })}>
              {t("nextPage")}
            </ButtonLink>
          )}
        </nav>
      )}
    </Page>
  );
}
