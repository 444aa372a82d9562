import { getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { type Cell, dayCell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { loadAllLights } from "@/lib/lights/loaders";
import type { LitLine } from "@/lib/lights/store";

/** Indicators of the committee's projects by where they stand, as the reader sees them. */
export async function lightList(slug: string, query: Record<string, string>): Promise<List> {
  const { committee, pages } = await loadAllLights(slug, query);
  const t = await getTranslations();
  return {
    name: `${committee.symbol}-${t("monitoring.lights.fileName")}`,
    heads: [
      t("monitoring.columns.code"),
      t("results.indicator"),
      t("results.light"),
      t("results.judgedByWhom"),
      t("results.overrideReason"),
      t("monitoring.columns.project"),
      t("monitoring.lights.asOf"),
    ],
    pages: linesOf(pages, lineOf),
  };

  function lineOf({ code, title, light, judgedBy, reason, project, litOn }: LitLine): Cell[] {
    return [code, title, t(`results.lights.${light}`), judgedBy, reason, project, dayCell(litOn)];
  }
}
