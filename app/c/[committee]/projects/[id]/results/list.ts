import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { dayCell } from "@/lib/files/cell";
import { loadFramework } from "@/lib/results/loaders";

/** Every indicator of a project with its targets and accepted values, a line for each period. */
export async function valueList(slug: string, { project = "" }: Record<string, string>): Promise<List> {
  const framework = await loadFramework(slug, project);
  const [t, levels] = await Promise.all([getTranslations("results"), getTranslations("words.indicatorLevels")]);
  const lines = framework.results.flatMap(({ level, title: result, indicators }) =>
    indicators.flatMap(({ code, title, unit, baseline, baselineYear, rows, standing }) =>
      rows.map(({ id, startsOn, endsOn, target, actual }) => {
        const light = standing.periods.find((period) => period.id === id)?.light;
        const numbers = [
          number(baseline),
          baselineYear,
          dayCell(startsOn),
          dayCell(endsOn),
          number(target),
          number(actual),
        ];
        return [levels(level), result, code, title, unit, ...numbers, light ? t(`lights.${light}`) : null];
      }),
    ),
  );
  return {
    name: `${framework.project.code}-${t("fileName")}`,
    heads: [
      t("level"),
      t("resultTitle"),
      t("code"),
      t("indicator"),
      t("unit"),
      t("baseline"),
      t("baselineYear"),
      t("firstDay"),
      t("lastDay"),
      t("target"),
      t("actual"),
      t("light"),
    ],
    pages: atOnce(lines),
  };
}

/** As a number where a spreadsheet's is exact enough, and as its digits where it is not. */
const number = (decimal: string | null) =>
  decimal === null || decimal.replace(/\D/g, "").length > 15 ? decimal : Number(decimal);
