import { paths } from "@/app/paths";
import { Filters } from "@/app/ui/filters";
import type { Option } from "@/app/ui/select";
import { COUNTRIES } from "@/lib/kinds/places";
import { readersWords } from "@/lib/languages/reader";
import type { ProjectQuery } from "@/lib/projects/schema";
import { riskWord } from "@/lib/rules/risk";
import { AREAS, PROJECT_STATUSES } from "@/lib/rules/words";
import { riskChoices } from "./project-words";

/** What narrows the register; its order is kept, the page begins anew. */
export async function ProjectFilters({ slug, query }: { slug: string; query: ProjectQuery }) {
  const [t, risks] = await Promise.all([readersWords(), riskChoices(riskWord)]);
  const choice = (name: "area" | "country" | "status" | "risk" | "due", options: Option[]) => ({
    name,
    label: t(`projects.filters.${name}`),
    empty: t("lists.any"),
    value: query[name],
    options,
  });
  return (
    <Filters
      action={paths.projects(slug)}
      kept={{ sort: query.sort === "code" ? undefined : query.sort, direction: query.direction }}
      fields={[
        { name: "q", type: "search", label: t("projects.filters.q"), value: query.q },
        choice("status", [
          { value: "open", label: t("projects.open") },
          ...PROJECT_STATUSES.map((value) => ({ value, label: t(`projects.statuses.${value}`) })),
        ]),
        choice(
          "area",
          AREAS.map((value) => ({ value, label: t(`areas.${value}`) })),
        ),
        choice(
          "country",
          COUNTRIES.map((value) => ({ value, label: t(`countries.${value}`) })),
        ),
        choice("risk", risks),
        choice(
          "due",
          (["past", "quarter"] as const).map((value) => ({ value, label: t(`projects.due.${value}`) })),
        ),
      ]}
    />
  );
}
