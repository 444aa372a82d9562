import { type Cell, dayCell } from "@/lib/files/cell";
import type { loadValues } from "@/lib/results/loaders";
import { type TargetCell, targetKey } from "@/lib/rules/cell-key";
import type { Light } from "@/lib/rules/words";

type Values = Pick<Awaited<ReturnType<typeof loadValues>>, "results" | "accepted" | "partTargets">;
type Words = {
  levelOf: (level: Values["results"][number]["level"]) => string;
  lightOf: (light: Light) => string;
  /** Said of a number that was made of those that roll up into the indicator, where nothing else is said of it. */
  rolledUp: string;
};

/** A line for each period of each indicator, and beneath it one for each part that is known in it. */
export function valueLines(
  { results, accepted, partTargets }: Values,
  { levelOf, lightOf, rolledUp }: Words,
): Cell[][] {
  return results.flatMap(({ level, title: result, indicators }) =>
    indicators.flatMap((indicator) => {
      const { code, title, unit, baseline, baselineYear, rows, standing, overrides, disaggregations } = indicator;
      const about = [levelOf(level), result, code, title, unit, number(baseline), baselineYear];
      const parts = disaggregations.flatMap((split) => split.parts.map(({ name }) => [split.by, name] as const));
      const [values, aims] = [cellsOf(indicator.id, accepted), cellsOf(indicator.id, partTargets)];
      return rows.flatMap(({ id, startsOn, endsOn, target, actual, rolled }): Cell[][] => {
        const days = [dayCell(startsOn), dayCell(endsOn)];
        const light = standing.periods.find((period) => period.id === id)?.light;
        const judgement = overrides.find(({ periodId }) => periodId === id);
        const here = (dimension: string, part: string) => targetKey({ periodId: id, dimension, part });
        const comment = values.get(here("", ""))?.comment ?? null;
        const whole = [
          null,
          null,
          number(target),
          number(actual),
          light ? lightOf(light) : null,
          judgement?.by ?? null,
          judgement?.reason ?? null,
          rolled ? comment || rolledUp : comment,
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
}

/** What there is of an indicator, by its period and part. */
const cellsOf = <T extends TargetCell & { indicatorId: string }>(id: string, all: readonly T[]) =>
  new Map(all.filter(({ indicatorId }) => indicatorId === id).map((one) => [targetKey(one), one]));

/** As a number where a spreadsheet's is exact enough, and as its digits where it is not. */
const number = (decimal: string | null) =>
  decimal === null || decimal.replace(/\D/g, "").length > 15 ? decimal : Number(decimal);
