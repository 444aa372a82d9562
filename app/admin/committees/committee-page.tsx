import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { StatusBadge } from "@/app/ui/status-badge";
import { Tabs } from "@/app/ui/tabs";
import type { Committee } from "@/lib/committees/store";
import { nameIn } from "@/lib/languages/named";

type Props = {
  committee: Committee;
  view: "roles" | "history" | "delegations" | "workflows" | "settings";
  actions?: ReactNode;
  children: ReactNode;
};

/** One committee's administration: who holds roles, who held them, delegations, settings. */
export async function CommitteePage({ committee, view, actions, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  const views = [
    ["roles", paths.admin.committee(committee.id)],
    ["history", paths.admin.history(committee.id)],
    ["delegations", paths.admin.delegations(committee.id)],
    ["workflows", paths.admin.workflows(committee.id)],
    ["settings", paths.admin.committeeSettings(committee.id)],
  ] as const;
  return (
    <Page
      title={nameIn(locale, committee.name)}
      crumbs={[{ label: t("committees.title"), href: paths.admin.committees }]}
      badge={
        <>
          <span className="text-quiet">{committee.symbol}</span>
          {committee.closedAt && (
            <StatusBadge tone="neutral" shape="stop">
              {t("committees.closed")}
            </StatusBadge>
          )}
        </>
      }
      actions={actions}
    >
      <Tabs
        label={nameIn(locale, committee.name)}
        tabs={views.map(([name, href]) => ({ label: t(`committee.views.${name}`), href, current: name === view }))}
      />
      {children}
    </Page>
  );
}
