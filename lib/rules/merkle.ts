/**
 * A Merkle tree of the shape of RFC 6962: a short proof shows that one leaf is among all of them. Leaves and
 * nodes are hashed as texts that say which they are, so that neither can pass for the other.
 */
import type { Sha256 } from "./chain";

const node = (sha256: Sha256, left: string, right: string) => sha256(`majlis node 1\n${left}\n${right}`);

/** The left half of so many leaves: the largest power of two below their number. */
function half(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** The root over these leaves' hashes, at least one. */
export function rootOf(sha256: Sha256, leaves: readonly string[]): string {
  if (leaves.length <= 1) return leaves[0] ?? "";
  const left = half(leaves.length);
  return node(sha256, rootOf(sha256, leaves.slice(0, left)), rootOf(sha256, leaves.slice(left)));
}

/** What the leaf at `index` needs beside it to lead to the root, from the bottom up. */
export function pathOf(sha256: Sha256, leaves: readonly string[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const left = half(leaves.length);
  return index < left
    ? [...pathOf(sha256, leaves.slice(0, left), index), rootOf(sha256, leaves.slice(left))]
    : [...pathOf(sha256, leaves.slice(left), index - left), rootOf(sha256, leaves.slice(0, left))];
}

/** The root to which a leaf at this place of so many leads; undefined when the path does not fit. */
export function rootFrom(
  sha256: Sha256,
  leaf: string,
  { index, size, path }: { index: number; size: number; path: readonly string[] },
): string | undefined {
  if (size === 1) return path.length === 0 && index === 0 ? leaf : undefined;
  const sibling = path.at(-1);
  if (sibling === undefined || index < 0 || index >= size) return undefined;
  const left = half(size);
  const rest = path.slice(0, -1);
  const inLeft = index < left;
  const below = rootFrom(
    sha256,
    leaf,
    inLeft ? { index, size: left, path: rest } : { index: index - left, size: size - left, path: rest },
  );
  if (below === undefined) return undefined;
  return inLeft ? node(sha256, below, sibling) : node(sha256, sibling, below);
}
