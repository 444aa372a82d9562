import { getTranslations } from "next-intl/server";
import { STATUS_LOOKS } from "@/app/status-looks";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import { NEEDS_REASON, type Route } from "@/lib/rules/route";

/** A route's five columns, in words. */
export async function RouteTable({ route }: { route: Route }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const columns = [
    { label: t("rulebook.step"), lead: true },
    { label: t("rulebook.from") },
    { label: t("rulebook.to") },
    { label: t("rulebook.who") },
    { label: t("rulebook.when") },
  ];
  const rows = route.map(({ from, action, to, by, when }) => ({
    id: `${from}.${action}`,
    cells: [
      { text: t(`item.steps.${action}`), note: NEEDS_REASON.includes(action) ? t("rulebook.needsReason") : "" },
      { text: t(`statuses.${from}`), ...STATUS_LOOKS[from] },
      { text: t(`statuses.${to}`), ...STATUS_LOOKS[to] },
      format.list(by.map((hat) => t(`hats.${hat}`))),
      when ? t(`rulebook.conditions.${when}`) : null,
    ],
  }));
  return (
    <div className="-mx-3">
      <Table caption={t("rulebook.route")} columns={columns} rows={rows} />
    </div>
  );
}
