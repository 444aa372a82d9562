import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Filters } from "@/app/ui/filters";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import { nameIn } from "@/lib/languages/named";
import { filtersOf, type ItemQuery } from "@/lib/listing/schema";
import type { ListChoices } from "@/lib/listing/store";
import { AREAS, FINAL_STATUSES, KIND_NAMES, STATUSES, type Status } from "@/lib/rules/words";

type Props = { slug: string; query: ItemQuery; choices: ListChoices };

/** What narrows the list; the order is kept, the page begins anew. */
export async function ItemFilters({ slug, query, choices }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const final: readonly Status[] = FINAL_STATUSES;
  const statuses = [
    { value: "open", label: t("lists.open"), group: t("lists.together") },
    { value: "closed", label: t("lists.closed"), group: t("lists.together") },
    ...STATUSES.map((status) => ({
      value: status,
      label: t(`statuses.${status}`),
      group: t(final.includes(status) ? "lists.closed" : "lists.open"),
    })),
  ];
  const any = t("lists.any");
  return (
    <Filters action={paths.items(slug)} set={filtersOf(query)}>
      {query.sort !== "updated" && <input type="hidden" name="sort" value={query.sort} />}
      {query.direction && <input type="hidden" name="direction" value={query.direction} />}
      <TextInput name="q" label={t("lists.filters.q")} defaultValue={query.q} type="search" />
      <Select
        name="kind"
        label={t("lists.filters.kind")}
        empty={any}
        defaultValue={query.kind}
        options={KIND_NAMES.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) }))}
      />
      <Select
        name="status"
        label={t("lists.filters.status")}
        empty={any}
        defaultValue={query.status}
        options={statuses}
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
        name="author"
        label={t("lists.filters.author")}
        empty={any}
        defaultValue={query.author}
        options={[
          { value: "me", label: t("lists.me") },
          ...choices.authors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="deadline"
        label={t("lists.filters.deadline")}
        empty={any}
        defaultValue={query.deadline}
        options={(["overdue", "week"] as const).map((value) => ({ value, label: t(`lists.deadlines.${value}`) }))}
      />
    </Filters>
  );
}
