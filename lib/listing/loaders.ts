import "server-only";
import { settleDueBallots } from "@/lib/ballots/perform";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { requireMember } from "@/lib/session/current";
import { type ItemQuery, itemQueryOf, type Params } from "./schema";
import { choicesFor, countOf, type ItemPage, type ListChoices, pageOf } from "./store";

export type ItemList = { frame: Frame; query: ItemQuery; page: ItemPage; count: number; choices: ListChoices };

/** One page of the committee's items as the address asks for them, with what its filters offer. */
export async function loadItems(slug: string, params: Params): Promise<ItemList> {
  await requireMember();
  await settleDueBallots();
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  const query = itemQueryOf(params);
  const [page, count, choices] = await Promise.all([
    pageOf(actor, committee.id, query),
    countOf(actor, committee.id, query),
    choicesFor(actor, committee.id),
  ]);
  return { frame, query, page, count, choices };
}
