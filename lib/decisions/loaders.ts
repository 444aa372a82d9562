import "server-only";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { type DecisionQuery, decisionQueryOf } from "./schema";
import { choicesFor, countOf, type DecisionChoices, type DecisionPage, pageOf } from "./store";

type DecisionRegister = {
  frame: Frame;
  query: DecisionQuery;
  page: DecisionPage;
  count: number;
  choices: DecisionChoices;
};

/** One page of the committee's register of decisions as the address asks for it, with what its filters offer. */
export async function loadDecisions(slug: string, params: Params): Promise<DecisionRegister> {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  const query = decisionQueryOf(params);
  const [page, count, choices] = await Promise.all([
    pageOf(actor, committee, query),
    countOf(actor, committee, query),
    choicesFor(actor, committee),
  ]);
  return { frame, query, page, count, choices };
}

/** Everything the address asks for, page after page, to be saved as a file. */
export async function loadAllDecisions(slug: string, params: Params) {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  const query = { ...decisionQueryOf(params), before: undefined };
  const pages = pagesOf(async (after) => {
    const { rows, next } = await pageOf(actor, committee, { ...query, after }, ROWS_AT_ONCE);
    return { rows, after: next && `${next.id}~${next.key}` };
  });
  return { frame, pages };
}
