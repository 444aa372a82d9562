import "server-only";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { type DecisionQuery, decisionQueryOf } from "./schema";
import { choicesFor, countOf, type DecisionChoices, type DecisionLine, type DecisionPage, pageOf } from "./store";

export type DecisionRegister = {
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

/** Enough for a committee's lifetime; a file must end. */
const MOST_ROWS = 20_000;
const AT_A_TIME = 500;

/** Everything the address asks for, page after page, to be saved as a file. */
export async function loadAllDecisions(
  slug: string,
  params: Params,
): Promise<{ frame: Frame; pages: AsyncGenerator<DecisionLine[]> }> {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  const query = { ...decisionQueryOf(params), before: undefined };
  return { frame, pages: pages() };

  async function* pages() {
    let after: string | undefined;
    for (let read = 0; read < MOST_ROWS; read += AT_A_TIME) {
      const { rows, next } = await pageOf(actor, committee, { ...query, after }, AT_A_TIME);
      yield rows;
      if (!next) return;
      after = `${next.id}~${next.key}`;
    }
  }
}
