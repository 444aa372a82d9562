import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { isTheme, THEME_COOKIE } from "@/lib/appearance/themes";
import { AppearanceForms } from "./appearance-forms";

/** Language and light or dark, with what this browser chose marked. */
export async function AppearanceMenu() {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = jar.get(THEME_COOKIE)?.value;
  return <AppearanceForms locale={locale} theme={isTheme(theme) ? theme : "system"} />;
}
