import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { type BallotRow, ballotOf, electorsOf } from "@/lib/ballots/store";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { mayStateBy } from "@/lib/rules/ballot-terms";
import { seatOf } from "@/lib/rules/hats";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { votesOf } from "@/lib/votes/store";
import type { MakeStatement } from "./schema";
import * as store from "./store";

/** Enters what a delegation or an observer has to say beside the positions. It stays as it was made. */
export const makeStatement = (acting: Acting, { itemId, ballotId, kind, body }: z.output<typeof MakeStatement>) =>
  onItemAs(acting, "makeStatement", itemId, async (held): Promise<Verdict> => {
    const { tx, actor } = acting;
    const ballot = await ballotOf(tx, itemId, ballotId);
    if (!ballot || ballot.ending) return no("noBallotForStatement");
    const intime = mayStateBy(ballot.terms, await store.daysSinceClosing(tx, ballotId));
    if (!intime.ok) return intime;
    // While a named or secret ballot runs, a statement would tell what its positions must not.
    if (ballot.secrecy !== "open" && !ballot.closedAt) return no("statementAfterClosing");

    const seat = seatOf(held.actor, held.item.committeeId);
    const delegationId = seat?.delegationId ?? null;
    const votes = (await electorsOf(tx, ballotId)).some(({ id }) => id === delegationId);
    const speaks = held.hats.includes("delegate") && votes;
    if (!speaks && !ballot.terms.observersState) return no("observersSilent");
    if (kind === "explanation") {
      const explains = speaks && delegationId ? await mayExplain(acting, ballot, delegationId) : no("nothingToExplain");
      if (!explains.ok) return explains;
    }
    await store.addStatement(tx, { ballotId, delegationId, personId: actor.id, kind, body });
    const said = { ballotId, kind, said: hashOf(body), ...(delegationId && { delegationId }) };
    await recordAct(acting, held, "makeStatement", said);
    return granted;
  });

/** Only a position can be explained, and that of a secret vote only by giving it away. */
async function mayExplain({ tx }: Acting, { id, secrecy }: BallotRow, delegationId: string): Promise<Verdict> {
  if (secrecy === "secret") return no("secretNoExplanation");
  const said = await votesOf(tx, id);
  return said.some((vote) => vote.live && vote.delegationId === delegationId) ? granted : no("nothingToExplain");
}
