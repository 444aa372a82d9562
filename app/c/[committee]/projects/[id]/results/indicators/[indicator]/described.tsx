import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { LoadedIndicator } from "./period-table";

/** What is described and not measured: of each period the words that were accepted. */
export async function Described({ slug, loaded }: { slug: string; loaded: LoadedIndicator }) {
  const { indicator, accepted, where } = loaded;
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  if (indicator.rows.length === 0) return <EmptyState title={t("noPeriods")}>{t("noPeriodsWhy")}</EmptyState>;
  return (
    <Table
      caption={t("overTime")}
      columns={[{ label: t("period"), lead: true }, { label: t("inWords") }]}
      rows={indicator.rows.map(({ id, startsOn, endsOn }, nth) => ({
        id,
        cells: [
          { text: span(format, startsOn, endsOn), href: paths.reportingPeriod(slug, where.projectId, id) },
          accepted.find(({ periodId, dimension }) => periodId === id && dimension === "")?.comment ??
            (indicator.standing.periods[nth]?.owed ? t("owedHere") : "–"),
        ],
      }))}
    />
  );
}
