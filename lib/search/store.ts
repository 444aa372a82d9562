import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { readableBy } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";
import type { KindName, Status } from "@/lib/rules/words";
import { CANDIDATES, FEW, FOUND_END, FOUND_START, PAGE_SIZE } from "./schema";

export type Hit = {
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
  const query = tsQuery(q);
  const wanted = and(readableBy(actor, committeeId), await textMatches(committeeId, q));
  const marks = `StartSel=${FOUND_START}, StopSel=${FOUND_END}`;
  const fragments = `${marks}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`;
  const rows = await db().execute<Hit & { total: number }>(sql`
    with candidates as materialized (
      select items.id, items.search, items.updated_at from items where ${wanted} order by items.updated_at desc limit ${CANDIDATES}
    ), ranked as (
      select id, ts_rank_cd(search, ${query}, 4) as rank, updated_at, count(*) over ()::int as total from candidates
      order by rank desc, updated_at desc, id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}
    )
    select items.id, items.kind, items.status, items.symbol, ranked.total, to_json(items.updated_at) #>> '{}' as "updatedAt",
      ts_headline(${config(q)}, items.title, ${query}, ${`${marks}, HighlightAll=true`}) as title,
      ts_headline(${config(q)}, left(items.body, 20000), ${query}, ${fragments}) as excerpt
    from ranked join items on items.id = ranked.id
    order by ranked.rank desc, ranked.updated_at desc, ranked.id`);
  return { rows: rows.map(({ total: _total, ...hit }) => hit), total: rows[0]?.total ?? 0 };
}

/**
 * Items that say this, or whose symbol starts so. Asked in two steps: few matches are named one by
 * one, many are met soon in any order, and no plan has to guess which of the two it will be.
 */
export async function textMatches(committeeId: string, q: string): Promise<SQL> {
  if (looksLikeSymbol(q)) return symbolStarts(q.toUpperCase());
  const matches = sql`${items.search} @@ ${tsQuery(q)}`;
  // The planner prepares to read every match, so it asks the words' index; the limit stops the reading.
  const [found] = await db().execute<{ ids: string[] | null }>(sql`
    with matching as materialized (select id from items where ${items.committeeId} = ${committeeId} and ${matches})
    select case when count(*) <= ${FEW} then coalesce(json_agg(id), '[]') end as ids
    from (select id from matching limit ${FEW + 1}) probed`);
  return found?.ids ? sql`${items.id} = any(${`{${found.ids.join(",")}}`}::uuid[])` : matches;
}

/** `RAC/OR` and onwards; a range, for which the symbols' index serves. */
const looksLikeSymbol = (q: string) => /^\p{L}[\p{L}\d]*\/[\p{L}\d/.-]*$/u.test(q);
const symbolStarts = (q: string) =>
  sql`${items.symbol} between ${q} and ${`${q}~`} and starts_with(${items.symbol}, ${q})`;

/**
 * What was typed, as a question to the index: in English and Russian word forms with the usual signs
 * ("a phrase", or, -without), and word by word as typed or begun, for every other language.
 */
function tsQuery(q: string): SQL {
  const text = folded(q);
  const begun = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => `${word}:*`)
    .join(" & ");
  const forms = sql`websearch_to_tsquery('english', ${text}) || websearch_to_tsquery('russian', ${text})`;
  return begun && !/["-]/.test(text) ? sql`(${forms} || to_tsquery('simple', ${begun}))` : sql`(${forms})`;
}

/** Uzbek writes ʻ and ʼ in many ways, or leaves them out; the index leaves them all out. */
const folded = (text: string) => text.normalize("NFC").replace(/[ʻʼ‘’´']/g, "");

/** The word forms an excerpt is marked by. */
const config = (q: string): SQL =>
  /\p{Script=Cyrillic}/u.test(q) ? sql`'russian'::regconfig` : sql`'english'::regconfig`;
