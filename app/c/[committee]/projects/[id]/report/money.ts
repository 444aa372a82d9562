import { getTranslations } from "next-intl/server";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import { moneyOf, movedBy } from "@/lib/rules/project-money";
import { TRANSACTION_TYPES } from "@/lib/rules/project-parts";
import type { Block } from "@/lib/typeset/pdf";
import type { Sections } from "./paper";

/** So many budgets are told one by one; the IATI file of the project holds all. */
const SHOWN = 100;

/** What was set aside, promised and spent, each currency by itself; budgets by their periods, transactions by their type. */
export async function moneyOnPaper(project: Recorded): Promise<Sections> {
  const sums = moneyOf(project);
  if (sums.length === 0) return [];
  const [t, format, day] = await Promise.all([getTranslations("projects"), readersFormat(), readersDay()]);
  const money = (amount: string, currency: string | null) =>
    `${format.decimal(amount)} ${currency ?? t("money.unsaid")}`;
  const blocks: Block[] = [
    {
      is: "table",
      columns: [t("fields.currency"), t("money.budget"), t("money.committed"), t("money.spent")],
      widths: [2, 3, 3, 3],
      figures: [1, 2, 3],
      rows: sums.map(({ currency, budget, committed, spent }) => [
        currency ?? t("money.unsaid"),
        ...[budget, committed, spent].map((sum) => format.decimal(sum)),
      ]),
    },
  ];
  if (project.budgets.length > 0)
    blocks.push({
      is: "table",
      heading: t("parts.budgets"),
      columns: [t("fields.from"), t("fields.until"), t("fields.amount")],
      widths: [3, 3, 4],
      figures: [2],
      rows: project.budgets
        .slice(0, SHOWN)
        .map(({ from, until, amount, currency }) => [
          day(from),
          day(until),
          money(amount, currency ?? project.currency),
        ]),
    });
  const moved = movedBy(project);
  if (moved.length > 0)
    blocks.push({
      is: "table",
      heading: t("parts.transactions"),
      columns: [t("fields.type"), t("money.entries"), t("money.latest"), t("fields.amount")],
      widths: [4, 2, 3, 4],
      figures: [1, 3],
      rows: moved.map(({ type, currency, count, latest, sum }) => {
        const known = TRANSACTION_TYPES.find((one) => one === type);
        return [known ? t(`transactionTypes.${known}`) : type, format.number(count), day(latest), money(sum, currency)];
      }),
    });
  return [{ title: t("money.title"), blocks }];
}
