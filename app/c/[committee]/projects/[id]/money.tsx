import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import { moneyOf } from "@/lib/rules/project-money";

/** What was set aside, promised and spent: each currency by itself. */
export async function Money({ project }: { project: Recorded }) {
  const [t, format] = await Promise.all([getTranslations("projects"), readersFormat()]);
  const money = moneyOf(project);
  if (money.length === 0) return null;
  const amount = (text: string) => format.number(Number(text));
  return (
    <Section card flush title={t("money.title")} lead={t("money.lead")}>
      <Table
        caption={t("money.title")}
        columns={[
          { label: t("fields.currency"), lead: true },
          { label: t("money.budget"), align: "end" },
          { label: t("money.committed"), align: "end" },
          { label: t("money.spent"), align: "end" },
        ]}
        rows={money.map(({ currency, budget, committed, spent }) => ({
          id: currency ?? "",
          cells: [currency ?? t("money.unsaid"), amount(budget), amount(committed), amount(spent)],
        }))}
      />
    </Section>
  );
}
