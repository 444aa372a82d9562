import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions } from "@/db/schema/ballots";
import { committees, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { type BallotTerms, STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import type { Actor } from "@/lib/rules/hats";
import type { Choice, Secrecy } from "@/lib/rules/words";
import { takeStep } from "@/lib/steps/perform";
import { castBallot } from "@/lib/votes/perform";
import { act, type Body, found, must } from "./committee";
import { filed, openBallotOf } from "./filed";

export type Ballot = { body: Body; itemId: string; ballotId: string };

/** A ballot of the committee's on such terms, opened by the chair as people do it. */
export async function opened(terms: Partial<BallotTerms>, secrecy: Secrecy = "open", voting = 3): Promise<Ballot> {
  const body = await found(voting);
  const ballotTerms = { ...STANDARD_TERMS, secrecies: ["open", "named", "secret"] as const, ...terms };
  await db().update(committees).set({ ballotTerms }).where(eq(committees.id, body.committeeId));
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  const step = { itemId, action: "openBallot" as const, reason: "", note: "", secrecy };
  await must(act(body.chair, (acting) => takeStep(acting, step)));
  return { body, itemId, ballotId: await openBallotOf(itemId) };
}

export const cast = (
  { itemId, ballotId }: Ballot,
  who: Actor,
  choice: Choice,
  more: { delegationId?: string; reason?: string } = {},
) =>
  act(who, (acting) =>
    castBallot(acting, {
      itemId,
      ballotId,
      choice,
      reason: choice === "object" ? "The annex lacks figures." : "",
      ...more,
    }),
  );

/** One more member of a delegation, in this standing. */
export async function join(
  body: Body,
  at: number,
  standing: "alternate" | "adviser",
  rank: number | null = null,
): Promise<Actor> {
  const id = randomUUID();
  const delegationId = body.heads[at]?.seats[0]?.delegationId ?? null;
  await db()
    .insert(people)
    .values({ id, name: `${standing}-${at}`, email: `${id}@majlis.example` });
  await db().insert(memberships).values({
    committeeId: body.committeeId,
    personId: id,
    role: "member",
    delegationId,
    standing,
    rank,
    mandateFrom: "2025-01-01",
  });
  return {
    id,
    isAdmin: false,
    conflicts: [],
    seats: [{ committeeId: body.committeeId, roles: ["member"], delegationId, standing, rank }],
  };
}

export const head = ({ body }: Ballot, at: number) => body.heads[at] as Actor;
export const delegation = (ballot: Ballot, at: number) => head(ballot, at).seats[0]?.delegationId ?? "";
export const expire = ({ ballotId }: Ballot) =>
  db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - 1000) })
    .where(eq(ballots.id, ballotId));
export const outcomeOf = async ({ itemId }: Ballot) =>
  (await db().select({ outcome: decisions.outcome }).from(decisions).where(eq(decisions.itemId, itemId))).at(0)
    ?.outcome;

/** What must never be of a committee’s ballots, counted in the database. `open` says how many are, and is the test’s to know. */
export async function unlikeBallots({ committeeId }: Body): Promise<Record<string, unknown>> {
  const here = sql`ballots join items on items.id = ballots.item_id where items.committee_id = ${committeeId}`;
  const live = sql`votes where votes.ballot_id = ballots.id and superseded_at is null`;
  const [row] = await db().execute<Record<string, unknown>>(sql`select
    (select count(*)::int from ${here} and closed_at is null) as open,
    (select count(*)::int from ${here} and exists (select from votes where ballot_id = ballots.id and (votes.at >= closes_at or votes.at > closed_at))) as late,
    (select count(*)::int from ${here} and closed_at > closes_at) as overdue,
    (select count(*)::int from ${here} and (closed_at is null) = (items.status in ('adopted', 'notAdopted'))) as undecided,
    (select count(*)::int from ${here} and (closed_at is not null)::int <> (select count(*) from decisions where decisions.item_id = items.id)) as decisions,
    (select count(*)::int from ${here} and procedure = 'vote' and outcome is distinct from case when closed_at is null then null
      when (select count(*) from ${live}) < 2 then 'no-quorum'
      when (select count(*) from ${live} and choice = 'approve') > (select count(*) from ${live} and choice = 'object') then 'adopted' else 'not-adopted' end) as miscounted,
    (select count(*)::int from ${here} and items.id in (select item_id from events group by item_id having count(*) <> max(seq))) as gaps`);
  return row ?? {};
}
export const NO_WRONG = { open: 0, late: 0, overdue: 0, undecided: 0, decisions: 0, miscounted: 0, gaps: 0 };
