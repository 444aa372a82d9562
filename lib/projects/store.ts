import "server-only";
import { and, desc, eq, or, sql as sqlOf } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import { committees } from "@/db/schema/committees";
import { projects } from "@/db/schema/projects";
import { readableBy } from "@/lib/audience/store";
import { COUNT_LIMIT, type Place } from "@/lib/listing/schema";
import { UNDER_WAY } from "@/lib/portfolio/store";
import type { Actor } from "@/lib/rules/hats";
import type { Area, ProjectStatus } from "@/lib/rules/words";
import { tsQuery } from "@/lib/search/store";
import { type ProjectQuery, type ProjectSort, placeOf, projectDirectionOf } from "./schema";

export const PAGE_SIZE = 50;

export type ProjectLine = {
  id: string;
  code: string;
  title: string;
  area: Area;
  countries: string[];
  status: ProjectStatus;
  risks: string[];
  startsOn: string | null;
  endsOn: string | null;
  /** Items about it that the reader may see, up to a thousand. */
  items: number;
};
type Keyed = ProjectLine & { key: string };
export type ProjectPage = { rows: ProjectLine[]; previous?: Place; next?: Place };
export type ProjectList = {
  page: ProjectPage;
  /** Up to the limit and one more. */
  count: number;
  views: { id: string; name: string; query: string }[];
};

/** A page of a committee's projects, how many fit, and the views somebody keeps of the list: one question. */
export async function listOf(actor: Actor, committeeId: string, query: ProjectQuery): Promise<ProjectList> {
  const { beside, lines, count } = sought(actor, committeeId, query, PAGE_SIZE + 1);
  const [found] = await db().execute<{
    lines: Keyed[];
    count: number;
    views: ProjectList["views"];
  }>(sql`${beside} select
    ${list(lines)} as lines, (select count(*)::int from ${count} matching) as count,
    ${list(sql`select id, name, query from saved_views where committee_id = ${committeeId} and person_id = ${actor.id} and list = 'projects' order by name collate "reading" limit 50`)} as views`);
  if (!found) throw new Error("The database answered nothing.");
  const { lines: read, ...rest } = found;
  return { page: paged(read, query, PAGE_SIZE), ...rest };
}

/** The page alone, of any size. */
export async function pageOf(
  actor: Actor,
  committeeId: string,
  query: ProjectQuery,
  size = PAGE_SIZE,
): Promise<ProjectPage> {
  const { beside, lines } = sought(actor, committeeId, query, size + 1);
  const [found] = await db().execute<{ lines: Keyed[] }>(sql`${beside} select ${list(lines)} as lines`);
  return paged(found?.lines ?? [], query, size);
}

function paged(read: Keyed[], query: ProjectQuery, size: number): ProjectPage {
  const { from, backwards } = startOf(query);
  const more = read.length > size;
  const rows = read.slice(0, size);
  if (backwards) rows.reverse();
  const place = (row: Keyed | undefined) => row && { key: row.key, id: row.id };
  return {
    rows,
    ...((backwards ? more : from) && { previous: place(rows[0]) }),
    ...((backwards || more) && { next: place(rows.at(-1)) }),
  };
}

function startOf({ before, after, sort }: ProjectQuery) {
  const back = placeOf(before, sort);
  return { from: back ?? placeOf(after, sort), backwards: back !== undefined };
}

function narrowed(committeeId: string, { area, country, status, risk, due }: ProjectQuery): Plain {
  const asked: (Plain | false | "" | undefined)[] = [
    sql`projects.committee_id = ${committeeId}`,
    area && sql`projects.area = ${sql.words(area)}`,
    // In the text, so that PostgreSQL knows once how many there are of each.
    country && sql`projects.countries @> array[${sql.words(country)}]`,
    status && (status === "open" ? OPEN : sql`projects.status = ${sql.words(status)}`),
    risk &&
      sql`projects.risks @> array[${sql.join(
        risk.split(":").map((word) => sql.words(word)),
        " || ':' || ",
      )}]`,
    due &&
      sql`${OPEN} and projects.ends_on ${due === "past" ? sql`< current_date` : sql`between current_date and current_date + 91`}`,
  ];
  return sql.join(
    asked.filter((condition) => typeof condition === "object"),
    " and ",
  );
}

const OPEN = sql`projects.${UNDER_WAY}`;

/** A code or an identifier by how it begins, or words of title and summary. */
const saying = (q: string): Plain => {
  const start = sql`lower(${q.replaceAll(/[\\%_]/g, "\\$&")}) || '%'`;
  const words = sql`projects.search @@ (select query from asked)`;
  return /\d/.test(q)
    ? sql`(lower(projects.code) like ${start} or lower(projects.identifier) like ${start} or ${words})`
    : words;
};

const KEYS = {
  code: [sql`projects.code collate "reading"`, sql`text`],
  title: [sql`projects.title collate "reading"`, sql`text`],
  updated: [sql`projects.updated_at`, sql`timestamptz`],
  ends: [sql`coalesce(projects.ends_on, 'infinity'::date)`, sql`date`],
} as const satisfies Record<ProjectSort, readonly [Plain, Plain]>;

/** So many times the rows of a page are looked at for words that many projects say. */
const AHEAD = 10;

