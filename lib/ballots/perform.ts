import "server-only";
import type { z } from "zod";
import { transaction } from "@/db/client";
import type { Acting } from "@/lib/action";
import { type Held, moveItem, onItemAs, recordAct } from "@/lib/items/perform";
import { lockItem, nextNumber, yearIn } from "@/lib/items/store";
import { KINDS } from "@/lib/kinds";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { seatOf } from "@/lib/rules/hats";
import { decisionSeries, symbolOf } from "@/lib/rules/numbering";
import { openSteps } from "@/lib/rules/route";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { CastBallot } from "./schema";
import * as store from "./store";

/** Opens a ballot on the revision as it stands, for the delegations as they sit today. */
export async function openBallot(
  { tx, actor }: Acting,
  { item, committee }: Held,
  days = committee.ballotDays,
): Promise<Verdict<{ closesAt: Date }>> {
  const seats = await store.electorate(tx, item.committeeId);
  if (seats.length === 0) return no("noElectorate");
  const row = { itemId: item.id, revision: item.revision, rule: KINDS[item.kind].rule, openedBy: actor.id };
  const { closesAt } = await store.openBallot(
    tx,
    row,
    days,
    seats.map((seat) => seat.id),
  );
  return yes({ closesAt });
}

/** Records a delegation's position, then lets the rule close the ballot when everybody has spoken. */
export const castBallot = (
  acting: Acting,
  { itemId, ballotId, choice, reason }: z.output<typeof CastBallot>,
): Promise<Verdict> =>
  onItemAs(acting, "castBallot", itemId, async (held) => {
    const { tx, actor } = acting;
    const seat = seatOf(held.actor, held.item.committeeId);
    const open = await store.openBallotOf(tx, itemId);
    if (!open || open.due || open.ballot.id !== ballotId) return no("ballotClosed");
    const seats = await store.seatsOf(tx, ballotId);
    const mine = seats.find((one) => one.delegationId === seat?.delegationId);
    if (!mine) return no("noSeat");
    // Two members of one delegation: what its head said, only its head changes.
    if (mine.byHead && seat?.standing !== "head") return no("headSpoke");

    await store.addVote(tx, { ballotId, delegationId: mine.delegationId, personId: actor.id, choice, reason });
    await recordAct(acting, held, "castBallot", { ballotId, delegationId: mine.delegationId, choice });
    const spoken = seats.filter((one) => one.choice !== null || one === mine).length;
    if (spoken === seats.length) await close(acting, held, open.ballot);
    return granted;
  });

/** Closes every ballot whose deadline has passed. Called before anything is read, so nothing waits for a scheduler. */
export async function settleDueBallots(): Promise<void> {
  for (const { itemId } of await store.dueItems()) await transaction((tx) => settle(tx, itemId));
}

async function settle(tx: Acting["tx"], itemId: string): Promise<void> {
  const row = await lockItem(tx, itemId, NOBODY);
  const open = row && (await store.openBallotOf(tx, itemId));
  if (row && open?.due) await close({ tx, actor: { id: NOBODY, isAdmin: false, seats: [] } }, row, open.ballot);
}

/** Asks the rule, closes the ballot, takes the step open to the rule itself, and numbers what was adopted. */
async function close(acting: Acting, held: Pick<Held, "item" | "committee">, ballot: store.BallotRow): Promise<void> {
  const { tx } = acting;
  const { item, committee } = held;
  const seats = await store.seatsOf(tx, ballot.id);
  const cast = seats.flatMap(({ delegationId, choice }) => (choice ? [{ seat: delegationId, choice }] : []));
  const { outcome } = decide(
    ballot.rule as DecisionRule,
    seats.map((seat) => ({ id: seat.delegationId })),
    cast,
  );
  const at = await store.closeBallot(tx, ballot.id, outcome);

  const facts = { complete: true, adviceOwed: 0, adviceGiven: 0, ballot: outcome };
  const [step] = openSteps(KINDS[item.kind].route, { status: item.status, hats: ["ballot"], facts });
  if (!step) throw new Error(`No step follows the outcome ${outcome} of ballot ${ballot.id}.`);
  const symbol = outcome === "adopted" ? await decisionSymbol(acting, held) : null;
  await moveItem(acting, held, step, {
    patch: { decidedAt: at },
    data: { ballotId: ballot.id, outcome, ...(symbol && { symbol }) },
    at,
    byRule: true,
  });
  await store.addDecision(tx, {
    itemId: item.id,
    ballotId: ballot.id,
    committeeId: committee.id,
    outcome,
    symbol,
    decidedAt: at,
  });
}

/** Numbered at adoption, without gaps, in the committee's calendar year. */
async function decisionSymbol({ tx }: Acting, { committee }: Pick<Held, "committee">): Promise<string> {
  const series = decisionSeries(await yearIn(tx, committee.timezone));
  return symbolOf(committee.symbol, series, await nextNumber(tx, committee.id, series));
}

/** The rule acts for nobody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
