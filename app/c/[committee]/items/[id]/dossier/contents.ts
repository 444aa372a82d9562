import { getTranslations } from "next-intl/server";
import { openAttachment, type StoredFile } from "@/lib/attachments/loaders";
import { loadDossier } from "@/lib/dossier/loaders";
import { packedName } from "@/lib/files/name";
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
  // The request knows its reader's language, and is gone by the time the files are read.
  const t = await getTranslations("item.downloads");
  return { name, entries: entries() };

  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: `${name}.pdf`, content: pdfOf(paper) };
    yield { name: `${name}.docx`, content: await docxOf(paper) };
    if (record && onRecord) {
      yield { name: `${name}.record.pdf`, content: pdfOf(onRecord) };
      yield { name: `${name}.record.json`, content: Buffer.from(JSON.stringify(record, null, 2)) };
    }
    const lost: StoredFile[] = [];
    for (const [place, attachment] of dossier.attachments.entries()) {
      const file = await openAttachment(member, attachment.id);
      if (!file) continue;
      // Numbered: two files of one name are two files.
      const named = { ...file, name: `files/${place + 1}-${packedName(attachment.name)}` };
      if (named.content) yield { name: named.name, content: named.content, packed: true };
      else lost.push(named);
    }
    if (lost.length > 0) yield { name: "missing-files.txt", content: noteOn(lost) };
  }

  /** What ought to be in the dossier and is not, why, and how to know it again should it be found. */
  function noteOn(lost: readonly StoredFile[]): Uint8Array {
    const symbol = dossier.row.item.symbol ?? dossier.row.item.title;
    const parts = (["missing", "unanswered"] as const).flatMap((why) => {
      const files = lost.filter((file) => file.lost === why);
      if (files.length === 0) return [];
      const named = files.map(({ name, sha256, size }) => t("missing.file", { name, sha256, size: String(size) }));
      return [t(`${why}.lead`, { count: files.length, symbol }), ...named, t(`${why}.then`)];
    });
    return Buffer.from(`${parts.join("\n\n")}\n`);
  }
}
