import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { loadIndicator } from "@/lib/results/loaders";
import { drawStandings, sayFigures } from "../../framework-words";
import { WithdrawJudgement } from "./withdraw-judgement";

export type LoadedIndicator = Awaited<ReturnType<typeof loadIndicator>>;

/** Each period with its target, what was accepted, and what that means: the figures behind the chart. */
export async function PeriodTable({ slug, loaded }: { slug: string; loaded: LoadedIndicator }) {
  const { indicator, accepted, where, may } = loaded;
  const [t, format, say, draw] = await Promise.all([
    getTranslations("results"),
    readersFormat(),
    sayFigures(),
    drawStandings(),
  ]);
  const { rows, standing } = indicator;
  if (rows.length === 0) return <EmptyState title={t("noPeriods")}>{t("noPeriodsWhy")}</EmptyState>;
  return (
    <table className="table">
      <caption className="sr-only">{t("overTime")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("period")}</th>
          <th scope="col" data-align="end">
            {t("target")}
          </th>
          <th scope="col" data-align="end">
            {t("actual")}
          </th>
          <th scope="col">{t("progress")}</th>
          <th scope="col">{t("light")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, nth) => {
          const found = standing.periods[nth];
          const comment = accepted.find((one) => one.periodId === row.id && one.dimension === "")?.comment;
          const override = indicator.overrides.find(({ periodId }) => periodId === row.id);
          return (
            <tr key={row.id}>
              <th scope="row">
                <a href={paths.reportingPeriod(slug, where.projectId, row.id)}>
                  {span(format, row.startsOn, row.endsOn)}
                </a>
                {comment && <small dir="auto">{comment}</small>}
              </th>
              <td data-label={t("target")} data-align="end">
                {say.decimal(row.target) || "–"}
              </td>
              <td data-label={t("actual")} data-align="end">
                {say.decimal(row.actual) || "–"}
                {row.rolled && <small>{t("rolledUp")}</small>}
              </td>
              <td data-label={t("progress")}>{found && draw.progress(found)}</td>
              <td data-label={t("light")}>
                {found && draw.light(found)}
                {found?.owed && <small>{t("owedHere")}</small>}
                {override && (
                  <small dir="auto">{t("judgedBy", { by: override.by ?? "", reason: override.reason })}</small>
                )}
                {override && may("withdrawOverride").ok && (
                  <WithdrawJudgement where={where} overrideId={override.id} period={row} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
