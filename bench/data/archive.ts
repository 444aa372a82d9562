/**
 * The items of the measured committee, of realistic sizes: years of finished work, and at its end a few
 * hundred items under way, however long the archive grows. The same at every run.
 */
import type { Sql } from "postgres";
import { kindOf } from "@/lib/kinds";
import { plainText } from "@/lib/kinds/plain-text";
import { sampleOf } from "@/lib/kinds/samples";
import { KIND_NAMES } from "@/lib/rules/words";
import { COMMITTEE, DELEGATIONS, MEMBERS, REVIEWERS } from "./seats";

/** Said by so many items, whatever their number: what a search with a purpose finds. */
export const RARE = { words: "glacier observatory", items: 40 };
const UNDER_WAY = 300;
/** Connections at work at once: the words of long texts take the database a while. */
export const WRITERS = 4;

/** `projects`: how many the items are about. */
export async function fillArchive(sql: Sql, count: number, projects: number) {
  await sql.unsafe("create unlogged table samples (kind text, code text, data jsonb, sentences text[])");
  for (const [at, kind] of KIND_NAMES.entries()) {
    const data = sampleOf(kind);
    const sentences = plainText(kindOf(kind), data).split("\n");
    await sql`insert into samples values (${kind}, ${["OR", "PN", "CR"][at] ?? ""}, ${sql.json(data as never)}, ${sentences})`;
  }
  await sql.unsafe(plan(count));
  await sql.unsafe("analyze plan");
  await inParts(sql, "items_search", (at) => `${itemsAbout(projects)} where n % ${WRITERS} = ${at}`);
  for (const statement of [REVISIONS, BALLOTS, SEATS, VOTES, DECISIONS]) await sql.unsafe(statement);
  await inParts(
    sql,
    "register_entries_search",
    (at) => `${REGISTER} and abs(hashtext(decisions.symbol)) % ${WRITERS} = ${at}`,
  );
  for (const statement of [CHANGES, REVIEWS, ADVICE, EVENTS]) await sql.unsafe(statement);
  await sql.unsafe("drop table plan, samples");
}

/** Long texts by all writers at once; their index is made much faster afterwards than row by row. */
async function inParts(sql: Sql, index: string, part: (at: number) => string) {
  const [its] = await sql<{ made: string }[]>`select indexdef as made from pg_indexes where indexname = ${index}`;
  await sql`drop index ${sql(index)}`;
  await Promise.all(Array.from({ length: WRITERS }, (_, at) => sql.unsafe(part(at))));
  await sql.unsafe(its?.made ?? "");
}

/** One line for each item, from the oldest. */
const plan = (count: number) => `
create unlogged table plan as
select n, kind, status, status <> 'draft' as submitted, status in ('inBallot', 'adopted', 'notAdopted') as balloted,
  1 + pick(n, 4, ${MEMBERS}) as author, pick(n, 5, ${REVIEWERS}) as reviewer, pick(n, 6, ${Math.max(1, Math.floor(count / RARE.items))}) = 0 as rare,
  now() - (${count} - n) * interval '5 years' / ${count} as at
from (select n,
    (array['policyNote', 'policyNote', 'oversightReview', 'capacityRequest'])[1 + pick(n, 1, 4)] as kind,
    case when ${count} - n < ${UNDER_WAY}
      then (array['draft', 'submitted', 'submitted', 'inReview', 'inReview', 'inReview', 'inBallot', 'inBallot', 'returned', 'deferred'])[1 + pick(n, 2, 10)]
      else (array['adopted', 'adopted', 'adopted', 'adopted', 'adopted', 'adopted', 'adopted', 'notAdopted', 'rejected', 'withdrawn'])[1 + pick(n, 3, 10)] end as status
  from generate_series(1, ${count}) n) numbered`;

