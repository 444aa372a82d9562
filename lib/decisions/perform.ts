import "server-only";
import type { Tx } from "@/db/client";
import type { Acting } from "@/lib/action";
import { type Held, moveItem } from "@/lib/items/perform";
import { nextNumber, yearIn } from "@/lib/items/store";
import { decisionSeries, type Numbering, symbolOf } from "@/lib/rules/numbering";
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
  const symbol = outcome === "adopted" ? await numberDecision(acting.tx, committee, at) : null;
  await moveItem(acting, held, step, {
    patch: { decidedAt: at },
    data: { ballotId, outcome, ...(symbol && { symbol }) },
    at,
    byRule: true,
  });
  const decision = { itemId: item.id, ballotId, committeeId: committee.id, outcome, symbol, decidedAt: at };
  await store.addDecision(acting.tx, decision);
}

type Committee = Numbering & { id: string; symbol: string; timezone: string };

/**
 * The number of a decision adopted at this instant, in its committee's series. Given in the transaction
 * of what it numbers: rolled back with it, it leaves no gap.
 */
export async function numberDecision(tx: Tx, committee: Committee, adoptedAt: Date): Promise<string> {
  const series = decisionSeries(committee, await yearIn(tx, committee.timezone, adoptedAt));
  return symbolOf(committee.symbol, series, await nextNumber(tx, committee.id, series));
}
