import "server-only";
import { db, type Tx } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import type { Branch } from "@/lib/rules/indicator-tree";
import type { Known } from "@/lib/rules/reported";
import type { Plan } from "@/lib/rules/standing";
import type { Area, Light } from "@/lib/rules/words";
import type { LightQuery } from "./schema";

type Judged = { id: string; indicatorId: string; periodId: string; light: Light };
export type Framework = Omit<Known<Judged>, "today" | "accepted"> & {
  indicators: (Plan & Branch & { title: string })[];
  accepted: (Known<Judged>["accepted"][number] & { id: string })[];
};

/** What the lights of a project follow from; numbers as decimals. */
export async function frameworkOf(tx: Pick<Tx, "execute">, projectId: string): Promise<Framework> {
  const [found] = await tx.execute<Framework>(sql`select
    ${list(sql`select id, code, title, unit, parent_id as "parentId", weight::text, measure, ascending, period_sum as "periodSum", baseline::text
      from indicators where project_id = ${projectId}`)} as indicators,
    ${list(sql`select id, starts_on as "startsOn", ends_on as "endsOn" from reporting_periods where project_id = ${projectId} order by ends_on, starts_on, id`)} as periods,
    ${list(sql`select indicator_id as "indicatorId", period_id as "periodId", value::text from period_targets
      where period_id in (select id from reporting_periods where project_id = ${projectId}) and dimension = ''`)} as targets,
    ${list(sql`select id, indicator_id as "indicatorId", period_id as "periodId", dimension, value::text from measurements
      where period_id in (select id from reporting_periods where project_id = ${projectId}) and state = 'accepted' and dimension = ''`)} as accepted,
    ${list(sql`select id, indicator_id as "indicatorId", period_id as "periodId", light from light_overrides
      where period_id in (select id from reporting_periods where project_id = ${projectId}) and withdrawn_at is null`)} as overrides`);
  if (!found) throw new Error("The database answered nothing.");
  return found;
}

/** A light, and the judgement that it is, where it is one. */
type Noted = { id: string; light: Light | null; judgement: string | null };

export const putLights = (tx: Tx, today: string, lights: readonly Noted[]) =>
  tx.execute(sql`update indicators set light = noted.light, lit_on = ${today}::date, judgement_id = noted.judgement
    from json_to_recordset(${JSON.stringify(lights)}::json) noted (id uuid, light text, judgement uuid) where indicators.id = noted.id`);

/** Projects with an indicator of another day, locked, as acts on their framework lock them. The index of days finds none in most turns. */
export const takeUnlit = (tx: Tx, limit: number, committeeId?: string) =>
  tx.execute<{ projectId: string; today: string }>(sql`
    select projects.id as "projectId", (now() at time zone committees.timezone)::date::text as today
    from projects join committees on committees.id = projects.committee_id
    where projects.id in (select project_id from indicators
      where (lit_on is null or lit_on < (select max((now() at time zone timezone)::date) from committees))
        and (lit_on is null or lit_on < (select (now() at time zone timezone)::date from projects own join committees on committees.id = own.committee_id where own.id = project_id))
        ${committeeId ? sql`and project_id in (select id from projects where committee_id = ${committeeId})` : sql``}
      limit 5000)
    order by projects.id limit ${limit} for update of projects skip locked`);

/**
 * Whether an indicator of a committee was not noted on this day of its own. Earlier days are asked for in their order:
 * so they are looked up in the index, where a kept plan would expect a third of all indicators and read them all.
 */
export function unlitQuery(committeeId: string, today: string): Plain {
  const unlit = (on: Plain) => sql`(select true from indicators join projects on projects.id = project_id
    where projects.committee_id = ${committeeId} and ${on} order by lit_on nulls first limit 1)`;
  return sql`coalesce(${unlit(sql`lit_on is null`)}, ${unlit(sql`lit_on < ${today}::date`)}, false)`;
}

export async function isUnlit(committeeId: string, today: string): Promise<boolean> {
  const [found] = await db().execute<{ unlit: boolean }>(sql`select ${unlitQuery(committeeId, today)} as unlit`);
  return found?.unlit ?? false;
}

export type LitLine = {
  id: string;
  code: string;
  title: string;
  light: Light;
  litOn: string;
  projectId: string;
  project: string;
  /** Who judged the light in place of what is computed, and why; null where nobody did. */
  judgedBy: string | null;
  reason: string | null;
};
export const PAGE_SIZE = 50;

/** Of the collation `reading`, as `indicators.code` is: equal codes are told apart by ids. */
const ORDER = sql`projects.code collate "reading", projects.id, indicators.code, indicators.id`;

/** Where a page went on from, if that indicator is still there: projects from this one on, and of it what comes later. */
async function beyond(committeeId: string, after: string): Promise<Plain | undefined> {
  const [place] = await db().execute<Record<"project" | "projectId" | "code", string>>(sql`
    select projects.code as project, projects.id as "projectId", indicators.code from indicators
    join projects on projects.id = project_id where indicators.id = ${after}::uuid and committee_id = ${committeeId}`);
  return (
    place &&
    sql`(projects.code collate "reading", projects.id) >= (${place.project}::text, ${place.projectId}::uuid)
      and (projects.id <> ${place.projectId}::uuid or (indicators.code, indicators.id) > (${place.code}::text, ${after}::uuid))`
  );
}

/** Indicators of a committee's projects by where they stand, one page, project by project as their lists are read. */
export async function litOf(committeeId: string, { light, area, after }: LightQuery, size = PAGE_SIZE) {
  const asked = [
    sql`projects.committee_id = ${committeeId} and indicators.light is not null`,
    light && sql`indicators.light = ${light}`,
    area && sql`projects.area = ${area}`,
    after && (await beyond(committeeId, after)),
  ].filter((condition) => typeof condition === "object");
  const lines = await db().execute<LitLine>(sql`
    select indicators.id, indicators.code, indicators.title, indicators.light, lit_on::text as "litOn", projects.id as "projectId",
      projects.code || ' · ' || projects.title as project, people.name as "judgedBy", judgements.reason
    from indicators join projects on projects.id = indicators.project_id
    left join light_overrides judgements on judgements.id = indicators.judgement_id left join people on people.id = judgements.by_id where ${sql.join(asked, " and ")}
    order by ${ORDER} limit ${size + 1}`);
  const rows = lines.slice(0, size);
  return { rows, next: lines.length > size ? rows.at(-1)?.id : undefined };
}

/** How many indicators of an area's projects stand where. */
export type LightCell = { area: Area; light: Light; count: number };

/** From the tallies that triggers keep. */
export async function lightCellsOf(committeeId: string): Promise<LightCell[]> {
  const rows = await db().execute<LightCell>(sql`
    select split_part(value, ' ', 2) as area, split_part(value, ' ', 1) as light, sum(count)::int as count from follow_up_tallies
    where committee_id = ${committeeId} and dimension = 'light' group by 1, 2 having sum(count) <> 0`);
  return [...rows];
}
