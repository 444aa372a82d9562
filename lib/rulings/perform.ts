import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { confirm, runningBallot } from "@/lib/ballots/perform";
import { reopenBallot as open, openBallotOf, reopenableOf } from "@/lib/ballots/store";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { setDeadline } from "@/lib/items/store";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { ConfirmOutcome, ExtendBallot, ReopenBallot, ResumeBallot, SuspendBallot } from "./schema";
import * as store from "./store";

/** Moves the deadline of a running ballot: by whole days, and only to later. */
export const extendBallot = (acting: Acting, { itemId, ballotId, days, reason }: z.output<typeof ExtendBallot>) =>
  onItemAs(acting, "extendBallot", itemId, async (held): Promise<Verdict> => {
    const running = await runningBallot(acting, itemId, ballotId);
    if (!running.ok) return running;
    const { closesAt } = await store.extend(acting.tx, ballotId, days);
    const set = await setDeadline(acting.tx, itemId, closesAt);
    await recordAct(acting, held, "extendBallot", { ballotId, set, reason, closesAt: closesAt.toISOString() });
    return granted;
  });

/** Stops the clock: no position is taken and no deadline passes until the ballot is resumed. */
export const suspendBallot = (acting: Acting, { itemId, ballotId, reason }: z.output<typeof SuspendBallot>) =>
  onItemAs(acting, "suspendBallot", itemId, async (held): Promise<Verdict> => {
    const running = await runningBallot(acting, itemId, ballotId);
    if (!running.ok) return running;
    await store.suspend(acting.tx, ballotId);
    const set = await setDeadline(acting.tx, itemId, null);
    await recordAct(acting, held, "suspendBallot", { ballotId, set, reason });
    return granted;
  });

/** Lets the clock run on: the deadline moves by as long as it stood still. */
export const resumeBallot = (acting: Acting, { itemId, ballotId, reason }: z.output<typeof ResumeBallot>) =>
  onItemAs(acting, "resumeBallot", itemId, async (held): Promise<Verdict> => {
    const found = await openBallotOf(acting.tx, itemId);
    if (found?.ballot.id !== ballotId) return no("ballotClosed");
    if (!found.ballot.suspendedAt) return no("notSuspended");
    const { closesAt } = await store.resume(acting.tx, ballotId);
    const set = await setDeadline(acting.tx, itemId, closesAt);
    await recordAct(acting, held, "resumeBallot", { ballotId, set, reason, closesAt: closesAt.toISOString() });
    return granted;
  });

/** Opens a ballot again that closed without adopting, while its terms allow it and nothing is decided yet. */
export const reopenBallot = (acting: Acting, { itemId, ballotId, days, reason }: z.output<typeof ReopenBallot>) =>
  onItemAs(acting, "reopenBallot", itemId, async (held): Promise<Verdict> => {
    const closed = await reopenableOf(acting.tx, itemId);
    if (closed?.ballot.id !== ballotId || closed.due) return no("notReopenable");
    const { closesAt } = await open(acting.tx, ballotId, days);
    const set = await setDeadline(acting.tx, itemId, closesAt);
    const was = closed.ballot.outcome;
    await recordAct(acting, held, "reopenBallot", { ballotId, set, reason, was, closesAt: closesAt.toISOString() });
    return granted;
  });

/** The chair leaves a ballot as it closed: its outcome becomes the decision at once. */
export const confirmOutcome = (acting: Acting, { itemId, ballotId }: z.output<typeof ConfirmOutcome>) =>
  onItemAs(acting, "confirmOutcome", itemId, async (held): Promise<Verdict> => {
    const closed = await reopenableOf(acting.tx, itemId);
    if (closed?.ballot.id !== ballotId) return no("notReopenable");
    await recordAct(acting, held, "confirmOutcome", { ballotId });
    await confirm(acting, held, closed.ballot);
    return granted;
  });
