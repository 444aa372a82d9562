import "server-only";
import pino from "pino";
import type { Head, Proof, Signed } from "@/lib/rules/checkpoint";
import type { Key } from "@/lib/rules/record-bundle";
import { blinded, makeCheckpoint, proofOf } from "./perform";
import * as store from "./store";

const log = pino({ name: "checkpoints" });

/** A page of what was published, and the keys it was signed with. For everybody; from a number that is none, the first page. */
export async function loadCheckpoints(from?: number): Promise<{ rows: Signed[]; older?: number; keys: Key[] }> {
  const before = from !== undefined && Number.isInteger(from) && Math.abs(from) < 2 ** 31 ? from : undefined;
  const [found, keys] = await Promise.all([store.checkpointsBefore(before), store.publishedKeys()]);
  const rows = found.slice(0, store.PAGE);
  const older = found.length > store.PAGE ? rows.at(-1)?.number : undefined;
  return { rows, keys, ...(older !== undefined && { older }) };
}

/** One checkpoint, whole: with the heads of all records at that instant. */
export async function loadCheckpoint(number: number): Promise<(Signed & { heads: Head[] }) | undefined> {
  const signed = await store.publishedCheckpoint(number);
  return signed && { ...signed, heads: blinded(await store.publishedHeads(number)) };
}

/**
 * The latest checkpoint, and those of other numbers asked for, with the place of a chain's head in each. What
 * was recorded since is brought under one first, so that nobody exports a record that nothing vouches for.
 */
export async function loadProofs(chain: string, asked: readonly number[]): Promise<(Signed & { proof: Proof })[]> {
  // A record that was rewritten must be exported as it is, for its reader to see where.
  await makeCheckpoint().catch((error: Error) => log.error({ error: error.message }, error.name));
  const latest = await store.publishedCheckpoint();
  const others = await Promise.all(
    asked.filter((number) => number !== latest?.number).map((number) => store.publishedCheckpoint(number)),
  );
  const wanted = [...others, latest].filter((one) => one !== undefined);
  const proven = await Promise.all(
    wanted.map(async (signed) => ({
      signed,
      proof: proofOf(blinded(await store.publishedHeads(signed.number)), chain),
    })),
  );
  return proven.flatMap(({ signed, proof }) => (proof ? [{ ...signed, proof }] : []));
}

/** What tells a cache whether there is a newer one. */
export async function loadLatestCheckpoint(): Promise<{ count: number; changedAt: Date | null }> {
  const latest = await store.publishedCheckpoint();
  return { count: latest?.number ?? 0, changedAt: latest ? new Date(latest.at) : null };
}

export const loadKeys = (): Promise<Key[]> => store.publishedKeys();
