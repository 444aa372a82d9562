import "server-only";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { type ItemQuery, itemQueryOf, type Params, placeText } from "./schema";
import { type ItemLine, type ItemList, listOf, PAGE_SIZE, pageOf } from "./store";

/** One page of the committee's items as the address asks for them, with what its filters offer. */
export async function loadItems(slug: string, params: Params): Promise<ItemList & { frame: Frame; query: ItemQuery }> {
  const frame = await loadSeatedFrame(slug);
  const query = itemQueryOf(params);
  return { frame, query, ...(await listOf(frame.actor, frame.committee.id, query)) };
}

/** A file must end. */
const MOST_ROWS = 20_000;

/** Everything the address asks for, page after page, to be saved as a file. */
export async function loadAllItems(
  slug: string,
  params: Params,
): Promise<{ frame: Frame; pages: AsyncGenerator<ItemLine[]> }> {
  const frame = await loadSeatedFrame(slug);
  const query = { ...itemQueryOf(params), before: undefined };
  return { frame, pages: pages() };

  async function* pages() {
    let after: string | undefined;
    for (let read = 0; read < MOST_ROWS; read += PAGE_SIZE) {
      const { rows, next } = await pageOf(frame.actor, frame.committee.id, { ...query, after });
      yield rows;
      if (!next) return;
      after = placeText(next);
    }
  }
}
