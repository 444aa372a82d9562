import { notFound } from "next/navigation";
import { documentAnswer, FORMATS } from "@/app/document-answer";
import { loadProject } from "@/lib/projects/loaders";
import { loadProjectFollowUp } from "@/lib/recommendations/loaders";
import { loadFramework } from "@/lib/results/loaders";
import { docxOf } from "@/lib/typeset/docx";
import { pdfOf } from "@/lib/typeset/pdf";
import { projectOnPaper } from "../paper";

/** The report on a project, in the reader's language: PDF to keep, DOCX to work on. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/projects/[id]/report/[format]">) {
  const { committee, id, format: asked } = await params;
  const format = FORMATS.find((one) => one === asked);
  if (!format) notFound();
  const [story, framework, followUp] = await Promise.all([
    loadProject(committee, id, {}),
    loadFramework(committee, id),
    loadProjectFollowUp(committee, id),
  ]);
  const paper = await projectOnPaper(story, framework, followUp);
  const document = format === "pdf" ? pdfOf(paper) : await docxOf(paper);
  return documentAnswer(document, format, `${story.frame.committee.symbol}-${story.project.code}`);
}
