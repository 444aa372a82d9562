import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { publications, registerEntries } from "@/db/schema/register";
import type { Place } from "@/lib/listing/schema";
import { OWED } from "@/lib/recommendations/store";
import type { Capacity } from "@/lib/rules/capacity";
import { type PublicEvaluation, publicEvaluation } from "@/lib/rules/kirkpatrick";
import type { Party } from "@/lib/rules/publication";
import type { Area, KindName, Outcome } from "@/lib/rules/words";
import { looksLikeSymbol, tsQuery } from "@/lib/search/store";
import { type RegisterQuery, registerPlaceOf } from "./schema";

/*
 * The public register is read from its own tables alone, and those hold only what was published: nothing
 * here can show what an item, a review or a vote says elsewhere. What became of a decision is told in figures alone. Instants are ISO 8601, with all their digits.
 */

const PAGE_SIZE = 50;

export type RegisterLine = {
  id: string;
  committee: { slug: string; symbol: string; name: Named; timezone: string };
  version: number;
  symbol: string;
  address: string;
  document: string;
  kind: KindName;
  outcome: Outcome;
  area: Area | null;
  delegation: Party | null;
  title: string;
  language: string;
  decidedAt: string;
  publishedAt: string;
  updatedAt: string;
  hash: string | null;
  withdrawnAt: string | null;
  withdrawnBecause: string | null;
};

export type RegisterPage = {
  rows: RegisterLine[];
  previous?: Place;
  next?: Place;
  /** Committees that ever published anything, and the years of the first and the last decision here. */
  committees: { slug: string; name: Named }[];
  first: number | null;
  last: number | null;
};

/** By when they were decided, for readers; by when they were changed, withdrawals among them, for machines. */
type Order = "decided" | "changed";

/** One page, and what the filters offer, in one query. */
export async function pageOf(query: RegisterQuery, order: Order): Promise<RegisterPage> {
  const back = registerPlaceOf(query.before);
  const from = back ?? registerPlaceOf(query.after);
  const key = order === "decided" ? registerEntries.decidedAt : registerEntries.updatedAt;
  const [beyond, direction] = back ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const wanted = and(
    // Machines may ask for everything.
    sql`true`,
    ...conditions(query, order),
    from && sql`(${key}, ${registerEntries.itemId}) ${beyond} (${from.key}::timestamptz, ${from.id}::uuid)`,
  );
  const [found] = await db().execute<Omit<RegisterPage, "previous" | "next">>(sql`
    select (select coalesce(json_agg(line), '[]') from (
        select ${line} from (select * from register_entries where ${wanted} order by ${key} ${direction}, item_id ${direction} limit ${PAGE_SIZE + 1}) register_entries
          join committees on committees.id = committee_id order by ${key} ${direction}, item_id ${direction}) line) as rows,
      (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by symbol), '[]') from register_changes join committees on committees.id = committee_id) as committees,
      (select year from register_entries where ${here(query)} order by decided_at limit 1) as first,
      (select year from register_entries where ${here(query)} order by decided_at desc limit 1) as last`);
  const { rows: lines, ...offered } = found ?? { rows: [], committees: [], first: null, last: null };
  const more = lines.length > PAGE_SIZE;
  const rows = lines.slice(0, PAGE_SIZE);
  if (back) rows.reverse();
  const place = (row: RegisterLine | undefined) =>
    row && { key: order === "decided" ? row.decidedAt : row.updatedAt, id: row.id };
  return {
    ...offered,
    rows,
    ...((back ? more : from) && { previous: place(rows[0]) }),
    ...((back || more) && { next: place(rows.at(-1)) }),
  };
}

const line = sql`register_entries.item_id as id, json_build_object('slug', slug, 'symbol', committees.symbol, 'name', name, 'timezone', timezone) as committee,
  register_entries.version, register_entries.symbol, address, register_entries.document, kind, outcome, area, delegation, title, language,
  decided_at as "decidedAt", register_entries.published_at as "publishedAt", updated_at as "updatedAt", register_entries.hash,
  withdrawn_at as "withdrawnAt", withdrawn_because as "withdrawnBecause"`;

