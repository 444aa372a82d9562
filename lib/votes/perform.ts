import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { countBallot } from "@/lib/ballots/perform";
import { openBallotOf, seatsOf } from "@/lib/ballots/store";
import { onItemAs, recordAct } from "@/lib/items/perform";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { seatOf } from "@/lib/rules/hats";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { CastBallot } from "./schema";
import * as store from "./store";

/** Records a delegation's position, then lets the rule close the ballot when everybody has spoken. */
export const castBallot = (
  acting: Acting,
  { itemId, ballotId, choice, reason }: z.output<typeof CastBallot>,
): Promise<Verdict> =>
  onItemAs(acting, "castBallot", itemId, async (held) => {
    const { tx, actor } = acting;
    const seat = seatOf(held.actor, held.item.committeeId);
    const open = await openBallotOf(tx, itemId);
    if (!open || open.due || open.ballot.id !== ballotId) return no("ballotClosed");
    if (!Object.hasOwn((open.ballot.rule as DecisionRule).choices, choice)) return no("choiceUnknown");
    const seats = await seatsOf(tx, ballotId);
    const mine = seats.find((one) => one.delegationId === seat?.delegationId);
    if (!mine) return no("noSeat");
    // Two members of one delegation: what its head said, only its head changes.
    if (mine.byHead && seat?.standing !== "head") return no("headSpoke");

    await store.addVote(tx, { ballotId, delegationId: mine.delegationId, personId: actor.id, choice, reason });
    const said = reason && { said: hashOf(reason) };
    await recordAct(acting, held, "castBallot", { ballotId, delegationId: mine.delegationId, choice, ...said });
    const spoken = seats.filter((one) => one.choice !== null || one === mine).length;
    const waits = open.ballot.procedure === "written" && held.committee.writtenToDeadline;
    if (spoken === seats.length && !waits) await countBallot(acting, held, open.ballot);
    return granted;
  });
