import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { loadValues } from "@/lib/results/loaders";
import { valueLines } from "./value-lines";

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
  const values = await loadValues(slug, project);
  const [t, levels] = await Promise.all([getTranslations("results"), getTranslations("words.indicatorLevels")]);
  const lines = valueLines(values, {
    levelOf: levels,
    lightOf: (light) => t(`lights.${light}`),
    rolledUp: t("rolledUp"),
  });
  return {
    name: `${values.project.code}-${t("fileName")}`,
    heads: COLUMNS.map((column) => t(column)),
    pages: atOnce(lines),
  };
}
