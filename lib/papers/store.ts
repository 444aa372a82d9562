import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { type Absence, awayOf } from "@/lib/absences/store";
import { type CandidateRow, candidatesOf } from "@/lib/assignments/store";
import type { Criterion, Rating } from "@/lib/kinds/oversight-review/ratings";
import { peopleAround, type Subject } from "@/lib/notices/store";
import { actBefore } from "@/lib/recommendations/store";
import { recordStanding, type Standing } from "@/lib/record/store";
import type { BallotTerms } from "@/lib/rules/ballot-terms";
import { SEALED } from "@/lib/rules/conflict";
import type { DecisionRule, Seat } from "@/lib/rules/decision-rule";
import type { Actor } from "@/lib/rules/hats";
import type { Vote } from "@/lib/rules/positions";
import type { RevisionPaper } from "@/lib/rules/publication";
import type { Statement } from "@/lib/rules/record-bundle";
import type { Audience } from "@/lib/rules/told";
import {
  type Advice,
  type Choice,
  FINAL_STATUSES,
  type Intervention,
  type Outcome,
  type Part,
  type Procedure,
  type ReviewResponse,
  type Secrecy,
  type Status,
  type UndecidedEnd,
} from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

type Said = { id: string; name: string; revision: number; at: string };
type Rated = { criterion: Criterion; rating: Rating; evidence: string }[];
type AdvicePaper = Said & { reviewerId: string; position: Advice; comments: string; ratings: Rated };

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
    /** When they are out of office before it is due. */
    away: Absence[];
  }[];
  advice: AdvicePaper[];
  comments: (Said & { body: string })[];
  parts: { personId: string; name: string; part: Part }[];
  revisions: RevisionPaper[];
  addenda: { number: number; title: string; body: string; issuedAt: string; name: string }[];
  ballots: BallotPaper[];
  /** Delegations that object to a silence procedure on the present revision. */
  opposing: { id: string; name: Named; text: string; at: string }[];
  events: EventPaper[];
  /** How far its record goes, and which checkpoint saw it last; nothing for a draft, and for who may not have it. */
  record: Standing | null;
  /** Whom a step of the reader's would tell, by audience. */
  told: { audience: Audience; id: string; name: string }[];
  /** The committee's reviewers, while the item may have some. Only when asked for. */
  candidates: CandidateRow[];
  /** Who sits for a delegation today. Only when asked for. */
  members: { id: string; name: string; delegationId: string }[];
};

export type BallotPaper = {
  id: string;
  revision: number;
  procedure: Procedure;
  rule: DecisionRule;
  secrecy: Secrecy;
  terms: BallotTerms;
  openedAt: string;
  closesAt: string;
  suspendedAt: string | null;
  closedAt: string | null;
  reopenUntil: string | null;
  outcome: Outcome | null;
  ending: UndecidedEnd | null;
  /** Of a secret ballot that has closed. */
  counts: Partial<Record<Choice, number>> | null;
  seats: (Required<Seat> & { name: Named; code: string; timezone: string })[];
  /** In the order of the record. While a named ballot runs, others' have no choice and no reason. */
  votes: VotePaper[];
  /** Who has voted in a secret ballot. */
  voters: { delegationId: string; person: string }[];
  statements: StatementPaper[];
  /** What delegations said beside their positions, oldest first. */
  interventions: { delegationId: string; person: string; kind: Intervention; body: string; at: string }[];
  /** The chair's announcement of what it came to, once there is one. */
  announcement: AnnouncementPaper | null;
  /** The votes entrusted to others that count, or counted, in this ballot. */
  proxies: { id: string; from: string; to: string; forThis: boolean; used: boolean }[];
};

export type VotePaper = Omit<Vote, "choice"> & {
  choice: Choice | null;
  reason: string;
  /** The secretary who entered it, and what they had in hand. */
  recordedBy: string | null;
  evidence: string | null;
};

type StatementPaper = Omit<Statement, "ballot"> & { id: string; person: string; delegation: Named | null };

/** `metOn` is a day of the calendar. */
export type AnnouncementPaper = {
  symbol: string;
  by: string;
  at: string;
  meeting: string;
  metOn: string | null;
  remarks: string;
};

