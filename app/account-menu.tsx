"use client";
import { useTranslations } from "next-intl";
import { paths } from "./paths";
import { Avatar } from "./ui/avatar";
import { Menu, MenuLine, MenuLink } from "./ui/menu";

type Props = { name: string; email: string; admin: boolean };

/** Who is signed in, and what concerns only them. */
export function AccountMenu({ name, email, admin }: Props) {
  const t = useTranslations("shell");
  return (
    <Menu trigger={<Avatar name={name} />} name={t("account", { name })} align="end" bare>
      <div className="px-3 pt-2 pb-1">
        <p className="text-sm font-semibold">{name}</p>
        <p className="text-xs text-quiet">{email}</p>
      </div>
      <MenuLine />
      <MenuLink href={paths.profile}>{t("profile")}</MenuLink>
      <MenuLink href={paths.security}>{t("security")}</MenuLink>
      {admin && <MenuLink href={paths.admin.home}>{t("admin")}</MenuLink>}
      <MenuLine />
      <MenuLink href={paths.signOut}>{t("signOut")}</MenuLink>
    </Menu>
  );
}
