import { getTranslations } from "next-intl/server";
import { CSV_START, csvLine } from "@/lib/files/csv";
import { attachmentHeader } from "@/lib/files/name";
import { loadAllProjects } from "@/lib/projects/loaders";
import type { ProjectLine } from "@/lib/projects/store";
import { placeNames, riskNames } from "../projects/project-words";

const COLUMNS = ["code", "project", "status", "area", "countries", "risk", "starts", "ends", "items"] as const;

/** The register of projects, filtered and ordered by the same address, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/projects.csv">) {
  const { committee: slug } = await params;
  const { committee, pages } = await loadAllProjects(slug, Object.fromEntries(new URL(request.url).searchParams));
  const [t, places, risk] = await Promise.all([getTranslations(), placeNames(), riskNames()]);
  const encoder = new TextEncoder();

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(CSV_START + csvLine(COLUMNS.map((column) => t(`projects.${column}`)))));
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
      "content-disposition": attachmentHeader(`${committee.symbol}-${t("projects.fileName")}.csv`),
      "cache-control": "private, no-store",
    },
  });

  function lineOf({ code, title, status, area, countries, risks, startsOn, endsOn, items }: ProjectLine): string {
    const words = [code, title, t(`projects.statuses.${status}`), t(`areas.${area}`), places(countries)];
    return csvLine([...words, risks.map(risk).join("; "), startsOn, endsOn, items]);
  }
}