export type EventPaper = {
  id: number;
  /** Its place in the item's record. */
  seq: number;
  at: string;
  actorId: string | null;
  actor: string | null;
  act: string;
  toStatus: Status | null;
  revision: number;
  data: Record<string, unknown>;
  /** The person and the delegation an act is about. */
  person: string | null;
  /** Whom that person follows, as a reviewer; and what was done before about a recommendation that is reopened. */
  former: string | null;
  before: string | null;
  delegation: Named | null;
};

/** The newest events; a longer history than this is read from the record, not from the page. */
const EVENTS = 300;
type Asked = Partial<Record<"delegationId" | "membersIn", string | null>> & { reader?: Omit<Subject, "itemId"> | null };

/**
 * In one query, whatever there is. For an item that was, or is being, found readable. `asks` is who may assign;
 * `delegationId` is the reader's own: what it said in a ballot it may always see. The members of `membersIn` come
 * when asked for, and so do those whom a step of the `reader` would tell.
 */
export async function papersOf(
  itemId: string,
  asks: Actor | null,
  { delegationId = null, membersIn = null, reader = null }: Asked = {},
): Promise<Papers> {
  const [papers] = await db().execute<Papers>(sql`select
    ${list(reviews(itemId))} as reviews, ${list(advice(itemId))} as advice, ${list(comments(itemId))} as comments,
    ${list(parts(itemId))} as parts, ${list(revisions(itemId))} as revisions, ${list(addenda(itemId))} as addenda,
    ${list(ballots(itemId, delegationId))} as ballots, ${list(opposing(itemId))} as opposing, ${list(events(itemId))} as events,
    (${recordStanding(itemId)}) as record, ${asks ? list(candidatesOf(itemId, asks)) : sql`'[]'::json`} as candidates,
    ${reader ? whileOpen(itemId, list(sql`select * from (${peopleAround({ itemId, ...reader })}) around order by name`)) : sql`'[]'::json`} as told,
    ${membersIn ? list(members(membersIn)) : sql`'[]'::json`} as members`);
  if (!papers) throw new Error("The database answered nothing.");
  return papers;
}

/** No step leaves a final status: of such an item nobody would be told. */
const whileOpen = (itemId: string, rows: Plain) =>
  sql`case when (select items.status from items where items.id = ${itemId}) in (${sql.words(...FINAL_STATUSES)}) then '[]'::json else ${rows} end`;

const reviews = (itemId: string) => sql`
  select reviews.id, reviewer_id as "reviewerId", people.name, response, assigned_at as "assignedAt", due_at as "dueAt",
    decline_reason as "declineReason", advised_revision as "advisedRevision",
    ${awayOf(sql`reviewer_id`, sql`(now() at time zone people.timezone)::date`, sql`greatest(due_at, now())`)} as away
  from reviews join people on people.id = reviewer_id
  where item_id = ${itemId} and released_at is null order by assigned_at, people.name`;

const advice = (itemId: string) => sql`
  select advice.id, reviewer_id as "reviewerId", people.name, revision, position, comments, ratings, at
  from advice join people on people.id = reviewer_id where item_id = ${itemId} order by at`;

const comments = (itemId: string) => sql`
  select comments.id, people.name, revision, body, at from comments join people on people.id = person_id where item_id = ${itemId} order by at`;

const parts = (itemId: string) => sql`
  select person_id as "personId", people.name, part from item_people join people on people.id = person_id where item_id = ${itemId} order by part, people.name`;

const revisions = (itemId: string) => sql`
  select number, corrigendum, corrections, note, submitted_at as "submittedAt", people.name from revisions join people on people.id = submitted_by where item_id = ${itemId} order by number`;
const addenda = (itemId: string) => sql`
  select number, title, body, issued_at as "issuedAt", people.name from addenda join people on people.id = issued_by where item_id = ${itemId} order by number`;

