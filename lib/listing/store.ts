import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { proceedingsOf, readableBy } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";
import { firstDayOf, type Quarter, quarterFrom } from "@/lib/rules/quarter";
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

type ItemPage = { rows: ItemLine[]; previous?: Place; next?: Place };

export type ListChoices = {
  delegations: { code: string; name: Named }[];
  authors: { id: string; name: string }[];
  views: { id: string; name: string; query: string }[];
};

export type ItemList = { page: ItemPage; choices: ListChoices /** Up to the limit and one more. */; count: number };

/** A page of the items somebody may read, how many there are, and what narrows the list: one question. */
export async function listOf(actor: Actor, committeeId: string, query: ItemQuery): Promise<ItemList> {
  const wanted = await matching(actor, committeeId, query);
  const [found] = await db().execute<ListChoices & { lines: KeyedLine[]; count: number }>(sql`select
    ${list(lines(wanted, query))} as lines,
    (select count(*)::int from (select 1 from items where ${wanted} limit ${sql.words(COUNT_LIMIT + 1)}) matching) as count,
    ${list(sql`select code, name from delegations where committee_id = ${committeeId} and closed_at is null order by code`)} as delegations,
    ${list(sql`select distinct people.id, people.name from memberships join people on people.id = person_id
      where committee_id = ${committeeId} and role = 'member' order by people.name limit 500`)} as authors,
    ${list(sql`select id, name, query from saved_views where committee_id = ${committeeId} and person_id = ${actor.id} and list = 'items' order by name collate "reading" limit 50`)} as views`);
  if (!found) throw new Error("The database answered nothing.");
  const { lines: read, count, ...choices } = found;
  return { page: paged(read, query), count, choices };
}

/** The page alone. */
export async function pageOf(actor: Actor, committeeId: string, query: ItemQuery, size = PAGE_SIZE): Promise<ItemPage> {
  const page = await pageQuery(actor, committeeId, query, size);
  const [found] = await db().execute<{ lines: KeyedLine[] }>(sql`select ${page.lines} as lines`);
  return page.paged(found?.lines ?? []);
}

/** What to ask for, and the page that is made of the answer: for a query that asks for more. */
export async function pageQuery(actor: Actor, committeeId: string, query: ItemQuery, size = PAGE_SIZE) {
  const wanted = await matching(actor, committeeId, query);
  return {
    lines: list(lines(wanted, query, size)),
    paged: (read: KeyedLine[]): ItemPage => paged(read, query, size),
  };
}

/** The lines of a page, and the places before and after it. */
function paged(lines: KeyedLine[], query: ItemQuery, size = PAGE_SIZE): ItemPage {
  const { from, backwards } = startOf(query);
  const more = lines.length > size;
  const rows = lines.slice(0, size);
  if (backwards) rows.reverse();
  const place = (row: KeyedLine | undefined) => row && { key: row.key, id: row.id };
  return {
    rows,
    ...((backwards ? more : from) && { previous: place(rows[0]) }),
    ...((backwards || more) && { next: place(rows.at(-1)) }),
  };
}

function startOf({ before, after, sort }: ItemQuery) {
  const back = placeOf(before, sort);
  return { from: back ?? placeOf(after, sort), backwards: back !== undefined };
}

async function matching(actor: Actor, committeeId: string, query: ItemQuery): Promise<Plain> {
  const { q, kind, status, delegation, author, area, deadline, project, submitted, reviews, openTo } = query;
  const here = sql`(select id from delegations where committee_id = ${committeeId} and code = ${delegation ?? ""})`;
  const asked: (Plain | false | "" | undefined)[] = [
    readableBy(actor, committeeId),
    q && (await textMatches(committeeId, q)),
    kind && sql`items.kind = ${sql.words(kind)}`,
    status && sql`items.status in (${sql.words(...statusesOf(status))})`,
    delegation && sql`items.delegation_id = ${here}`,
    author && sql`items.author_id = ${author === "me" ? actor.id : author}`,
    area && sql`items.area = ${sql.words(area)}`,
    project && sql`items.project_id = ${project}`,
    deadline && sql`items.deadline_at < now()${deadline === "week" ? IN_A_WEEK : sql``}`,
    submitted && inQuarter(sql`items.submitted_at`, committeeId, submitted),
    reviews && sql`items.status = 'inReview' and ${proceedingsOf(actor)} and exists (${reviewsOwed(reviews)})`,
    openTo && OPEN_TO_COMMITTEE,
  ];
  return sql.join(
    asked.filter((condition) => typeof condition === "object"),
    " and ",
  );
}

