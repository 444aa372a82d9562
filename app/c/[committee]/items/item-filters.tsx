import { getLocale } from "next-intl/server";
import { paths } from "@/app/paths";
import { Filters } from "@/app/ui/filters";
import type { Option } from "@/app/ui/select";
import { nameIn } from "@/lib/languages/named";
import { readersWords } from "@/lib/languages/reader";
import { filtersOf, type ItemQuery } from "@/lib/listing/schema";
import type { ListChoices } from "@/lib/listing/store";
import { AREAS, FINAL_STATUSES, KIND_NAMES, STATUSES, type Status } from "@/lib/rules/words";
import { quarterChoices } from "../quarters";

type Props = {
  slug: string;
  query: ItemQuery;
  choices: ListChoices /** By the committee's calendar. */;
  today: string;
};

/** What narrows the list; the order is kept, the page begins anew. */
export async function ItemFilters({ slug, query, choices, today }: Props) {
  const [t, locale] = await Promise.all([readersWords(), getLocale()]);
  const final: readonly Status[] = FINAL_STATUSES;
  const statuses = [
    { value: "open", label: t("lists.open"), group: t("lists.together") },
    { value: "closed", label: t("lists.closed"), group: t("lists.together") },
    { value: "filed", label: t("lists.filed"), group: t("lists.together") },
    { value: "inProcedure", label: t("lists.inProcedure"), group: t("lists.together") },
    ...STATUSES.map((status) => ({
      value: status,
      label: t(`statuses.${status}`),
      group: t(final.includes(status) ? "lists.closed" : "lists.open"),
    })),
  ];
  const choice = (name: Exclude<keyof ReturnType<typeof filtersOf>, "q">, options: Option[]) => ({
    name,
    label: t(`lists.filters.${name}`),
    empty: t("lists.any"),
    value: query[name],
    options,
  });
  return (
    <Filters
      action={paths.items(slug)}
      kept={{ sort: query.sort === "updated" ? undefined : query.sort, direction: query.direction }}
      fields={[
        { name: "q", type: "search", label: t("lists.filters.q"), value: query.q },
        choice(
          "kind",
          KIND_NAMES.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) })),
        ),
        choice("status", statuses),
        choice(
          "area",
          AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) })),
        ),
        choice(
          "delegation",
          choices.delegations.map(({ code, name }) => ({ value: code, label: nameIn(locale, name) })),
        ),
        choice("author", [
          { value: "me", label: t("lists.me") },
          ...choices.authors.map(({ id, name }) => ({ value: id, label: name })),
        ]),
        choice(
          "deadline",
          (["overdue", "week"] as const).map((value) => ({ value, label: t(`lists.deadlines.${value}`) })),
        ),
        choice(
          "reviews",
          (["owed", "overdue"] as const).map((value) => ({ value, label: t(`lists.reviewsOwed.${value}`) })),
        ),
        choice("submitted", quarterChoices(t, today, query.submitted)),
        choice("openTo", [{ value: "committee", label: t("lists.wholeCommittee") }]),
      ]}
    />
  );
}
