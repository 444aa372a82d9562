import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { loadMonitoring } from "@/lib/monitoring/loaders";
import { TABLES, tablesOf } from "./tables";

/** One table of the committee's figures, whole and with plain numbers. */
export async function figureList(slug: string, { table }: Record<string, string>): Promise<List> {
  const { frame, counted } = await loadMonitoring(slug, { whole: true });
  const name = TABLES.find((one) => one === table);
  if (!name) notFound();
  const [t, words, tables] = await Promise.all([
    getTranslations("monitoring"),
    getTranslations("lists.export"),
    tablesOf(slug, counted),
  ]);
  const { columns: said, rows } = tables[name];
  const columns = said.map((head, at) =>
    rows.some(({ cells }) => cells[at]?.value instanceof Date) ? words("moment", { head }) : head,
  );
  const noted = rows.some(({ cells }) => cells.some(({ note }) => note));
  const lines = rows.map(({ cells }) => cells.flatMap(({ value, note }) => (note ? [note, value] : [value])));
  return {
    name: `${frame.committee.symbol}-${t(`fileNames.${name}`)}`,
    heads: noted ? [t("columns.code"), ...columns] : columns,
    pages: atOnce(lines),
  };
}
