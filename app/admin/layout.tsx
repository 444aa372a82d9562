import { getTranslations } from "next-intl/server";
import { AccountMenu } from "@/app/account-menu";
import { AppearanceMenu } from "@/app/appearance-menu";
import { paths } from "@/app/paths";
import { Shell } from "@/app/ui/shell";
import { requireAdmin } from "@/lib/audit/loaders";

/** The frame of the administration: people, committees, and the record of what was done to them. */
export default async function AdminLayout({ children }: LayoutProps<"/admin">) {
  const member = await requireAdmin("seePeople");
  const [t, shell] = await Promise.all([getTranslations("admin"), getTranslations("shell")]);
  return (
    <Shell
      product={{ name: shell("product"), href: paths.committees }}
      place={{ name: t("title") }}
      nav={[
        { href: paths.admin.people(), label: t("people.title"), deep: true },
        { href: paths.admin.committees, label: t("committees.title"), deep: true },
        { href: paths.admin.explain(), label: t("explain") },
        { href: paths.admin.audit(), label: t("audit.title") },
      ]}
      words={{ navigation: t("title"), menu: t("menu") }}
      account={
        <>
          <AppearanceMenu />
          <AccountMenu name={member.name} email={member.email} admin={member.actor.isAdmin} />
        </>
      }
    >
      {children}
    </Shell>
  );
}
