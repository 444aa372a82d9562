import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { countBallot, runningBallot } from "@/lib/ballots/perform";
import { type BallotRow, ballotOf, electorsOf, ruleOf, votersOf } from "@/lib/ballots/store";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { instant } from "@/lib/items/store";
import { usableProxy } from "@/lib/proxies/store";
import { owesReason } from "@/lib/rules/choices";
import { type Seat, seatOf } from "@/lib/rules/hats";
import { maySpeak, positionOf } from "@/lib/rules/positions";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { dropInUrn } from "@/lib/urns/perform";
import type { CastBallot, RecordVote } from "./schema";
import * as store from "./store";

/** Records a delegation's position, then lets the rule close the ballot when everybody has spoken. */
export const castBallot = (acting: Acting, input: z.output<typeof CastBallot>): Promise<Verdict> =>
  onItemAs(acting, "castBallot", input.itemId, async (held) => {
    const { tx, actor } = acting;
    const { ballotId, choice, reason } = input;
    const running = await runningBallot(acting, input.itemId, ballotId);
    if (!running.ok) return running;
    const { ballot, at } = running.value;
    const offered = mayChoose(ballot, choice, reason);
    if (!offered.ok) return offered;
    const voice = await voiceOf(acting, held, ballot, input.delegationId);
    if (!voice.ok) return voice;
    const { delegationId, standing, rank, proxyId } = voice.value;

    const about = { ballotId, delegationId, ...(proxyId && { byProxy: true }) };
    if (ballot.secrecy === "secret") {
      const voters = await votersOf(tx, ballotId);
      if (voters.some((voter) => voter.delegationId === delegationId)) return no("secretSpoke");
      await store.addVoter(tx, { ballotId, delegationId, personId: actor.id, proxyId });
      const dropped = await dropInUrn(tx, ballotId, choice);
      if (!dropped.ok) return dropped;
      await recordAct(acting, held, "castBallot", { ...about, secret: true });
    } else {
      const said = (await store.votesOf(tx, ballotId)).filter((vote) => vote.delegationId === delegationId);
      const { policy } = ballot.terms;
      const free = maySpeak(policy, said, { personId: actor.id, standing, rank, byProxy: proxyId !== null });
      if (!free.ok) return free;
      const ownOnly = policy === "mustAgree" && proxyId === null;
      const vote = { ballotId, delegationId, personId: actor.id, standing, rank, ownOnly, proxyId, choice, reason };
      await store.addVote(tx, vote, instant(at));
      await recordAct(acting, held, "castBallot", { ...about, ...saidOpenly(ballot, choice, reason) });
    }
    await closeWhenSpoken(acting, held, ballot);
    return granted;
  });

/** The secretary enters what a member said on paper, by mail or by telephone. Both are named, the delegation is told. */
export const recordVote = (acting: Acting, input: z.output<typeof RecordVote>): Promise<Verdict> =>
  onItemAs(acting, "recordVote", input.itemId, async (held) => {
    const { tx, actor } = acting;
    const { itemId, ballotId, personId, choice, reason, evidence } = input;
    const ballot = await ballotOf(tx, itemId, ballotId);
    if (!ballot) return no("ballotClosed");
    if (ballot.secrecy === "secret") return no("secretNotRecorded");
    const offered = mayChoose(ballot, choice, reason);
    if (!offered.ok) return offered;
    const place = await store.placeOf(tx, held.item.committeeId, personId);
    const seat = (await electorsOf(tx, ballotId)).find(({ id }) => id === place?.delegationId);
    if (!place || !seat) return no("notOfElectorate");

    const { standing, rank } = place;
    const row = { ballotId, delegationId: seat.id, personId, standing, rank, choice, reason, evidence };
    const about = { ballotId, delegationId: seat.id, personId, evidence, ...saidOpenly(ballot, choice, reason) };
    if (input.void) {
      await store.addVoid(tx, { ...row, recordedBy: actor.id, void: input.void });
      await recordAct(acting, held, "recordVote", { ...about, void: input.void }, {}, personId);
      return granted;
    }
    const running = await runningBallot(acting, itemId, ballotId);
    if (!running.ok) return running.reason === "ballotClosed" ? no("lateVote") : running;
    const said = (await store.votesOf(tx, ballotId)).filter(
      (vote) => vote.live && vote.delegationId === seat.id && !vote.recorded,
    );
    const ownOnly = ballot.terms.policy === "mustAgree";
    const stands = said.find((vote) => vote.byProxy || !ownOnly || vote.personId === personId);
    if (stands) return no("delegationSpoke", { name: stands.person });
    await store.addVote(tx, { ...row, ownOnly, recordedBy: actor.id }, instant(running.value.at));
    await recordAct(acting, held, "recordVote", about, {}, personId);
    // It may be corrected until the deadline: the ballot does not close over it.
    return granted;
  });

