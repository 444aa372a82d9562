import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { nameIn } from "@/lib/languages/named";
import { placeText } from "@/lib/listing/schema";
import { loadRegister } from "@/lib/register/loaders";
import { type RegisterQuery, registerFiltersOf, registerQueryOf } from "@/lib/register/schema";
import { langOf, RegisterFrame } from "./frame";
import { RegisterFilters } from "./register-filters";
import { RegisterTable } from "./register-table";

type Query = Record<string, string | string[] | undefined>;

export async function registerMetadata(query: Query, committee?: string): Promise<Metadata> {
  const t = await getTranslations("register");
  const feed = {
    ...registerFiltersOf(registerQueryOf({ ...query, ...(committee && { committee }) })),
    lang: langOf(query),
  };
  return {
    title: t("title"),
    robots: { index: true, follow: true },
    alternates: {
      types: { "application/atom+xml": paths.registerFeed(feed), "application/json": paths.registerList(feed) },
    },
  };
}

/** The public register, of all committees or of one: narrowed and paged by the address alone. */
export async function RegisterList({ query: asked, committee }: { query: Query; committee?: string }) {
  const { query, page } = await loadRegister({ ...asked, ...(committee && { committee }) });
  const [t, locale] = await Promise.all([getTranslations("register"), getLocale()]);
  const lang = langOf(asked);
  const { committee: chosen, ...filters } = registerFiltersOf(query);
  const href = (change: Partial<RegisterQuery> & { lang?: string } = {}): Route =>
    committee
      ? paths.registerOf(committee, { ...filters, lang, ...change })
      : paths.register({ ...filters, committee: chosen, lang, ...change });
  const here = page.committees.find(({ slug }) => slug === committee);
  const narrowed = Object.values(filters).some(Boolean) || (!committee && chosen !== undefined);
  return (
    <RegisterFrame lang={lang} inLanguage={(each) => href({ lang: each })} feed={registerFiltersOf(query)}>
      <Page
        title={here ? nameIn(locale, here.name) : t("title")}
        lead={t(here ? "leadOf" : "lead")}
        {...(here && { crumbs: [{ label: t("title"), href: paths.register({ lang }) }] })}
      >
        <RegisterFilters
          action={committee ? paths.registerOf(committee) : paths.register()}
          query={query}
          page={page}
          lang={lang}
          committee={committee}
        />
        <Card flush>
          {page.rows.length > 0 ? (
            <RegisterTable lines={page.rows} lang={lang} several={!committee} />
          ) : (
            <EmptyState title={t(narrowed ? "nothingFits" : "empty")}>
              {t(narrowed ? "nothingFitsWhy" : "emptyWhy")}
            </EmptyState>
          )}
        </Card>
        <Pager
          newer={page.previous && href({ before: placeText(page.previous) })}
          older={page.next && href({ after: placeText(page.next) })}
        />
      </Page>
    </RegisterFrame>
  );
}
