import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { announce } from "@/lib/announcements/perform";
import { countBallot, openBallot } from "@/lib/ballots/perform";
import { openBallotOf } from "@/lib/ballots/store";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { consensusRule } from "@/lib/rules/standard-rules";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { addIntervention, clock } from "@/lib/silence/store";
import { voiceIn } from "@/lib/votes/perform";
import { addVote } from "@/lib/votes/store";
import type { AnnounceConsensus, AnswerConsensus } from "./schema";
import * as store from "./store";

/** Puts the text to the delegations for consensus. The day says when the chair means to ask; nothing happens by itself. */
export const openConsensus = (acting: Acting, held: Held, days: number) =>
  openBallot(acting, held, { procedure: "consensus", rule: consensusRule, closes: { days } });

/** Until the chair asks, a delegation may object, take that back, or comment. */
export const answerConsensus = (
  acting: Acting,
  { itemId, ballotId, answer, text }: z.output<typeof AnswerConsensus>,
): Promise<Verdict> =>
  onItemAs(acting, "answerConsensus", itemId, async (held) => {
    const { tx } = acting;
    const open = await openBallotOf(tx, itemId);
    if (open?.ballot.id !== ballotId) return no("ballotClosed");
    const voice = await voiceIn(tx, held, ballotId);
    if (!voice.ok) return voice;

    const { delegationId, personId } = voice.value;
    if (answer === "comment") {
      const row = {
        ballotId,
        delegationId,
        personId,
        itemId,
        revision: held.item.revision,
        kind: "comment",
        body: text,
      } as const;
      await addIntervention(tx, row, await clock(tx));
    } else await addVote(tx, { ballotId, ...voice.value, choice: answer, reason: text });
    await recordAct(acting, held, "answerConsensus", { ballotId, delegationId, answer, reason: text });
    return granted;
  });

/** Ready is not decided: the chair announces, and that is the instant of the decision. */
export const announceConsensus = (
  acting: Acting,
  { itemId, ballotId, ...announced }: z.output<typeof AnnounceConsensus>,
): Promise<Verdict> =>
  onItemAs(acting, "announceConsensus", itemId, async (held) => {
    const { tx } = acting;
    const open = await openBallotOf(tx, itemId);
    if (open?.ballot.id !== ballotId) return no("ballotClosed");
    const delegations = await store.objecting(tx, ballotId);
    if (delegations.length > 0) return no("consensusObjected", { delegations });
    await store.askNow(tx, ballotId);
    await recordAct(acting, held, "announceConsensus", { ballotId, ...announced });
    const symbol = await countBallot(acting, held, open.ballot);
    if (!symbol) throw new Error(`Consensus ${ballotId} was announced and not adopted.`);
    await announce(acting, held, { ballotId, symbol, ...announced });
    return granted;
  });

/** The chair asks no more: the text goes back to review, whoever objected is on record, and nothing is decided. */
export async function endConsensus({ tx }: Acting, { item }: Held): Promise<Verdict> {
  const open = await openBallotOf(tx, item.id);
  if (!open) return no("ballotClosed");
  await store.lapse(tx, open.ballot.id);
  return granted;
}
