import { loadDossier } from "@/lib/dossier/loaders";
import { attachmentHeader } from "@/lib/files/name";
import { loadRecord } from "@/lib/record/loaders";
import { pdfOf } from "@/lib/typeset/pdf";
import { recordOnPaper } from "./paper";

/** The record of an item as a document for people, in the reader's language. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/items/[id]/record/pdf">) {
  const { committee, id } = await params;
  const [dossier, record] = await Promise.all([loadDossier(committee, id), loadRecord(committee, id)]);
  const pdf = pdfOf(await recordOnPaper(dossier, record));
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": attachmentHeader(`${(record.item.symbol ?? id).replaceAll("/", "-")}.pdf`),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
