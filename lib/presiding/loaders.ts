import "server-only";
import { loadDossier } from "@/lib/dossier/loaders";
import { able } from "./store";

/** Whom a chair may hand the item to; and whether a secretary may take it, because no chair can act. */
export async function loadPresiding(slug: string, id: string) {
  const { acts, row } = await loadDossier(slug, id);
  if (!acts.handOverChair.ok && !acts.takeChair.ok) return null;
  const all = await able(id);
  const candidates = all.filter((person) => person.id !== row.item.actingChairId);
  const vacant = !all.some((person) => person.isChair || person.id === row.item.actingChairId);
  return { handsOver: acts.handOverChair.ok, takes: acts.takeChair.ok && vacant, candidates };
}
