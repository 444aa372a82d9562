import { type Decision, decide } from "./decision";
import type { Ballot, Seat } from "./decision-rule";
import { rosterWith } from "./procedure";
import type { Poll } from "./tally";
import type { Outcome } from "./words";

/** What is tried out: a rule on the seats of a ballot, as its procedure counts who is present. */
type Trial = Pick<Poll, "rule" | "procedure" | "seats">;

/** Seat → what it is supposed to say. */
export type Supposition = Readonly<Record<string, string>>;

/** What the rule would say if these seats said this, and the others what they have said. The engine itself decides. */
export function suppose({ rule, procedure, seats }: Trial, ballots: readonly Ballot[], ifs: Supposition): Decision {
  const kept = ballots.filter(({ seat }) => !Object.hasOwn(ifs, seat));
  const said = [...kept, ...Object.entries(ifs).map(([seat, choice]) => ({ seat, choice }))];
  return decide(rule, rosterWith(procedure, seats, said), said);
}

/** So many of each of these lists of seats, all saying `choice`, and what the outcome would be. */
export type Flip = { choice: string; outcome: Outcome; parts: { count: number; seats: string[] }[] };

/** More trials than this are not made for one page. */
const TRIALS = 4000;

/**
 * The smallest changes that would turn adopted into not adopted or the other way: as few seats as possible,
 * all of them saying the same. Seats that weigh the same and have said the same are alike.
 */
export function flips(trial: Trial, ballots: readonly Ballot[]): Flip[] {
  const { rule, seats } = trial;
  const adopts = (decision: Decision) => decision.outcome === "adopted";
  const now = adopts(suppose(trial, ballots, {}));
  const said = new Map(ballots.filter((ballot) => ballot.void === undefined).map(({ seat, choice }) => [seat, choice]));
  const free = seats.filter(({ standing }) => standing !== "vacant");
  let trials = 0;
  for (let size = 1; size <= free.length; size += 1) {
    const found: Flip[] = [];
    for (const choice of Object.keys(rule.choices)) {
      const alike = kinds(
        free.filter(({ id }) => said.get(id) !== choice),
        said,
      );
      const byOutcome = new Map<Outcome, Flip[]>();
      for (const counts of compositions(
        size,
        alike.map((kind) => kind.length),
      )) {
        if ((trials += 1) > TRIALS) return [];
        const moved = alike.flatMap((kind, at) => kind.slice(0, counts[at]));
        const ifs = Object.fromEntries(moved.map((seat) => [seat, choice]));
        const decision = suppose(trial, ballots, ifs);
        if (adopts(decision) === now) continue;
        const parts = alike.flatMap((kind, at) => (counts[at] ? [{ count: counts[at], seats: kind }] : []));
        const { outcome } = decision;
        byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), { choice, outcome, parts }]);
      }
      for (const alikeFlips of byOutcome.values()) found.push(...merged(alikeFlips, size));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** When every way of taking so many from all the lists is among the flips, they are one: so many of all of them. */
function merged(flips: Flip[], size: number): Flip[] {
  const [first] = flips;
  if (!first || flips.length === 1) return flips;
  const lists = [...new Set(flips.flatMap(({ parts }) => parts.map(({ seats }) => seats)))];
  const ways = [
    ...compositions(
      size,
      lists.map((seats) => seats.length),
    ),
  ].length;
  return ways === flips.length ? [{ ...first, parts: [{ count: size, seats: lists.flat() }] }] : flips;
}

/** The seats by what the rule can tell apart, and by what they have said. */
function kinds(seats: readonly Seat[], said: ReadonlyMap<string, string>): string[][] {
  const alike = new Map<string, string[]>();
  for (const { id, groups, attributes, weights, standing } of seats) {
    const kind = JSON.stringify([said.get(id) ?? null, groups, attributes, weights, standing]);
    const list = alike.get(kind);
    if (list) list.push(id);
    else alike.set(kind, [id]);
  }
  return [...alike.values()];
}

/** Every way to take `size` from lists of these lengths. */
function* compositions(size: number, lengths: readonly number[]): Generator<number[]> {
  const [length, ...others] = lengths;
  if (length === undefined) {
    if (size === 0) yield [];
    return;
  }
  for (let taken = Math.min(size, length); taken >= 0; taken -= 1)
    for (const rest of compositions(size - taken, others)) yield [taken, ...rest];
}