const IN_A_WEEK = sql` + interval '7 days' and items.deadline_at >= now()`;

/** Without what only some of a committee may read. */
export const OPEN_TO_COMMITTEE = sql`items.confidentiality <> 'restricted'`;

/** That an instant lies in a quarter of the committee's calendar. */
export const inQuarter = (at: Plain, committeeId: string, quarter: Quarter): Plain =>
  sql`${at} >= ${startOfQuarter(committeeId, quarter)} and ${at} < ${startOfQuarter(committeeId, quarterFrom(quarter, 1))}`;

const startOfQuarter = (committeeId: string, quarter: Quarter) =>
  sql`(${firstDayOf(quarter)}::timestamp at time zone (select timezone from committees where id = ${committeeId}))`;

/** Advice that reviewers of an item still owe on its present revision, or owe since longer than they were given. */
export const reviewsOwed = (which: "owed" | "overdue"): Plain => sql`select reviews.due_at from reviews
  where reviews.item_id = items.id and reviews.released_at is null and reviews.response <> 'declined'
    and reviews.advised_revision is distinct from items.revision${which === "overdue" ? sql` and reviews.due_at < now()` : sql``}`;

const KEYS = {
  updated: sql`items.updated_at`,
  submitted: sql`items.submitted_at`,
  deadline: sql`items.deadline_at`,
  title: sql`items.title collate "reading"`,
} as const satisfies Record<Sort, Plain>;

export type KeyedLine = ItemLine & { key: string | null };

/**
 * A stretch of the list from a place on, read from an index. Items without the key come last, in a
 * second stretch, so that both stay plain index scans. Limits stand in the text: of one that is a
 * parameter PostgreSQL expects a tenth of the table, and plans anew each time.
 */
function lines(wanted: Plain, query: ItemQuery, size = PAGE_SIZE): Plain {
  const { from, backwards } = startOf(query);
  const key = KEYS[query.sort];
  const up = (directionOf(query) === "up") !== backwards;
  const order = up ? sql`asc` : sql`desc`;
  const beyond = up ? sql`>` : sql`<`;
  const cast = query.sort === "title" ? sql`text` : sql`timestamptz`;
  const limit = sql.words(size + 1);

  const stretch = (where: Plain, after: Plain | false, by: Plain) =>
    sql`(select items.*, ${key} as key from items where ${wanted} and ${where}${after ? sql` and ${after}` : sql``} order by ${by} limit ${limit})`;
  const keyed = () =>
    stretch(
      sql`${key} is not null`,
      from?.key != null && sql`(${key}, items.id) ${beyond} (${from.key}::${cast}, ${from.id}::uuid)`,
      sql`${key} ${order}, items.id ${order}`,
    );
  const keyless = () =>
    stretch(
      sql`${key} is null`,
      from?.key === null && sql`items.id ${beyond} ${from.id}::uuid`,
      sql`items.id ${order}`,
    );
  // What has a deadline that is near or over is never keyless by it.
  const allKeyed =
    query.sort === "updated" || query.sort === "title" || (query.sort === "deadline" && query.deadline !== undefined);
  const stretches = [
    // From a place among the keyless ones, the keyed ones lie behind when going on and ahead when going back.
    ...(from?.key === null && !backwards ? [] : [keyed()]),
    ...(allKeyed || (backwards && from?.key != null) ? [] : [keyless()]),
  ];
  return sql`
    select page.id, page.kind, page.status, page.title, page.symbol, page.revision, page.area, people.name as author, delegations.name as delegation,
      page.updated_at as "updatedAt", page.submitted_at as "submittedAt", page.deadline_at as "deadlineAt", page.key
    from (${sql.join(stretches, " union all ")}) page
    join people on people.id = page.author_id
    left join delegations on delegations.id = page.delegation_id
    order by (page.key is null)${backwards ? sql` desc` : sql``}, page.key ${order}, page.id ${order} limit ${limit}`;
}
