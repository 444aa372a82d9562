import "server-only";
import { notFound } from "next/navigation";
import { loadDossier } from "@/lib/dossier/loaders";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { recordOf } from "./perform";

/** The whole record of an item, signed, as its reader may have it: nothing is in it that is not on the item's page. */
export async function loadRecord(slug: string, id: string, asked: readonly number[] = []): Promise<RecordBundle> {
  const { row, papers, frame } = await loadDossier(slug, id);
  if (row.item.revision === 0) notFound();
  return recordOf({ row, papers, committee: frame.committee }, asked);
}
