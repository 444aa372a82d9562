/**
 * What came of the decisions: two recommendations of every adopted review and note, a training of every adopted
 * request. Nearly all are closed; of the latest decisions, a number that does not grow with the archive is open.
 * Then the sums that triggers keep beside items in an installation, and that are not kept while this is filled.
 */
import type { Sql } from "postgres";
import { COMMITTEE } from "./seats";

/** Decisions whose follow-up is under way. */
const OPEN = 600;

export async function fillFollowUp(sql: Sql) {
  await sql.unsafe(DECIDED);
  for (const statement of [RECOMMENDATIONS, CAPACITY, TALLIES, RECOMMENDATION_TALLIES, CAPACITY_TALLIES])
    await sql.unsafe(statement);
  await sql.unsafe("drop table followed");
}

/** From the latest. */
const DECIDED = `
create unlogged table followed as
select items.id, kind, author_id, items.decided_at::date as day, row_number() over (order by items.decided_at desc, items.id) as nth
from items where committee_id = '${COMMITTEE}' and status = 'adopted'`;

const RECOMMENDATIONS = `
insert into recommendations (item_id, committee_id, number, text, addressee, due_on, response, implementation, closed_at)
select id, '${COMMITTEE}', k, format('Publish the measurements of the %s station every month, and name who answers for them.', (array['first', 'second'])[k]),
  (array['The Ministry of Water Resources', 'The basin authority', 'The regional government', 'The project office'])[1 + abs(hashtext(id::text)) % 4],
  greatest(day + 180, current_date - 120), case when nth > ${OPEN} or abs(hashtext(id::text)) % 3 > 0 then 'accepted' end,
  case when nth > ${OPEN} then 'implemented' when abs(hashtext(id::text || k)) % 2 = 0 then 'underway' else 'notStarted' end,
  case when nth > ${OPEN} then day + 150 end
from followed cross join generate_series(1, 2) k where kind <> 'capacityRequest'`;

const CAPACITY = `
insert into capacity_requests (item_id, committee_id, author_id, opened_on, state, since, provider, place, starts_on, ends_on, hours, women, men, evaluations, owed, owed_from, due_on)
select id, '${COMMITTEE}', author_id, day, case when nth > ${OPEN} then 'closed' else 'approved' end, day,
  case when nth > ${OPEN} then 'The institute of water' end, case when nth > ${OPEN} then 'Osh' end, case when nth > ${OPEN} then day + 60 end, case when nth > ${OPEN} then day + 64 end,
  case when nth > ${OPEN} then 30 end, case when nth > ${OPEN} then 5 + abs(hashtext(id::text)) % 20 end, case when nth > ${OPEN} then 8 + abs(hashtext(id::text)) % 15 end,
  case when nth > ${OPEN} then '[{"level": 1, "asked": 13, "answered": 11, "mean": "4.2", "pre": null, "post": null, "max": null}]'::jsonb else '[]' end,
  case when nth <= ${OPEN} then 'matchRequest' end, case when nth <= ${OPEN} then day end, case when nth <= ${OPEN} then day + 30 end
from followed where kind = 'capacityRequest'`;

const TALLIES = `
insert into tallies (committee_id, dimension, value, status, count)
select committee_id, dimension, value, status, count(*) from items
  cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)
group by committee_id, dimension, value, status`;

const RECOMMENDATION_TALLIES = `
insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
select items.committee_id, confidentiality = 'restricted', 'recommendation', recommendation_cell(closed_at, due_on, response, implementation), count(*)
from recommendations join items on items.id = item_id group by 1, 2, 4`;

const CAPACITY_TALLIES = `
insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
select items.committee_id, confidentiality = 'restricted', dimension, value, sum(count)
from capacity_requests requests join items on items.id = item_id cross join lateral capacity_cells(requests, items.area) group by 1, 2, 3, 4`;
