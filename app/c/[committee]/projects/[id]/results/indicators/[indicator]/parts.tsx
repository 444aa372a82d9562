import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { fraction } from "@/lib/rules/fraction";
import { rollUp } from "@/lib/rules/roll-up";
import { sayFigures } from "../../framework-words";
import type { LoadedIndicator } from "./period-table";

/** The parts of an indicator in its latest periods, and what they come to together, where that means anything. */
export async function Parts({ loaded: { indicator, accepted, partTargets } }: { loaded: LoadedIndicator }) {
  const [t, format, say] = await Promise.all([getTranslations("results"), readersFormat(), sayFigures()]);
  const shown = indicator.rows
    .filter(({ id }) => [...accepted, ...partTargets].some((one) => one.periodId === id && one.part))
    .slice(-6);
  return Promise.all(
    indicator.disaggregations.map(async ({ by, parts }) => {
      const valueOf = (periodId: string, name: string) =>
        accepted.find((one) => one.periodId === periodId && one.dimension === by && one.part === name)?.value ?? null;
      const targetOf = (periodId: string, name: string) => {
        const target = partTargets.find(
          (one) => one.periodId === periodId && one.dimension === by && one.part === name,
        );
        return target ? t("ofTarget", { target: say.decimal(target.value) }) : "";
      };
      const together = shown.map(({ id }) =>
        rollUp(
          parts.map(({ name, weight }) => {
            const value = valueOf(id, name);
            const { measure, unit } = indicator;
            return {
              measure,
              unit,
              value: value === null ? null : fraction(value),
              weight: weight ? fraction(weight) : null,
            };
          }),
        ),
      );
      const refused = together.find((verdict) => !verdict.ok);
      return (
        <Section
          key={by}
          card
          flush
          title={<bdi>{t("splitBy", { by })}</bdi>}
          {...(refused && !refused.ok && { lead: await sayRefusal(refused) })}
        >
          <Table
            caption={t("splitBy", { by })}
            columns={[
              { label: t("part"), lead: true },
              ...shown.map(({ startsOn, endsOn }) => ({
                label: span(format, startsOn, endsOn),
                align: "end" as const,
              })),
            ]}
            rows={[
              ...parts.map(({ name, weight }) => ({
                id: name,
                cells: [
                  { text: name, note: weight ? t("weight", { weight: say.decimal(weight) }) : "" },
                  ...shown.map(({ id }) => ({ text: say.decimal(valueOf(id, name)) || "–", note: targetOf(id, name) })),
                ],
              })),
              {
                id: "",
                cells: [
                  t(indicator.measure === "percentage" ? "weightedMean" : "together"),
                  ...together.map((verdict) => (verdict.ok ? say.exact(verdict.value, indicator) : "–")),
                ],
              },
            ]}
          />
        </Section>
      );
    }),
  );
}
