import "server-only";
import { db } from "@/db/client";
import { type Plain, sql } from "@/db/plain";
import {
  CATEGORY_POINTS,
  LATE_DAYS,
  MOST_LATE_POINTS,
  RANKED_STATUSES,
  SUSPENDED_POINTS,
  UNCLASSED_POINTS,
} from "@/lib/rules/portfolio-risk";
import type { ProjectStatus } from "@/lib/rules/words";

export type RankedProject = {
  id: string;
  code: string;
  title: string;
  status: ProjectStatus;
  countries: string[];
  risks: string[];
  endsOn: string | null;
};

/** The projects under way, those that weigh most first. */
export async function rankingOf(committeeId: string, limit: number): Promise<RankedProject[]> {
  const rows = await db().execute<RankedProject>(
    sql`with held as materialized (${registerOf(committeeId)}) ${rankedProjects(limit)}`,
  );
  return [...rows];
}

/** A committee's projects as far as figures need them: read from one index. */
export const registerOf = (committeeId: string): Plain =>
  sql`select id, code, area, countries, status, ends_on, risks from projects where committee_id = ${committeeId}`;

export const UNDER_WAY = sql`status in (${sql.words(...RANKED_STATUSES)})`;

/** The first projects of `held` by the points of the rulebook, then by how soon they end. */
export const rankedProjects = (limit: number): Plain => sql`
  select projects.id, projects.code, projects.title, projects.status, projects.countries, projects.risks, projects.ends_on as "endsOn"
  from (select id, ${POINTS} as points from held where ${UNDER_WAY} order by points desc, ends_on, code collate "reading" limit ${sql.words(limit)}) first
  join projects on projects.id = first.id order by points desc, projects.ends_on, projects.code collate "reading"`;

/** `riskPoints` of the rulebook as a query says it: from the same numbers. */
const POINTS = sql`(${category()} + case when ends_on < current_date
    then least(${sql.words(MOST_LATE_POINTS)}, (current_date - ends_on + ${sql.words(LATE_DAYS - 1)}) / ${sql.words(LATE_DAYS)}) else 0 end
  + case status when 'suspended' then ${sql.words(SUSPENDED_POINTS)} else 0 end)`;

function category(): Plain {
  const heaviest = [...new Set(Object.values(CATEGORY_POINTS))].toSorted((one, other) => other - one);
  const cases = heaviest.map((points) => {
    const words = Object.keys(CATEGORY_POINTS).filter((word) => CATEGORY_POINTS[word] === points);
    return sql`when risks && ${`{${words.join(",")}}`}::text[] then ${sql.words(points)}`;
  });
  return sql`case ${sql.join(cases, " ")} else ${sql.words(UNCLASSED_POINTS)} end`;
}
