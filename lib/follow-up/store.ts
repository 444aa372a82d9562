import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import { readableBy } from "@/lib/audience/store";
import { mayRead } from "@/lib/rules/access";
import { AGES, type Age, isAge } from "@/lib/rules/follow-up";
import type { Actor } from "@/lib/rules/hats";
import type { Level } from "@/lib/rules/kirkpatrick";
import type { Area, CapacityState, ManagementResponse } from "@/lib/rules/words";

/** How many recommendations are closed, for the committee to decide, not due yet or late by so much, with a response or without. */
type RecommendationCell = {
  age: Age | "ahead" | "toDecide" | "closed";
  response: ManagementResponse | null;
  count: number;
};
/** What was delivered in an area: trainings, who took part, and the hours of all of them together. */
type DeliveredCell = { area: Area | ""; trainings: number; women: number; men: number; hours: number };
/** How many trainings were evaluated on a level, and how many of those asked answered. */
type LevelCell = { level: Level; evaluated: number; asked: number; answered: number };

export type FollowUpFigures = {
  recommendations: RecommendationCell[];
  states: { state: CapacityState; count: number }[];
  delivered: DeliveredCell[];
  levels: LevelCell[];
};

/** What became of what the whole committee may read, as of a day by its calendar; what a conflict hides apart. */
export async function followUpFiguresOf(actor: Actor, committeeId: string, today: string): Promise<FollowUpFigures> {
  const [found] = await db().execute<FollowUpFigures>(sql`
    with cells as (${cellsOf(actor, committeeId, "open")})
    select ${list(sql`select ${ageOf(today)} as age, ${RESPONSE} as response, sum(count)::int as count from cells where dimension = 'recommendation' group by 1, 2`)} as recommendations,
      ${list(sql`select value as state, count from cells where dimension = 'capacity'`)} as states,
      ${list(sql`select value as area, ${summed("trainings")} as trainings, ${summed("women")} as women, ${summed("men")} as men, ${summed("hours")} as hours from cells
        where dimension in ('trainings', 'women', 'men', 'hours') group by value`)} as delivered,
      ${list(sql`select value::int as level, ${summed("evaluated")} as evaluated, ${summed("asked")} as asked, ${summed("answered")} as answered from cells
        where dimension in ('evaluated', 'asked', 'answered') group by value order by value`)} as levels`);
  if (!found) throw new Error("The database answered nothing.");
  return found;
}

const summed = (dimension: string) =>
  sql`coalesce(sum(count) filter (where dimension = ${sql.words(dimension)}), 0)::int`;

type FollowUpCounts = Record<"closed" | "toDecide" | "overdue" | "open" | "unanswered" | Age, number>;

/** How many recommendations there are of each standing and age, of those the reader may see. */
export async function countsOf(actor: Actor, committeeId: string, today: string): Promise<FollowUpCounts> {
  const rows = await db().execute<RecommendationCell>(sql`
    with cells as (${cellsOf(actor, committeeId, "readable")})
    select ${ageOf(today)} as age, ${RESPONSE} as response, sum(count)::int as count from cells where dimension = 'recommendation' group by 1, 2`);
  const sum = (holds: (cell: RecommendationCell) => boolean) =>
    rows.filter(holds).reduce((total, { count }) => total + count, 0);
  const ages = AGES.map(({ age }) => [age, sum((cell) => cell.age === age)]);
  return {
    closed: sum(({ age }) => age === "closed"),
    toDecide: sum(({ age }) => age === "toDecide"),
    open: sum(({ age }) => age !== "closed"),
    overdue: sum(({ age }) => isAge(age)),
    unanswered: sum((cell) => isAge(cell.age) && cell.response === null),
    ...(Object.fromEntries(ages) as Record<Age, number>),
  };
}

/** How late a recommendation of a cell is on a day, of what is still owed by the rule `isOwed`. */
function ageOf(today: string): Plain {
  const late = sql`(${today}::date - left(value, 10)::date)`;
  const bands = AGES.toReversed().map(
    ({ age, from }) => sql`when ${late} >= ${sql.words(from)} then ${sql.words(age)}`,
  );
  return sql`case when value like 'closed %' then 'closed'
    when ${RESPONSE} = 'rejected' or split_part(value, ' ', 3) = 'implemented' then 'toDecide' ${sql.join(bands, " ")} else 'ahead' end`;
}

const RESPONSE = sql`nullif(split_part(value, ' ', 2), '-')`;

/**
 * Cells of the committee's tallies, without what a conflict hides from the reader. `open`: of what the whole committee
 * may read; `readable`: of all that the reader may, which for nearly everybody is everything adopted.
 */
function cellsOf(actor: Actor, committeeId: string, of: "open" | "readable"): Plain {
  const all = of === "readable" && readsAllAdopted(actor, committeeId);
  const within = all ? sql`true` : sql`not restricted`;
  const conflicts = sql`items.id = any(${`{${actor.conflicts.map(({ itemId }) => itemId).join(",")}}`}::uuid[])`;
  const hidden = sql`${conflicts} and ${readableBy(actor, committeeId)} is not true and ${all ? sql`true` : sql`items.confidentiality <> 'restricted'`}`;
  // Of the few restricted items that observers and reviewers have a part in, one by one.
  const named = sql`items.confidentiality = 'restricted' and ${readableBy(actor, committeeId)}`;
  return sql`select dimension, value, sum(count)::int as count from (
    select dimension, value, count from follow_up_tallies where committee_id = ${committeeId} and ${within}
    ${actor.conflicts.length > 0 ? sql`union all ${counted(committeeId, hidden, -1)}` : sql``}
    ${of === "readable" && !all ? sql`union all ${counted(committeeId, named, 1)}` : sql``}) told
  group by dimension, value having sum(count) <> 0`;
}

/** By the rulebook: whoever may read an adopted item that only some may. */
const readsAllAdopted = (actor: Actor, committeeId: string) =>
  mayRead(
    { ...actor, conflicts: [] },
    {
      id: "",
      committeeId,
      status: "adopted",
      confidentiality: "restricted",
      authorId: "",
      actingChairId: null,
      part: null,
      review: null,
    },
  ).ok;

/** The cells of some items, counted from what is followed up itself. */
const counted = (committeeId: string, holds: Plain, sign: 1 | -1): Plain => sql`
  select 'recommendation', recommendation_cell(closed_at, due_on, response, implementation), ${sql.words(sign)}::bigint
  from recommendations join items on items.id = item_id where items.committee_id = ${committeeId} and ${holds}
  union all
  select dimension, value, ${sql.words(sign)} * count from capacity_requests requests join items on items.id = item_id
  cross join lateral capacity_cells(requests, items.area) where items.committee_id = ${committeeId} and ${holds}`;

/** Makes one row of each cell's many. Whatever is added meanwhile stays as it is, and is folded the next time. */
export async function foldFollowUpTallies(): Promise<void> {
  await db().execute(sql`
    with taken as (delete from follow_up_tallies returning committee_id, restricted, dimension, value, count)
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select committee_id, restricted, dimension, value, sum(count) from taken group by 1, 2, 3, 4 having sum(count) <> 0`);
}
