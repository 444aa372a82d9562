import "server-only";
import { db } from "@/db/client";
import { type Plain, sql } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { notOwn, proceedingsOf } from "@/lib/audience/store";
import { type Matter, mattersOf } from "@/lib/matters/store";
import { entrustedTo, holdsVotes, keepsVote, owesPosition } from "@/lib/proxies/store";
import { REQUESTERS_ACTS } from "@/lib/rules/capacity";
import { type Actor, committeeHats, seatOf } from "@/lib/rules/hats";
import type { Task } from "@/lib/rules/tasks";
import type { KindName, Procedure, Status } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";
import { leadsOn } from "@/lib/workflows/store";

/** Of each task no more is read: an inbox longer than this is not read by people either. */
const INBOX_LIMIT = 100;

export type WaitingRow = {
  task: Task;
  /** Of the item, period, file or report that waits. */
  id: string;
  /** Instants as ISO 8601. */
  since: string;
  deadline: string | null;
  /** Where the deadline is the end of a day and not an instant: that day, where the committee sits. */
  dueOn: string | null;
  told: ItemMatter | Matter;
};
export type ItemMatter = {
  about: "item";
  kind: KindName;
  title: string;
  symbol: string | null;
  author: string;
  delegation: Named | null;
  /** Of votes to cast for others: the delegations that entrusted them. */
  entrustedBy: Named[] | null;
};

/** What waits for somebody in a committee: what is due first comes first, then what waits longest. */
export async function waitingFor(actor: Actor, committeeId: string): Promise<WaitingRow[]> {
  const rows = await db().execute<WaitingRow>(sql`
    select waiting.task, waiting.id, to_json(waiting.since) #>> '{}' as since, to_json(waiting.deadline) #>> '{}' as deadline,
      waiting.due_on::text as "dueOn", coalesce(waiting.told, jsonb_build_object('about', 'item', 'kind', items.kind, 'title', items.title, 'symbol', items.symbol,
        'author', people.name, 'delegation', delegations.name, 'entrustedBy', case when waiting.task = 'voteFor' then ${entrustedTo(seatOf(actor, committeeId)?.delegationId ?? null)} end)) as told
    from (${tasksOf(actor, committeeId)}) waiting
    left join items on items.id = waiting.id
    left join people on people.id = items.author_id
    left join delegations on delegations.id = items.delegation_id
    order by waiting.deadline nulls last, waiting.since, waiting.id`);
  return [...rows];
}

/** How much waits in each committee somebody sits in: `committee_id`, `waiting`. For the frame around every page. */
export const waitingCounts = (actor: Actor): Plain => sql`
  select committee_id, count(*)::int as waiting
  from (${sql.join(
    actor.seats.map((seat) => tasksOf(actor, seat.committeeId)),
    " union all ",
  )}) waiting
  group by committee_id`;

