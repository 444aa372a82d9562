import { Check, Languages } from "lucide-react";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseTheme } from "@/lib/appearance/actions";
import { isTheme, THEME_COOKIE, THEMES } from "@/lib/appearance/themes";
import { chooseLanguage } from "@/lib/languages/actions";
import { LOCALE_NAMES, LOCALES } from "@/lib/languages/locales";
import { Menu, MenuButton, MenuHeading, MenuLine } from "./ui/menu";

/** Language and light or dark: plain forms, so that both work without script. */
export async function AppearanceMenu() {
  const [t, locale, jar] = await Promise.all([getTranslations("shell"), getLocale(), cookies()]);
  const theme = jar.get(THEME_COOKIE)?.value;
  const chosen = isTheme(theme) ? theme : "system";
  return (
    <Menu trigger={<Languages aria-hidden className="size-5 text-quiet" />} name={t("appearance")} align="end" bare>
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
          <MenuButton key={each} name="theme" value={each} pressed={each === chosen}>
            <Tick on={each === chosen} />
            {t(`themes.${each}`)}
          </MenuButton>
        ))}
      </form>
    </Menu>
  );
}

const Tick = ({ on }: { on: boolean }) => (
  <Check aria-hidden className={`size-4 text-accent ${on ? "" : "invisible"}`} />
);
