import "server-only";
import { loadKeys, loadProofs } from "@/lib/checkpoints/loaders";
import type { ItemRow } from "@/lib/dossier/store";
import { env } from "@/lib/env";
import type { BallotPaper, Papers } from "@/lib/papers/store";
import { type Entry, isOpen, type Link, withheld } from "@/lib/rules/chain";
import { plainSeat } from "@/lib/rules/commitments";
import { type RecordBundle, type Statement, textOfBundle } from "@/lib/rules/record-bundle";
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
  const statements = read.papers.ballots.flatMap(statementsOf);
  const authors = [...texts, ...statements].map(({ by }) => by);
  const by = signer();
  const bundle: Omit<RecordBundle, "signature"> = {
    format: ballot ? "decision/1" : "record/1",
    installation: env().MAJLIS_URL,
    exportedAt: new Date().toISOString(),
    item: itemOf(read, ballot),
    ...(ballot && countOf(ballot)),
    texts,
    statements,
    people: await store.namesOf(peopleIn(entries.filter(isOpen), authors)),
    delegations: delegationsIn(read.papers.ballots),
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
    roster: roster.map(plainSeat),
    ...(secrecy === "secret" && { electorate: seats.map(plainSeat) }),
    ballots: ballots.map((ballot) => {
      const agreed = terms.policy === "mustAgree" && ballot.void === undefined;
      const vote = agreed ? undefined : by.get(`${ballot.seat} ${ballot.at}`);
      return { ...ballot, ...(vote && { person: vote.person }), ...(vote?.reason && { statement: vote.reason }) };
    }),
    closesAt,
    ...(outcome && { outcome }),
  };
}

const statementsOf = ({ id, statements }: BallotPaper): Statement[] =>
  statements.map(({ kind, seat, body, by, at }) => ({ ballot: id, kind, seat, body, by, at }));

/** By name: whoever had a seat or made a statement. */
const delegationsIn = (ballots: readonly BallotPaper[]): RecordBundle["delegations"] =>
  Object.fromEntries(
    ballots.flatMap(({ seats, statements }) => [
      ...seats.map(({ id, name }) => [id, name] as const),
      ...statements.flatMap(({ seat, delegation }) => (seat && delegation ? [[seat, delegation] as const] : [])),
    ]),
  );

const peopleIn = (entries: readonly Entry[], others: readonly string[]): string[] => [
  ...new Set([
    ...others,
    ...entries.flatMap(({ actor, onBehalfOf, data }) =>
      [actor, onBehalfOf, data?.personId].filter((id) => typeof id === "string"),
    ),
  ]),
];
