import { openAttachment } from "@/lib/attachments/loaders";
import { loadDossier } from "@/lib/dossier/loaders";
import type { ZipEntry } from "@/lib/files/zip-stream";
import { loadRecord } from "@/lib/record/loaders";
import { requireMember } from "@/lib/session/current";
import { docxOf } from "@/lib/typeset/docx";
import { pdfOf } from "@/lib/typeset/pdf";
import { itemOnPaper } from "../document/paper";
import { recordOnPaper } from "../record/pdf/paper";

/** The files of an item's dossier, each made or opened when its turn comes. A record is in it for whoever may have one. */
export async function filesOfDossier(
  committee: string,
  id: string,
): Promise<{ name: string; entries: AsyncGenerator<ZipEntry> }> {
  const [dossier, member] = await Promise.all([loadDossier(committee, id), requireMember()]);
  const name = (dossier.row.item.symbol ?? id).replaceAll("/", "-");
  const paper = await itemOnPaper(dossier);
  const record = dossier.papers.record ? await loadRecord(committee, id) : undefined;
  const onRecord = record && (await recordOnPaper(dossier, record));
  return { name, entries: entries() };

  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: `${name}.pdf`, content: pdfOf(paper) };
    yield { name: `${name}.docx`, content: await docxOf(paper) };
    if (record && onRecord) {
      yield { name: `${name}.record.pdf`, content: pdfOf(onRecord) };
      yield { name: `${name}.record.json`, content: Buffer.from(JSON.stringify(record, null, 2)) };
    }
    for (const [place, attachment] of dossier.attachments.entries()) {
      const file = await openAttachment(member, attachment.id);
      // Numbered: two files of one name are two files.
      if (file) yield { name: `files/${place + 1}-${attachment.name}`, content: file.content, packed: true };
    }
  }
}
