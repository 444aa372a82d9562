import "server-only";
import type { Acting } from "@/lib/action";
import { type Held, moveItem } from "@/lib/items/perform";
import { nextNumber, yearIn } from "@/lib/items/store";
import { decisionSeries, symbolOf } from "@/lib/rules/numbering";
import { openSteps } from "@/lib/rules/route";
import type { Outcome } from "@/lib/rules/words";
import * as store from "./store";

/** What a procedure came to, and when: a ballot's close, or the instant silence ran out. */
export type Decided = { ballotId: string; outcome: Outcome; at: Date };

/**
 * Takes the step of the item's route that follows from an outcome and is open to the rule alone, numbers what was
 * adopted, and enters the decision. Everybody concerned is told.
 */
export async function decideItem(
  acting: Acting,
  held: Pick<Held, "item" | "committee" | "workflow">,
  { ballotId, outcome, at }: Decided,
): Promise<void> {
  const { item, committee, workflow } = held;
  const facts = { complete: true, adviceOwed: 0, adviceGiven: 0, ballot: outcome };
  const [step] = openSteps(workflow.route, { status: item.status, hats: ["ballot"], facts });
  if (!step) throw new Error(`No step follows the outcome ${outcome} of ballot ${ballotId}.`);
  const symbol = outcome === "adopted" ? await decisionSymbol(acting, held) : null;
  await moveItem(acting, held, step, {
    patch: { decidedAt: at },
    data: { ballotId, outcome, ...(symbol && { symbol }) },
    at,
    byRule: true,
  });
  const decision = { itemId: item.id, ballotId, committeeId: committee.id, outcome, symbol, decidedAt: at };
  await store.addDecision(acting.tx, decision);
}

/** Numbered at adoption, without gaps, in the committee's calendar year. */
async function decisionSymbol({ tx }: Acting, { committee }: Pick<Held, "committee">): Promise<string> {
  const series = decisionSeries(await yearIn(tx, committee.timezone));
  return symbolOf(committee.symbol, series, await nextNumber(tx, committee.id, series));
}
