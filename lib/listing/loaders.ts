import "server-only";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { type ItemQuery, itemQueryOf, type Params } from "./schema";
import { type ItemList, listOf } from "./store";

/** One page of the committee's items as the address asks for them, with what its filters offer. */
export async function loadItems(slug: string, params: Params): Promise<ItemList & { frame: Frame; query: ItemQuery }> {
  const frame = await loadSeatedFrame(slug);
  const query = itemQueryOf(params);
  return { frame, query, ...(await listOf(frame.actor, frame.committee.id, query)) };
}
