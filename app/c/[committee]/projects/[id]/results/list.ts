import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { type Cell, dayCell } from "@/lib/files/cell";
import { loadValues } from "@/lib/results/loaders";

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
      return rows.flatMap(({ id, startsOn, endsOn, target, actual }): Cell[][] => {
        const about = [levels(level), result, code, title, unit, number(baseline), baselineYear];
        const days = [dayCell(startsOn), dayCell(endsOn)];
        const light = standing.periods.find((period) => period.id === id)?.light;
        const judgement = overrides.find(({ periodId }) => periodId === id);
        const here = (by: string, part: string) => (one: Placed) =>
          one.indicatorId === indicator.id && one.periodId === id && one.dimension === by && one.part === part;
        const whole = [
          null,
          null,
          number(target),
          number(actual),
          light ? t(`lights.${light}`) : null,
          judgement?.by ?? null,
          judgement?.reason ?? null,
          accepted.find(here("", ""))?.comment ?? null,
        ];
        const parts = disaggregations.flatMap((split) => split.parts.map(({ name }) => [split.by, name] as const));
        const known = parts.flatMap(([by, part]) => {
          const value = accepted.find(here(by, part));
          const aim = partTargets.find(here(by, part))?.value ?? null;
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

type Placed = { indicatorId: string; periodId: string; dimension: string; part: string };

/** As a number where a spreadsheet's is exact enough, and as its digits where it is not. */
const number = (decimal: string | null) =>
  decimal === null || decimal.replace(/\D/g, "").length > 15 ? decimal : Number(decimal);