/**
 * A stretch of the list from a place on, what is to stand before a query for it, and as many rows as fit, up to the
 * limit and one more. Without words it is read from the order's index. Of projects that say something, the words'
 * index names all there are: few are put in order; of many, the next in order mostly hold a page's worth.
 */
function sought(actor: Actor, committeeId: string, query: ProjectQuery, rows: number) {
  const { from, backwards } = startOf(query);
  const [key, type] = KEYS[query.sort];
  const up = (projectDirectionOf(query) === "up") !== backwards;
  const order = up ? sql`asc` : sql`desc`;
  const beyond = from
    ? sql` and (${key}, projects.id) ${up ? sql`>` : sql`<`} (${from.key}::${type}, ${from.id}::uuid)`
    : sql``;
  const stretch = (where: Plain, limit = rows) =>
    sql`where ${where}${beyond} order by ${key} ${order}, projects.id ${order} limit ${sql.words(limit)}`;
  const upToLimit = (where: Plain) => sql`(select id from projects where ${where} limit ${sql.words(COUNT_LIMIT + 1)})`;
  const columns = sql`projects.id, code, title, area, countries, status, risks, starts_on as "startsOn", ends_on as "endsOn",
      to_json(${key}) #>> '{}' as key,
      (select count(*)::int from (select 1 from items where items.project_id = projects.id and ${readableBy(actor, committeeId)} limit 1000) readable) as items`;
  const here = narrowed(committeeId, query);
  if (!query.q)
    return { beside: sql``, lines: sql`select ${columns} from projects ${stretch(here)}`, count: upToLimit(here) };

  const says = saying(query.q);
  const few = sql`(select count(*) from matching) <= ${sql.words(COUNT_LIMIT)}`;
  const full = sql`(select count(*) from ahead) = ${sql.words(rows)}`;
  const beside = sql`with asked as materialized (select ${tsQuery(query.q)} as query),
    matching as materialized ${upToLimit(sql`${here} and ${says}`)},
    ahead as materialized (
      select id from (select projects.*, ${key} as key from projects ${stretch(sql`not (${few}) and ${here}`, rows * AHEAD)}) projects
      where ${says} order by key ${order}, id ${order} limit ${sql.words(rows)}),
    found as materialized (
      select id from matching where ${few} union all select id from ahead where ${full}
      union all (select id from projects ${stretch(sql`not (${few}) and not (${full}) and ${here} and ${says}`)}))`;
  const lines = sql`select ${columns} from found join projects on projects.id = found.id ${stretch(sql`true`)}`;
  return { beside, lines, count: sql`matching` };
}

/** Whether an identifier or a code is another project's already. */
export async function namesake(
  tx: Tx,
  committeeId: string,
  { code, identifier }: { code: string; identifier: string | null },
  but?: string,
): Promise<"code" | "identifier" | undefined> {
  const [row] = await tx.execute<{ code: string }>(sql`select code from projects
    where committee_id = ${committeeId} and id is distinct from ${but ?? null} and (code = ${code} or identifier = ${identifier})
    order by (code = ${code}) desc limit 1`);
  if (!row) return undefined;
  return row.code === code ? "code" : "identifier";
}

/** Locks a project until the transaction ends. */
export const lockProject = async (tx: Tx, id: string) =>
  (
    await tx
      .select({
        id: projects.id,
        committeeId: projects.committeeId,
        slug: committees.slug,
        version: projects.version,
        status: projects.status,
        actualEnd: projects.actualEnd,
        actualStart: projects.actualStart,
        risks: projects.risks,
      })
      .from(projects)
      .innerJoin(committees, eq(committees.id, projects.committeeId))
      .where(eq(projects.id, id))
      .for("no key update", { of: projects })
  ).at(0);

export const committeeNow = async (tx: Tx, id: string) =>
  (
    await tx
      .select({ slug: committees.slug, today: sqlOf<string>`(now() at time zone ${committees.timezone})::date::text` })
      .from(committees)
      .where(eq(committees.id, id))
  ).at(0);

export const isIn = async (committeeId: string, id: string): Promise<boolean> =>
  (
    await db()
      .select({ id: projects.id })
      .from(projects)
      .where(and(eq(projects.id, id), eq(projects.committeeId, committeeId)))
  ).length > 0;

const MOST_CHOICES = 30;

export type ProjectChoices = {
  choices: { value: string; label: string }[];
  /** Whether the committee has further ones. */
  more: boolean;
};

/**
 * The first projects whose code and title hold these words, and the one chosen already whatever they are; the words
 * may be a project's id. One that has ended stays, for what is filed about it afterwards.
 */
export async function choicesOf(
  committeeId: string,
  { words = "", chosen = "" }: { words?: string | undefined; chosen?: string | undefined },
): Promise<ProjectChoices> {
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const isChosen = sqlOf<boolean>`${projects.id}::text in (${chosen}, ${words})`;
  const rows = await db()
    .select({ id: projects.id, code: projects.code, title: projects.title })
    .from(projects)
    .where(
      and(
        eq(projects.committeeId, committeeId),
        or(sqlOf`${projects.code} || ' · ' || ${projects.title} ilike ${like}`, isChosen),
      ),
    )
    .orderBy(desc(isChosen), sqlOf`${projects.code} collate "reading"`)
    .limit(MOST_CHOICES + 1);
  const choices = rows
    .slice(0, MOST_CHOICES)
    .map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }));
  return { choices, more: words !== "" || rows.length > MOST_CHOICES };
}
