import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Filters } from "@/app/ui/filters";
import type { Option } from "@/app/ui/select";
import type { Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import type { RegisterQuery } from "@/lib/register/schema";
import type { RegisterPage } from "@/lib/register/store";
import { AREAS, KIND_NAMES, OUTCOMES } from "@/lib/rules/words";

type Props = {
  action: Route;
  query: RegisterQuery;
  page: RegisterPage;
  lang: Locale | undefined;
  /** Given where the page is one committee's. */
  committee: string | undefined;
};

/** What narrows the public register: a plain form that ends up in the address. */
export async function RegisterFilters({ action, query, page, lang, committee }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { first, last } = page;
  const years = first && last ? Array.from({ length: last - first + 1 }, (_, at) => String(last - at)) : [];
  const choice = (name: "committee" | "outcome" | "kind" | "year" | "area", label: string, options: Option[]) => ({
    name,
    label,
    empty: t("lists.any"),
    value: query[name]?.toString(),
    options,
  });
  const committees = page.committees.map(({ slug, name }) => ({ value: slug, label: nameIn(locale, name) }));
  return (
    <Filters
      action={action}
      kept={{ lang }}
      fields={[
        { name: "q", type: "search", label: t("lists.filters.q"), value: query.q },
        ...(committee ? [] : [choice("committee", t("register.committee"), committees)]),
        choice(
          "outcome",
          t("register.columns.outcome"),
          OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
        ),
        choice(
          "kind",
          t("lists.filters.kind"),
          KIND_NAMES.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) })),
        ),
        choice(
          "year",
          t("register.year"),
          years.map((year) => ({ value: year, label: year })),
        ),
        choice(
          "area",
          t("lists.filters.area"),
          AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) })),
        ),
      ]}
    />
  );
}
