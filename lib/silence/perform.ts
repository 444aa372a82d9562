import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { countBallot, openBallot } from "@/lib/ballots/perform";
import { openBallotOf } from "@/lib/ballots/store";
import { type Held, onItem, onItemAs, recordAct } from "@/lib/items/perform";
import { instant } from "@/lib/items/store";
import { tell } from "@/lib/notices/perform";
import { mayOnItem, mayRead } from "@/lib/rules/access";
import { seatOf } from "@/lib/rules/hats";
import {
  mayExtend,
  mayObject,
  mayPlace,
  mayRemark,
  mayWithdraw,
  type SilenceState,
  silenceAt,
} from "@/lib/rules/silence";
import { silenceRule } from "@/lib/rules/standard-rules";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { voiceIn } from "@/lib/votes/perform";
import { addVote } from "@/lib/votes/store";
import type { AnswerSilence, ExtendSilence, OpposeSilence, WithdrawObjection } from "./schema";
import * as store from "./store";

/** Places the text under silence until a moment of the committee's clock, unless a delegation objects to that. */
export async function placeUnderSilence(acting: Acting, held: Held, until: string) {
  const { tx } = acting;
  const { item, committee } = held;
  const expiresAt = await store.instantIn(tx, until, committee.timezone);
  const opposing = (await store.opposing(tx, item.id, item.revision)).map(({ name }) => name);
  const placed = mayPlace({ ...(await store.termsOf(committee.id, tx)), opposing, expiresAt });
  if (!placed.ok) return placed;
  const opened = await openBallot(acting, held, { procedure: "silence", rule: silenceRule, closes: { at: expiresAt } });
  return opened.ok ? yes({ frozen: opened.value.frozen, expiresAt }) : opened;
}

/** A delegation objects to a silence procedure on this item, or no longer does. Until one begins, that can be mended. */
export const opposeSilence = (
  acting: Acting,
  { itemId, stand, text }: z.output<typeof OpposeSilence>,
): Promise<Verdict> =>
  onItemAs(acting, "opposeSilence", itemId, async (held) => {
    const { tx } = acting;
    const { item } = held;
    const delegationId = delegationOf(held);
    if (!delegationId) return no("noSeat");
    const opposes = (await store.opposing(tx, itemId, item.revision)).some(({ id }) => id === delegationId);
    if (opposes === (stand === "oppose")) return no(opposes ? "opposesAlready" : "opposesNot");
    const kind = stand === "oppose" ? "oppose" : "liftOpposition";
    const row = { itemId, revision: item.revision, delegationId, personId: acting.actor.id, kind, body: text } as const;
    await store.addIntervention(tx, row, await store.clock(tx));
    await recordAct(acting, held, "opposeSilence", { delegationId, stand, reason: text });
    return granted;
  });

/** A delegation breaks its silence, or says something that does not. The instant counts at which it holds the item's lock. */
export const answerSilence = (
  acting: Acting,
  { itemId, ballotId, answer, text }: z.output<typeof AnswerSilence>,
): Promise<Verdict<Received>> => {
  const receive = async (held: Held): Promise<Verdict<Received>> => {
    const { tx } = acting;
    const { actor } = held;
    const now = await store.clock(tx);
    const silence = await store.silenceOf(tx, itemId, ballotId);
    const state = silence && silenceAt(silence, now);
    const breaks = answer === "object" || answer === "amend";
    const received =
      silence && state && (breaks ? mayObject(state, silence.expiresAt, now) : mayRemark(state, silence.expiresAt));

    const allowed = mayAnswer(held);
    // Once silence has adopted the item, the expiry says more than the status does.
    if (!allowed.ok) return allowed.reason === "onlyWhile" && received && !received.ok ? received : allowed;
    if (!silence || !state || !received) return no("noSilence");
    const voice = await voiceIn(tx, held, ballotId);
    if (!voice.ok) return voice;
    if (!received.ok) return received;
    const { delegationId } = voice.value;

    const said = { ballotId, delegationId, answer, reason: text };
    if (answer === "comment") {
      const row = { itemId, ballotId, revision: held.item.revision, delegationId, personId: actor.id } as const;
      await store.addIntervention(tx, { ...row, kind: "comment", body: text }, now);
      await recordAct(acting, held, "answerSilence", said);
      await tellOf(acting, held, "commentSilence", said);
      return yes({ joins: false, gone: false });
    }
    const vote = { ballotId, ...voice.value, choice: answer, reason: text };
    await addVote(tx, vote, instant(now));
    const joins = breaks && state.is === "broken";
    await recordAct(acting, held, "answerSilence", { ...said, ...(joins && { joins }) });
    if (breaks) await (joins ? tellOf(acting, held, "joinObjection", said) : breakSilence(acting, held, said));
    const gone = breaks && !mayRead(actor, { ...held.facts, status: "inReview" }).ok;
    return yes({ joins, gone });
  };
  // Whose delegation still has time to object knows of the text, though it is back with those named on it.
  return onItem(acting, itemId, receive, async ({ actor, item, hats }) => {
    const silence =
      item.status === "inReview" && hats.includes("delegate") && (await store.silenceOf(acting.tx, itemId, ballotId));
    const seat = seatOf(actor, item.committeeId)?.delegationId;
    return Boolean(silence && silence.revision === item.revision && seat && silence.seats.includes(seat));
  });
};

