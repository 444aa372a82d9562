import "server-only";
import { notFound } from "next/navigation";
import { loadDossier } from "@/lib/dossier/loaders";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { followUpQueryOf } from "./schema";
import * as store from "./store";

/** What a committee has recommended and how far that has come, as the address asks for it. */
export async function loadFollowUp(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = followUpQueryOf(params);
  const today = await store.todayOf(committee.id);
  const [page, counts] = await Promise.all([
    store.pageOf(actor, committee.id, query, today),
    store.countsOf(actor, committee.id, today),
  ]);
  return { query, today, page, counts };
}

/** The follow-up of one adopted item: each recommendation with everything said and done about it. */
export async function loadItemFollowUp(slug: string, id: string) {
  const dossier = await loadDossier(slug, id);
  if (dossier.row.item.status !== "adopted") notFound();
  const [rows, entries, today] = await Promise.all([
    store.recommendationsOf(id),
    store.entriesOf(id),
    store.todayOf(dossier.frame.committee.id),
  ]);
  if (rows.length === 0) notFound();
  const recommendations = rows.map((row) => ({
    ...row,
    closed: row.closedAt !== null,
    entries: entries.filter(({ recommendationId }) => recommendationId === row.id),
  }));
  return { dossier, recommendations, today };
}
