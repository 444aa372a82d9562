import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Filters } from "@/app/ui/filters";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import { type DecisionQuery, decisionFiltersOf, PUBLISHED_FILTERS } from "@/lib/decisions/schema";
import type { DecisionChoices } from "@/lib/decisions/store";
import { nameIn } from "@/lib/languages/named";
import { AREAS, KIND_NAMES, OUTCOMES } from "@/lib/rules/words";

type Props = { slug: string; query: DecisionQuery; choices: DecisionChoices };

/** What narrows the register; its order is kept, its page begins anew. */
export async function DecisionFilters({ slug, query, choices }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const any = t("lists.any");
  return (
    <Filters action={paths.decisions(slug)} set={decisionFiltersOf(query)}>
      {query.sort !== "decided" && <input type="hidden" name="sort" value={query.sort} />}
      {query.direction && <input type="hidden" name="direction" value={query.direction} />}
      <TextInput name="q" label={t("lists.filters.q")} defaultValue={query.q} type="search" />
      <Select
        name="outcome"
        label={t("decisions.columns.outcome")}
        empty={any}
        defaultValue={query.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
      />
      <Select
        name="kind"
        label={t("lists.filters.kind")}
        empty={any}
        defaultValue={query.kind}
        options={KIND_NAMES.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) }))}
      />
      <Select
        name="year"
        label={t("decisions.year")}
        empty={any}
        defaultValue={query.year}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="area"
        label={t("lists.filters.area")}
        empty={any}
        defaultValue={query.area}
        options={AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) }))}
      />
      <Select
        name="delegation"
        label={t("lists.filters.delegation")}
        empty={any}
        defaultValue={query.delegation}
        options={choices.delegations.map(({ code, name }) => ({ value: code, label: nameIn(locale, name) }))}
      />
      <Select
        name="published"
        label={t("decisions.columns.published")}
        empty={any}
        defaultValue={query.published}
        options={PUBLISHED_FILTERS.map((value) => ({ value, label: t(`decisions.publishedFilter.${value}`) }))}
      />
    </Filters>
  );
}