/** What an event may tell. A named ballot shows positions once it has closed: until then its events know none. */
const saidOpenly = ({ secrecy }: BallotRow, choice: string, reason: string) =>
  secrecy === "open" ? { choice, ...(reason && { said: hashOf(reason) }) } : {};

/** A rule offers some choices, and may ask a reason for them. */
function mayChoose(ballot: BallotRow, choice: string, reason: string): Verdict {
  const rule = ruleOf(ballot);
  if (!Object.hasOwn(rule.choices, choice)) return no("choiceNotOffered");
  if (ballot.secrecy === "secret") return reason === "" ? granted : no("secretNoReason");
  return owesReason(rule, choice) && reason.length < 10 ? no("objectionReason") : granted;
}

type Voice = {
  delegationId: string;
  standing: Seat["standing"];
  rank: number | null;
  proxyId: string | null;
};

/** For whom somebody speaks: their own delegation, or one that entrusted its vote to theirs. */
async function voiceOf(
  { tx }: Acting,
  held: Held,
  ballot: BallotRow,
  wanted: string | undefined,
): Promise<Verdict<Voice>> {
  const own = seatOf(held.actor, held.item.committeeId);
  const delegationId = wanted ?? own?.delegationId;
  const seat = (await electorsOf(tx, ballot.id)).find(({ id }) => id === delegationId);
  if (!own?.delegationId || !seat) return no("noSeat");
  if (seat.standing === "vacant") return no("seatVacant");
  const { standing, rank = null } = own;
  if (seat.id === own.delegationId) return yes({ delegationId: seat.id, standing, rank, proxyId: null });
  if (standing !== "head") return no("onlyHeadHolds");
  const proxy = await usableProxy(tx, held.committee, { ballotId: ballot.id, from: seat.id, to: own.delegationId });
  return proxy ? yes({ delegationId: seat.id, standing, rank, proxyId: proxy.id }) : no("notEntrusted");
}

/**
 * Who speaks for their delegation under silence and to a consensus. Two members of one delegation: what one said, only
 * whoever stands as high changes.
 */
export async function voiceIn(
  tx: Acting["tx"],
  { actor, item }: Held,
  ballotId: string,
): Promise<Verdict<{ delegationId: string; personId: string; standing: Seat["standing"]; rank: number | null }>> {
  const { delegationId = null, standing = null, rank = null } = seatOf(actor, item.committeeId) ?? {};
  const seated = (await electorsOf(tx, ballotId)).some(({ id }) => id === delegationId);
  if (!delegationId || !seated) return no("noSeat");
  const said = (await store.votesOf(tx, ballotId)).filter((vote) => vote.delegationId === delegationId);
  const speaker = { personId: actor.id, standing, rank };
  const free = maySpeak("head", said, { ...speaker, byProxy: false });
  return free.ok ? yes({ delegationId, ...speaker }) : free;
}

/** Closes a ballot to which nothing more is to come, unless it stays open to its deadline. */
export async function closeWhenSpoken(acting: Acting, held: Held, ballot: BallotRow): Promise<void> {
  const waits = ballot.procedure === "written" && held.committee.writtenToDeadline;
  if (!waits && (await everybodySpoke(acting, ballot))) await countBallot(acting, held, ballot);
}

/** Whether nothing more is to come: every seat that is filled has a position of its own making. */
async function everybodySpoke({ tx }: Acting, ballot: BallotRow): Promise<boolean> {
  const seats = (await electorsOf(tx, ballot.id)).filter(({ standing }) => standing !== "vacant");
  if (ballot.secrecy === "secret") return (await votersOf(tx, ballot.id)).length === seats.length;
  const live = (await store.votesOf(tx, ballot.id)).filter((vote) => vote.live);
  if (live.some(({ recorded }) => recorded)) return false;
  const spoken = seats.filter(({ id }) => positionOf(live.filter((vote) => vote.delegationId === id)).choice !== null);
  if (spoken.length < seats.length) return false;
  return ballot.terms.policy !== "mustAgree" || (await store.silentMembers(tx, ballot)) === 0;
}
