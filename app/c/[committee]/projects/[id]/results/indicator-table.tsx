import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Still } from "@/app/ui/still";
import { readersDay } from "@/lib/languages/reader";
import type { Indicator } from "@/lib/results/loaders";
import { isMeasured } from "@/lib/rules/progress";
import { drawStandings, sayFigures } from "./framework-words";
import { sayRolledUp } from "./rolled-up";

type Props = { slug: string; projectId: string; title: string; indicators: readonly Indicator[]; today: string };

/** Indicators of one result: where each set out from, where it is and where it should be. */
export async function IndicatorTable({ slug, projectId, title, indicators, today }: Props) {
  const [t, day, say, draw, inWords] = await Promise.all([
    getTranslations("results"),
    readersDay(),
    sayFigures(),
    drawStandings(),
    sayRolledUp(),
  ]);
  const rolledUp = new Map(
    await Promise.all(
      indicators.map(async (one) => [one.id, one.rolled ? await inWords(one, one.rolled, today) : ""] as const),
    ),
  );
  return (
    <Still>
      <div>
        <table className="table">
          <caption className="sr-only">{t("indicatorsOf", { result: title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              <th scope="col" data-align="end">
                {t("baseline")}
              </th>
              <th scope="col" data-align="end">
                {t("actual")}
              </th>
              <th scope="col" data-align="end">
                {t("target")}
              </th>
              <th scope="col">{t("progress")}</th>
              <th scope="col">{t("light")}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ standing, ...indicator }) => {
              const { latest, light, judged, owed } = standing;
              const { judgement } = indicator;
              return (
                <tr key={indicator.id}>
                  <th scope="row">
                    <a href={paths.indicator(slug, projectId, indicator.id)} dir="auto">
                      {indicator.title}
                    </a>
                    <small>
                      {[
                        indicator.code,
                        indicator.unit,
                        isMeasured(indicator.measure) && t(indicator.ascending ? "rises" : "falls"),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </small>
                    {indicator.described && (
                      <small dir="auto" className="text-ink">
                        {t("describedAs", { words: indicator.described.words, day: day(indicator.described.day) })}
                      </small>
                    )}
                    {indicator.parent && <small>{t("partOf", { code: indicator.parent.code })}</small>}
                    {indicator.rolled && (
                      <small dir="auto">{t("rollUpSaid", { said: rolledUp.get(indicator.id) ?? "" })}</small>
                    )}
                  </th>
                  <td data-label={t("baseline")} data-align="end">
                    {say.decimal(indicator.baseline) || "–"}
                    {indicator.baselineYear && <small>{indicator.baselineYear}</small>}
                  </td>
                  <td data-label={t("actual")} data-align="end">
                    {say.exact(standing.actual) || "–"}
                    {latest && <small>{t("asOf", { day: day(latest.day) })}</small>}
                    {standing.rolled && <small>{t("rolledUp")}</small>}
                  </td>
                  <td data-label={t("target")} data-align="end">
                    {say.exact(standing.target) || "–"}
                  </td>
                  <td data-label={t("progress")}>
                    {draw.progress({
                      progress: standing.progress,
                      light,
                      ...(latest && { expected: standing.expected }),
                    })}
                    {latest && standing.progress.is === "share" && (
                      <small>{t("expectedShare", { share: say.share(standing.expected) })}</small>
                    )}
                  </td>
                  <td data-label={t("light")}>
                    {draw.light({ light, judged })}
                    {judgement && (
                      <small dir="auto">{t("judgedBy", { by: judgement.by ?? "", reason: judgement.reason })}</small>
                    )}
                    {owed > 0 && <small>{t("owedCount", { count: owed })}</small>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Still>
  );
}
