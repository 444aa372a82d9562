import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { sayFigures, VALUE_LOOKS } from "../../framework-words";
import type { LoadedIndicator } from "./period-table";

/** Every value there ever was, newest first: who entered it, what became of it, and why. */
export async function ValueHistory({ values, indicator }: Pick<LoadedIndicator, "values" | "indicator">) {
  const [t, format, say] = await Promise.all([getTranslations("results"), readersFormat(), sayFigures()]);
  return (
    <Section card flush title={t("values")} lead={t("valuesLead")}>
      <Table
        caption={t("values")}
        columns={[
          { label: t("period"), lead: true },
          { label: t("actual"), align: "end" },
          { label: t("state") },
          { label: t("enteredBy") },
          { label: t("decidedBy") },
        ]}
        rows={values.map((value) => ({
          id: value.id,
          cells: [
            {
              text: span(format, value.startsOn, value.endsOn),
              note: [value.part && `${value.dimension}: ${value.part}`, value.comment].filter(Boolean).join(" · "),
            },
            say.withUnit(value.value, indicator) || "–",
            { text: t(`valueStates.${value.state}`), note: value.reason, ...VALUE_LOOKS[value.state] },
            { text: value.enteredBy ?? "", note: format.day(value.enteredAt) },
            value.decidedAt ? { text: value.decidedBy ?? "", note: format.day(value.decidedAt) } : null,
          ],
        }))}
      />
    </Section>
  );
}
