import { documentAnswer } from "@/app/document-answer";
import { loadDossier } from "@/lib/dossier/loaders";
import { loadRecord } from "@/lib/record/loaders";
import { docxOf } from "@/lib/typeset/docx";
import { recordOnPaper } from "../pdf/paper";

/** The record of an item as an office document, in the reader's language. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/items/[id]/record/docx">) {
  const { committee, id } = await params;
  const [dossier, record] = await Promise.all([loadDossier(committee, id), loadRecord(committee, id)]);
  return documentAnswer(
    await docxOf(await recordOnPaper(dossier, record)),
    "docx",
    `${record.item.symbol ?? id}.record`,
  );
}