/** Rows of `task, committee_id, id, since, deadline, due_on, told`. Each task reads a bounded stretch of one index. */
function tasksOf(actor: Actor, committeeId: string): Plain {
  const hats = committeeHats(actor, committeeId);
  const seat = seatOf(actor, committeeId);
  const here = sql`items.committee_id = ${committeeId} and ${proceedingsOf(actor)}`;
  const asked = sql`from reviews join items on items.id = reviews.item_id and ${here}
    where reviews.reviewer_id = ${actor.id} and reviews.released_at is null`;
  // Item by item under review, which are few: whoever has reviewed for years has accepted thousands.
  const accepted = sql`from items cross join lateral (select assigned_at, due_at, response, advised_revision from reviews
      where reviews.item_id = items.id and reviews.reviewer_id = ${actor.id} and reviews.released_at is null offset 0) reviews
    where ${here}`;
  const shared = sql`from item_people join items on items.id = item_people.item_id and ${here}
    where item_people.person_id = ${actor.id} and item_people.part = 'editor'`;
  const own = sql`from items where items.author_id = ${actor.id} and ${here}`;

  const never = sql`null::timestamptz`;
  const tasks: Plain[] = [
    task("finish", { from: own, holds: sql`items.status = 'draft'`, since: UPDATED, deadline: never }),
    task("finish", { from: shared, holds: sql`items.status = 'draft'`, since: UPDATED, deadline: never }),
    task("revise", { from: own, holds: sql`items.status = 'returned'`, since: UPDATED, deadline: DEADLINE }),
    task("revise", { from: shared, holds: sql`items.status = 'returned'`, since: UPDATED, deadline: DEADLINE }),
    task("answer", { from: asked, holds: UNANSWERED, since: ASKED, deadline: DUE, order: DUE }),
    task("advise", { from: accepted, holds: UNADVISED, since: ASKED, deadline: DUE, order: DUE }),
  ];
  if (hats.includes("secretary"))
    tasks.push(
      task("assign", { from: others(actor, here, "inReview"), holds: LACKS_REVIEWER, since: UPDATED, deadline: never }),
    );
  tasks.push(carriedOn(here, sql`requests.author_id = ${actor.id} and ${REQUESTERS}`));
  if (hats.includes("secretary"))
    // What the requester owes waits for the secretariat once it is late.
    tasks.push(
      carriedOn(
        here,
        sql`requests.committee_id = ${committeeId} and ${notOwn(actor)} and (not ${REQUESTERS} or requests.due_on < ${TODAY})`,
      ),
    );
  const judging = hats.filter((hat) => hat === "secretary" || hat === "chair");
  if (judging.length > 0)
    tasks.push(
      ...CARRIED_ON.map(([name, status, holds]) => {
        const mine = sql`${holds} and ${leadsOn(status, judging)}`;
        return task(name, { from: others(actor, here, status), holds: mine, since: UPDATED, deadline: never });
      }),
    );
  if (hats.includes("chair") || hats.includes("secretary")) {
    // A secretary announces only what they preside over in a chair's place.
    const presided = hats.includes("chair") ? here : sql`${here} and items.acting_chair_id = ${actor.id}`;
    const closed = sql`ballots.closed_at`;
    tasks.push(
      task("announceConsensus", {
        from: readyFor(actor, presided),
        holds: NOBODY_OBJECTS,
        since: OPENED,
        deadline: never,
      }),
      task("announce", {
        from: adoptedUnderSilence(actor, presided),
        holds: sql`true`,
        since: closed,
        deadline: never,
      }),
    );
  }
  if (hats.includes("delegate") && seat?.delegationId) {
    const { delegationId, standing } = seat;
    const order = sql`ballots.closes_at`;
    const holds = owes(delegationId, actor);
    for (const [name, procedures, deadline] of DELEGATIONS_TASKS) {
      const from = openBallotsOf(delegationId, here, procedures);
      tasks.push(task(name, { from, holds, since: OPENED, deadline: deadline ? order : never, order }));
    }
    if (standing === "head")
      tasks.push(
        task("voteFor", {
          from: openBallots(here, ["vote", "written"]),
          holds: holdsVotes(delegationId),
          since: OPENED,
          deadline: order,
          order,
        }),
      );
  }
  return sql.join([...tasks, ...mattersOf(actor, committeeId, INBOX_LIMIT)], " union all ");
}

/** `order`: the column of the index that the task is read from, when that is not `since`. */
type Wait = { from: Plain; holds: Plain; since: Plain; deadline: Plain; order?: Plain };

const task = (name: Task, { from, holds, since, deadline, order }: Wait): Plain => sql`(
  select ${sql.words(name)} as task, items.committee_id, items.id, ${since} as since, ${deadline} as deadline, null::date as due_on, null::jsonb as told
  ${from} and ${holds} order by ${order ?? since} limit ${sql.words(INBOX_LIMIT)})`;

const TODAY = sql`(now() at time zone committees.timezone)::date`;
const REQUESTERS = sql`requests.owed in (${sql.words(...REQUESTERS_ACTS)})`;

/** Steps that adopted capacity requests wait for, once they can be taken; due at the end of a day where the committee sits. */
const carriedOn = (here: Plain, holds: Plain): Plain => sql`(
  select requests.owed as task, items.committee_id, items.id, requests.owed_from::timestamp at time zone committees.timezone as since,
    (requests.due_on + 1)::timestamp at time zone committees.timezone as deadline, requests.due_on, null::jsonb as told
  from capacity_requests requests join items on items.id = requests.item_id and ${here} join committees on committees.id = requests.committee_id
  where requests.owed is not null and requests.owed_from <= ${TODAY} and ${holds}
  order by requests.due_on limit ${sql.words(INBOX_LIMIT)})`;

/** A reviewer whose account or mandate ended, or who has been out of office for longer than the committee waits. */
const GONE = sql`(people.disabled_at is not null
  or not exists (select 1 from memberships where memberships.person_id = people.id and memberships.committee_id = committees.id
    and memberships.role = 'reviewer' and ${mandateRuns})
  or exists (select 1 from absences where absences.person_id = people.id and absences.withdrawn_at is null
    and absences.until_day >= (now() at time zone people.timezone)::date
    and absences.from_day + committees.absence_days <= (now() at time zone people.timezone)::date))`;

