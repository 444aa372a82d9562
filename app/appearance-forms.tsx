"use client";
import { useTranslations } from "next-intl";
import { chooseTheme } from "@/lib/appearance/actions";
import { THEMES } from "@/lib/appearance/themes";
import { chooseLanguage } from "@/lib/languages/actions";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/languages/locales";
import { glyphHtml } from "./ui/glyph";
import { html } from "./ui/html";
import { MENU_LINE, Menu, menuChoiceHtml, menuHeadingHtml } from "./ui/menu";
import { Markup } from "./ui/still";

/** Plain forms, so that both choices work without script. */
export function AppearanceForms({ locale, theme }: { locale: Locale; theme: "system" | (typeof THEMES)[number] }) {
  const t = useTranslations("shell");
  const languages = LOCALES.map((value) =>
    menuChoiceHtml({ name: "locale", value, label: LOCALE_NAMES[value], chosen: value === locale, lang: value }),
  );
  const themes = (["system", ...THEMES] as const).map((value) =>
    menuChoiceHtml({ name: "theme", value, label: t(`themes.${value}`), chosen: value === theme }),
  );
  return (
    <Menu trigger={glyphHtml("languages", "size-5 text-quiet")} name={t("appearance")} align="end" bare>
      <form action={chooseLanguage}>
        <Markup of={html`${menuHeadingHtml(t("language"))}${languages}`} />
      </form>
      <Markup of={MENU_LINE} />
      <form action={chooseTheme}>
        <Markup of={html`${menuHeadingHtml(t("theme"))}${themes}`} />
      </form>
    </Menu>
  );
}
