import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Tabs } from "@/app/ui/tabs";
import type { Committee } from "@/lib/committees/store";
import { nameIn } from "@/lib/languages/named";
import type { KindName } from "@/lib/rules/words";

type Props = {
  committee: Committee;
  kind: KindName;
  view: "edit" | "versions" | "items";
  fresh: boolean;
  /** Submitted items that do not follow the latest version. */
  behind: number;
  children: ReactNode;
};

/** One kind's workflow in a committee: editing it, its versions, the items under way. */
export async function KindPage({ committee, kind, view, fresh, behind, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const views = [
    { name: "edit", href: paths.admin.workflow(committee.id, kind) },
    { name: "versions", href: paths.admin.workflowVersions(committee.id, kind) },
    { name: "items", href: paths.admin.workflowItems(committee.id, kind), count: behind },
  ] as const;
  const here = views.find(({ name }) => name === view)?.href ?? paths.admin.workflows(committee.id);
  return (
    <Page
      title={t(`kinds.${kind}.name`)}
      crumbs={[
        { label: t("admin.committees.title"), href: paths.admin.committees },
        { label: nameIn(locale, committee.name), href: paths.admin.committee(committee.id) },
        { label: t("admin.committee.views.workflows"), href: paths.admin.workflows(committee.id) },
      ]}
    >
      <Tabs
        label={t(`kinds.${kind}.name`)}
        tabs={views.map(({ name, ...tab }) => ({
          label: t(`workflows.views.${name}`),
          current: name === view,
          ...tab,
        }))}
      />
      {view !== "versions" && <FreshNotice fresh={fresh} next={here} />}
      {children}
    </Page>
  );
}