const TITLE = `format('%s of %s in %s, %s',
  (array['Review', 'Monitoring', 'Renewal', 'Comparison', 'First year', 'Financing', 'Joint plan', 'Assessment'])[1 + pick(n, 7, 8)],
  (array['irrigation canals', 'border crossings', 'mountain schools', 'power lines', 'pasture', 'museum collections', 'road safety', 'seed banks'])[1 + pick(n, 8, 8)],
  (array['the Ferghana Valley', 'Sughd', 'Osh', 'Batken', 'Khatlon', 'Jalal-Abad', 'Lebap', 'Turkistan'])[1 + pick(n, 9, 8)], n)`;

/** About a fifth of the sample's sentences is left out, others in each item. */
const BODY = `(select string_agg(sentence, E'\\n' order by place) from unnest(sentences) with ordinality as said (sentence, place)
  where pick(n * 1000::bigint + place, 10, 5) > 0) || case when rare then E'\\nThe ${RARE.words} keeps the measurements.' else '' end`;

const itemsAbout = (projects: number) => `
insert into items (id, committee_id, kind, status, title, area, confidentiality, author_id, delegation_id, project_id, data, body, symbol, revision, saved_by,
  deadline_at, submitted_at, decided_at, created_at, updated_at)
select item(n), '${COMMITTEE}', plan.kind, status, ${TITLE}, data ->> 'area', case when pick(n, 11, 12) = 0 then 'restricted' else 'committee' end,
  person(author), delegation(1 + (author - 1) / 4), project(1 + pick(n, 12, ${projects})),
  data || jsonb_build_object('title', ${TITLE}, 'project', project(1 + pick(n, 12, ${projects}))), ${BODY},
  case when submitted then format('BEN/%s/%s/%s', code, extract(year from at), n) end, submitted::int, person(author),
  case when status in ('inReview', 'inBallot', 'returned') then now() + interval '1 day' * (1 + pick(n, 13, 20)) end,
  case when submitted then at - interval '20 days' end, case when status in ('adopted', 'notAdopted', 'rejected') then at end,
  at - interval '40 days', at
from plan join samples using (kind)`;

const REVISIONS = `
insert into revisions (item_id, number, title, data, submitted_by, submitted_at)
select id, 1, title, data, author_id, submitted_at from items where revision = 1`;

/** None is due soon: nothing closes while it is measured. */
const BALLOTS = `
insert into ballots (id, item_id, revision, rule, opened_by, opened_at, closes_at, closed_at, outcome)
select ballot(n), item(n), 1, '{"choices": {"approve": "for", "object": "against", "abstain": "abstain", "recuse": "recused"},
    "quorum": {"id": "quorum", "measure": {"seats": "voting"}, "is": ">", "to": {"share": "1/2", "of": {"seats": "not-recused"}}},
    "adopt": {"id": "majority", "measure": {"choices": ["approve"]}, "is": ">", "to": {"choices": ["object"]}}}',
  person(${MEMBERS + REVIEWERS + 2}), at - interval '10 days', case when status = 'inBallot' then now() + interval '1 year' else at end,
  case when status <> 'inBallot' then at end, case status when 'adopted' then 'adopted' when 'notAdopted' then 'not-adopted' end
from plan where balloted`;

const SEATS = `
insert into ballot_seats (ballot_id, delegation_id)
select ballot(n), delegation(d) from plan, generate_series(1, ${DELEGATIONS}) d where balloted`;

/** In open ballots about half have spoken, and the last delegation never does. */
const VOTES = `
insert into votes (id, ballot_id, delegation_id, person_id, choice, at)
select named('vote ' || n || ' ' || d), ballot(n), delegation(d), person(4 * d - 3), case when status = 'notAdopted' then 'object' else 'approve' end,
  at - interval '5 days'
from plan, generate_series(1, ${DELEGATIONS}) d
where balloted and (status <> 'inBallot' or (d < ${DELEGATIONS} and pick(n * 100 + d, 14, 2) = 0))`;

const DECISIONS = `
insert into decisions (item_id, ballot_id, committee_id, outcome, symbol, decided_at)
select item(n), ballot(n), '${COMMITTEE}', case status when 'adopted' then 'adopted' else 'not-adopted' end,
  case when status = 'adopted' then format('BEN/D/%s/%s', extract(year from at), n) end, at
from plan where balloted and status <> 'inBallot'`;

