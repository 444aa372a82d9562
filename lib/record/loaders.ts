import "server-only";
import { notFound } from "next/navigation";
import { loadDossier } from "@/lib/dossier/loaders";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { recordOf } from "./perform";

/**
 * The whole record of an item, signed, as its reader may have it: nothing is in it that is not on the item's page.
 * The recused have none, for it cannot be whole without the proceedings that do not exist for them.
 */
export async function loadRecord(slug: string, id: string, asked: readonly number[] = []): Promise<RecordBundle> {
  const { row, papers, frame, hats } = await loadDossier(slug, id);
  if (row.item.revision === 0 || hats.includes("recused")) notFound();
  return recordOf({ row, papers, committee: frame.committee, hats }, asked);
}
