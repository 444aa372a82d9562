/**
 * A checkpoint states how every record of the installation stood at one instant, in one signed line. Whoever
 * keeps it can tell later whether a record was shortened or written anew: even by somebody with the key.
 *
 * Its tree is over the heads of all chains, not over all entries: that a record had nine entries, and no tenth,
 * is what a cut tail must be held against, and no tree of entries says it. Chains go by a hash of their id, so a
 * checkpoint can be published whole without naming an item.
 */
import { canonical } from "./canonical";
import type { Link, Sha256 } from "./chain";
import { rootOf } from "./merkle";

/** The last entry of a chain, and the first eight digits of every entry's hash: enough to name the first that differs. */
export type Head = { chain: string; seq: number; hash: string; trail: string };

export type Statement = {
  format: "checkpoint/1";
  /** 1, 2, 3 … without gaps. */
  number: number;
  at: string;
  /** How many chains there were, and the root of the tree over their heads. */
  size: number;
  root: string;
  /** The hash of the statement before; null for the first. */
  previous: string | null;
  /** The public key it is signed with: raw Ed25519 in base64. */
  key: string;
};
export type Signed = Statement & { signature: string };

/** Where the head of one chain stands in a checkpoint's tree. */
export type Proof = { seq: number; hash: string; trail: string; index: number; path: string[] };

const TRAIL = 8;

export const blind = (sha256: Sha256, chain: string): string => sha256(`majlis chain 1\n${chain}`);

export const hashOfHead = (sha256: Sha256, { chain, seq, hash, trail }: Head): string =>
  sha256(`majlis head 1\n${canonical({ chain, seq, hash, trail })}`);

/** Heads in the order of the tree: by their blinded chain. */
export const inOrder = (heads: readonly Head[]): Head[] =>
  [...heads].sort((one, other) => (one.chain < other.chain ? -1 : 1));

export const rootOfHeads = (sha256: Sha256, heads: readonly Head[]): string =>
  rootOf(
    sha256,
    heads.map((head) => hashOfHead(sha256, head)),
  );

/** What is signed, and what the next statement's `previous` is the hash of. */
export function textOfStatement({ format, number, at, size, root, previous, key }: Statement): string {
  return `majlis checkpoint 1\n${canonical({ format, number, at, size, root, previous, key })}`;
}

/** What a new key is signed as, by the key before it. */
export const textOfKey = (key: string): string => `majlis key 1\n${key}`;

/** The first entry that is not the one a checkpoint saw; nothing when all that it saw are there. */
export function firstUnlike(entries: readonly Link[], { seq, hash, trail }: Pick<Head, "seq" | "hash" | "trail">) {
  for (let at = 1; at <= seq; at++) {
    const entry = entries[at - 1];
    if (!entry) return { seq: at, because: "missing" } as const;
    const seen = trail.slice((at - 1) * TRAIL, at * TRAIL);
    if (entry.hash.slice(0, TRAIL) !== seen || (at === seq && entry.hash !== hash))
      return { seq: at, because: "rewritten" } as const;
  }
  return undefined;
}
