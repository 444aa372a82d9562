import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { RolledUp } from "@/lib/rules/indicator-tree";
import { sayFigures } from "../../framework-words";
import { sayRolledUp } from "../../rolled-up";
import type { LoadedIndicator } from "./period-table";

type Props = { slug: string; loaded: LoadedIndicator; rolled: RolledUp };

/** The indicators that roll up into this one, in the latest periods with anything in them, and what they come to. */
export async function Branches({ slug, loaded: { indicator, branches, where, project }, rolled }: Props) {
  const [t, format, say, inWords] = await Promise.all([
    getTranslations("results"),
    readersFormat(),
    sayFigures(),
    sayRolledUp(),
  ]);
  const shown = indicator.rows
    .map((row, nth) => ({ ...row, nth }))
    .filter(({ actual, nth }) => actual !== null || branches.some(({ rows }) => rows[nth]?.actual))
    .slice(-6);
  const together = await Promise.all(
    shown.map(async ({ nth }) => {
      const one = rolled.periods[nth];
      if (!one?.ok) return "–";
      return { text: say.exact(one.value.value, indicator), note: one.value.missing.length > 0 ? t("soFar") : "" };
    }),
  );
  return (
    <Section card flush title={t("rolledUp")} lead={await inWords(indicator, rolled, project.today)}>
      <Table
        caption={t("rolledUp")}
        columns={[
          { label: t("indicator"), lead: true },
          ...shown.map(({ startsOn, endsOn }) => ({ label: span(format, startsOn, endsOn), align: "end" as const })),
        ]}
        rows={[
          ...branches.map(({ id, code, title, unit, weight, rows }) => ({
            id,
            cells: [
              {
                text: title,
                href: paths.indicator(slug, where.projectId, id),
                note: [code, unit, weight && t("weight", { weight: say.decimal(weight) })].filter(Boolean).join(" · "),
              },
              ...shown.map(({ nth }) => say.decimal(rows[nth]?.actual ?? null) || "–"),
            ],
          })),
          {
            id: "together",
            cells: [t(indicator.measure === "percentage" ? "weightedMean" : "together"), ...together],
          },
          {
            id: "own",
            cells: [t("reportedHere"), ...shown.map(({ actual, rolled }) => (!rolled && say.decimal(actual)) || "–")],
          },
        ]}
      />
    </Section>
  );
}