/** What the public register shows: every adopted item that the whole committee may read. */
const REGISTER = `
insert into register_entries (item_id, committee_id, version, symbol, address, document, kind, outcome, area, delegation, title, language, body, year,
  decided_at, published_at, updated_at, hash)
select item_id, decisions.committee_id, 1, decisions.symbol, substr(decisions.symbol, 5), items.symbol, kind, outcome, area,
  jsonb_build_object('code', code, 'name', name), title, language, body, extract(year from decisions.decided_at), decisions.decided_at,
  decisions.decided_at, decisions.decided_at, encode(sha256(item_id::text::bytea), 'hex')
from decisions join items on items.id = item_id join delegations on delegations.id = items.delegation_id
where outcome = 'adopted' and confidentiality = 'committee'`;

const CHANGES = `
insert into register_changes (committee_id, count, changed_at) select committee_id, count(*), max(updated_at) from register_entries group by committee_id`;

/** Two reviewers each; where review is under way, some have not answered and some have not advised. */
const REVIEWS = `
insert into reviews (id, item_id, reviewer_id, assigned_by, assigned_at, due_at, response, responded_at, advised_revision)
select review(n, k), item(n), by, person(${MEMBERS + REVIEWERS + 1}), at - interval '18 days', at + interval '8 days',
  case when underway and pick(n + k, 15, 4) = 0 then 'pending' else 'accepted' end, at - interval '17 days',
  case when not underway or pick(n + k, 15, 4) = 1 then 1 end
from plan cross join (values (0), (3)) asked (k)
  cross join lateral (select person(case (reviewer + k) % ${REVIEWERS} when 0 then 1 else ${MEMBERS} + 1 + (reviewer + k) % ${REVIEWERS} end), status = 'inReview') who (by, underway)
where status not in ('draft', 'submitted', 'withdrawn', 'returned') and by <> person(author)`;

const ADVICE = `
insert into advice (id, review_id, item_id, reviewer_id, revision, position, comments, at)
select named('advice ' || id), id, item_id, reviewer_id, 1, 'recommend',
  'The measures are sound and the figures can be followed. Before the next review the sources of the second table should be named, and the share of women among the participants be given for each district.', responded_at
from reviews where advised_revision = 1`;

/** Numbered, but not chained: nobody verifies what is only measured, and hashing millions one by one takes an hour. */
const EVENTS = `
alter table events disable trigger events_chained;
insert into events (item_id, at, actor_id, act, from_status, to_status, revision, data, seq, hash)
select item_id, at, actor_id, act, from_status, to_status, 1, data, row_number() over (partition by item_id order by at), sha256('measured') from (
  select item(n) as item_id, at - interval '20 days' as at, person(author) as actor_id, 'submit' as act, 'draft' as from_status, 'submitted' as to_status, '{}'::jsonb as data from plan where submitted
  union all select item(n), at - interval '19 days', person(${MEMBERS + REVIEWERS + 1}), 'startReview', 'submitted', 'inReview', '{}' from plan where balloted or status in ('inReview', 'deferred')
  union all select item_id, assigned_at, assigned_by, 'assignReviewer', null, null, jsonb_build_object('personId', reviewer_id) from reviews
  union all select item_id, responded_at, reviewer_id, 'respondToAssignment', null, null, '{"response": "accepted"}' from reviews where response = 'accepted'
  union all select item_id, at, reviewer_id, 'giveAdvice', null, null, '{"position": "recommend"}' from advice
  union all select item_id, opened_at, opened_by, 'openBallot', 'inReview', 'inBallot', '{}' from ballots
  union all select item_id, at, person_id, 'castBallot', null, null, jsonb_build_object('ballotId', ballot_id, 'delegationId', delegation_id, 'choice', choice) from votes join ballots on ballots.id = ballot_id
  union all select item(n), at, null, case status when 'adopted' then 'adopt' else 'notAdopt' end, 'inBallot', status, jsonb_build_object('ballotId', ballot(n)) from plan where balloted and status <> 'inBallot'
) happened order by at;
alter table events enable trigger events_chained`;
