import "server-only";
import { and, type Column, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { delegations, type Named } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { readableBy } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";
import type { Area, KindName, Status } from "@/lib/rules/words";
import { textMatches } from "@/lib/search/store";
import { COUNT_LIMIT, directionOf, type ItemQuery, type Place, placeOf, type Sort, statusesOf } from "./schema";

export const PAGE_SIZE = 50;

export type ItemLine = {
  id: string;
  kind: KindName;
  status: Status;
  title: string;
  symbol: string | null;
  revision: number;
  area: Area | null;
  author: string;
  delegation: Named | null;
  updatedAt: string;
  submittedAt: string | null;
  deadlineAt: string | null;
};

export type ItemPage = { rows: ItemLine[]; previous?: Place; next?: Place };

/** One page of the items somebody may read, and the places before and after it. */
export async function pageOf(actor: Actor, committeeId: string, query: ItemQuery): Promise<ItemPage> {
  const back = placeOf(query.before, query.sort);
  const from = back ?? placeOf(query.after, query.sort);
  const wanted = and(readableBy(actor, committeeId), ...(await conditions(actor, committeeId, query)));
  const lines = await linesOf(wanted, query, from, back !== undefined);
  const more = lines.length > PAGE_SIZE;
  const rows = lines.slice(0, PAGE_SIZE);
  if (back) rows.reverse();
  const place = (row: KeyedLine | undefined) => row && { key: row.key, id: row.id };
  return {
    rows,
    ...((back ? more : from) && { previous: place(rows[0]) }),
    ...((back || more) && { next: place(rows.at(-1)) }),
  };
}

/** How many there are, up to the limit and one more. */
export async function countOf(actor: Actor, committeeId: string, query: ItemQuery): Promise<number> {
  const wanted = and(readableBy(actor, committeeId), ...(await conditions(actor, committeeId, query)));
  const [row] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from items where ${wanted} limit ${COUNT_LIMIT + 1}) matching`,
  );
  return row?.count ?? 0;
}

async function conditions(actor: Actor, committeeId: string, query: ItemQuery): Promise<SQL[]> {
  const { q, kind, status, delegation, author, area, deadline, project } = query;
  const here = and(eq(delegations.committeeId, committeeId), eq(delegations.code, delegation ?? ""));
  const asked: (SQL | false | "" | undefined)[] = [
    q && (await textMatches(committeeId, q)),
    kind && eq(items.kind, kind),
    status && inArray(items.status, statusesOf(status)),
    delegation && eq(items.delegationId, sql`(${db().select({ id: delegations.id }).from(delegations).where(here)})`),
    author && eq(items.authorId, author === "me" ? actor.id : author),
    area && eq(items.area, area),
    project && eq(items.projectId, project),
    deadline === "overdue" && lt(items.deadlineAt, sql`now()`),
    deadline === "week" && and(gte(items.deadlineAt, sql`now()`), lt(items.deadlineAt, sql`now() + interval '7 days'`)),
  ];
  return asked.filter((condition): condition is SQL => typeof condition === "object");
}

const KEYS = {
  updated: items.updatedAt,
  submitted: items.submittedAt,
  deadline: items.deadlineAt,
  title: items.title,
} as const satisfies Record<Sort, Column>;

type KeyedLine = ItemLine & { key: string | null };

/**
 * A stretch of the list from a place on, read from an index. Items without the key come last, in a
 * second stretch, so that both stay plain index scans.
 */
async function linesOf(
  wanted: SQL | undefined,
  query: ItemQuery,
  from: Place | undefined,
  backwards: boolean,
): Promise<KeyedLine[]> {
  const key = KEYS[query.sort];
  const up = (directionOf(query) === "up") !== backwards;
  const order = up ? sql`asc` : sql`desc`;
  const beyond = up ? sql`>` : sql`<`;
  const cast = query.sort === "title" ? sql`text` : sql`timestamptz`;

  const keyed = and(
    wanted,
    isNotNull(key),
    from?.key != null ? sql`(${key}, ${items.id}) ${beyond} (${from.key}::${cast}, ${from.id}::uuid)` : undefined,
  );
  const keyless = and(
    wanted,
    isNull(key),
    from?.key === null ? sql`${items.id} ${beyond} ${from.id}::uuid` : undefined,
  );
  // What has a deadline that is near or over is never keyless by it.
  const allKeyed =
    query.sort === "updated" || query.sort === "title" || (query.sort === "deadline" && query.deadline !== undefined);
  const stretch = (where: SQL | undefined, by: SQL) =>
    sql`(select items.*, ${key} as key from items where ${where} order by ${by} limit ${PAGE_SIZE + 1})`;
  const stretches = [
    // From a place among the keyless ones, the keyed ones lie behind when going on and ahead when going back.
    ...(from?.key === null && !backwards ? [] : [stretch(keyed, sql`${key} ${order}, ${items.id} ${order}`)]),
    ...(allKeyed || (backwards && from?.key != null) ? [] : [stretch(keyless, sql`${items.id} ${order}`)]),
  ];
  const rows = await db().execute<KeyedLine>(sql`
    select page.id, page.kind, page.status, page.title, page.symbol, page.revision, page.area, people.name as author, delegations.name as delegation,
      ${iso("updated_at")} as "updatedAt", ${iso("submitted_at")} as "submittedAt", ${iso("deadline_at")} as "deadlineAt", to_json(page.key) #>> '{}' as key
    from (${sql.join(stretches, sql` union all `)}) page
    join people on people.id = page.author_id
    left join delegations on delegations.id = page.delegation_id
    order by ${keylessLast(backwards)}, page.key ${order}, page.id ${order} limit ${PAGE_SIZE + 1}`);
  return [...rows];
}

const keylessLast = (backwards: boolean) => (backwards ? sql`(page.key is null) desc` : sql`(page.key is null)`);

/** Instants leave the database as text with all their digits: a place in the list must not be rounded. */
const iso = (column: "updated_at" | "submitted_at" | "deadline_at") =>
  sql`to_json(page.${sql.identifier(column)}) #>> '{}'`;

export type ListChoices = {
  delegations: { code: string; name: Named }[];
  authors: { id: string; name: string }[];
  views: { id: string; name: string; query: string }[];
};

/** What a list's filters offer, and the views somebody saved. */
export async function choicesFor(actor: Actor, committeeId: string): Promise<ListChoices> {
  const list = (rows: SQL) => sql`(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;
  const [choices] = await db().execute<ListChoices>(sql`select
    ${list(sql`select code, name from delegations where committee_id = ${committeeId} and closed_at is null order by code`)} as delegations,
    ${list(sql`select distinct people.id, people.name from memberships join people on people.id = person_id
      where committee_id = ${committeeId} and role = 'member' order by people.name limit 500`)} as authors,
    ${list(sql`select id, name, query from saved_views where committee_id = ${committeeId} and person_id = ${actor.id} order by name limit 50`)} as views`);
  return choices ?? { delegations: [], authors: [], views: [] };
}
