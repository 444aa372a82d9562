import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { readableBy } from "@/lib/audience/store";
import { numberOf } from "@/lib/decisions/store";
import type { Actor } from "@/lib/rules/hats";
import type { Quarter } from "@/lib/rules/quarter";
import type { Area, KindName, ManagementResponse, Outcome, Status } from "@/lib/rules/words";

/** First and last day, by the committee's calendar. */
export type Span = { from: string; until: string };

type FiledCell = { quarter: Quarter; kind: KindName; count: number };
type DecidedCell = { quarter: Quarter; kind: KindName; outcome: Outcome; count: number };
type FiledLine = {
  id: string;
  symbol: string | null;
  title: string;
  kind: KindName;
  status: Status;
  area: Area | null;
  delegation: Named | null;
  /** A day of the committee's calendar. */
  on: string;
};
type DecidedLine = Omit<FiledLine, "status" | "area"> & { document: string | null; outcome: Outcome };
type ResponseCell = { response: ManagementResponse | "none" | "awaited"; count: number };
export type Proceedings = {
  filed: FiledCell[];
  decided: DecidedCell[];
  /** Open recommendations by the response they got; of those without one, whether it is late. */
  responses: ResponseCell[];
  /** The first of them, in the order in which they happened. */
  filedLines: FiledLine[];
  decidedLines: DecidedLine[];
};

/** What a committee took in and decided in a period: of items the reader may read, and of no others, in one query. */
export async function proceedingsIn(
  actor: Actor,
  committee: { id: string; timezone: string },
  span: Span,
  limit: number,
): Promise<Proceedings> {
  const { id, timezone } = committee;
  const readable = readableBy(actor, id);
  const on = (at: Plain) => sql`(${at} at time zone ${timezone})`;
  const within = (at: Plain) => sql`${at} >= (${span.from}::timestamp at time zone ${timezone})
    and ${at} < ((${span.until}::date + 1)::timestamp at time zone ${timezone})`;
  const quarter = (at: Plain) => sql`to_char(${on(at)}, 'YYYY"-Q"Q')`;
  const today = sql`(now() at time zone ${timezone})::date`;
  const response = sql`coalesce(response, case when due_on < ${today} then 'none' else 'awaited' end)`;
  const submitted = sql`items.submitted_at`;
  const decided = sql`decisions.decided_at`;
  const filed = sql`items where ${readable} and items.status <> 'draft' and ${within(submitted)}`;
  const decisions = sql`decisions join items on items.id = decisions.item_id
    where decisions.committee_id = ${id} and ${readable} and ${within(decided)}`;
  const delegation = sql`(select name from delegations where delegations.id = items.delegation_id)`;
  const [found] = await db().execute<Proceedings>(sql`select
    ${list(sql`select ${quarter(submitted)} as quarter, kind, count(*)::int from ${filed} group by 1, 2 order by 1, 2`)} as filed,
    ${list(sql`select ${quarter(decided)} as quarter, items.kind, outcome, count(*)::int from ${decisions} group by 1, 2, 3 order by 1, 2, 3`)} as decided,
    ${list(sql`select ${response} as response, count(*)::int from recommendations join items on items.id = recommendations.item_id
      where recommendations.committee_id = ${id} and closed_at is null and ${readable} group by 1`)} as responses,
    ${list(sql`select items.id, symbol, title, kind, status, area, ${delegation} as delegation, ${on(submitted)}::date::text as on
      from ${filed} order by submitted_at, items.id limit ${sql.words(limit)}`)} as "filedLines",
    ${list(sql`select items.id, ${numberOf} as symbol, items.symbol as document, title, items.kind, outcome, ${delegation} as delegation,
      ${on(decided)}::date::text as on from ${decisions} order by decisions.decided_at, items.id limit ${sql.words(limit)}`)} as "decidedLines"`);
  if (!found) throw new Error("The database answered nothing.");
  return found;
}
