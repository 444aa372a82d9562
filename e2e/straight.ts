import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballotSeats, ballots } from "@/db/schema/ballots";
import { delegations } from "@/db/schema/committees";
import { items, reviews } from "@/db/schema/items";
import { sampleOf } from "@/lib/kinds/samples";
import { type BallotTerms, STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import { consensusRule, silenceRule, standardRule } from "@/lib/rules/standard-rules";
import type { Procedure, Status } from "@/lib/rules/words";
import type { Body } from "./committee";

export type Straight = { itemId: string; ballotId: string };

const PROCEDURES = {
  vote: { status: "inBallot", rule: standardRule },
  written: { status: "inBallot", rule: standardRule },
  silence: { status: "inSilence", rule: silenceRule },
  consensus: { status: "inConsensus", rule: consensusRule },
} as const;

/** Many items with a procedure open, written straight to the database: what is tested begins with the answers. */
export async function straightIn(
  body: Body,
  procedure: Procedure,
  many: number,
  terms: Partial<BallotTerms> = {},
): Promise<Straight[]> {
  const { status, rule } = PROCEDURES[procedure];
  const open = (await straight(body, status, many)).map((itemId) => ({ itemId, ballotId: randomUUID() }));
  const seats = await db()
    .select({ id: delegations.id })
    .from(delegations)
    .where(eq(delegations.committeeId, body.committeeId));
  const frozen = { revision: 1, procedure, rule, terms: { ...STANDARD_TERMS, ...terms }, openedBy: body.chair.id };
  const closesAt = new Date(Date.now() + 86_400_000);
  await db()
    .insert(ballots)
    .values(open.map(({ itemId, ballotId }) => ({ ...frozen, id: ballotId, itemId, closesAt })));
  await db()
    .insert(ballotSeats)
    .values(open.flatMap(({ ballotId }) => seats.map(({ id }) => ({ ballotId, delegationId: id }))));
  return open;
}

/** Many items in a status, with all the advice in that a ballot waits for. */
export async function straight(
  { committeeId, author, chair, reviewers }: Body,
  status: Status,
  many: number,
): Promise<string[]> {
  const ids = Array.from({ length: many }, () => randomUUID());
  const filed = { committeeId, kind: "policyNote", status, authorId: author.id, revision: 1 } as const;
  const data = sampleOf("policyNote");
  await db()
    .insert(items)
    .values(ids.map((id) => ({ ...filed, id, symbol: `AT/${id}`, title: "At one instant", data })));
  const advised = {
    reviewerId: reviewers[0].id,
    assignedBy: chair.id,
    dueAt: new Date(),
    response: "accepted",
    advisedRevision: 1,
  } as const;
  await db()
    .insert(reviews)
    .values(ids.map((itemId) => ({ ...advised, itemId })));
  return ids;
}

/**
 * How long after each of so many procedures began it closes: from before the first answer can arrive until after
 * the last has. The last one of all is late for nobody, however slow the machine.
 */
export const deadlineAt = (round: number, rounds: number): number =>
  round === rounds - 1 ? 30_000 : (round * 160) / rounds;

/** Sets a procedure's deadline so many milliseconds from now, by the database's clock. */
export const closesIn = (ballotId: string, ms: number) =>
  db()
    .update(ballots)
    .set({ closesAt: sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::double precision)` })
    .where(eq(ballots.id, ballotId));
