import "server-only";
import { db } from "@/db/client";
import { type Plain, sql } from "@/db/plain";
import { LATE_DAYS, MOST_LATE_POINTS, MOST_STANDING_POINTS, RANKED_STATUSES } from "@/lib/rules/portfolio-risk";
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
  return [...(await db().execute<RankedProject>(rankedProjects(committeeId, limit)))];
}

export const UNDER_WAY = sql`status in (${sql.words(...RANKED_STATUSES)})`;

/**
 * The first projects of a committee by the points of the rulebook, then by how soon they end. Those of one weight gain
 * points in the order in which they end, so that an index has the first of each weight in order, however many there are.
 */
export const rankedProjects = (committeeId: string, limit: number): Plain => sql`
  select id, code, title, status, countries, risks, ends_on as "endsOn"
  from generate_series(0, ${sql.words(MOST_STANDING_POINTS)}) points cross join lateral (
    select id, code, title, status, countries, risks, ends_on, weight from projects
    where committee_id = ${committeeId} and ${UNDER_WAY} and weight = points
    order by ends_on, code collate "reading" limit ${sql.words(limit)}) first
  order by weight + ${LATE_POINTS} desc, ends_on, code collate "reading" limit ${sql.words(limit)}`;

/** As `riskPoints` of the rulebook has it for a day: from the same numbers. */
const LATE_POINTS = sql`case when ends_on < current_date
  then least(${sql.words(MOST_LATE_POINTS)}, (current_date - ends_on + ${sql.words(LATE_DAYS - 1)}) / ${sql.words(LATE_DAYS)}) else 0 end`;
