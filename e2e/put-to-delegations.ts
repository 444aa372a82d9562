import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { ballotSeats, ballots, votes } from "@/db/schema/ballots";
import type { ItemAct } from "@/lib/rules/access";
import { STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import type { MatrixAct } from "@/lib/rules/matrix";
import { consensusRule, silenceRule, standardRule } from "@/lib/rules/standard-rules";
import type { Status } from "@/lib/rules/words";
import { FAR } from "./filed";
import type { House, Placed, Posted } from "./situations";

/** Those by which whoever may speak is heard. */
const TERMS = { ...STANDARD_TERMS, observersState: true };

/** What delegations are asked in a status. An item back in review comes from a silence that they broke. */
const PROCEDURE_IN: Partial<
  Record<Status, Pick<typeof ballots.$inferInsert, "procedure" | "rule" | "closedAt" | "outcome">>
> = {
  inSilence: { procedure: "silence", rule: silenceRule },
  inConsensus: { procedure: "consensus", rule: consensusRule },
  inReview: { procedure: "silence", rule: silenceRule, closedAt: new Date(), outcome: "not-adopted" },
  adopted: { procedure: "silence", rule: silenceRule, closedAt: new Date(), outcome: "adopted" },
};

/** Puts an item of the matrix to the delegations as its status says, so that every act on that finds what it is about. */
export async function putToDelegations(
  { delegations }: Pick<House, "delegations">,
  status: Status,
  placed: Pick<Placed, "id" | "ballotId">,
  by: string,
  act?: MatrixAct,
): Promise<void> {
  if (status === "inBallot" || status === "adopted" || status === "notAdopted")
    await addBallot(delegations, status, placed, by, act);
  const procedure = PROCEDURE_IN[status];
  if (!procedure) return;
  const closesAt = new Date(Date.now() + (status === "adopted" ? -1 : 1) * 86_400_000);
  // No page shows the form of a procedure that has adopted the item: nothing is posted to it.
  const ballotId = status === "adopted" ? randomUUID() : placed.ballotId;
  await db()
    .insert(ballots)
    .values({ id: ballotId, itemId: placed.id, revision: 1, ...procedure, terms: TERMS, openedBy: by, closesAt });
  const seats = Object.values(delegations).map((delegationId) => ({ ballotId, delegationId }));
  await db().insert(ballotSeats).values(seats);
  if (status !== "inReview") return;
  await db()
    .insert(votes)
    .values(seats.map((seat) => ({ ...seat, personId: by, choice: "object" as const })));
}

/** A ballot as an act on it needs it: running, standing still, or closed and to be re-opened. */
async function addBallot(
  delegations: House["delegations"],
  status: Status,
  { id: itemId, ballotId: id }: Pick<Placed, "id" | "ballotId">,
  openedBy: string,
  act?: MatrixAct,
) {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const closed = { closesAt: inHours(-1), closedAt: inHours(-1), outcome: "not-adopted" as const };
  const reopens = act === "reopenBallot" || act === "confirmOutcome";
  const state = status !== "inBallot" ? closed : reopens ? { ...closed, reopenUntil: inHours(24) } : {};
  const suspendedAt = act === "resumeBallot" ? inHours(-1) : null;
  const row = {
    id,
    itemId,
    revision: 1,
    rule: standardRule,
    terms: TERMS,
    openedBy,
    closesAt: inHours(24),
    suspendedAt,
  };
  await db()
    .insert(ballots)
    .values({ ...row, ...state });
  await db()
    .insert(ballotSeats)
    .values(Object.values(delegations).map((delegationId) => ({ ballotId: id, delegationId })));
}

const MEETING = { meeting: "Fourth meeting", metOn: "2026-11-30" };

/** What the forms of these procedures send. */
export const PROCEDURE_ACTIONS = {
  opposeSilence: (_, { id }) => ["silence#opposeSilence", { itemId: id, stand: "oppose" }],
  answerSilence: (_, { id, ballotId }) => [
    "silence#answerSilence",
    { itemId: id, ballotId, answer: "object", text: "Because the matrix says so." },
  ],
  withdrawObjection: (_, { id, ballotId }) => ["silence#withdrawObjection", { itemId: id, ballotId }],
  extendSilence: (_, { id, ballotId }) => [
    "silence#extendSilence",
    { itemId: id, ballotId, expiresAt: FAR, reason: "Because the matrix says so." },
  ],
  answerConsensus: (_, { id, ballotId }) => [
    "consensus#answerConsensus",
    { itemId: id, ballotId, answer: "noObjection" },
  ],
  announceConsensus: (_, { id, ballotId }) => ["consensus#announceConsensus", { itemId: id, ballotId, ...MEETING }],
  announceDecision: (_, { id }) => ["announcements#announceDecision", { itemId: id, ...MEETING }],
} as const satisfies Partial<Record<ItemAct, Posted>>;
