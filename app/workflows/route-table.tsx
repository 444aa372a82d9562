import { getTranslations } from "next-intl/server";
import { STATUS_LOOKS } from "@/app/status-looks";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import { needsReason, type Route } from "@/lib/rules/route";

/** A route's columns in words, numbered as in its drawing. */
export async function RouteTable({ route }: { route: Route }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const columns = [
    { label: t("rulebook.step"), lead: true },
    { label: t("rulebook.from") },
    { label: t("rulebook.to") },
    { label: t("rulebook.who") },
  ];
  const rows = route.map((step, row) => ({
    id: `${step.from}.${step.action}`,
    cells: [
      {
        text: t("rulebook.numbered", { number: row + 1, step: t(`item.steps.${step.action}`) }),
        note: [
          step.when && t("rulebook.onlyWhen", { condition: t(`rulebook.conditions.${step.when}`) }),
          needsReason(step) && t("rulebook.needsReason"),
        ]
          .filter(Boolean)
          .join(". "),
      },
      { text: t(`statuses.${step.from}`), ...STATUS_LOOKS[step.from] },
      { text: t(`statuses.${step.to}`), ...STATUS_LOOKS[step.to] },
      format.list(step.by.map((hat) => t(`hats.${hat}`))),
    ],
  }));
  return (
    <div className="-mx-3">
      <Table caption={t("rulebook.route")} columns={columns} rows={rows} />
    </div>
  );
}