function here({ committee }: Pick<RegisterQuery, "committee">): SQL {
  const id = sql`(select id from committees where slug = ${committee ?? ""})`;
  return committee ? sql`withdrawn_at is null and committee_id = ${id}` : sql`withdrawn_at is null`;
}

function conditions(query: RegisterQuery, order: Order): SQL[] {
  const { q, committee, outcome, kind, year, area } = query;
  const asked: (SQL | 0 | "" | undefined | false)[] = [
    order === "decided" && isNull(registerEntries.withdrawnAt),
    committee && sql`committee_id = (select id from committees where slug = ${committee})`,
    outcome && eq(registerEntries.outcome, outcome),
    kind && eq(registerEntries.kind, kind),
    year && eq(registerEntries.year, year),
    area && eq(registerEntries.area, area),
    q && (looksLikeSymbol(q) ? symbolStarts(q.toUpperCase()) : sql`${registerEntries.search} @@ ${tsQuery(q)}`),
  ];
  return asked.filter((condition): condition is SQL => typeof condition === "object");
}

const symbolStarts = (q: string) =>
  sql`(starts_with(${registerEntries.symbol}, ${q}) or starts_with(upper(${registerEntries.document}), ${q}))`;

export type RegisterEntry = RegisterLine & {
  /** The file of the version that is shown, and its hash. */
  file: string | null;
  fileHash: string | null;
  shownVersion: number | null;
  /** Every version since the decision was last put here, the newest first. */
  versions: { version: number; publishedAt: string; reason: string }[];
  /** The first signed statement that covers the entry of the record which decided it. */
  checkpoint: { number: number; at: string; root: string; publicKey: string; signature: string } | null;
};

/** The number of the entry in the item's record that decided it, as the version that is `shown` says. */
const DECIDING_ENTRY = plain`(shown.document::json -> 'record' ->> 'seq')::int`;

/** One entry by its address, in its latest version or in an earlier one. */
export async function entryAt(
  slug: string,
  address: string,
  version: number | null,
): Promise<RegisterEntry | undefined> {
  const shown = sql`select * from publications where publications.item_id = register_entries.item_id and register_entries.withdrawn_at is null
    and publications.version > coalesce((select max(version) from publications gone where gone.item_id = register_entries.item_id and gone.document is null), 0)`;
  const [found] = await db().execute<{ entry: RegisterEntry }>(sql`select to_json(entry) as entry from (
    select ${line}, shown.document as file, shown.hash as "fileHash", shown.version as "shownVersion",
      (select coalesce(json_agg(json_build_object('version', version, 'publishedAt', published_at, 'reason', reason) order by version desc), '[]') from (${shown}) versions) as versions,
      (select to_json(signed) from (
        select number, at, encode(root, 'hex') as root, public_key as "publicKey", translate(encode(signature, 'base64'), E'\\n', '') as signature
        from checkpoint_heads join checkpoints on number = checkpoint
        where chain = register_entries.item_id and seq >= ${DECIDING_ENTRY} order by number limit 1) signed) as checkpoint
    from register_entries join committees on committees.id = committee_id
      left join lateral (select * from (${shown}) versions where version = coalesce(${version}::int, register_entries.version)) shown on true
    where slug = ${slug} and address = ${address} and (${version}::int is null or shown.version is not null)) entry`);
  return found?.entry;
}

/** A published file by its hash, as long as the public may see it. */
export async function fileOf(hash: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ document: publications.document })
    .from(publications)
    .innerJoin(registerEntries, eq(registerEntries.itemId, publications.itemId))
    .where(
      and(
        eq(publications.hash, hash),
        isNull(registerEntries.withdrawnAt),
        sql`${publications.version} > coalesce((select max(version) from publications gone where gone.item_id = ${publications.itemId} and gone.document is null), 0)`,
      ),
    )
    .limit(1);
  return row?.document ?? undefined;
}

/**
 * How often the register has changed and when it last did; `named`: by what name and clock committees go now;
 * `signed`: the checkpoint that the page of the decision asked about tells of, the first over the entry that decided
 * it; of what happened to the item afterwards nobody learns from this.
 */