const UPDATED = sql`items.updated_at`;
const DEADLINE = sql`items.deadline_at`;
const ASKED = sql`reviews.assigned_at`;
const DUE = sql`reviews.due_at`;
const UNANSWERED = sql`reviews.response = 'pending' and items.status in ('submitted', 'signedOff', 'inReview')`;
const UNADVISED = sql`reviews.response = 'accepted' and items.status = 'inReview' and reviews.advised_revision is distinct from items.revision`;

/** The oldest items of others in a status: nobody screens or signs off their own. */
const others = (actor: Actor, here: Plain, status: Status) => sql`from (
    select items.id, items.committee_id, items.kind, items.workflow_version, items.revision, items.updated_at from items
    where ${here} and items.status = ${sql.words(status)} and ${notOwn(actor)}
    order by items.updated_at limit ${sql.words(INBOX_LIMIT)}) items where true`;

/** The route's condition `adviceIn`: every reviewer who has not declined has advised on this revision, and one has. */
const ADVICE_IN = sql`(
  select count(*) filter (where reviews.advised_revision = items.revision) > 0
    and count(*) filter (where reviews.response <> 'declined' and reviews.advised_revision is distinct from items.revision) = 0
  from reviews where reviews.item_id = items.id and reviews.released_at is null)`;

/** Items of others that a step carries on, by their status and what must hold; whose step it is, their workflow says. */
const CARRIED_ON: readonly [Task, Status, Plain][] = [
  ["screen", "submitted", sql`true`],
  ["carryOn", "signedOff", sql`true`],
  ["openBallot", "inReview", ADVICE_IN],
];

/** Nobody is asked, somebody declined, or who owes advice is not there to give it. */
const LACKS_REVIEWER = sql`(
  select coalesce(bool_and(reviews.response = 'declined'), true)
    or bool_or(reviews.response = 'declined' or (reviews.advised_revision is distinct from items.revision and ${GONE}))
  from reviews join people on people.id = reviews.reviewer_id join committees on committees.id = items.committee_id
  where reviews.item_id = items.id and reviews.released_at is null)`;

/** What a delegation that has not spoken yet may still do, by the procedures it may do it in, and whether that ends by itself. */
const DELEGATIONS_TASKS: readonly [Task, readonly Procedure[], boolean][] = [
  ["vote", ["vote", "written"], true],
  ["silence", ["silence"], true],
  ["consensus", ["consensus"], false],
];

const OPENED = sql`ballots.opened_at`;

const readyFor = (actor: Actor, here: Plain) => sql`from ballots join items on items.id = ballots.item_id and ${here}
  where ballots.closed_at is null and ballots.procedure = 'consensus' and ${notOwn(actor)}`;

const NOBODY_OBJECTS = sql`not exists (
  select 1 from votes where votes.ballot_id = ballots.id and votes.superseded_at is null and votes.choice in ('object', 'amend'))`;

/** What silence adopted and the chair has yet to announce: found on a partial index of decisions without a number. */
const adoptedUnderSilence = (actor: Actor, here: Plain) => sql`from decisions
  join items on items.id = decisions.item_id and ${here} join ballots on ballots.id = decisions.ballot_id
  where decisions.committee_id = items.committee_id and decisions.outcome = 'adopted' and decisions.symbol is null
    and ballots.procedure = 'silence' and ${notOwn(actor)}
    and not exists (select 1 from announcements where announcements.item_id = items.id)`;

const openBallots = (here: Plain, procedures: readonly Procedure[]) => sql`from ballots
  join items on items.id = ballots.item_id and ${here}
  where ballots.closed_at is null and ballots.procedure in (${sql.words(...procedures)}) and (ballots.procedure = 'consensus' or ballots.closes_at > now())
    and ballots.suspended_at is null`;

/** Open ballots in which the delegation has a seat. */
const openBallotsOf = (delegationId: string, here: Plain, procedures: readonly Procedure[]) => sql`${openBallots(
  here,
  procedures,
)} and exists (select from ballot_seats
    where ballot_seats.ballot_id = ballots.id and ballot_seats.delegation_id = ${delegationId} and ballot_seats.standing <> 'vacant')`;

/**
 * Somebody's delegation has not spoken, or where members must agree they themselves have not; and nobody holds its vote.
 * The same are reminded by mail.
 */
const owes = (delegationId: string, { id }: Actor) =>
  sql`${owesPosition(sql`${delegationId}`, sql`${id}`)} and ${keepsVote(delegationId)}`;
