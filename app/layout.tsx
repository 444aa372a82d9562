import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { isTheme, THEME_COOKIE } from "@/lib/appearance/themes";
import { Words } from "@/lib/languages/words";
import { fontVariables } from "./fonts";
import { Behaviours } from "./ui/behaviours";
import { SoftLinks } from "./ui/soft-links";
import { Toasts } from "./ui/toasts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The document: language and theme are known here, so that the first paint is right. */
export default async function RootLayout({ children }: LayoutProps<"/">) {
  const [locale, t, jar] = await Promise.all([getLocale(), getTranslations("shell"), cookies()]);
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <html lang={locale} className={fontVariables} data-theme={isTheme(theme) ? theme : undefined}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2"
        >
          {t("skip")}
        </a>
        <Words>
          {children}
          <Toasts />
        </Words>
        <Behaviours />
        <SoftLinks />
      </body>
    </html>
  );
}
