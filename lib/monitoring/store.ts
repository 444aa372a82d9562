import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import { proceedingsOf, readableBy } from "@/lib/audience/store";
import { OPEN_TO_COMMITTEE, reviewsOwed } from "@/lib/listing/store";
import { type RankedProject, rankedProjects, UNDER_WAY } from "@/lib/portfolio/store";
import type { Actor } from "@/lib/rules/hats";
import { firstDayOf, type Quarter, quarterFrom } from "@/lib/rules/quarter";
import type { Area, KindName, Outcome, ProjectStatus, Status } from "@/lib/rules/words";

/** Whose figures: a committee, by whose calendar quarters run. */
type Where = { id: string; timezone: string };

/** How many items of a kind, an area or the delegation of a code have a status. */
type ItemCell = { by: "kind" | "area" | "delegation"; value: string; status: Status; count: number };
/** How many items were submitted in the quarter of this first day, or decided with an outcome. */
type QuarterCell = { of: "submitted" | "decided"; starts: string; outcome: Outcome | null; count: number };
/** Of an area, or of a country: a project of two countries is in both. */
type ProjectCell = { area: Area | null; country: string | null; status: ProjectStatus; count: number };
/** Items with advice owed, those with advice overdue, how many reviews that is, and since when the oldest. */
type ReviewCell = { kind: KindName; owed: number; late: number; reviews: number; since: string | null };
export type Figures = {
  items: ItemCell[];
  quarters: QuarterCell[];
  projects: ProjectCell[];
  /** Projects under way whose end has passed, and items whose deadline has. */
  pastEnd: number;
  overdue: number;
  reviews: ReviewCell[];
  ranking: RankedProject[];
  /** The day by the database's calendar, by which projects are late. */
  today: string;
};

/**
 * Everything the figures rest on, in one query. Of items they count those that the whole committee may read and the
 * reader with it: so everybody's figures are the same, but for what a conflict of interest hides.
 */
export async function figuresOf(
  actor: Actor,
  committee: Where,
  quarters: readonly Quarter[],
  ranked: number,
): Promise<Figures> {
  const { id } = committee;
  const counted = sql`${readableBy(actor, id)} and ${OPEN_TO_COMMITTEE} and items.status <> 'draft'`;
  const [found] = await db().execute<Figures>(sql`
    with cells as (${cellsOf(actor, id)})
    select ${list(itemCells(id))} as items, ${list(quarterCells(committee, quarters, counted))} as quarters,
      ${list(PROJECT_CELLS)} as projects,
      (select count(*)::int from projects where committee_id = ${id} and ${UNDER_WAY} and ends_on < current_date) as "pastEnd",
      (select count(*)::int from items where ${counted} and items.deadline_at < now()) as overdue,
      ${list(reviewCells(sql`${counted} and ${proceedingsOf(actor)}`))} as reviews,
      ${list(rankedProjects(id, ranked))} as ranking, current_date::text as today`);
  if (!found) throw new Error("The database answered nothing.");
  return found;
}

/** The committee's tallies, without the few items that a conflict hides from the reader. */
const cellsOf = (actor: Actor, committeeId: string): Plain => sql`
  select dimension, value, status, sum(count)::int as count from (
    select dimension, value, status, count from tallies where committee_id = ${committeeId}
    ${actor.conflicts.length > 0 ? sql`union all ${hidden(actor, committeeId)}` : sql``}) told
  group by dimension, value, status having sum(count) <> 0`;

const hidden = (actor: Actor, committeeId: string): Plain => sql`
  select cell.dimension, cell.value, items.status, -1 from items cross join lateral
    tally_cells(items.id, kind, area, delegation_id, status, confidentiality, submitted_at) cell
  where items.committee_id = ${committeeId} and not ${readableBy(actor, committeeId)}
    and items.id = any(${`{${actor.conflicts.map(({ itemId }) => itemId).join(",")}}`}::uuid[])`;

const itemCells = (committeeId: string): Plain => sql`
  select dimension as by, case dimension when 'delegation' then coalesce(delegations.code, '') else value end as value, status, count
  from cells left join delegations on dimension = 'delegation' and delegations.committee_id = ${committeeId} and delegations.id::text = value
  where dimension in ('kind', 'area', 'delegation')`;

/**
 * Tallies know the quarters of a clock five hours ahead of UTC, that of most of the region. By another clock, what
 * happened between the two midnights is in the other quarter: these few are counted one by one.
 */
function quarterCells({ id, timezone }: Where, quarters: readonly Quarter[], counted: Plain): Plain {
  const starts = quarters.map(firstDayOf);
  const ends = quarters.length > 0 ? [firstDayOf(quarterFrom(quarters.at(-1) as Quarter, 1))] : [];
  // As words: of a list that comes as a value a kept plan would expect more, and every request be planned anew.
  const days = (all: string[]) => sql`unnest(array[${sql.words(...all)}]::date[])`;
  const between = (at: Plain) => sql`${at} >= least(local, ours) and ${at} < greatest(local, ours)`;
  const submitted = sql`select null::text as outcome, count(*) from items where ${counted} and ${between(sql`items.submitted_at`)}`;
  const decided = sql`select decisions.outcome, count(*) from decisions join items on items.id = decisions.item_id and ${counted}
    where decisions.committee_id = ${id} and ${between(sql`decisions.decided_at`)} group by decisions.outcome`;
  return sql`
    with midnights as (select day, day::timestamp at time zone ${timezone} as local, day::timestamp at time zone interval '+05:00' as ours
        from ${days([...starts, ...ends])} day),
      moved as (
        select 'submitted' as of, day, outcome, sign(extract(epoch from ours - local)) * count as count from midnights cross join lateral (${submitted}) those where local <> ours
        union all
        select 'decided', day, outcome, sign(extract(epoch from ours - local)) * count from midnights cross join lateral (${decided}) those where local <> ours)
    select of, starts::text, outcome, sum(count)::int as count from (
      select dimension as of, left(value, 10)::date as starts, nullif(substr(value, 12), '') as outcome, count from cells
        where dimension in ('submitted', 'decided') and value <> ''
      union all select of, day, outcome, count from moved
      union all select of, (day - interval '3 months')::date, outcome, -count from moved) told
    where starts in (select * from ${days(starts)}) group by of, starts, outcome having sum(count) <> 0`;
}

const PROJECT_CELLS = sql`
  select case dimension when 'projectArea' then value end as area, case dimension when 'projectCountry' then value end as country, status, count
  from cells where dimension in ('projectArea', 'projectCountry')`;

/** Read from the items in review, which are few however long the archive: the advice once given is nearly all there is. */
const reviewCells = (counted: Plain): Plain => sql`
  select items.kind, count(*) filter (where owed > 0)::int as owed, count(*) filter (where late > 0)::int as late,
    coalesce(sum(late), 0)::int as reviews, to_json(min(since)) #>> '{}' as since
  from items cross join lateral (
    select count(*) as owed, count(*) filter (where due_at < now()) as late, min(due_at) filter (where due_at < now()) as since
    from (${reviewsOwed("owed")}) due) due
  where ${counted} and items.status = 'inReview' group by items.kind`;

/** Makes one row of each cell's many. Whatever is added meanwhile stays as it is, and is folded the next time. */
export async function foldTallies(): Promise<void> {
  await db().execute(sql`
    with taken as (delete from tallies returning committee_id, dimension, value, status, count)
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, sum(count) from taken group by committee_id, dimension, value, status having sum(count) <> 0`);
}
