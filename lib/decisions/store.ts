import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgInsertValue } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { decisions } from "@/db/schema/ballots";
import { delegations, type Named } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { registerEntries } from "@/db/schema/register";
import { readableBy } from "@/lib/audience/store";
import { COUNT_LIMIT, type Place } from "@/lib/listing/schema";
import { inQuarter, OPEN_TO_COMMITTEE } from "@/lib/listing/store";
import type { Actor } from "@/lib/rules/hats";
import { textMatches } from "@/lib/search/store";
import { type DecisionQuery, decisionDirectionOf, decisionPlaceOf } from "./schema";

export const PAGE_SIZE = 50;

/** Whose decisions: a committee, by whose calendar years run. */
export type Where = { id: string; timezone: string };

export type DecisionLine = Awaited<ReturnType<typeof linesOf>>[number];
export type DecisionPage = { rows: DecisionLine[]; previous?: Place; next?: Place };

/** One page of the decisions on items the reader may see, and the places before and after it. */
export async function pageOf(
  actor: Actor,
  committee: Where,
  query: DecisionQuery,
  size = PAGE_SIZE,
): Promise<DecisionPage> {
  const back = decisionPlaceOf(query.before, query.sort);
  const from = back ?? decisionPlaceOf(query.after, query.sort);
  const wanted = and(readableBy(actor, committee.id), ...(await conditions(committee, query)));
  const lines = await linesOf(committee.id, wanted, query, from, back !== undefined, size + 1);
  const more = lines.length > size;
  const rows = lines.slice(0, size);
  if (back) rows.reverse();
  const place = (row: DecisionLine | undefined) => row && { key: row.key, id: row.id };
  return {
    rows,
    ...((back ? more : from) && { previous: place(rows[0]) }),
    ...((back || more) && { next: place(rows.at(-1)) }),
  };
}

/** How many there are, up to the limit and one more. */
export async function countOf(actor: Actor, committee: Where, query: DecisionQuery): Promise<number> {
  const wanted = and(
    eq(decisions.committeeId, committee.id),
    readableBy(actor, committee.id),
    ...(await conditions(committee, query)),
  );
  const [row] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from decisions join items on items.id = decisions.item_id where ${wanted} limit ${COUNT_LIMIT + 1}) matching`,
  );
  return row?.count ?? 0;
}

async function conditions({ id: committeeId, timezone }: Where, query: DecisionQuery): Promise<SQL[]> {
  const { q, outcome, kind, year, quarter, area, delegation, published, openTo } = query;
  const code = and(eq(delegations.committeeId, committeeId), eq(delegations.code, delegation ?? ""));
  const asked: (SQL | undefined | 0 | "")[] = [
    q && sql`(${await textMatches(committeeId, q)} or starts_with(${numberOf}, ${q.toUpperCase()}))`,
    outcome && eq(decisions.outcome, outcome),
    kind && eq(items.kind, kind),
    year && and(sql`${decisions.decidedAt} >= ${newYear(year)}`, sql`${decisions.decidedAt} < ${newYear(year + 1)}`),
    quarter && inQuarter(plain`decisions.decided_at`, committeeId, quarter),
    openTo && OPEN_TO_COMMITTEE,
    area && eq(items.area, area),
    delegation && eq(items.delegationId, sql`(${db().select({ id: delegations.id }).from(delegations).where(code)})`),
    published && (published === "yes" ? isPublished : sql`not ${isPublished}`),
  ];
  return asked.filter((condition): condition is SQL => typeof condition === "object");

  function newYear(of: number): SQL {
    return sql`make_timestamptz(${of}::int, 1, 1, 0, 0, 0, ${timezone})`;
  }
}

/** Asked row by row: the public register is looked into for the decisions of one page. */
const isPublished = sql<boolean>`exists (select from ${registerEntries} where ${registerEntries.itemId} = ${items.id} and ${registerEntries.withdrawnAt} is null)`;

/** A decision's number: given as it was adopted, or as the chair announced what silence had adopted. */
export const numberOf = plain<string | null>`coalesce(decisions.symbol, (
  select announcements.symbol from announcements where announcements.item_id = decisions.item_id))`;

/** A stretch of the register from a place on, read from an index. */
function linesOf(
  committeeId: string,
  wanted: SQL | undefined,
  query: DecisionQuery,
  from: Place | undefined,
  backwards: boolean,
  limit: number,
) {
  const up = (decisionDirectionOf(query) === "up") !== backwards;
  const byTitle = query.sort === "title";
  const key = byTitle ? items.title : decisions.decidedAt;
  const id = byTitle ? items.id : decisions.itemId;
  const order = up ? sql`asc` : sql`desc`;
  const beyond =
    from &&
    sql`(${key}, ${id}) ${up ? sql`>` : sql`<`} (${from.key}::${byTitle ? sql`text` : sql`timestamptz`}, ${from.id}::uuid)`;
  return db()
    .select({
      id: items.id,
      kind: items.kind,
      title: items.title,
      area: items.area,
      document: items.symbol,
      revision: items.revision,
      corrigendum: items.corrigendum,
      delegation: delegations.name,
      symbol: numberOf,
      outcome: decisions.outcome,
      decidedAt: decisions.decidedAt,
      published: isPublished,
      key: sql<string>`to_json(${key}) #>> '{}'`,
    })
    .from(decisions)
    .innerJoin(items, eq(items.id, decisions.itemId))
    .leftJoin(delegations, eq(delegations.id, items.delegationId))
    .where(and(eq(decisions.committeeId, committeeId), wanted, beyond))
    .orderBy(sql`${key} ${order}, ${id} ${order}`)
    .limit(limit);
}

export type DecisionChoices = { delegations: { code: string; name: Named }[]; years: number[] };

/** What the filters offer: the delegations, and the years from the first decision the reader may see until now. */
export async function choicesFor(actor: Actor, { id, timezone }: Where): Promise<DecisionChoices> {
  const first = db()
    .select({ at: decisions.decidedAt })
    .from(decisions)
    .innerJoin(items, eq(items.id, decisions.itemId))
    .where(and(eq(decisions.committeeId, id), readableBy(actor, id)))
    .orderBy(decisions.decidedAt)
    .limit(1);
  const sitting = db()
    .select({ code: delegations.code, name: delegations.name })
    .from(delegations)
    .where(and(eq(delegations.committeeId, id), isNull(delegations.closedAt)))
    .orderBy(delegations.code);
  const [choices] = await db().execute<DecisionChoices>(sql`select
    (select coalesce(json_agg(listed), '[]') from (${sitting}) listed) as delegations,
    (select coalesce(json_agg(year order by year desc), '[]') from generate_series(
      extract(year from (${first}) at time zone ${timezone})::int, extract(year from now() at time zone ${timezone})::int) year) as years`);
  return choices ?? { delegations: [], years: [] };
}

export const addDecision = (tx: Tx, row: PgInsertValue<typeof decisions>) => tx.insert(decisions).values(row);
