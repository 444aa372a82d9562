import "server-only";
import { whileUnchanged } from "@/db/unchanged";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { type ItemQuery, itemQueryOf, type Params, placeText } from "./schema";
import { type ItemList, listOf, pageOf } from "./store";

/** One page of the committee's items as the address asks for them, with what its filters offer. */
export async function loadItems(slug: string, params: Params): Promise<ItemList & { frame: Frame; query: ItemQuery }> {
  const frame = await loadSeatedFrame(slug);
  const query = itemQueryOf(params);
  const { actor, committee, seen } = frame;
  const key = ["items", committee.id, actor, query];
  return { frame, query, ...(await whileUnchanged(seen, key, () => listOf(actor, committee.id, query))) };
}

/** Everything the address asks for, page after page, to be saved as a file. */
export async function loadAllItems(slug: string, params: Params) {
  const frame = await loadSeatedFrame(slug);
  const query = { ...itemQueryOf(params), before: undefined };
  const pages = pagesOf(async (after) => {
    const { rows, next } = await pageOf(frame.actor, frame.committee.id, { ...query, after }, ROWS_AT_ONCE);
    return { rows, after: next && placeText(next) };
  });
  return { frame, pages };
}