const ballots = (itemId: string, delegationId: string | null) => sql`
  select ballots.id, revision, procedure, rule, secrecy, terms, opened_at as "openedAt", closes_at as "closesAt", suspended_at as "suspendedAt",
    closed_at as "closedAt", reopen_until as "reopenUntil", outcome, ending, counts,
    ${list(sql`select delegations.id, name, code, timezone, ballot_seats.standing, ballot_seats.groups, ballot_seats.attributes, ballot_seats.weights
      from ballot_seats join delegations on delegations.id = delegation_id where ballot_id = ballots.id order by code`)} as seats,
    ${list(votes(delegationId))} as votes,
    ${list(sql`select delegation_id as "delegationId", people.name as person from ballot_voters join people on people.id = person_id where ballot_id = ballots.id`)} as voters,
    ${list(sql`select statements.id, kind, body, at, person_id as by, people.name as person, delegation_id as seat, delegations.name as delegation
      from statements join people on people.id = person_id left join delegations on delegations.id = delegation_id where ballot_id = ballots.id order by at`)} as statements,
    ${list(proxies)} as proxies,
    ${list(sql`select delegation_id as "delegationId", people.name as person, kind, body, at
      from interventions join people on people.id = person_id where ballot_id = ballots.id order by at`)} as interventions,
    (select json_build_object('symbol', symbol, 'by', people.name, 'at', announced_at, 'meeting', meeting, 'metOn', met_on, 'remarks', remarks)
      from announcements join people on people.id = announced_by where ballot_id = ballots.id) as announcement
  from ballots where item_id = ${itemId} order by opened_at`;

/** A choice shows at once in an open ballot, in a named one once it has closed; to its own delegation always. */
const votes = (delegationId: string | null) => {
  const shown = sql`(ballots.secrecy = 'open' or ballots.closed_at is not null or votes.delegation_id = ${delegationId}::uuid)`;
  return sql`
    select votes.delegation_id as "delegationId", person_id as "personId", people.name as person, votes.standing,
      case when ${shown} then choice end as choice, case when ${shown} then reason else '' end as reason, at,
      superseded_at is null as live, proxy_id is not null as "byProxy", recorded_by is not null as recorded,
      secretary.name as "recordedBy", case when ${shown} then evidence end as evidence, case when ${shown} then void end as void
    from votes join people on people.id = person_id left join people secretary on secretary.id = recorded_by
    where ballot_id = ballots.id and (${shown} or superseded_at is null) order by at, superseded_at nulls last`;
};

const proxies = sql`
  select proxies.id, from_delegation_id as from, to_delegation_id as to, proxies.ballot_id is not null as "forThis", used
  from proxies join committees on committees.id = proxies.committee_id,
    lateral (select exists (select 1 from votes where votes.ballot_id = ballots.id and votes.proxy_id = proxies.id)
      or exists (select 1 from ballot_voters where ballot_voters.ballot_id = ballots.id and ballot_voters.proxy_id = proxies.id) as used) cast_by
  where from_delegation_id in (select delegation_id from ballot_seats where ballot_id = ballots.id)
    and (used or (ballots.closed_at is null and revoked_at is null and (proxies.ballot_id = ballots.id
      or (proxies.ballot_id is null and (now() at time zone committees.timezone)::date between valid_from and valid_until))))`;

const opposing = (itemId: string) => sql`
  select delegations.id, name, body as text, at from (
    select distinct on (interventions.delegation_id) interventions.delegation_id, interventions.kind, interventions.body, interventions.at from interventions join items on items.id = item_id
    where item_id = ${itemId} and interventions.revision = items.revision and interventions.kind in ('oppose', 'liftOpposition')
    order by interventions.delegation_id, interventions.at desc) latest
  join delegations on delegations.id = delegation_id and closed_at is null where kind = 'oppose' order by code`;

const events = (itemId: string) => sql`
  select events.id, seq, at, actor.id as "actorId", actor.name as actor,
    case act when ${SEALED} then data ->> 'act' else act end as act, to_status as "toStatus", revision, data, subject.name as person, former.name as former, delegations.name as delegation, ${actBefore} as before
  from events left join people actor on actor.id = coalesce(actor_id, case act when ${SEALED} then (data ->> 'by')::uuid end)
    left join conflicts on conflicts.id = (data ->> 'conflictId')::uuid
    left join people subject on subject.id = coalesce((data ->> 'personId')::uuid, conflicts.person_id)
    left join people former on former.id = (data ->> 'formerId')::uuid
    left join delegations on delegations.id = (data ->> 'delegationId')::uuid
  where events.item_id = ${itemId} order by events.id desc limit ${sql.words(EVENTS)}`;

const members = (committeeId: string) => sql`
  select people.id, people.name, delegation_id as "delegationId"
  from memberships join people on people.id = memberships.person_id join committees on committees.id = memberships.committee_id
    join delegations on delegations.id = delegation_id
  where memberships.committee_id = ${committeeId} and memberships.role = 'member' and ${mandateRuns} and people.disabled_at is null
  order by delegations.code, people.name`;
