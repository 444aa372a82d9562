import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Tx } from "@/db/client";
import type { BallotRow } from "@/lib/ballots/store";
import { env } from "@/lib/env";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Choice } from "@/lib/rules/words";
import * as store from "./store";

/*
 * A secret ballot's urn: how many said what, and nothing else. It is one sealed value, always of one length, sealed
 * anew with every vote. Whoever reads the database, its log or a backup sees that a vote was cast, never what it
 * added; whoever has the installation's secret alone has nothing to open. Only both together could tell, and the
 * page says so before anybody votes.
 */

type Counts = Partial<Record<Choice, number>>;

/** Sets up an empty urn. Without a secret of the installation nothing could be sealed for longer than this process. */
export async function layUrn(tx: Tx, ballot: BallotRow): Promise<Verdict<BallotRow>> {
  if (!env().MAJLIS_SECRET) return no("secretNeedsKey");
  await store.addUrn(tx, ballot.id, seal(ballot.id, {}));
  return yes(ballot);
}

/** Drops a vote in. The caller holds the item's lock, and has noted who votes. */
export async function dropInUrn(tx: Tx, ballotId: string, choice: Choice): Promise<Verdict> {
  const counts = unseal(ballotId, await store.sealedOf(tx, ballotId));
  if (!counts) return no("urnUnreadable");
  await store.reseal(tx, ballotId, seal(ballotId, { ...counts, [choice]: (counts[choice] ?? 0) + 1 }));
  return yes(undefined);
}

/** Opens the urn for good. Nothing when the secret it was sealed with is no longer the installation's. */
export async function openUrn(tx: Tx, ballotId: string): Promise<Counts | undefined> {
  const counts = unseal(ballotId, await store.sealedOf(tx, ballotId));
  await store.removeUrn(tx, ballotId);
  return counts;
}

/** Bytes of what is sealed, whatever the counts are. */
const LENGTH = 512;

function seal(ballotId: string, counts: Counts): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(ballotId), nonce);
  const text = Buffer.from(JSON.stringify(counts).padEnd(LENGTH));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

function unseal(ballotId: string, sealed: string | undefined): Counts | undefined {
  if (sealed === undefined) return undefined;
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(ballotId), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()) as Counts;
  } catch {
    return undefined;
  }
}

const keyOf = (ballotId: string) =>
  Buffer.from(hkdfSync("sha256", env().MAJLIS_SECRET ?? "", ballotId, "majlis urn", 32));
