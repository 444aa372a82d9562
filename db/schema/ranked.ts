import { type SQL, sql } from "drizzle-orm";
import { CATEGORY_POINTS, RANKED_STATUSES, SUSPENDED_POINTS, UNCLASSED_POINTS } from "../../lib/rules/portfolio-risk";

/** Whether a project is ranked at all, as `RANKED_STATUSES` of the rulebook has it. */
export const underWay: SQL = sql.raw(`status in (${RANKED_STATUSES.map((status) => `'${status}'`).join(", ")})`);

/** What `riskPoints` of the rulebook gives a project whatever the day, as the database says it: from the same numbers. */
export const standingPoints: SQL = sql.raw(
  `${category()} + case status when 'suspended' then ${SUSPENDED_POINTS} else 0 end`,
);

/** The heaviest category that any framework gave. */
function category(): string {
  const heaviest = [...new Set(Object.values(CATEGORY_POINTS))].toSorted((one, other) => other - one);
  const cases = heaviest.map((points) => {
    const words = Object.keys(CATEGORY_POINTS).filter((word) => CATEGORY_POINTS[word] === points);
    return `when risks && '{${words.join(",")}}'::text[] then ${points}`;
  });
  return `case ${cases.join(" ")} else ${UNCLASSED_POINTS} end`;
}
