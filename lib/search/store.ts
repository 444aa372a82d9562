import "server-only";
import { db } from "@/db/client";
import { type Plain, sql } from "@/db/plain";
import { readableBy } from "@/lib/audience/store";
import { folded } from "@/lib/languages/folded";
import type { Actor } from "@/lib/rules/hats";
import type { KindName, Status } from "@/lib/rules/words";
import { CANDIDATES, FEW, FOUND_END, FOUND_START, PAGE_SIZE, SAMPLE } from "./schema";

type Hit = {
  id: string;
  kind: KindName;
  status: Status;
  symbol: string | null;
  title: string;
  excerpt: string;
  updatedAt: string;
};
export type Hits = { rows: Hit[]; total: number };

/** Items whose title, symbol or content says this, best first. */
export async function hitsFor(actor: Actor, committeeId: string, q: string, page: number): Promise<Hits> {
  const rows = await db().execute<Omit<Hit, "title" | "excerpt"> & { said: string; total: number }>(sql`
    with asked as materialized (select ${tsQuery(q)} as query), ${candidates(actor, committeeId, q)}, ranked as (
      select id, ts_rank(search, ${QUERY}, 1) as rank, updated_at, count(*) over ()::int as total from candidates
      order by rank desc, updated_at desc, id limit ${sql.words(PAGE_SIZE)} offset ${(page - 1) * PAGE_SIZE}
    )
    select items.id, items.kind, items.status, items.symbol, ranked.total, to_json(items.updated_at) #>> '{}' as "updatedAt",
      ts_headline(${config(q)}, items.title || ${NEXT_PIECE} || ${PIECES}, ${QUERY}, ${MARKS}) as said
    from ranked join items on items.id = ranked.id cross join lateral ${beginnings(q)} begun
    order by ranked.rank desc, ranked.updated_at desc, ranked.id`);
  const hits = rows.map(({ total: _total, said, ...hit }) => ({ ...hit, ...readable(said) }));
  return { rows: hits, total: rows[0]?.total ?? 0 };
}

const QUERY = sql`(select query from asked)`;
const MARKS = `StartSel=${FOUND_START}, StopSel=${FOUND_END}, HighlightAll=true`;

/**
 * The newest items that say this. A word that many of the very newest say is met soon on the way back in
 * time; of any other the words' index names all there are. Whichever is not needed is not begun. Whether
 * something "is true" no index answers: on the way back in time each item is asked by itself.
 */
function candidates(actor: Actor, committeeId: string, q: string): Plain {
  const newest = (from: Plain, holds: Plain) =>
    sql`(select items.id, items.search, items.updated_at from ${from} where ${readableBy(actor, committeeId)} and ${holds}
      order by items.updated_at desc limit ${sql.words(CANDIDATES)})`;
  if (looksLikeSymbol(q)) return sql`candidates as materialized ${newest(sql`items`, symbolStarts(q.toUpperCase()))}`;
  const few = sql`(select count(*) from matching) <= ${sql.words(FEW)}`;
  return sql`common as materialized (select count(*) filter (where says) > ${sql.words(SAMPLE / 4)} as yes from (
      select search @@ ${QUERY} as says from items where committee_id = ${committeeId} order by updated_at desc, id desc limit ${sql.words(SAMPLE)}) newest
    ), matching as materialized (
      select id from items where committee_id = ${committeeId} and search @@ ${QUERY} and not (select yes from common) limit ${sql.words(FEW + 1)}
    ), candidates as materialized (
      ${newest(sql`matching join items on items.id = matching.id`, sql`${few} and not (select yes from common)`)}
      union all ${newest(sql`items`, sql`((select yes from common) or not ${few}) and (items.search @@ ${QUERY}) is true`)}
    )`;
}

const [SEEN, BEFORE, PIECE] = [20_000, 60, 220];
const NEXT_PIECE = "\uE002";

