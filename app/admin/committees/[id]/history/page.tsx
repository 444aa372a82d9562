import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RolesTable } from "@/app/admin/roles-table";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { nameIn } from "@/lib/languages/named";
import { loadHistory } from "@/lib/memberships/loaders";
import { ROLES } from "@/lib/rules/words";
import { CommitteePage } from "../../committee-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.history");
  return { title: t("title") };
}

/** Who held what when. */
export default async function HistoryPage({ params, searchParams }: PageProps<"/admin/committees/[id]/history">) {
  const { id } = await params;
  const { committee, delegations, filter, roles, further } = await loadHistory(id, await searchParams);
  const [t, words, locale] = await Promise.all([
    getTranslations("admin.history"),
    getTranslations("roles"),
    getLocale(),
  ]);
  const set = { q: filter.q, role: filter.role, delegation: filter.delegation, on: filter.on };
  const active = Object.values(set).filter(Boolean).length;
  return (
    <CommitteePage committee={committee} view="history">
      <Filters
        action={paths.admin.history(id)}
        fields={[
          { name: "q", type: "search", label: t("person"), value: filter.q },
          {
            name: "role",
            label: t("role"),
            empty: t("any"),
            value: filter.role,
            options: ROLES.map((role) => ({ value: role, label: words(role) })),
          },
          {
            name: "delegation",
            label: t("delegation"),
            empty: t("any"),
            value: filter.delegation,
            options: delegations.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) })),
          },
          { name: "on", type: "date", label: t("on"), value: filter.on },
        ]}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <SaveAs href={(format) => paths.admin.list("roles", format, { ...set, committee: id })} />
      </div>
      <Card flush>
        {roles.length > 0 ? (
          <RolesTable of="committee" roles={roles} caption={t("title")} />
        ) : (
          <EmptyState title={t("none")}>{t(active ? "noneFits" : "noneWhy")}</EmptyState>
        )}
      </Card>
      <Pager
        newer={filter.after ? paths.admin.history(id, set) : undefined}
        older={further ? paths.admin.history(id, { ...set, after: further }) : undefined}
      />
    </CommitteePage>
  );
}