type Changes = { count: number; changedAt: Date | null; named: string; signed: number; passed: number };

const PASSED = plain`due_on < (now() at time zone committees.timezone)::date`;

/** Of the whole register, of a committee's part of it, or of that as one decision's page shows it. */
export async function changesOf(slug?: string, address?: string): Promise<Changes> {
  const signed = plain`select number, at from register_entries join publications shown using (item_id, version)
      join checkpoint_heads on chain = item_id join checkpoints on number = checkpoint
    where register_entries.committee_id = committees.id and address = ${address ?? null} and seq >= ${DECIDING_ENTRY} order by number limit 1`;
  // That a date has passed changes what a page tells, and nobody does it.
  const passed = plain`select count(*)::int as number, max((due_on + 1)::timestamp at time zone committees.timezone) as at
    from register_entries join recommendations on recommendations.item_id = register_entries.item_id
    where register_entries.committee_id = committees.id and address = ${address ?? null} and ${PASSED}`;
  const [row] = await db().execute<Omit<Changes, "changedAt"> & { at: string | null }>(plain`
    select coalesce(sum(count), 0)::int as count, to_json(greatest(max(changed_at), max(signed.at), max(passed.at))) #>> '{}' as at,
      coalesce(max(signed.number), 0) as signed, coalesce(max(passed.number), 0) as passed,
      coalesce(substr(md5(string_agg(concat(slug, symbol, name, timezone), ' ' order by symbol)), 1, 8), '') as named
    from register_changes join committees on committees.id = committee_id
      left join lateral (${signed}) signed on ${address !== undefined} left join lateral (${passed}) passed on ${address !== undefined} ${slug ? plain`where slug = ${slug}` : plain``}`);
  const { at = null, ...changes } = row ?? { count: 0, named: "", signed: 0, passed: 0 };
  return { ...changes, changedAt: at === null ? null : new Date(at) };
}

/** What became of a public decision: figures, and none of what was said with them. */
export type PublicFollowUp = {
  recommendations: {
    count: number;
    accepted: number;
    partly: number;
    rejected: number;
    underway: number;
    implemented: number;
    closed: number;
    /** Past their date without a response. */
    unanswered: number;
    /** Past their date while something is still owed. */
    overdue: number;
  } | null;
  capacity:
    | (Pick<Capacity, "state" | "startsOn" | "endsOn" | "hours" | "women" | "men"> & {
        evaluations: PublicEvaluation[];
      })
    | null;
};

type Counted = Omit<PublicFollowUp, "capacity"> & { capacity: Capacity | null };

/** Of an item that is published now and still for everybody to read. */
export async function followUpOf(itemId: string): Promise<PublicFollowUp | undefined> {
  const count = (holds: Plain) => plain`count(*) filter (where ${holds})::int`;
  const [found] = await db().execute<Counted>(plain`select
    (select to_json(counted) from (select count(*)::int, ${count(plain`response = 'accepted'`)} as accepted, ${count(plain`response = 'partly'`)} as partly,
      ${count(plain`response = 'rejected'`)} as rejected, ${count(plain`implementation = 'underway'`)} as underway,
      ${count(plain`implementation = 'implemented'`)} as implemented, ${count(plain`recommendations.closed_at is not null`)} as closed,
      ${count(plain`response is null and ${PASSED}`)} as unanswered, ${count(plain`${OWED} and ${PASSED}`)} as overdue
      from recommendations join committees on committees.id = recommendations.committee_id where item_id = items.id having count(*) > 0) counted) as recommendations,
    (select to_json(told) from (select state, starts_on as "startsOn", ends_on as "endsOn", hours, women, men, evaluations
      from capacity_requests where item_id = items.id) told) as capacity
    from register_entries join items on items.id = register_entries.item_id
    where register_entries.item_id = ${itemId} and withdrawn_at is null and items.confidentiality = 'public' and items.status = 'adopted'`);
  if (!found) return undefined;
  const { recommendations, capacity } = found;
  const evaluations = capacity?.evaluations.map(publicEvaluation) ?? [];
  return { recommendations, capacity: capacity && { ...capacity, evaluations } };
}