/** The beginning of a text, unpacked once, and where in it each of two words first stands, or 0. */
function beginnings(q: string): Plain {
  const [first, second] = needlesOf(q).map((needle) => sql`strpos(folded, ${needle})`);
  return sql`(select body, ${first ?? sql`1`} as first, ${second ?? sql`0`} as second from (
    select body, lower(body) as folded from (select left(items.body, ${sql.words(SEEN)}) as body offset 0) unpacked offset 0) folded offset 0)`;
}

const around = (place: Plain) => sql`case when ${place} > ${sql.words(BEFORE)} then '…' else '' end
  || substr(begun.body, greatest(1, ${place} - ${sql.words(BEFORE)} + 1), ${sql.words(PIECE)}) || case when length(begun.body) > ${place} + ${sql.words(PIECE - BEFORE)} then '…' else '' end`;

/** A look at the text around the first of each of two words: to mark words in all of it takes the database ten times as long. */
const PIECES = sql`${around(sql`begun.first`)} || case when abs(begun.second - begun.first) > ${sql.words(PIECE - BEFORE)} and begun.second > 0
  then ${NEXT_PIECE} || ${around(sql`begun.second`)} else '' end`;

/** What was asked for, as it is likely to begin in a text: the longest two words, without their endings. */
const needlesOf = (q: string): string[] =>
  (q.toLowerCase().match(/(?<![-\p{L}\p{N}])[\p{L}\p{M}\p{N}]{2,}/gu) ?? [])
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 2)
    .map((word) => word.slice(0, word.length > 5 ? -2 : word.length > 4 ? -1 : undefined));

/** Cut where words end: a piece that begins or ends within the text has a part of a word at its edge. */
function readable(said: string): Pick<Hit, "title" | "excerpt"> {
  const [title = "", ...pieces] = said.split(NEXT_PIECE);
  const whole = pieces.map((piece) => piece.replace(/^…\S*\s+/, "… ").replace(/\s+\S*…$/, " …"));
  return { title, excerpt: whole.join(" ").replaceAll("… …", "…") };
}

/**
 * Items that say this, or whose symbol starts so. Asked in two steps: few matches are named one by
 * one, many are met soon in any order, and no plan has to guess which of the two it will be.
 */
export async function textMatches(committeeId: string, q: string): Promise<Plain> {
  if (looksLikeSymbol(q)) return symbolStarts(q.toUpperCase());
  const matches = sql`items.search @@ ${tsQuery(q)}`;
  // The planner prepares to read every match, so it asks the words' index; the limit stops the reading.
  const [found] = await db().execute<{ ids: string[] | null }>(sql`
    with matching as materialized (select id from items where items.committee_id = ${committeeId} and ${matches})
    select case when count(*) <= ${sql.words(FEW)} then coalesce(json_agg(id), '[]') end as ids
    from (select id from matching limit ${sql.words(FEW + 1)}) probed`);
  return found?.ids ? sql`items.id = any(${`{${found.ids.join(",")}}`}::uuid[])` : matches;
}

/** `RAC/OR` and onwards; a range, for which the symbols' index serves. */
export const looksLikeSymbol = (q: string) => /^\p{L}[\p{L}\d]*\/[\p{L}\d/.-]*$/u.test(q);
const symbolStarts = (q: string) => sql`items.symbol between ${q} and ${`${q}~`} and starts_with(items.symbol, ${q})`;

/**
 * What was typed, as a question to the index: in English and Russian word forms with the usual signs
 * ("a phrase", or, -without), and word by word as typed or begun, for every other language.
 */
export function tsQuery(q: string): Plain {
  const text = folded(q);
  const begun = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => `${word}:*`)
    .join(" & ");
  // Words in Latin letters have the same forms in both; each question more costs the index as much as the first.
  const english = sql`websearch_to_tsquery('english', ${text})`;
  const forms = /^[\0-\x7f]*$/.test(text) ? english : sql`${english} || websearch_to_tsquery('russian', ${text})`;
  return begun && !/["-]/.test(text) ? sql`(${forms} || to_tsquery('simple', ${begun}))` : sql`(${forms})`;
}

/** The word forms an excerpt is marked by. */
const config = (q: string): Plain =>
  /\p{Script=Cyrillic}/u.test(q) ? sql`'russian'::regconfig` : sql`'english'::regconfig`;
