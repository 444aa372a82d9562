import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Named } from "@/db/schema/committees";
import { proceedingsOf, unconflicted } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";
import type { Advice, Choice, Outcome, Part, ReviewResponse, Status } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

/** Everything that hangs on one item. Instants are ISO 8601. */
export type Papers = {
  reviews: {
    id: string;
    reviewerId: string;
    name: string;
    response: ReviewResponse;
    assignedAt: string;
    dueAt: string;
    declineReason: string | null;
    advisedRevision: number | null;
  }[];
  advice: {
    id: string;
    reviewerId: string;
    name: string;
    revision: number;
    position: Advice;
    comments: string;
    at: string;
  }[];
  comments: { id: string; name: string; revision: number; body: string; at: string }[];
  parts: { personId: string; name: string; part: Part }[];
  revisions: { number: number; note: string; submittedAt: string; name: string }[];
  ballots: BallotPaper[];
  events: EventPaper[];
  /** People who could be asked to review it, and how much each has on the table. Only when asked for. */
  candidates: { id: string; name: string; load: number }[];
};

export type BallotPaper = {
  id: string;
  revision: number;
  rule: unknown;
  openedAt: string;
  closesAt: string;
  closedAt: string | null;
  outcome: Outcome | null;
  seats: { id: string; name: Named }[];
  /** Oldest first; `live` are the positions that stand. */
  votes: { delegationId: string; person: string; choice: Choice; reason: string; at: string; live: boolean }[];
};

export type EventPaper = {
  id: number;
  at: string;
  actor: string | null;
  act: string;
  toStatus: Status | null;
  revision: number;
  data: Record<string, unknown>;
  /** The person and the delegation an act is about. */
  person: string | null;
  delegation: Named | null;
};

/** The newest events; a longer history than this is read from the record, not from the page. */
const EVENTS = 300;

/** In one query, whatever there is. For an item that was, or is being, found readable; `asks` is who may assign. */
export async function papersOf(itemId: string, asks: { actor: Actor; committeeId: string } | null): Promise<Papers> {
  const [papers] = await db().execute<Papers>(sql`select
    ${list(reviews(itemId))} as reviews, ${list(advice(itemId))} as advice, ${list(comments(itemId))} as comments,
    ${list(parts(itemId))} as parts, ${list(revisions(itemId))} as revisions, ${list(ballots(itemId))} as ballots,
    ${list(events(itemId))} as events, ${asks ? list(candidates(itemId, asks)) : sql`'[]'::json`} as candidates`);
  if (!papers) throw new Error("The database answered nothing.");
  return papers;
}

const list = (rows: SQL) => sql`(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;

const reviews = (itemId: string) => sql`
  select reviews.id, reviewer_id as "reviewerId", people.name, response, assigned_at as "assignedAt", due_at as "dueAt",
    decline_reason as "declineReason", advised_revision as "advisedRevision"
  from reviews join people on people.id = reviewer_id
  where item_id = ${itemId} and released_at is null order by assigned_at, people.name`;

const advice = (itemId: string) => sql`
  select advice.id, reviewer_id as "reviewerId", people.name, revision, position, comments, at
  from advice join people on people.id = reviewer_id where item_id = ${itemId} order by at`;

const comments = (itemId: string) => sql`
  select comments.id, people.name, revision, body, at from comments join people on people.id = person_id where item_id = ${itemId} order by at`;

const parts = (itemId: string) => sql`
  select person_id as "personId", people.name, part from item_people join people on people.id = person_id where item_id = ${itemId} order by part, people.name`;

const revisions = (itemId: string) => sql`
  select number, note, submitted_at as "submittedAt", people.name from revisions join people on people.id = submitted_by where item_id = ${itemId} order by number`;

const ballots = (itemId: string) => sql`
  select ballots.id, revision, rule, opened_at as "openedAt", closes_at as "closesAt", closed_at as "closedAt", outcome,
    ${list(sql`select delegations.id, name from ballot_seats join delegations on delegations.id = delegation_id where ballot_id = ballots.id order by code`)} as seats,
    ${list(sql`select delegation_id as "delegationId", people.name as person, choice, reason, at, superseded_at is null as live
      from votes join people on people.id = person_id where ballot_id = ballots.id order by at`)} as votes
  from ballots where item_id = ${itemId} order by opened_at`;

const events = (itemId: string) => sql`
  select events.id, at, actor.name as actor, act, to_status as "toStatus", revision, data, subject.name as person, delegations.name as delegation
  from events left join people actor on actor.id = actor_id
    left join conflicts on conflicts.id = (data ->> 'conflictId')::uuid
    left join people subject on subject.id = coalesce((data ->> 'personId')::uuid, conflicts.person_id)
    left join delegations on delegations.id = (data ->> 'delegationId')::uuid
  where events.item_id = ${itemId} order by events.id desc limit ${EVENTS}`;

/**
 * While there is somebody to ask: reviewers in office who are neither asked already, nor among the item's authors,
 * nor in conflict with it. What they owe counts only where whoever asks may know of it.
 */
const candidates = (itemId: string, { actor, committeeId }: { actor: Actor; committeeId: string }) => sql`
  select people.id, people.name, (select count(*)::int from reviews join items on items.id = item_id
      where reviewer_id = people.id and response in ('pending', 'accepted') and due_at > now() - interval '1 year'
        and released_at is null and status in ('submitted', 'inReview') and advised_revision is distinct from revision and ${proceedingsOf(actor)}) as load
  from memberships join people on people.id = memberships.person_id join committees on committees.id = memberships.committee_id
  where memberships.committee_id = ${committeeId} and memberships.role = 'reviewer' and ${mandateRuns} and people.disabled_at is null
    and exists (select 1 from items where items.id = ${itemId} and status in ('submitted', 'inReview'))
    and not exists (select 1 from items where items.id = ${itemId} and author_id = people.id)
    and not exists (select 1 from item_people where item_id = ${itemId} and person_id = people.id and part = 'editor')
    and not exists (select 1 from reviews where item_id = ${itemId} and reviewer_id = people.id and released_at is null)
    and ${unconflicted(sql`people.id`, itemId)}
  order by load, people.name`;
