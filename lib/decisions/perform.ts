import "server-only";
import type { Tx } from "@/db/client";
import type { Acting } from "@/lib/action";
import { openRequest } from "@/lib/capacity/store";
import { type Held, moveItem } from "@/lib/items/perform";
import { instant, nextNumber, yearIn } from "@/lib/items/store";
import { openRecommendations } from "@/lib/recommendations/store";
import { decisionSeries, type Numbering, symbolOf } from "@/lib/rules/numbering";
import { openSteps } from "@/lib/rules/route";
import { isFinal, type Outcome } from "@/lib/rules/words";
import * as store from "./store";

/** What a procedure came to, and when: a ballot's close, or the instant silence ran out, with all its digits. */
type Decided = {
  ballotId: string;
  outcome: Outcome;
  at: string;
  /** Whether it is numbered now, if it is adopted. */
  numbered: boolean;
  /** What the event keeps beside that. */
  data?: Record<string, unknown>;
};

/**
 * Takes the step of the item's route that follows from an outcome and is open to the rule alone, numbers what was
 * adopted, and enters the decision. Everybody concerned is told.
 */
export async function decideItem(
  acting: Acting,
  held: Pick<Held, "item" | "committee" | "workflow">,
  { ballotId, outcome, at, numbered, data = {} }: Decided,
): Promise<string | null> {
  const { item, committee, workflow } = held;
  const facts = { complete: true, adviceOwed: 0, adviceGiven: 0, ballot: outcome };
  const [step] = openSteps(workflow.route, { status: item.status, hats: ["ballot"], facts });
  if (!step) throw new Error(`No step follows the outcome ${outcome} of ballot ${ballotId}.`);
  // A step that leads on decides nothing: the text goes back to those who work on it.
  const decides = isFinal(step.to);
  const symbol =
    decides && numbered && outcome === "adopted" ? await numberDecision(acting.tx, committee, new Date(at)) : null;
  const decidedAt = instant(at);
  await moveItem(acting, held, step, {
    patch: decides ? { decidedAt } : {},
    data: { ...data, ballotId, outcome, ...(symbol && { symbol }) },
    at: decidedAt,
    byRule: true,
  });
  if (decides)
    await store.addDecision(acting.tx, {
      itemId: item.id,
      ballotId,
      committeeId: committee.id,
      outcome,
      symbol,
      decidedAt,
    });
  if (step.to === "adopted") {
    await openRecommendations(acting.tx, item);
    await openRequest(acting.tx, item, at);
  }
  return symbol;
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