/** `joins`: the silence was broken already, and this objection is on record as well. `gone`: the text is back with those named on it. */
export type Received = { joins: boolean; gone: boolean };

/** Whoever came this far knows of the item: for them a permission is a matter of hats and of status. */
function mayAnswer({ actor, facts }: Held): Verdict {
  const allowed = mayOnItem(actor, "answerSilence", facts);
  return !allowed.ok && allowed.reason === "notFound" ? granted : allowed;
}

async function breakSilence(acting: Acting, held: Held, said: Record<string, unknown>): Promise<void> {
  const open = await openBallotOf(acting.tx, held.item.id);
  if (!open) throw new Error(`No silence procedure is open on ${held.item.id}.`);
  await countBallot(acting, held, open.ballot, said);
}

/** Kept on record; what was broken stays broken. */
export const withdrawObjection = (
  acting: Acting,
  { itemId, ballotId, text }: z.output<typeof WithdrawObjection>,
): Promise<Verdict> =>
  onItemAs(acting, "withdrawObjection", itemId, async (held) => {
    const { tx, actor } = acting;
    const now = await store.clock(tx);
    const silence = await store.silenceOf(tx, itemId, ballotId);
    const delegationId = delegationOf(held);
    if (!silence || !delegationId) return no("noObjection");
    const allowed = mayWithdraw(silence, silenceAt(silence, now), delegationId);
    if (!allowed.ok) return allowed;
    const row = { itemId, ballotId, revision: held.item.revision, delegationId, personId: actor.id } as const;
    await store.addIntervention(tx, { ...row, kind: "withdrawObjection", body: text }, now);
    await recordAct(acting, held, "withdrawObjection", { ballotId, delegationId, reason: text });
    return granted;
  });

/** Gives the delegations longer; everybody is told. */
export const extendSilence = (
  acting: Acting,
  { itemId, ballotId, expiresAt, reason }: z.output<typeof ExtendSilence>,
): Promise<Verdict> =>
  onItemAs(acting, "extendSilence", itemId, async (held) => {
    const { tx } = acting;
    const until = await store.instantIn(tx, expiresAt, held.committee.timezone);
    const now = await store.clock(tx);
    const silence = await store.silenceOf(tx, itemId, ballotId);
    if (!silence) return no("noSilence");
    const state: SilenceState = silenceAt(silence, now);
    const allowed = mayExtend(state, until, now);
    if (!allowed.ok) return allowed;
    const set = await store.extend(tx, itemId, ballotId, until);
    await recordAct(acting, held, "extendSilence", { ballotId, from: silence.expiresAt, until, reason, set });
    return granted;
  });

const delegationOf = (held: Held) => seatOf(held.actor, held.item.committeeId)?.delegationId;

const tellOf = ({ tx, actor }: Acting, { item, committee }: Held, what: string, data: Record<string, unknown>) =>
  tell(tx, what, item, committee.slug, actor.id, data);
