"use client";
import { useTranslations } from "next-intl";
import { paths } from "./paths";
import { avatarHtml } from "./ui/avatar";
import { html } from "./ui/html";
import { MENU_LINE, menuHtml, menuLinkHtml } from "./ui/menu";
import { Markup } from "./ui/still";

type Props = { name: string; email: string; admin: boolean };

/** Who is signed in, and what concerns only them. */
export function AccountMenu({ name, email, admin }: Props) {
  const t = useTranslations("shell");
  const drawn = menuHtml(
    { trigger: avatarHtml(name), name: t("account", { name }), align: "end", bare: true },
    html`
    <div class="px-3 pt-2 pb-1">
      <p class="text-sm font-semibold">${name}</p>
      <p class="text-xs text-quiet">${email}</p>
    </div>
    ${MENU_LINE}
    ${menuLinkHtml(paths.profile, t("profile"))}
    ${menuLinkHtml(paths.security, t("security"))}
    ${admin && menuLinkHtml(paths.admin.home, t("admin"))}
    ${MENU_LINE}
    ${menuLinkHtml(paths.signOut, t("signOut"))}`,
  );
  return <Markup of={drawn} />;
}
