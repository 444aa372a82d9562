"use client";
import { useTranslations } from "next-intl";
import { chooseTheme } from "@/lib/appearance/actions";
import { THEMES } from "@/lib/appearance/themes";
import { chooseLanguage } from "@/lib/languages/actions";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/languages/locales";
import { Glyph } from "./ui/glyph";
import { Menu, MenuButton, MenuHeading, MenuLine } from "./ui/menu";

/** Plain forms, so that both choices work without script. */
export function AppearanceForms({ locale, theme }: { locale: Locale; theme: "system" | (typeof THEMES)[number] }) {
  const t = useTranslations("shell");
  return (
    <Menu trigger={<Glyph name="languages" className="size-5 text-quiet" />} name={t("appearance")} align="end" bare>
      <form action={chooseLanguage}>
        <MenuHeading>{t("language")}</MenuHeading>
        {LOCALES.map((each) => (
          <MenuButton key={each} name="locale" value={each} lang={each} pressed={each === locale}>
            <Tick on={each === locale} />
            {LOCALE_NAMES[each]}
          </MenuButton>
        ))}
      </form>
      <MenuLine />
      <form action={chooseTheme}>
        <MenuHeading>{t("theme")}</MenuHeading>
        {(["system", ...THEMES] as const).map((each) => (
          <MenuButton key={each} name="theme" value={each} pressed={each === theme}>
            <Tick on={each === theme} />
            {t(`themes.${each}`)}
          </MenuButton>
        ))}
      </form>
    </Menu>
  );
}

const Tick = ({ on }: { on: boolean }) => (
  <Glyph name="check" className={`size-4 text-accent ${on ? "" : "invisible"}`} />
);
