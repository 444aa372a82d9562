import { notFound, redirect } from "next/navigation";
import { documentStream, FORMATS } from "@/app/document-answer";
import { paths } from "@/app/paths";
import { loadReportFile } from "@/lib/reports/loaders";

/** A report that was made, for whoever asked for it; its page says why when there is none to be had. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/reports/[report]/[format]">) {
  const { committee, report, format: asked } = await params;
  const format = FORMATS.find((one) => one === asked);
  if (!format) notFound();
  const file = await loadReportFile(committee, report, format);
  if (!file) redirect(paths.report(committee, report));
  if (file.lost) redirect(paths.report(committee, report, file.lost));
  return documentStream(file.content, format, file.name);
}
