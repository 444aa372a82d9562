import "server-only";
import { transaction } from "@/db/client";
import type { Acting } from "@/lib/action";
import { decideItem } from "@/lib/decisions/perform";
import type { Held } from "@/lib/items/perform";
import { lockItem } from "@/lib/items/store";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { rosterOf } from "@/lib/rules/procedure";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Outcome } from "@/lib/rules/words";
import * as store from "./store";

/** How a procedure opens: by which rule, until when, and whatever else is frozen with it. */
export type Opening = Omit<store.NewBallot, "itemId" | "revision" | "openedBy" | "rule" | "closesAt"> & {
  rule: DecisionRule;
  /** So many days from now, or an exact instant, ISO 8601. */
  closes: { days: number } | { at: string };
};

/** Opens a ballot on the revision as it stands, for the delegations as they sit today. */
export async function openBallot(
  { tx, actor }: Acting,
  { item }: Pick<Held, "item">,
  opening: Opening,
): Promise<Verdict<store.BallotRow>> {
  const seats = await store.electorate(tx, item.committeeId);
  if (seats.length === 0) return no("noElectorate");
  const row = { ...opening, itemId: item.id, revision: item.revision, openedBy: actor.id };
  return yes(await store.openBallot(tx, row, seats));
}

/**
 * Closes a ballot with an outcome: at its deadline when that has passed, otherwise now. The item is decided with it;
 * the event keeps `data` as well. Answers the decision's number, if it has one.
 */
export async function closeBallot(
  acting: Acting,
  held: Pick<Held, "item" | "committee" | "workflow">,
  { id: ballotId, procedure }: Pick<store.BallotRow, "id" | "procedure">,
  outcome: Outcome,
  data: Record<string, unknown> = {},
): Promise<string | null> {
  const at = await store.closeBallot(acting.tx, ballotId, outcome);
  // What silence adopts is numbered once the chair announces it.
  return decideItem(acting, held, { ballotId, outcome, at, numbered: procedure !== "silence", data });
}

/** Closes a ballot with what its rule says of the positions that stand. */
export async function countBallot(
  acting: Acting,
  held: Pick<Held, "item" | "committee" | "workflow">,
  ballot: store.BallotRow,
  data?: Record<string, unknown>,
): Promise<string | null> {
  const seats = await store.seatsOf(acting.tx, ballot.id);
  const cast = seats.flatMap(({ delegationId, choice }) => (choice ? [{ seat: delegationId, choice }] : []));
  const roster = rosterOf(
    ballot.procedure,
    seats.map(({ delegationId, choice }) => ({ id: delegationId, spoke: choice !== null })),
  );
  const { outcome } = decide(ballot.rule as DecisionRule, roster, cast);
  return closeBallot(acting, held, ballot, outcome, data);
}

/** Closes every ballot whose deadline has passed. Called before anything is read, so nothing waits for a scheduler. */
export async function settleDueBallots(): Promise<void> {
  for (const { itemId } of await store.dueItems()) await transaction((tx) => settle(tx, itemId));
}

async function settle(tx: Acting["tx"], itemId: string): Promise<void> {
  const row = await lockItem(tx, itemId, NOBODY);
  const open = row && (await store.openBallotOf(tx, itemId));
  if (row && open?.due)
    await countBallot({ tx, actor: { id: NOBODY, isAdmin: false, seats: [], conflicts: [] } }, row, open.ballot);
}

/** The rule acts for nobody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
