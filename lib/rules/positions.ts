import type { Ballot } from "./decision-rule";
import { granted, no, type Verdict } from "./verdict";
import { type DelegationPolicy, STANDINGS, type Standing } from "./words";

/** What somebody said for a delegation. Instants are ISO 8601; votes come in the order of the record. */
export type Vote<Choice extends string = string> = {
  delegationId: string;
  /** Whose position it is, and what they were in the delegation when they took it. */
  personId: string;
  person: string;
  standing: Standing | null;
  /** Of an alternate: 1 for the first. */
  rank?: number | null;
  choice: Choice;
  at: string;
  /** Not superseded by a later one. */
  live: boolean;
  /** Cast by the head of another delegation, to whom this one entrusted its vote. */
  byProxy: boolean;
  /** Entered by the secretary on the person's behalf. */
  recorded: boolean;
  /** Why it does not count. */
  void: string | null;
};

/** Who is about to speak. */
type Speaker = Pick<Vote, "personId" | "standing" | "rank" | "byProxy">;

const standing = <V extends Vote>(votes: readonly V[]) => votes.filter((vote) => vote.live && vote.void === null);

/** May this person speak now, given what was said for the delegation before? Votes of that delegation alone. */
export function maySpeak(policy: DelegationPolicy, votes: readonly Vote[], speaker: Speaker): Verdict {
  const said = standing(votes);
  const other = said.find(({ byProxy }) => byProxy !== speaker.byProxy);
  if (other) return no(other.byProxy ? "proxySpoke" : "principalSpoke", { name: other.person });
  // What was entered on somebody's behalf anybody of the delegation may correct.
  const own = said.filter(({ recorded }) => !recorded);
  if (policy === "firstCast") {
    const first = own.find(({ personId }) => personId !== speaker.personId);
    return first ? no("firstSpoke", { name: first.person }) : granted;
  }
  if (policy === "mustAgree") return granted;
  const above = own.find((vote) => standsAbove(vote, speaker));
  return above ? no("headSpoke", { name: above.person }) : granted;
}

/** A delegation's position: what was said for it, or nothing while its members differ. */
type Position<Choice extends string = string> = { choice: Choice | null; differ: boolean };

export function positionOf<C extends string>(votes: readonly Vote<C>[]): Position<C> {
  const [first, ...others] = standing(votes);
  const differ = others.some(({ choice }) => choice !== first?.choice);
  return { choice: differ ? null : (first?.choice ?? null), differ };
}

/** Why a member's position is not counted where members must agree: their delegation's is. */
const OF_MEMBER = "ofMember";

/**
 * The ballots a decision counts, in the order of the record: each vote that was cast, those superseded and
 * those that are void too. Where members must agree their votes are void, and the agreed positions follow.
 */
export function ballotsOf(policy: DelegationPolicy, votes: readonly Vote[]): Ballot[] {
  const voided = votes.flatMap(({ delegationId: seat, choice, at, ...vote }): Ballot[] =>
    vote.void === null ? [] : [{ seat, choice, at, void: vote.void }],
  );
  const counted = votes.filter((vote) => vote.void === null);
  if (policy !== "mustAgree") {
    const live = new Set(counted.filter((vote) => vote.live).map(({ delegationId }) => delegationId));
    const cast = counted.map(({ delegationId: seat, choice, at }): Ballot => {
      // A position that was taken back, and not replaced, is none.
      return live.has(seat) ? { seat, choice, at } : { seat, choice, at, void: "withdrawn" };
    });
    return [...cast, ...voided];
  }
  const seats = [...new Set(counted.map(({ delegationId }) => delegationId))];
  const agreed = seats.flatMap((seat): Ballot[] => {
    const own = standing(counted.filter(({ delegationId }) => delegationId === seat));
    const { choice } = positionOf(own);
    const last = own.at(-1);
    return choice && last ? [{ seat, choice, at: last.at }] : [];
  });
  const said = counted.map(({ delegationId: seat, choice, at }): Ballot => ({ seat, choice, at, void: OF_MEMBER }));
  return [...said, ...agreed, ...voided];
}

/** The ballots of a secret vote: seats without names, as many as spoke, in the order of what they said. */
export const ballotsOfCounts = (counts: Readonly<Record<string, number>>): Ballot[] =>
  Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([choice, count]) => Array<string>(count).fill(choice))
    .map((choice, at) => ({ seat: String(at + 1), choice }));

type Place = { standing: Standing | null; rank?: number | null };

/** Head, the alternates in their order, advisers, whoever has no standing. Alternates without a place in it come last of them. */
export function compareStanding(one: Place, other: Place): number {
  const [first, second] = [one, other].map(({ standing }) =>
    standing ? STANDINGS.indexOf(standing) : STANDINGS.length,
  );
  return (first ?? 0) - (second ?? 0) || (one.rank ?? LAST) - (other.rank ?? LAST);
}
const LAST = 1_000;

/** In the head's absence the first alternate speaks with the most weight, and so on. */
const standsAbove = (one: Place, other: Place) => compareStanding(one, other) < 0;
