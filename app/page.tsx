import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountMenu } from "@/app/account-menu";
import { AppearanceMenu } from "@/app/appearance-menu";
import { paths } from "@/app/paths";
import { loadCommittees } from "@/lib/frame/loaders";
import { nameIn } from "@/lib/languages/named";
import { EmptyState } from "./ui/empty-state";
import { Page } from "./ui/page-frame";
import { Card } from "./ui/section";
import { Shell } from "./ui/shell";
import { Stat } from "./ui/stat";

/** Where people arrive: in their committee, or before the choice of one. */
export default async function HomePage() {
  const { member, committees } = await loadCommittees();
  const [only] = committees;
  if (only && committees.length === 1) redirect(paths.inbox(only.slug));
  if (!only && member.actor.isAdmin) redirect(paths.admin.home);
  const [t, locale] = await Promise.all([getTranslations("nav"), getLocale()]);
  return (
    <Shell
      product={{ name: t("product"), href: paths.committees }}
      nav={[]}
      words={{ navigation: t("committee"), menu: t("menu") }}
      account={
        <>
          <AppearanceMenu />
          <AccountMenu name={member.name} email={member.email} admin={member.actor.isAdmin} />
        </>
      }
    >
      <Page title={t("committees")} narrow>
        {committees.length === 0 ? (
          <Card flush>
            <EmptyState title={t("noCommittee")}>{t("noCommitteeWhy")}</EmptyState>
          </Card>
        ) : (
          <div className="grid gap-4 sm:grid-cols-2">
            {committees.map(({ id, slug, symbol, name, waiting }) => (
              <Stat
                key={id}
                href={paths.inbox(slug)}
                label={symbol}
                value={nameIn(locale, name)}
                note={t("waiting", { count: waiting })}
              />
            ))}
          </div>
        )}
      </Page>
    </Shell>
  );
}
