import { getLocale, getTranslations } from "next-intl/server";
import { loadAllDecisions } from "@/lib/decisions/loaders";
import type { DecisionLine } from "@/lib/decisions/store";
import { CSV_START, csvLine } from "@/lib/files/csv";
import { attachmentHeader } from "@/lib/files/name";
import { nameIn } from "@/lib/languages/named";
import { revisionSymbol } from "@/lib/rules/numbering";

/** The register of decisions as the reader sees it, filtered and ordered by the same address, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/decisions.csv">) {
  const { committee: slug } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { frame, pages } = await loadAllDecisions(slug, query);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const columns = [
    "decision",
    "outcome",
    "date",
    "item",
    "document",
    "kind",
    "area",
    "delegation",
    "published",
  ] as const;
  const encoder = new TextEncoder();

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const heads = columns.map((column) => t(`decisions.columns.${column}`));
      controller.enqueue(encoder.encode(CSV_START + csvLine(heads)));
    },
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map(lineOf).join("")));
    },
    cancel: () => void pages.return(undefined),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachmentHeader(`${frame.committee.symbol}-${t("decisions.fileName")}.csv`),
      "cache-control": "private, no-store",
    },
  });

  function lineOf(line: DecisionLine): string {
    const { symbol, outcome, decidedAt, title, document, revision, corrigendum, kind, area, delegation, published } =
      line;
    return csvLine([
      symbol,
      t(`outcomes.${outcome}`),
      decidedAt.toISOString(),
      title,
      document && revisionSymbol(document, revision, corrigendum),
      t(`kinds.${kind}.name`),
      area && t(`areas.${area}`),
      delegation && nameIn(locale, delegation),
      t(`decisions.publishedFilter.${published ? "yes" : "no"}`),
    ]);
  }
}
