import "server-only";
import { asc, desc, eq, lt, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { checkpoints, signingKeys } from "@/db/schema/record";
import type { Signed } from "@/lib/rules/checkpoint";
import type { Key } from "@/lib/rules/record-bundle";

/** In the tables of heads, the chain of the administration; items and projects go by their ids. */
export const ADMINISTRATION = "00000000-0000-0000-0000-000000000000";

export const PAGE = 50;

/** The head of one chain, by its id. */
export type ChainHead = { chain: string; seq: number; hash: string; trail: string };

/** Checkpoints take turns: each is over what the one before left. */
export const takeTurn = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('majlis checkpoints'))`);

/**
 * The chains that grew since the last checkpoint, as they are now, and takes note that they were seen. An entry
 * whose transaction is still open is not among them, and stays to be seen by the next.
 */
export const takeGrown = async (tx: Tx): Promise<ChainHead[]> =>
  tx.execute<ChainHead>(sql`
    with due as (delete from record_due returning chain), grown as (select distinct chain from due),
    entries as (
      select item_id as chain, seq, encode(hash, 'hex') as hash from events where item_id in (select chain from grown)
      union all
      select project_id, seq, encode(hash, 'hex') from project_events where project_id in (select chain from grown)
      union all
      select ${ADMINISTRATION}::uuid, seq, encode(hash, 'hex') from admin_events where exists (select from grown where chain = ${ADMINISTRATION}))
    select chain, max(seq) as seq, (array_agg(hash order by seq desc))[1] as hash, string_agg(left(hash, 8), '' order by seq) as trail
    from entries group by chain`);

/** Every head as a checkpoint saw it: the latest, or that of a number. */
export const headsAt = async (on: Db | Tx, number?: number): Promise<ChainHead[]> =>
  on.execute<ChainHead>(sql`
    select chain, max(seq) as seq, (array_agg(encode(hash, 'hex') order by checkpoint desc))[1] as hash, string_agg(trail, '' order by checkpoint) as trail
    from checkpoint_heads ${number === undefined ? sql`` : sql`where checkpoint <= ${number}`} group by chain`);

export async function addCheckpoint(tx: Tx, signed: Signed, heads: readonly ChainHead[]): Promise<void> {
  const { number, at, previous, size, root, key, signature } = signed;
  await tx.execute(sql`
    insert into checkpoints (number, at, previous, size, root, public_key, signature)
    values (${number}, ${at}, decode(${previous}, 'hex'), ${size}, decode(${root}, 'hex'), ${key}, decode(${signature}, 'base64'))`);
  await tx.execute(sql`
    insert into checkpoint_heads (chain, checkpoint, seq, hash, trail)
    select chain, ${number}, seq, decode(hash, 'hex'), trail
    from json_to_recordset(${JSON.stringify(heads)}::json) as heads (chain uuid, seq integer, hash text, trail text)`);
}

const statement = {
  format: sql<"checkpoint/1">`'checkpoint/1'`,
  number: checkpoints.number,
  at: sql<string>`instant_text(${checkpoints.at})`,
  size: checkpoints.size,
  root: sql<string>`encode(${checkpoints.root}, 'hex')`,
  previous: sql<string | null>`encode(${checkpoints.previous}, 'hex')`,
  key: checkpoints.publicKey,
  signature: sql<string>`translate(encode(${checkpoints.signature}, 'base64'), chr(10), '')`,
};

/** The latest checkpoint, or the one of a number. */
export async function checkpoint(on: Db | Tx, number?: number): Promise<Signed | undefined> {
  const [row] = await on
    .select(statement)
    .from(checkpoints)
    .where(number === undefined ? undefined : eq(checkpoints.number, number))
    .orderBy(desc(checkpoints.number))
    .limit(1);
  return row;
}

/** A page of checkpoints, the latest first, and one more when there are older ones. */
export const checkpointsBefore = (before?: number): Promise<Signed[]> =>
  db()
    .select(statement)
    .from(checkpoints)
    .where(before === undefined ? undefined : lt(checkpoints.number, before))
    .orderBy(desc(checkpoints.number))
    .limit(PAGE + 1);

/** The keys of this installation, the oldest first. */
export const keys = (on: Db | Tx): Promise<Key[]> =>
  on
    .select({
      key: signingKeys.publicKey,
      since: sql<string>`instant_text(${signingKeys.since})`,
      endorsedBy: signingKeys.endorsedBy,
      endorsement: sql<string | null>`translate(encode(${signingKeys.endorsement}, 'base64'), chr(10), '')`,
    })
    .from(signingKeys)
    .orderBy(asc(signingKeys.since), asc(signingKeys.publicKey));

export const addKey = (tx: Tx, key: string, endorsedBy: string | null, endorsement: string | null) =>
  tx.execute(sql`
    insert into signing_keys (public_key, since, endorsed_by, endorsement) values (${key}, clock_timestamp(), ${endorsedBy}, decode(${endorsement}, 'base64'))
    on conflict do nothing`);

/** The database's clock, as the record writes it. */
export async function now(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ at: string }>(sql`select instant_text(clock_timestamp()) as at`);
  return row?.at ?? "";
}

/** Whether something awaits a checkpoint, and whether it is a decision, or has waited ten minutes. */
export async function waiting(): Promise<{ any: boolean; pressing: boolean }> {
  const [row] = await db().execute<{ any: boolean; pressing: boolean }>(sql`
    select exists (select from record_due) as any, exists (select from record_due join decisions on item_id = chain)
      or not exists (select from checkpoints where at > now() - interval '10 minutes') as pressing`);
  return row ?? { any: false, pressing: false };
}

/** The same, for reading outside a transaction. */
export const publishedCheckpoint = (number?: number) => checkpoint(db(), number);
export const publishedHeads = (number: number) => headsAt(db(), number);
export const publishedKeys = () => keys(db());
