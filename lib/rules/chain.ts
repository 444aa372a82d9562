/**
 * The record of an item as a chain: each entry's hash covers the entry and, through `previous`, everything
 * before it. The database computes the hashes as entries are appended (the triggers in its migrations); this
 * file says the same for whoever checks them. SHA-256 is passed in: text as UTF-8 in, lower-case hex out.
 */
import { canonical } from "./canonical";

export type Sha256 = (text: string) => string;

export type Entry = {
  /** The item's id, or `administration`. */
  chain: string;
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** UTC with microseconds, as the database keeps it: `2026-11-26T08:30:00.123456Z`. */
  at: string;
  /** Null when the rule itself acted. */
  actor: string | null;
  /** For whom the actor acted, when for somebody else. */
  onBehalfOf: string | null;
  act: string;
  from: string | null;
  to: string | null;
  revision: number | null;
  /** Left out, with its salt, where the reader may not see it: the chain holds without. */
  data?: Readonly<Record<string, unknown>>;
  /** Random, so that data left out cannot be guessed and tried. */
  salt?: string;
  dataHash: string;
  /** The hash of the entry before; null for the first. */
  previous: string | null;
  hash: string;
};

/** An entry of which its reader may know nothing but that there is one: its hash keeps its place in the chain. */
type Withheld = Pick<Entry, "chain" | "seq" | "previous" | "hash"> & { withheld: true };
export type Link = Entry | Withheld;

export const withheld = ({ chain, seq, previous, hash }: Link): Withheld => ({
  chain,
  seq,
  withheld: true,
  previous,
  hash,
});
export const isOpen = (link: Link): link is Entry => !("withheld" in link);

export const hashOfData = (sha256: Sha256, salt: string, data: unknown): string =>
  sha256(`majlis data 1\n${salt}\n${canonical(data)}`);

export function hashOfEntry(sha256: Sha256, entry: Omit<Entry, "hash">): string {
  const { chain, seq, at, actor, onBehalfOf, act, from, to, revision, dataHash, previous } = entry;
  const said = { chain, seq, at, actor, onBehalfOf, act, from, to, revision, data: dataHash, previous };
  return sha256(`majlis entry 1\n${canonical(said)}`);
}

/** The text of a revision as it was submitted; its hash is in the entry that submitted it. */
export const hashOfText = (sha256: Sha256, revision: { number: number; title: string; data: unknown }): string =>
  sha256(`majlis text 1\n${canonical({ number: revision.number, title: revision.title, data: revision.data })}`);

/** What is wrong with the first entry that is wrong. */
type Broken = { seq: number; because: "missing" | "moved" | "inserted" | "edited" | "unlinked" };

/** The first entry of a chain that is not as it was written; nothing when all are. */
export function firstBroken(sha256: Sha256, chain: string, entries: readonly Link[]): Broken | undefined {
  const later = new Set(entries.map(({ seq }) => seq));
  let previous: string | null = null;
  for (const [at, entry] of entries.entries()) {
    const seq = at + 1;
    if (entry.chain !== chain) return { seq, because: "inserted" };
    if (entry.seq > seq) return { seq, because: later.has(seq) ? "moved" : "missing" };
    if (entry.seq < seq) return { seq, because: "inserted" };
    if (isOpen(entry) && !isAsHashed(sha256, entry)) return { seq, because: "edited" };
    if (entry.previous !== previous) return { seq, because: "unlinked" };
    previous = entry.hash;
  }
  return undefined;
}

function isAsHashed(sha256: Sha256, entry: Entry): boolean {
  const { data, salt = "", dataHash, hash } = entry;
  return (data === undefined || hashOfData(sha256, salt, data) === dataHash) && hashOfEntry(sha256, entry) === hash;
}
