import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Entries } from "@/app/admin/entries";
import { paths } from "@/app/paths";
import { RecordLine } from "@/app/record-line";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { loadAudit } from "@/lib/audit/loaders";
import { RECORDED_ACTS } from "@/lib/audit/schema";
import { loadAllCommittees } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

/** What administrators did, newest first. */
export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const [{ filter, events, older, people, record }, committees] = await Promise.all([
    loadAudit(await searchParams),
    loadAllCommittees(),
  ]);
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  const { act, person, committee, from, until, before } = filter;
  const set = { act, person, committee, from, until };
  const active = Object.values(set).filter(Boolean).length;
  return (
    <Page
      title={t("audit.title")}
      lead={t("audit.lead")}
      actions={<SaveAs href={(format) => paths.admin.list("record", format, set)} />}
    >
      {record && <RecordLine standing={record} />}
      <Filters
        action={paths.admin.audit()}
        fields={[
          {
            name: "act",
            label: t("audit.act"),
            empty: t("audit.any"),
            value: act,
            options: RECORDED_ACTS.map((each) => ({ value: each, label: t(`audit.acts.${each}`) })),
          },
          {
            name: "person",
            label: t("audit.person"),
            empty: t("audit.any"),
            value: person,
            options: people.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: "committee",
            label: t("audit.committee"),
            empty: t("audit.any"),
            value: committee,
            options: committees.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) })),
          },
          { name: "from", type: "date", label: t("audit.from"), value: from },
          { name: "until", type: "date", label: t("audit.until"), value: until },
        ]}
      />
      {events.length > 0 ? (
        <Card>
          <Entries events={events} />
        </Card>
      ) : (
        <Card flush>
          <EmptyState title={t(active ? "audit.noneFits" : "audit.none")}>
            {t(active ? "audit.noneFitsWhy" : "audit.noneWhy")}
          </EmptyState>
        </Card>
      )}
      <Pager
        newer={before ? paths.admin.audit(set) : undefined}
        older={older ? paths.admin.audit({ ...set, before: older }) : undefined}
      />
    </Page>
  );
}
