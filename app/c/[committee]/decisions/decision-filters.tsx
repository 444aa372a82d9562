import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Filters } from "@/app/ui/filters";
import type { Option } from "@/app/ui/select";
import { type DecisionQuery, decisionFiltersOf, PUBLISHED_FILTERS } from "@/lib/decisions/schema";
import type { DecisionChoices } from "@/lib/decisions/store";
import { nameIn } from "@/lib/languages/named";
import { AREAS, KIND_NAMES, OUTCOMES } from "@/lib/rules/words";
import { quarterChoices } from "../quarters";

type Props = {
  slug: string;
  query: DecisionQuery;
  choices: DecisionChoices /** By the committee's calendar. */;
  today: string;
};

/** What narrows the register; its order is kept, its page begins anew. */
export async function DecisionFilters({ slug, query, choices, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const one = (name: Exclude<keyof ReturnType<typeof decisionFiltersOf>, "q">, label: string, options: Option[]) => ({
    name,
    label,
    empty: t("lists.any"),
    value: query[name]?.toString(),
    options,
  });
  const offered = {
    outcome: OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
    kind: KIND_NAMES.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) })),
    year: choices.years.map((year) => ({ value: String(year), label: String(year) })),
    area: AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) })),
    delegation: choices.delegations.map(({ code, name }) => ({ value: code, label: nameIn(locale, name) })),
    published: PUBLISHED_FILTERS.map((value) => ({ value, label: t(`decisions.publishedFilter.${value}`) })),
  };
  return (
    <Filters
      action={paths.decisions(slug)}
      kept={{ sort: query.sort === "decided" ? undefined : query.sort, direction: query.direction }}
      fields={[
        { name: "q", type: "search", label: t("lists.filters.q"), value: query.q },
        one("outcome", t("decisions.columns.outcome"), offered.outcome),
        one("kind", t("lists.filters.kind"), offered.kind),
        one("year", t("decisions.year"), offered.year),
        one("quarter", t("decisions.quarter"), quarterChoices(t, today, query.quarter)),
        one("area", t("lists.filters.area"), offered.area),
        one("delegation", t("lists.filters.delegation"), offered.delegation),
        one("published", t("decisions.columns.published"), offered.published),
        one("openTo", t("lists.filters.openTo"), [{ value: "committee", label: t("lists.wholeCommittee") }]),
      ]}
    />
  );
}
