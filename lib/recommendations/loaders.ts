import "server-only";
import { notFound } from "next/navigation";
import { type Dossier, loadDossier } from "@/lib/dossier/loaders";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { countsOf } from "@/lib/follow-up/store";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { duePlaceText, followUpQueryOf } from "./schema";
import * as store from "./store";

/** What a committee has recommended and how far that has come, as the address asks for it. */
export async function loadFollowUp(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = followUpQueryOf(params);
  const today = await store.todayOf(committee.id);
  const [page, counts] = await Promise.all([
    store.pageOf(actor, committee.id, query, today),
    countsOf(actor, committee.id, today),
  ]);
  return { query, today, page, counts };
}

/** All of it that the address asks for, page after page, to be saved as a file. */
export async function loadAllFollowUp(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = { ...followUpQueryOf(params), before: undefined };
  const today = await store.todayOf(committee.id);
  const pages = pagesOf(async (after) => {
    const { rows, next } = await store.pageOf(actor, committee.id, { ...query, after }, today, ROWS_AT_ONCE);
    return { rows, after: next && duePlaceText(next) };
  });
  return { committee, today, pages };
}

/** So many fit on paper; nothing near it was ever recommended of one project. */
const MOST_OF_PROJECT = 500;

/** What was recommended of one project in items the reader may see, the earliest date first. */
export async function loadProjectFollowUp(slug: string, project: string) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const today = await store.todayOf(committee.id);
  const query = followUpQueryOf({ project });
  // Of an address that names no project there is nothing.
  if (!query.project) return { today, rows: [] };
  return { today, rows: (await store.pageOf(actor, committee.id, query, today, MOST_OF_PROJECT)).rows };
}

/** The follow-up of one adopted item: each recommendation with everything said and done about it. */
export async function loadItemFollowUp(slug: string, id: string) {
  const dossier = await loadDossier(slug, id);
  const { recommendations, today } = await followUpOf(dossier);
  if (recommendations.length === 0) notFound();
  return { dossier, recommendations, today };
}

/** The same of an item that is loaded already; none of one that is not adopted. */
export async function followUpOf({ row: { item }, frame: { committee } }: Dossier) {
  if (item.status !== "adopted") return { recommendations: [], today: committee.today };
  const [rows, entries, today] = await Promise.all([
    store.recommendationsOf(item.id),
    store.entriesOf(item.id),
    store.todayOf(committee.id),
  ]);
  const recommendations = rows.map((row) => ({
    ...row,
    closed: row.closedAt !== null,
    entries: entries
      .filter(({ recommendationId }) => recommendationId === row.id)
      .map((entry, nth, all) => ({ ...entry, before: all[nth - 1]?.act })),
  }));
  return { recommendations, today };
}

/** A recommendation with everything said and done about it. */
export type FollowedUp = Awaited<ReturnType<typeof followUpOf>>["recommendations"][number];
