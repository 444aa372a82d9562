import "server-only";
import { loadKeys, loadProofs } from "@/lib/checkpoints/loaders";
import type { ItemRow } from "@/lib/dossier/store";
import { env } from "@/lib/env";
import type { BallotPaper, Papers } from "@/lib/papers/store";
import { type Entry, isOpen, type Link, withheld } from "@/lib/rules/chain";
import { type RecordBundle, textOfBundle } from "@/lib/rules/record-bundle";
import { rollOf } from "@/lib/rules/tally";
import { signer } from "@/lib/signing/keys";
import * as store from "./store";

/** What the reader was found to be allowed to read. */
export type Read = {
  row: ItemRow;
  papers: Papers;
  committee: RecordBundle["item"]["committee"];
  /** Whether the reader may know of what an entry says. */
  sees: (entry: Entry) => boolean;
};

/** The record of an item, signed. `asked` are numbers of checkpoints that somebody kept and wants to hold the record against. */
export async function recordOf(read: Read, asked: readonly number[] = []): Promise<RecordBundle> {
  const { id } = read.row.item;
  // First what vouches for the entries, then the entries: never fewer than a checkpoint saw.
  const checkpoints = await loadProofs(id, asked);
  const [all, texts, keys] = await Promise.all([store.entriesOf(id), store.textsOf(id), loadKeys()]);
  const entries: Link[] = all.map((entry) => (read.sees(entry) ? entry : withheld(entry)));
  const ballot = read.row.decision ? read.papers.ballots.findLast(({ outcome }) => outcome !== null) : undefined;
  const authors = texts.map((text) => text.by);
  const by = signer();
  const bundle: Omit<RecordBundle, "signature"> = {
    format: ballot ? "decision/1" : "record/1",
    installation: env().MAJLIS_URL,
    exportedAt: new Date().toISOString(),
    item: itemOf(read, ballot),
    ...(ballot && countOf(ballot)),
    texts,
    people: await store.namesOf(peopleIn(entries.filter(isOpen), authors)),
    delegations: Object.fromEntries((ballot?.seats ?? []).map((seat) => [seat.id, seat.name])),
    chain: { id, length: entries.length, head: entries.at(-1)?.hash ?? null },
    entries,
    checkpoints,
    keys,
  };
  return { ...bundle, signature: { key: by.key, value: by.sign(textOfBundle(bundle)) } };
}

function itemOf({ row, committee }: Read, ballot: BallotPaper | undefined): RecordBundle["item"] {
  const { id, symbol, kind, title, language, status, revision } = row.item;
  const { decision } = row;
  return {
    id,
    symbol,
    kind,
    title,
    language,
    status,
    revision,
    committee: { id: committee.id, symbol: committee.symbol, name: committee.name },
    decision: decision && {
      symbol: decision.symbol,
      outcome: decision.outcome,
      at: decision.decidedAt.toISOString(),
      ballot: ballot?.id ?? null,
    },
  };
}

/** What a recount needs of a closed ballot, and what was said with each position. A secret one names nobody. */
function countOf({ rule, procedure, terms, secrecy, seats, votes, counts, closesAt, outcome }: BallotPaper) {
  const cast = votes.flatMap(({ choice, ...vote }) => (choice ? [{ ...vote, choice }] : []));
  const { roster, ballots } = rollOf({ rule, procedure, policy: terms.policy, secrecy, seats, votes: cast, counts });
  const by = new Map(cast.map((vote) => [`${vote.delegationId} ${vote.at}`, vote]));
  return {
    rule,
    roster: roster.map(({ id, groups, attributes, weights, standing }) => ({
      id,
      ...(groups && groups.length > 0 && { groups }),
      ...(attributes && Object.keys(attributes).length > 0 && { attributes }),
      ...(weights && Object.keys(weights).length > 0 && { weights }),
      ...(standing && standing !== "present" && { standing }),
    })),
    ballots: ballots.map((ballot) => {
      const vote = by.get(`${ballot.seat} ${ballot.at}`);
      return { ...ballot, ...(vote && { person: vote.person }), ...(vote?.reason && { statement: vote.reason }) };
    }),
    closesAt,
    ...(outcome && { outcome }),
  };
}

const peopleIn = (entries: readonly Entry[], others: readonly string[]): string[] => [
  ...new Set([
    ...others,
    ...entries.flatMap(({ actor, onBehalfOf, data }) =>
      [actor, onBehalfOf, data?.personId].filter((id) => typeof id === "string"),
    ),
  ]),
];
