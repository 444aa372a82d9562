import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { DescriptionList } from "@/app/ui/description-list";
import { LineChart } from "@/app/ui/line-chart";
import { Page } from "@/app/ui/page-frame";
import { Prose } from "@/app/ui/prose";
import { Card, Section } from "@/app/ui/section";
import { readersDay } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";
import { loadIndicator } from "@/lib/results/loaders";
import { isMeasured } from "@/lib/rules/progress";
import { mayAddUp } from "@/lib/rules/roll-up";
import { LightBadge, ProgressLine, sayFigures } from "../../framework-words";
import { Branches } from "./branches";
import { Described } from "./described";
import { Judgement } from "./judgement";
import { OverrideForm } from "./override-form";
import { Parts } from "./parts";
import { PeriodTable } from "./period-table";
import { ValueHistory } from "./value-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("indicator") };
}

type Props = PageProps<"/c/[committee]/projects/[id]/results/indicators/[indicator]">;

/** One indicator: what it means, how it went, and every value there was. */
export default async function IndicatorPage({ params }: Props) {
  const { committee: slug, id, indicator: indicatorId } = await params;
  const loaded = await loadIndicator(slug, id, indicatorId);
  const { indicator, parent, rolled, project, results, may, where, values } = loaded;
  const [t, words, day, say] = await Promise.all([
    getTranslations("results"),
    getTranslations("words"),
    readersDay(),
    sayFigures(),
  ]);
  const { standing, rows } = indicator;
  const number = (decimal: string | null) => (decimal === null ? null : Number(decimal));
  const drawn = rows.some(({ actual, target }) => actual !== null || target !== null);
  const latest = rows.find((row) => row.id === standing.latest?.periodId);
  const { judgement } = indicator;
  return (
    <Page
      crumbs={[
        { label: t("projects"), href: paths.projects(slug) },
        { label: project.title, href: paths.project(slug, id) },
        { label: t("title"), href: paths.results(slug, id) },
      ]}
      title={<bdi>{indicator.title}</bdi>}
      badge={<LightBadge light={standing.light} judged={standing.judged} />}
      lead={[indicator.code, results.find((result) => result.id === indicator.resultId)?.title].join(" · ")}
      actions={
        <ButtonLink href={paths.editIndicator(slug, id, indicator.id)} because={await becauseOf(may("saveIndicator"))}>
          {t("changeIndicator")}
        </ButtonLink>
      }
    >
      <Card>
        <div className="grid gap-5">
          {indicator.definition && <Prose text={indicator.definition} />}
          <DescriptionList
            entries={[
              { term: t("measure"), value: words(`measures.${indicator.measure}`) },
              ...(indicator.unit ? [{ term: t("unit"), value: <bdi>{indicator.unit}</bdi> }] : []),
              ...(isMeasured(indicator.measure)
                ? [{ term: t("direction"), value: t(indicator.ascending ? "rises" : "falls") }]
                : []),
              {
                term: t("baseline"),
                value:
                  [say.withUnit(indicator.baseline, indicator), indicator.baselineYear, indicator.baselineSource]
                    .filter(Boolean)
                    .join(", ") || t("notGiven"),
              },
              {
                term: t("progress"),
                value: (
                  <>
                    <ProgressLine progress={standing.progress} expected={standing.expected} light={standing.light} />
                    {standing.latest && (
                      <p className="text-sm text-quiet">
                        {t("progressMeans", {
                          day: day(standing.latest.day),
                          share: say.share(standing.expected),
                        })}
                      </p>
                    )}
                  </>
                ),
              },
              ...(judgement
                ? [{ term: t("light"), value: <Judgement judgement={judgement} computed={standing.computed} /> }]
                : []),
              ...(mayAddUp(indicator.measure)
                ? [{ term: t("periodSum"), value: t(`periodSums.${indicator.periodSum}`) }]
                : []),
              ...(parent
                ? [
                    {
                      term: t("rollsInto"),
                      value: (
                        <a className="link" href={paths.indicator(slug, id, parent.id)}>
                          {parent.code} <bdi>{parent.title}</bdi>
                        </a>
                      ),
                    },
                  ]
                : []),
              { term: t("verification"), value: indicator.verification || t("notGiven") },
              { term: t("responsible"), value: indicator.responsible || t("notGiven") },
            ]}
          />
        </div>
      </Card>
      <Section card flush title={t("overTime")}>
        {drawn && indicator.measure !== "nominal" && (
          <div className="px-5 pb-4">
            <LineChart
              name={t("chartName", { name: indicator.title })}
              baseline={number(indicator.baseline)}
              points={rows.map((row) => ({
                label: row.endsOn.slice(0, 7),
                actual: number(row.actual),
                target: number(row.target),
              }))}
              words={{ actual: t("actual"), target: t("target"), baseline: t("baseline") }}
              say={(value) => say.decimal(String(value))}
            />
          </div>
        )}
        {indicator.measure === "qualitative" ? (
          <Described slug={slug} loaded={loaded} />
        ) : (
          <PeriodTable slug={slug} loaded={loaded} />
        )}
      </Section>
      {rolled && <Branches slug={slug} loaded={loaded} rolled={rolled} />}
      {indicator.disaggregations.length > 0 && <Parts loaded={loaded} />}
      {latest && may("overrideLight").ok && (
        <OverrideForm
          where={where}
          indicatorId={indicator.id}
          latest={latest}
          override={indicator.overrides.find(({ periodId }) => periodId === latest.id)}
        />
      )}
      {values.length > 0 && <ValueHistory values={values} indicator={indicator} />}
    </Page>
  );
}
