import { notFound } from "next/navigation";
import { documentAnswer, FORMATS } from "@/app/document-answer";
import { loadDossier } from "@/lib/dossier/loaders";
import { docxOf } from "@/lib/typeset/docx";
import { pdfOf } from "@/lib/typeset/pdf";
import { itemOnPaper } from "../paper";

/** An item as a document, in the reader's language: PDF to keep, DOCX to work on. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/items/[id]/document/[format]">) {
  const { committee, id, format: asked } = await params;
  const format = FORMATS.find((one) => one === asked);
  if (!format) notFound();
  const dossier = await loadDossier(committee, id);
  const paper = await itemOnPaper(dossier);
  const document = format === "pdf" ? pdfOf(paper) : await docxOf(paper);
  return documentAnswer(document, format, dossier.row.item.symbol ?? id);
}
