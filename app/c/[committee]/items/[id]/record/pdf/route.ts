import { documentAnswer } from "@/app/document-answer";
import { loadDossier } from "@/lib/dossier/loaders";
import { loadRecord } from "@/lib/record/loaders";
import { pdfOf } from "@/lib/typeset/pdf";
import { recordOnPaper } from "./paper";

/** The record of an item as a document for people, in the reader's language. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/items/[id]/record/pdf">) {
  const { committee, id } = await params;
  const [dossier, record] = await Promise.all([loadDossier(committee, id), loadRecord(committee, id)]);
  return documentAnswer(pdfOf(await recordOnPaper(dossier, record)), "pdf", `${record.item.symbol ?? id}.record`);
}
