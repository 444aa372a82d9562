import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "@/app/paths";
import { Khatam } from "@/app/ui/khatam";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/languages/locales";

type Props = {
  /** The language that the address asks for; it goes along with every link. */
  lang: Locale | undefined;
  /** This very page in another language. */
  inLanguage?: (lang: Locale) => Route;
  /** What the feeds of this page are narrowed by. */
  feed?: Record<string, string | number | undefined>;
  children: ReactNode;
};

/** The frame of the public register: no session, no cookie, the same for everybody who asks in one language. */
export async function RegisterFrame({ lang, inLanguage, feed = {}, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header data-shell className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-[80rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
          <Link
            href={paths.register({ lang })}
            prefetch={false}
            className="flex items-center gap-2 rounded-md font-semibold"
          >
            <Khatam className="size-6 text-accent" />
            {t("register.home")}
          </Link>
          <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            {inLanguage && (
              <nav aria-label={t("shell.language")}>
                <ul className="flex gap-3">
                  {LOCALES.map((each) => (
                    <li key={each}>
                      <a
                        href={inLanguage(each)}
                        lang={each}
                        hrefLang={each}
                        aria-current={each === locale ? "true" : undefined}
                        className="text-quiet hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
                      >
                        {LOCALE_NAMES[each]}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <a href={paths.signIn} className="link">
              {t("signIn.title")}
            </a>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <footer className="no-print border-t border-line px-4 py-5 text-xs text-quiet">
        <div className="mx-auto flex w-full max-w-[80rem] flex-wrap justify-between gap-x-6 gap-y-2 sm:px-2">
          <p>{t("shell.about")}</p>
          <ul className="flex gap-4">
            <li>
              <a href={paths.registerFeed({ ...feed, lang })} type="application/atom+xml" className="link">
                {t("register.atom")}
              </a>
            </li>
            <li>
              <a href={paths.registerList({ ...feed, lang })} type="application/json" className="link">
                {t("register.json")}
              </a>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  );
}

/** The language an address asks for by `lang`, if any. */
export function langOf(query: Record<string, string | string[] | undefined>): Locale | undefined {
  return LOCALES.find((locale) => locale === query.lang);
}
