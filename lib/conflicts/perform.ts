import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { openBallotOf } from "@/lib/ballots/store";
import { factsOf, type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { withholdMail } from "@/lib/notices/perform";
import { mayRead } from "@/lib/rules/access";
import { type ConflictFacts, mayChange, mayWithdraw } from "@/lib/rules/conflict";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { actorNow } from "@/lib/session/store";
import { closeWhenSpoken } from "@/lib/votes/perform";
import type {
  DeclareConflict,
  LiftConflict,
  PinConflict,
  RecordConflict,
  SetConflictAside,
  UnpinConflict,
  WithdrawConflict,
} from "./schema";
import * as store from "./store";

/** Somebody says themselves that they should have no part in an item's proceedings. */
export const declareConflict = (
  acting: Acting,
  { itemId, type, statement }: z.output<typeof DeclareConflict>,
): Promise<Verdict> =>
  onItemAs(acting, "declareConflict", itemId, async (held) => {
    const conflictId = await begin(acting, held, { personId: acting.actor.id, type, statement, source: "declared" });
    await recordAct(acting, held, "declareConflict", { conflictId });
    return leftToOthers(acting, held);
  });

/** They take that back, as long as nobody pinned it. */
export const withdrawConflict = (
  acting: Acting,
  { itemId, reason }: z.output<typeof WithdrawConflict>,
): Promise<Verdict> =>
  onItemAs(acting, "withdrawConflict", itemId, async (held) => {
    const { tx, actor } = acting;
    const live = await store.liveConflict(tx, itemId, actor.id);
    if (!live) return no("conflictLifted");
    const allowed = mayWithdraw(stateOf(live));
    if (!allowed.ok) return allowed;
    await store.lift(tx, live.id, actor.id, reason);
    await recordAct(acting, held, "withdrawConflict", { conflictId: live.id }, { reason });
    return granted;
  });

/** The secretary or the chair records somebody else's conflict: one that was suggested, or one they know of. */
export const recordConflict = (acting: Acting, input: z.output<typeof RecordConflict>): Promise<Verdict> =>
  onItemAs(acting, "recordConflict", input.itemId, async (held) => {
    if (!("because" in input)) {
      const { personId, type, statement } = input;
      return record(acting, held, { personId, type, statement, source: "recorded" });
    }
    const suggestion = await suggestedNow(acting, input);
    if (!suggestion) return no("suggestionGone");
    const { personId, type, because, interestId } = suggestion;
    return record(acting, held, { personId, type, because, interestId, source: "suggested" });
  });

/** A suggested conflict is looked at and found to be none; on record with the reason, and not suggested again. */
export const setConflictAside = (
  acting: Acting,
  { reason, ...asked }: z.output<typeof SetConflictAside>,
): Promise<Verdict> =>
  onItemAs(acting, "setConflictAside", asked.itemId, async (held) => {
    const suggestion = await suggestedNow(acting, asked);
    if (!suggestion) return no("suggestionGone");
    await setAside(acting, held, [suggestion], reason);
    return granted;
  });

/** Asking somebody in spite of what was suggested: each suggestion is set aside, on record, with the reason given. */
export async function setAside(
  acting: Acting,
  held: Held,
  suggestions: readonly store.Suggested[],
  reason: string,
): Promise<void> {
  for (const { personId, type, because, interestId } of suggestions) {
    const row = { itemId: held.item.id, personId, type, because, interestId, source: "suggested" as const };
    const conflictId = await store.addSetAside(acting.tx, { ...row, statedBy: acting.actor.id }, reason);
    await recordAct(acting, held, "setConflictAside", { conflictId });
  }
}

export const liftConflict = (
  acting: Acting,
  { itemId, conflictId, reason }: z.output<typeof LiftConflict>,
): Promise<Verdict> =>
  onItemAs(acting, "liftConflict", itemId, async (held) => {
    const conflict = await changeable(acting, held, conflictId);
    if (!conflict.ok) return conflict;
    await store.lift(acting.tx, conflictId, acting.actor.id, reason);
    await recordAct(acting, held, "liftConflict", { conflictId }, { personId: conflict.value.personId });
    return granted;
  });

/** From now on only a secretary changes it; and if the secretary says so, it hides the item wholly. */
export const pinConflict = (
  acting: Acting,
  { itemId, conflictId, level, reason }: z.output<typeof PinConflict>,
): Promise<Verdict> =>
  onItemAs(acting, "pinConflict", itemId, async (held) => {
    const conflict = await changeable(acting, held, conflictId);
    if (!conflict.ok) return conflict;
    await store.pin(acting.tx, conflictId, acting.actor.id, { level, reason });
    await recordAct(acting, held, "pinConflict", { conflictId, level });
    return granted;
  });

export const unpinConflict = (
  acting: Acting,
  { itemId, conflictId, reason }: z.output<typeof UnpinConflict>,
): Promise<Verdict> =>
  onItemAs(acting, "unpinConflict", itemId, async (held) => {
    const conflict = await changeable(acting, held, conflictId);
    if (!conflict.ok) return conflict;
    if (!conflict.value.pinnedAt) return no("notPinned");
    await store.unpin(acting.tx, conflictId);
    await recordAct(acting, held, "unpinConflict", { conflictId, reason });
    return granted;
  });

type Stated = Omit<store.NewConflict, "itemId" | "statedBy">;

async function record(acting: Acting, held: Held, conflict: Stated): Promise<Verdict> {
  const { tx, actor } = acting;
  const { item } = held;
  const { personId, statement = "" } = conflict;
  if (personId === actor.id) return no("declareYourself");
  const person = await store.seatedPerson(tx, item.committeeId, item.id, personId);
  if (!person?.sits) return no("unknownPerson");
  if (person.part === "editor" || personId === item.authorId) return no("conflictOfAuthor");
  if (await store.liveConflict(tx, item.id, personId)) return no("conflictKnown");
  const conflictId = await begin(acting, held, conflict);
  // Of an item that was read by office only, its subject learns nothing any more: not even this.
  const subject = await actorNow(tx, personId);
  const told = subject && mayRead(subject, factsOf(item, { part: person.part, review: null })).ok;
  await recordAct(acting, held, "recordConflict", { conflictId }, told ? { personId, reason: statement } : {});
  return leftToOthers(acting, held);
}

/** Where members must agree, nobody waits for the word of one who is recused. */
async function leftToOthers(acting: Acting, held: Held): Promise<Verdict> {
  const open = await openBallotOf(acting.tx, held.item.id);
  const { procedure, secrecy, terms, suspendedAt } = open?.ballot ?? {};
  const waited =
    procedure !== "silence" && procedure !== "consensus" && secrecy !== "secret" && terms?.policy === "mustAgree";
  if (open && !open.due && !suspendedAt && waited) await closeWhenSpoken(acting, held, open.ballot);
  return granted;
}

/** What a conflict means at once: no assignment, no position in an open ballot, no mail that still waits. */
async function begin({ tx, actor }: Acting, { item }: Held, conflict: Stated): Promise<string> {
  const { personId } = conflict;
  const id = await store.addConflict(tx, { ...conflict, itemId: item.id, statedBy: actor.id });
  await store.releaseReview(tx, item.id, personId);
  await store.withdrawPosition(tx, item.id, personId);
  await withholdMail(tx, item.id, personId);
  return id;
}

/** A conflict of the item that this officer may change. */
async function changeable({ tx }: Acting, { item, hats }: Held, id: string): Promise<Verdict<store.ConflictRow>> {
  const conflict = await store.conflictOn(tx, item.id, id);
  if (!conflict) return no("notFound");
  const allowed = mayChange(stateOf(conflict), hats);
  return allowed.ok ? yes(conflict) : allowed;
}

const stateOf = ({ source, pinnedAt, liftedAt }: store.ConflictRow): ConflictFacts => ({
  source,
  pinned: pinnedAt !== null,
  lifted: liftedAt !== null,
});

/** What is suggested at this moment, whichever the occasion, is what may be recorded or set aside. */
async function suggestedNow(
  { tx }: Acting,
  { itemId, personId, because, interestId }: Omit<z.output<typeof SetConflictAside>, "reason">,
) {
  const asked = [
    await store.suggestedConflicts(tx, itemId, "advise"),
    await store.suggestedConflicts(tx, itemId, "vote"),
  ];
  return asked
    .flat()
    .find((one) => one.personId === personId && one.because === because && one.interestId === (interestId ?? null));
}
