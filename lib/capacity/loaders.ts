import "server-only";
import type { Dossier } from "@/lib/dossier/loaders";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { type Capacity, type Owed, owedBy } from "@/lib/rules/capacity";
import { openedPlaceText, requestQueryOf } from "./schema";
import { loadedRequest, pageOf } from "./store";

export type CapacityLife = { capacity: Capacity; owed: Owed | null; openedOn: string; today: string };

/** How far an adopted capacity request has come, and what it waits for; nothing for any other item. */
export async function loadCapacity({ row: { item } }: Dossier): Promise<CapacityLife | undefined> {
  if (item.kind !== "capacityRequest" || item.status !== "adopted") return undefined;
  const found = await loadedRequest(item.id);
  if (!found) return undefined;
  const { today, openedOn, ...capacity } = found;
  return { capacity, owed: owedBy(capacity), openedOn, today };
}

/** The adopted capacity requests of a committee, as the address asks for them. */
export async function loadRequests(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = requestQueryOf(params);
  return { query, today: committee.today, page: await pageOf(actor, committee.id, query, committee.today) };
}

/** All of them that the address asks for, page after page, to be saved as a file. */
export async function loadAllRequests(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = { ...requestQueryOf(params), before: undefined };
  const pages = pagesOf(async (after) => {
    const { rows, next } = await pageOf(actor, committee.id, { ...query, after }, committee.today, ROWS_AT_ONCE);
    return { rows, after: next && openedPlaceText(next) };
  });
  return { committee, pages };
}
