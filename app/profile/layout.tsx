import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountMenu } from "@/app/account-menu";
import { AppearanceMenu } from "@/app/appearance-menu";
import { paths } from "@/app/paths";
import { Shell } from "@/app/ui/shell";
import { currentMember } from "@/lib/session/current";

/** The frame of what concerns only the person. Who is still to set up a second factor sees it, too. */
export default async function ProfileLayout({ children }: LayoutProps<"/profile">) {
  const member = await currentMember();
  if (!member) redirect(paths.signInTo(paths.profile));
  const [t, nav] = await Promise.all([getTranslations("profile"), getTranslations("nav")]);
  return (
    <Shell
      product={{ name: nav("product"), href: paths.committees }}
      nav={[
        { href: paths.profile, label: t("title") },
        { href: paths.availability, label: t("availability") },
        { href: paths.security, label: t("security") },
        { href: paths.myInterests, label: t("interests") },
      ]}
      words={{ navigation: t("navigation"), menu: nav("menu") }}
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
