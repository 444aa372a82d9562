import "server-only";
import { inArray, type SQLWrapper, sql } from "drizzle-orm";
import type { PgInsertValue } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { events, items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { ADMINISTRATION } from "@/lib/checkpoints/store";
import type { Entry } from "@/lib/rules/chain";
import type { Text } from "@/lib/rules/record-bundle";

/** What happened, and who did it. The database gives it its place in the item's chain. */
export type NewEntry = Omit<PgInsertValue<typeof events>, "id" | "seq" | "salt" | "hash">;

/** The one door into an item's record. Whoever comes through it holds the item's lock. */
export const append = (tx: Tx, entry: NewEntry) => tx.insert(events).values(entry);

/** An instant as the record writes it: UTC, with the microseconds that a JavaScript date cannot carry. */
export const inRecord = (column: SQLWrapper) => sql<string | null>`instant_text(${column})`;

/** The columns of an item that its record accounts for, as `replay` tells them; without the hash of its text. */
export const onRecord = {
  committee: items.committeeId,
  kind: items.kind,
  author: items.authorId,
  delegation: items.delegationId,
  project: items.projectId,
  symbol: items.symbol,
  title: items.title,
  language: items.language,
  area: items.area,
  confidentiality: items.confidentiality,
  actingChair: items.actingChairId,
  workflow: items.workflowVersion,
  corrigendum: items.corrigendum,
  deadlineAt: inRecord(items.deadlineAt),
  submittedAt: inRecord(items.submittedAt),
  decidedAt: inRecord(items.decidedAt),
};

/** The whole record of an item, oldest first. For an item already found readable. */
export const entriesOf = async (itemId: string): Promise<Required<Entry>[]> =>
  db().execute(sql`
    select item_id as chain, seq, instant_text(at) as at, actor_id as actor, on_behalf_of_id as "onBehalfOf", act,
      from_status as "from", to_status as "to", revision, data, salt, hash_of_data(salt, data) as "dataHash",
      encode(lag(hash) over (order by seq), 'hex') as previous, encode(hash, 'hex') as hash
    from events where item_id = ${itemId} order by seq`);

/** The whole record of a project, oldest first: what to ask for. */
export const projectEntries = (projectId: string) => plain`
  select project_id as chain, seq, instant_text(at) as at, actor_id as actor, null as "onBehalfOf", act,
    null as "from", null as "to", version as revision, data, salt, hash_of_data(salt, data) as "dataHash",
    encode(lag(hash) over (order by seq), 'hex') as previous, encode(hash, 'hex') as hash
  from project_events where project_id = ${projectId} order by seq`;

/** The record of the administration of the whole installation, oldest first. */
export const administrationEntries = async (): Promise<Required<Entry>[]> =>
  db().execute(sql`
    select 'administration' as chain, seq, instant_text(at) as at, actor_id as actor, null as "onBehalfOf", act,
      null as "from", null as "to", null as revision, data_of(event) as data, salt, hash_of_data(salt, data_of(event)) as "dataHash",
      encode(lag(hash) over (order by seq), 'hex') as previous, encode(hash, 'hex') as hash
    from admin_events event order by seq`);

/** The texts of an item as submitted, oldest first. */
export const textsOf = async (itemId: string): Promise<Text[]> =>
  db().execute<Text>(sql`
    select number, title, data, note, submitted_by as "by", instant_text(submitted_at) as at from revisions where item_id = ${itemId} order by number`);

export async function namesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** How far an item's record goes, and which checkpoint saw it last: one object, or null for a draft. */
export const recordStanding = (itemId: string) => standing(plain`events where item_id = ${itemId}`, itemId);

/** The same of a project. */
export const projectStanding = (projectId: string) =>
  standing(plain`project_events where project_id = ${projectId}`, projectId);

/** The same of the administration. */
export async function administrationStanding(): Promise<Standing | null> {
  const [row] = await db().execute<{ record: Standing | null }>(
    plain`select (${standing(plain`admin_events`, ADMINISTRATION)}) as record`,
  );
  return row?.record ?? null;
}

export type Standing = { length: number; head: string; checkpoint: { number: number; at: string; seq: number } | null };

const standing = (chain: Plain, id: string) => plain`
  select json_build_object('length', seq, 'head', encode(hash, 'hex'), 'checkpoint', (
    select json_build_object('number', number, 'at', at, 'seq', heads.seq)
    from checkpoint_heads heads join checkpoints on number = checkpoint where heads.chain = ${id} order by checkpoint desc limit 1))
  from (select seq, hash from ${chain} order by seq desc limit 1) last`;
