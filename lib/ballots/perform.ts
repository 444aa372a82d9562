import "server-only";
import pino from "pino";
import { DatabaseUnavailable, transaction } from "@/db/client";
import type { Acting } from "@/lib/action";
import { decideItem } from "@/lib/decisions/perform";
import { type Held, moveItem, recordByRule } from "@/lib/items/perform";
import { instant, lockItem, setDeadline } from "@/lib/items/store";
import { type BallotTerms, mayBeSecret } from "@/lib/rules/ballot-terms";
import { hashOfCount, hashOfRoster, hashOfRule, plainSeat } from "@/lib/rules/commitments";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { rosterFaultsFor } from "@/lib/rules/roster-faults";
import { rollOf } from "@/lib/rules/tally";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Outcome, Secrecy, UndecidedEnd } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import { layUrn, openUrn } from "@/lib/urns/perform";
import { removeUrn } from "@/lib/urns/store";
import { votesOf } from "@/lib/votes/store";
import * as store from "./store";

const log = pino({ name: "ballots" });

/** An item under lock, as far as a ballot on it needs it. */
type Around = Pick<Held, "item" | "committee" | "workflow">;

/** How a procedure opens: by which rule, on which terms, until when, and whatever else is frozen with it. */
type Opening = Omit<store.NewBallot, "itemId" | "revision" | "openedBy" | "rule" | "closesAt"> & {
  rule: DecisionRule;
  /** So many days from now, or an exact instant, ISO 8601. */
  closes: { days: number } | { at: string };
  terms?: BallotTerms;
  secrecy?: Secrecy;
};

/** A ballot that was opened, and what its opening's entry commits to. */
type Opened = {
  ballot: store.BallotRow;
  frozen: { ballotId: string; secrecy: Secrecy; rule: string; roster: string };
};

/** Opens a ballot on the revision as it stands, for the delegations as they sit today. */
export async function openBallot(
  { tx, actor }: Acting,
  { item, committee }: Pick<Around, "item" | "committee">,
  opening: Opening,
): Promise<Verdict<Opened>> {
  const { terms = committee.ballotTerms, secrecy = "open", rule } = opening;
  const seats = await store.electorate(tx, item.committeeId);
  const filled = seats.filter(({ standing }) => standing !== "vacant").length;
  if (filled === 0) return no("noElectorate");
  const [fault] = rosterFaultsFor(rule, seats);
  if (fault) return no("rosterUnfit", { weight: fault.params?.weight ?? fault.params?.group ?? fault.path });
  if (!terms.secrecies.includes(secrecy)) return no("secrecyNotAllowed");
  const mayHide = secrecy === "secret" ? mayBeSecret(rule, filled) : yes(undefined);
  if (!mayHide.ok) return mayHide;

  const row = { ...opening, terms, secrecy, itemId: item.id, revision: item.revision, openedBy: actor.id };
  const ballot = await store.openBallot(tx, row, seats);
  const laid = secrecy === "secret" ? await layUrn(tx, ballot) : yes(ballot);
  if (!laid.ok) return laid;
  const hashes = { rule: hashOfRule(hashOf, rule), roster: hashOfRoster(hashOf, seats.map(plainSeat)) };
  return yes({ ballot, frozen: { ballotId: ballot.id, secrecy, ...hashes } });
}

/**
 * Closes a ballot with an outcome: at its deadline when that has passed, otherwise now. The item is decided with it;
 * the event keeps `data` as well. Answers the decision's number, if it has one.
 */
async function closeBallot(
  acting: Acting,
  around: Around,
  { id: ballotId, procedure }: Pick<store.BallotRow, "id" | "procedure">,
  outcome: Outcome,
  { counts = null, data = {} }: { counts?: store.BallotRow["counts"]; data?: Record<string, unknown> } = {},
): Promise<string | null> {
  const { at } = await store.closeBallot(acting.tx, ballotId, { outcome, ...(counts && { counts }) });
  // What silence adopts is numbered once the chair announces it.
  return decideItem(acting, around, { ballotId, outcome, at, numbered: procedure !== "silence", data });
}

