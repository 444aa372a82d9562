import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CSV_START, csvLine } from "@/lib/files/csv";
import { attachmentHeader } from "@/lib/files/name";
import { loadMonitoring } from "@/lib/monitoring/loaders";
import { TABLES, tablesOf } from "../monitoring/tables";

/** One table of the committee's figures as a file, whole and with plain numbers. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/monitoring.csv">) {
  const { committee: slug } = await params;
  const monitoring = await loadMonitoring(slug, { whole: true });
  const asked = new URL(request.url).searchParams.get("table");
  const name = TABLES.find((one) => one === asked);
  if (!name) notFound();
  const [t, tables] = await Promise.all([getTranslations("monitoring"), tablesOf(monitoring)]);
  const { columns, rows } = tables[name];
  const noted = rows.some(({ cells }) => cells.some(({ note }) => note));
  const lines = rows.map(({ cells }) => cells.flatMap(({ value, note }) => (note ? [note, value] : [value])));
  const file = [noted ? [t("columns.code"), ...columns] : columns, ...lines];
  return new Response(CSV_START + file.map(csvLine).join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachmentHeader(`${monitoring.frame.committee.symbol}-${t(`fileNames.${name}`)}.csv`),
      "cache-control": "private, no-store",
    },
  });
}
