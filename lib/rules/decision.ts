import { type Clause, clausesOf, type Finding, find, prepare, type Test } from "./clause";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { failingClauses, isBlock } from "./failing";
import { forChoices, more, type Need, needsOf, quorumNeeds, withCastingVote } from "./needs";
import { callRoll, type Place, type VoidBallot } from "./roll";
import { isTied, shortOfTie, withCasting } from "./tie";
import { measuresIn } from "./walk";
import type { Outcome } from "./words";

export type Decision = {
  outcome: Outcome;
  /** Why it is not adopted: `blocked` when every clause that failed is one that a single ballot breaks. */
  reason?: "no-majority" | "blocked";
  /** The evidence for every clause of quorum, adopt and reject, in that order. */
  clauses: Clause[];
  /** What is still missing to adopt. Empty once it would be adopted. */
  needs: Need[];
  /** The ballots that count for nothing, and why. */
  voids: VoidBallot[];
};

/**
 * Decides a vote: `ballots` in the order of the record, counted when cast strictly before `closesAt`.
 * Knows no clock: asked before the close, it says how things stand. The rule has passed `faultsOf` and
 * is not changed afterwards.
 * @throws RangeError for a share, weight or `closesAt` that cannot be read
 */
export function decide(
  rule: DecisionRule,
  roster: readonly Seat[],
  ballots: readonly Ballot[],
  closesAt?: string,
): Decision {
  const ready = readied(rule);
  const roll = callRoll(rule, roster, ballots, closesAt);
  const tied = isTied(rule, roll.places);
  const places = tied ? withCasting(rule, roll) : roll.places;

  // The casting vote decides a tie; it does not help to make a quorum.
  const quorum = ready.quorum && find(ready.quorum, roll.places);
  const adopt = find(ready.adopt, places);
  const reject = ready.reject && find(ready.reject, places);
  // An empty vote never adopts, unless the rule is one of silence or consensus.
  const isEmpty = ready.asksFor && !places.some((place) => place.side === "for");

  const outcome = outcomeOf(quorum, adopt.holds && !isEmpty, reject);
  return {
    outcome,
    ...(outcome === "not-adopted" && { reason: reasonOf(adopt) }),
    clauses: [quorum, adopt, reject].flatMap((finding) => (finding ? clausesOf(finding) : [])),
    needs: outcome === "adopted" ? [] : needs(),
    voids: roll.voids,
  };

  function needs(): Need[] {
    const [seats, finding] = standing();
    const toAdopt = needsOf(rule, seats, finding);
    if (adopt.holds && isEmpty) toAdopt.push(more("adopt", forChoices(rule), 1));
    const [only] = toAdopt;
    const short = shortOfTie(rule, roll);
    const evened = short && { ...roll, places: short.evened };
    if (
      evened &&
      only?.key === "needs.more" &&
      toAdopt.length === 1 &&
      find(ready.adopt, withCasting(rule, evened)).holds
    )
      only.params.count = short.count;
    const isOpen = tied && roll.casting?.choice === undefined;
    return [...(quorum ? quorumNeeds(rule, quorum) : []), ...(isOpen ? withCastingVote(rule, toAdopt) : toAdopt)];
  }

  /** What is still needed is counted from. A casting vote against falls away again as soon as there is no tie. */
  function standing(): [readonly Place[], Finding] {
    if (!tied || roll.casting?.side !== "against") return [places, adopt];
    const before = find(ready.adopt, roll.places);
    return before.holds ? [places, adopt] : [roll.places, before];
  }
}

/**
 * What the seat that breaks ties has said, and whether it counts: there is a tie, and it said one of the two.
 * Nothing when no seat does, or that seat has not spoken.
 */
export function castingVote(
  rule: DecisionRule,
  roster: readonly Seat[],
  ballots: readonly Ballot[],
): { seat: string; choice: string; counts: boolean } | undefined {
  const { places, casting } = callRoll(rule, roster, ballots);
  if (!rule.tie || casting?.choice === undefined) return undefined;
  const counts = isTied(rule, places) && rule.tie.between.includes(casting.choice);
  return { seat: casting.seat.id, choice: casting.choice, counts };
}

/** The vote of the seat that breaks ties where it breaks none, and so counts for nothing. */
export function idleCastingVote(...poll: Parameters<typeof castingVote>): { seat: string; choice: string } | undefined {
  const vote = castingVote(...poll);
  return vote && !vote.counts ? vote : undefined;
}

type Ready = { quorum?: Test; adopt: Test; reject?: Test; asksFor: boolean };
const READY = new WeakMap<DecisionRule, Ready>();

/** A rule's numbers are read once, however often it decides. */
function readied(rule: DecisionRule): Ready {
  const known = READY.get(rule);
  if (known) return known;
  const ready: Ready = { adopt: prepare(rule.adopt, "adopt"), asksFor: asksFor(rule) };
  if (rule.quorum) ready.quorum = prepare(rule.quorum, "quorum");
  if (rule.reject) ready.reject = prepare(rule.reject, "reject");
  READY.set(rule, ready);
  return ready;
}

/** Whether adopting depends on ballots for it. A rule of silence or consensus only counts what stands against. */
function asksFor(rule: DecisionRule): boolean {
  const choices = forChoices(rule);
  return measuresIn(rule.adopt).some(
    (measure) => "choices" in measure && measure.choices.some((c) => choices.includes(c)),
  );
}

function outcomeOf(quorum: Finding | undefined, adopts: boolean, reject: Finding | undefined): Outcome {
  if (quorum && !quorum.holds) return "no-quorum";
  if (adopts) return "adopted";
  return !reject || reject.holds ? "not-adopted" : "no-opinion";
}

function reasonOf(adopt: Finding): "no-majority" | "blocked" {
  const failing = failingClauses(adopt);
  return failing.length > 0 && failing.every(isBlock) ? "blocked" : "no-majority";
}