/** Closes a ballot with what its rule says of the positions that stand. */
export async function countBallot(
  acting: Acting,
  around: Around,
  ballot: store.BallotRow,
  data: Record<string, unknown> = {},
): Promise<string | null> {
  const { tx } = acting;
  const { id, secrecy, terms, procedure } = ballot;
  const counts = secrecy === "secret" ? await openUrn(tx, id) : null;
  // Votes that nobody can open are none: the item waits for another ballot.
  if (counts === undefined) return endUndecided(acting, around, ballot, "unreadable");
  const [seats, votes] = [await store.electorsOf(tx, id), await votesOf(tx, id)];
  const { policy } = terms;
  const rule = store.ruleOf(ballot);
  const { roster, ballots } = rollOf({ rule, procedure, policy, secrecy, seats, votes, counts });
  const { outcome } = decide(rule, roster, ballots);
  const entry = { ...data, counted: hashOfCount(hashOf, ballots) };
  // What a secret ballot counted is out, and what silence came to is told at once: neither goes on from there.
  const reopens = terms.reopenDays > 0 && outcome !== "adopted" && !counts && procedure !== "silence";
  if (!reopens) return closeBallot(acting, around, ballot, outcome, { counts, data: entry });

  const { at, reopenUntil } = await store.closeBallot(tx, id, { outcome, reopenDays: terms.reopenDays });
  const set = await setDeadline(tx, around.item.id, reopenUntil);
  await recordByRule(acting, around, "closeBallot", { ...entry, ballotId: id, outcome, set }, instant(at));
  return null;
}

/** A ballot that decides nothing: the item is deferred by the rule itself. */
async function endUndecided(acting: Acting, around: Around, { id }: store.BallotRow, ending: UndecidedEnd) {
  const { at } = await store.closeBallot(acting.tx, id, { ending });
  const step = { from: around.item.status, action: "defer", to: "deferred", by: ["ballot"] } as const;
  await moveItem(acting, around, step, { data: { ballotId: id, ending }, at: instant(at), byRule: true });
  return null;
}

/** Ends a running ballot without an outcome, as the chair rules. What was said so far is kept; an urn is not opened. */
export async function endBallot({ tx }: Acting, itemId: string, ending: UndecidedEnd): Promise<Verdict<string>> {
  const open = await store.openBallotOf(tx, itemId);
  if (!open || open.due) return no("ballotClosed");
  await removeUrn(tx, open.ballot.id);
  await store.closeBallot(tx, open.ballot.id, { ending });
  return yes(open.ballot.id);
}

/** The ballot of this id while positions may be cast in it, and the instant at which that was so. */
export async function runningBallot(
  { tx }: Acting,
  itemId: string,
  ballotId: string,
): Promise<Verdict<{ ballot: store.BallotRow; at: string }>> {
  const open = await store.openBallotOf(tx, itemId);
  if (!open || open.due || open.ballot.id !== ballotId) return no("ballotClosed");
  return open.ballot.suspendedAt ? no("ballotSuspended") : yes({ ballot: open.ballot, at: open.at });
}

/**
 * Closes every ballot whose deadline has passed, here or in these committees alone. Called before a page is read when
 * there is one, for all that the page may show, so that nothing waits for a scheduler. One that cannot be closed is
 * left as it is, and keeps nobody from the others.
 */
export async function settleDueBallots(committees?: { slug: string } | { ids: readonly string[] }): Promise<void> {
  for (const { itemId } of await store.dueItems(committees))
    await transaction((tx) => settle(tx, itemId)).catch((error: Error) => {
      if (error instanceof DatabaseUnavailable) throw error;
      log.error({ item: itemId, error: error.message }, "a ballot could not be closed");
    });
}

async function settle(tx: Acting["tx"], itemId: string): Promise<void> {
  const row = await lockItem(tx, itemId, NOBODY);
  if (!row) return;
  const acting = { tx, actor: { id: NOBODY, isAdmin: false, seats: [], conflicts: [] } };
  const open = await store.openBallotOf(tx, itemId);
  if (open?.due) await countBallot(acting, row, open.ballot);
  const closed = open ? undefined : await store.reopenableOf(tx, itemId);
  if (closed?.due) await confirm(acting, row, closed.ballot);
}

/** Makes the outcome of a closed ballot the item's decision: from now on nobody re-opens it. */
export async function confirm(acting: Acting, around: Around, { id: ballotId, outcome }: store.BallotRow) {
  if (!outcome) throw new Error(`Ballot ${ballotId} has no outcome.`);
  const at = await store.endReopening(acting.tx, ballotId);
  await decideItem(acting, around, { ballotId, outcome, at, numbered: true });
}

/** The rule acts for nobody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
