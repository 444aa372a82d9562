import "server-only";
import { type Tx, transaction } from "@/db/client";
import {
  blind,
  type Head,
  hashOfHead,
  inOrder,
  type Proof,
  rootOfHeads,
  type Signed,
  type Statement,
  textOfKey,
  textOfStatement,
} from "@/lib/rules/checkpoint";
import { pathOf } from "@/lib/rules/merkle";
import { hashOf } from "@/lib/session/hash";
import { type Signer } from "@/lib/signing/ed25519";
import { signer, signerBefore } from "@/lib/signing/keys";
import * as store from "./store";

/** Somebody changed what a checkpoint saw, past the app and the database's triggers. No checkpoint says it was ever so. */
class RecordRewritten extends Error {
  override readonly name = "RecordRewritten";
}

/**
 * States how every record stands now, signed, if anything was recorded since the last time.
 * Nothing waits for it to be right: a record without one is as true, only not yet vouched for.
 * @throws RecordRewritten when a record is not the one that an earlier checkpoint saw
 */
export const makeCheckpoint = (): Promise<Signed | undefined> =>
  transaction(async (tx) => {
    await store.takeTurn(tx);
    const grown = await store.takeGrown(tx);
    if (grown.length === 0) return undefined;
    const before = new Map((await store.headsAt(tx)).map((head) => [head.chain, head]));
    for (const head of grown) refuseRewritten(head, before.get(head.chain));

    const heads = new Map([...before.values(), ...grown].map((head) => [head.chain, head]));
    const last = await store.checkpoint(tx);
    const by = signer();
    await introduce(tx, by);
    const statement: Statement = {
      format: "checkpoint/1",
      number: (last?.number ?? 0) + 1,
      at: await store.now(tx),
      size: heads.size,
      root: rootOfHeads(hashOf, blinded([...heads.values()])),
      previous: last ? hashOf(textOfStatement(last)) : null,
      key: by.key,
    };
    const signed = { ...statement, signature: by.sign(textOfStatement(statement)) };
    const since = ({ chain, trail, ...head }: store.ChainHead) => ({
      ...head,
      chain,
      trail: trail.slice(before.get(chain)?.trail.length ?? 0),
    });
    await store.addCheckpoint(tx, signed, grown.map(since));
    return signed;
  });

/** Whenever something was recorded, but not for every entry: soon after a decision, every ten minutes for the rest. */
export async function makeCheckpointWhenDue(): Promise<Signed | undefined> {
  const { any, pressing } = await store.waiting();
  return any && pressing ? makeCheckpoint() : undefined;
}

function refuseRewritten({ chain, seq, trail }: store.ChainHead, before: store.ChainHead | undefined) {
  if (!before || (seq >= before.seq && trail.startsWith(before.trail))) return;
  throw new RecordRewritten(`The record of ${chain} is not the one that an earlier checkpoint saw.`);
}

/** Enters the key that signs, vouched for by the one before it when that is at hand. */
async function introduce(tx: Tx, { key }: Pick<Signer, "key">): Promise<void> {
  const known = await store.keys(tx);
  if (known.some((one) => one.key === key)) return;
  const before = signerBefore();
  const vouches = known.some((one) => one.key === before?.key) && before;
  await store.addKey(tx, key, vouches ? vouches.key : null, vouches ? vouches.sign(textOfKey(key)) : null);
}

/** Heads as a checkpoint publishes them: in the order of its tree, naming no item and no project. */
export const blinded = (heads: readonly store.ChainHead[]): Head[] =>
  inOrder(heads.map(({ chain, ...head }) => ({ ...head, chain: blind(hashOf, idOf(chain)) })));

const idOf = (chain: string) => (chain === store.ADMINISTRATION ? "administration" : chain);

/** Where a chain's head stands in a checkpoint's tree; nothing when it began later. */
export function proofOf(heads: readonly Head[], chain: string): Proof | undefined {
  const mine = blind(hashOf, chain);
  const index = heads.findIndex((head) => head.chain === mine);
  const head = heads[index];
  if (!head) return undefined;
  const leaves = heads.map((each) => hashOfHead(hashOf, each));
  return { seq: head.seq, hash: head.hash, trail: head.trail, index, path: pathOf(hashOf, leaves, index) };
}
