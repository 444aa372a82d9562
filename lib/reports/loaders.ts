import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type Opening, openKept } from "@/lib/files/keeping";
import { files } from "@/lib/files/store";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { noteFetched } from "./perform";
import * as store from "./store";

type ReportFormat = "pdf" | "docx";

/** The reader's own reports of a committee. Nobody sees those of others. */
export async function loadReports(slug: string) {
  const frame = await loadSeatedFrame(slug);
  return { frame, reports: await store.reportsOf(frame.committee.id, frame.actor.id) };
}

/** One of the reader's own reports. */
export async function loadReport(slug: string, id: string) {
  const frame = await loadSeatedFrame(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  const report = await store.reportOf(frame.actor, { id, committeeId: frame.committee.id });
  if (!report) notFound();
  return { frame, report };
}

/** What may be downloaded of a report: nothing once its time is over, or once the reader may no longer read all it tells of. */
export async function loadReportFile(
  slug: string,
  id: string,
  format: ReportFormat,
): Promise<({ name: string } & Opening) | undefined> {
  const { frame, report } = await loadReport(slug, id);
  const key = format === "pdf" ? report.pdfKey : report.docxKey;
  if (report.state !== "ready" || !report.readable || !key) return undefined;
  // The same period may have been asked for in several languages.
  const name = [frame.committee.symbol, report.from, report.until, report.language].join("-");
  const opened = await openKept(files(), key);
  if (opened.content) await noteFetched(id);
  return { name, ...opened };
}
