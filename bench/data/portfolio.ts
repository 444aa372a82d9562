/**
 * Projects with their plans: for each one ten indicators on four results, ten years of reporting periods, a target and
 * an accepted value for every indicator in every period. Ten thousand of them hold a million values.
 */
import type { Sql } from "postgres";
import { COMMITTEE, PROJECTS } from "./seats";

const [RESULTS, INDICATORS, PERIODS] = [4, 10, 10];
const IN_COMMITTEE = `projects where committee_id = '${COMMITTEE}'`;

export async function fillPortfolio(sql: Sql, count: number) {
  await sql.unsafe(more(count));
  for (const statement of [
    RISKS,
    PLACES,
    REPORTED,
    PARTNERS,
    RESULTS_OF,
    PERIODS_OF,
    INDICATORS_OF,
    TARGETS,
    VALUES,
    MILESTONES,
    LIGHTS,
    LIGHT_TALLIES,
    PROJECT_TALLIES,
  ])
    await sql.unsafe(statement);
}

/** Those beyond the few that every measured committee has. */
const more = (count: number) => `
insert into projects (id, committee_id, code, identifier, title, summary, area, countries, status, planned_start, planned_end, currency)
select project(n), '${COMMITTEE}', 'P-' || n, 'XM-DAC-0-' || n, format('%s of %s, %s',
    (array['Renewal', 'Protection', 'Joint use', 'Restoration', 'Modernisation'])[1 + pick(n, 31, 5)],
    (array['irrigation canals', 'mountain roads', 'power lines', 'walnut forests', 'border markets', 'schools'])[1 + pick(n, 32, 6)], n),
  'Two neighbouring states plan and carry out the works together, share what they cost, and report on them every year.',
  (array['trade', 'energy', 'education', 'infrastructure', 'culture'])[1 + pick(n, 33, 5)],
  array[(array['TJ', 'UZ', 'KG'])[1 + pick(n, 34, 3)], (array['KZ', 'TM'])[1 + pick(n, 35, 2)]],
  (array['planned', 'active', 'active', 'active', 'finalising', 'completed'])[1 + pick(n, 36, 6)],
  current_date - 3000 + pick(n, 37, 1000), current_date - 300 + pick(n, 38, 2000), 'USD'
from generate_series(${PROJECTS + 1}, ${count}) n`;

const RISKS = `
update projects set risks = array['ebrd:' || (array['A', 'B', 'B', 'C'])[1 + abs(hashtext(code)) % 4]] where committee_id = '${COMMITTEE}'`;

const PLACES = `
insert into project_places (project_id, position, kind, code, percentage)
select projects.id, place, 'country', country, 50 from projects cross join unnest(countries) with ordinality those (country, place) where committee_id = '${COMMITTEE}'`;

/** Without these the standard takes no activity, and nothing would be saved as IATI. */
const REPORTED = `
update projects set reporting_ref = 'XM-DAC-0', reporting_type = '40', reporting_name = 'Secretariat of the committee',
  identifier = coalesce(identifier, 'XM-DAC-0-' || code), planned_start = coalesce(planned_start, current_date - 1000)
where committee_id = '${COMMITTEE}'`;

const PARTNERS = `
insert into project_partners (project_id, position, role, ref, name, type)
select projects.id, 1, 'funding', 'XM-DAC-0', 'Regional development fund', '40' from projects where committee_id = '${COMMITTEE}'
  and not exists (select from project_partners where project_id = projects.id)`;

const RESULTS_OF = `
insert into results (id, project_id, level, title)
select named(projects.id || ' result ' || k), projects.id, case k when 1 then 'impact' when 2 then 'outcome' else 'output' end, 'What is to come about, ' || k
from ${IN_COMMITTEE.replace(" where", ` cross join generate_series(1, ${RESULTS}) k where`)}`;

/** Years one after another; the last one is this. */
const PERIODS_OF = `
insert into reporting_periods (id, project_id, starts_on, ends_on)
select named(projects.id || ' period ' || k), projects.id, make_date(extract(year from now())::int - ${PERIODS} + k, 1, 1), make_date(extract(year from now())::int - ${PERIODS} + k, 12, 31)
from ${IN_COMMITTEE.replace(" where", ` cross join generate_series(1, ${PERIODS}) k where`)}`;

const INDICATORS_OF = `
insert into indicators (id, project_id, result_id, code, title, measure, unit, baseline, baseline_year)
select named(projects.id || ' indicator ' || k), projects.id, named(projects.id || ' result ' || 1 + k % ${RESULTS}), 'I' || k, 'What is counted, ' || k,
  case when k % 3 = 0 then 'percentage' else 'unit' end, case when k % 3 = 0 then '' else 'hectares' end, 10 + k, 2016
from ${IN_COMMITTEE.replace(" where", ` cross join generate_series(1, ${INDICATORS}) k where`)}`;

const TARGETS = `
insert into period_targets (indicator_id, period_id, value)
select indicators.id, reporting_periods.id, baseline + 5 * (extract(year from ends_on) - baseline_year)
from indicators join reporting_periods using (project_id)`;

const VALUES = `
insert into measurements (indicator_id, period_id, value, state, entered_by, entered_at, submitted_by, submitted_at, decided_by, decided_at)
select indicator_id, period_id, round(value * (60 + abs(hashtext(indicator_id::text || period_id)) % 50) / 100, 1), 'accepted',
  person(1), ends_on + 10, person(1), ends_on + 11, person(9), ends_on + 20
from period_targets join reporting_periods on reporting_periods.id = period_id`;

const MILESTONES = `
insert into milestones (project_id, title, planned_on, achieved_on)
select projects.id, 'Step ' || k, starts_on + k * 300, case when starts_on + k * 300 < current_date and abs(hashtext(code || k)) % 5 > 0 then starts_on + k * 300 + 20 end
from ${IN_COMMITTEE.replace(" where", " cross join generate_series(1, 5) k where starts_on is not null and")}`;

/** As the values above would have it, roughly. */
const LIGHTS = `
update indicators set light = (array['onTrack', 'onTrack', 'atRisk', 'offTrack', 'noData'])[1 + abs(hashtext(id::text)) % 5], lit_on = current_date`;

const LIGHT_TALLIES = `
insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
select committee_id, false, 'light', light || ' ' || area, count(*) from indicators join projects on projects.id = project_id group by 1, 4`;

const PROJECT_TALLIES = `
insert into tallies (committee_id, dimension, value, status, count)
select committee_id, dimension, value, status, count(*) from projects cross join lateral project_cells(area, countries) group by 1, 2, 3, 4`;
