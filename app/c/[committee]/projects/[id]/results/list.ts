import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { type Cell, dayCell } from "@/lib/files/cell";
import { loadValues } from "@/lib/results/loaders";
import { type TargetCell, targetKey } from "@/lib/rules/cell-key";

const COLUMNS = [
  "level",
  "resultTitle",
  "code",
  "indicator",
  "unit",
  "baseline",
  "baselineYear",
  "firstDay",
  "lastDay",
  "splitInto",
  "part",
  "target",
  "actual",
  "light",
  "judgedByWhom",
  "overrideReason",
  "sheet.comment",
] as const;

/** Every indicator of a project with its targets and accepted values: a line for each period, and one for each part known in it. */
export async function valueList(slug: string, { project = "" }: Record<string, string>): Promise<List> {
  const { results, accepted, partTargets, ...framework } = await loadValues(slug, project);
  const [t, levels] = await Promise.all([getTranslations("results"), getTranslations("words.indicatorLevels")]);
  const lines = results.flatMap(({ level, title: result, indicators }) =>
    indicators.flatMap((indicator) => {
      const { code, title, unit, baseline, baselineYear, rows, standing, overrides, disaggregations } = indicator;
      const about = [levels(level), result, code, title, unit, number(baseline), baselineYear];
      const parts = disaggregations.flatMap((split) => split.parts.map(({ name }) => [split.by, name] as const));
      const [values, aims] = [cellsOf(indicator.id, accepted), cellsOf(indicator.id, partTargets)];
      return rows.flatMap(({ id, startsOn, endsOn, target, actual }): Cell[][] => {
        const days = [dayCell(startsOn), dayCell(endsOn)];
        const light = standing.periods.find((period) => period.id === id)?.light;
        const judgement = overrides.find(({ periodId }) => periodId === id);
        const here = (dimension: string, part: string) => targetKey({ periodId: id, dimension, part });
        const whole = [
          null,
          null,
          number(target),
          number(actual),
          light ? t(`lights.${light}`) : null,
          judgement?.by ?? null,
          judgement?.reason ?? null,
          values.get(here("", ""))?.comment ?? null,
        ];
        const known = parts.flatMap(([by, part]) => {
          const value = values.get(here(by, part));
          const aim = aims.get(here(by, part))?.value ?? null;
          if (!value && aim === null) return [];
          return [[by, part, number(aim), number(value?.value ?? null), null, null, null, value?.comment ?? null]];
        });
        return [whole, ...known].map((figures) => [...about, ...days, ...figures]);
      });
    }),
  );
  return {
    name: `${framework.project.code}-${t("fileName")}`,
    heads: COLUMNS.map((column) => t(column)),
    pages: atOnce(lines),
  };
}

/** What there is of an indicator, by its period and part. */
const cellsOf = <T extends TargetCell & { indicatorId: string }>(id: string, all: readonly T[]) =>
  new Map(all.filter(({ indicatorId }) => indicatorId === id).map((one) => [targetKey(one), one]));

/** As a number where a spreadsheet's is exact enough, and as its digits where it is not. */
const number = (decimal: string | null) =>
  decimal === null || decimal.replace(/\D/g, "").length > 15 ? decimal : Number(decimal);
