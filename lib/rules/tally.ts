import type { Bundle } from "./bundle";
import { type Decision, decide, idleCastingVote } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { ballotsOf, ballotsOfCounts, type Vote } from "./positions";
import { rosterWith } from "./procedure";
import type { DelegationPolicy, Outcome, Procedure, Secrecy } from "./words";

/** A ballot as its rule sees it: who has a seat, and what was said. */
export type Poll = {
  rule: DecisionRule;
  procedure: Procedure;
  policy: DelegationPolicy;
  secrecy: Secrecy;
  seats: readonly Seat[];
  votes: readonly Vote[];
  /** Of a secret ballot, once it is opened. */
  counts: Readonly<Record<string, number>> | null;
};

/** The roster and the ballots that the engine is given. Of a secret ballot they have no names: seats 1, 2, 3 … */
export function rollOf({ procedure, policy, secrecy, seats, votes, counts }: Poll): {
  roster: Seat[];
  ballots: Ballot[];
} {
  const secret = secrecy === "secret";
  const ballots = secret ? ballotsOfCounts(counts ?? {}) : ballotsOf(policy, votes);
  const filled = seats.filter(({ standing }) => standing !== "vacant");
  const shown = secret ? filled.map((_, at) => ({ id: String(at + 1) })) : seats;
  return { roster: rosterWith(procedure, shown, ballots), ballots };
}

export function tally(poll: Poll): Decision {
  const { roster, ballots } = rollOf(poll);
  return decide(poll.rule, roster, ballots);
}

export function idleVoteIn(poll: Poll): ReturnType<typeof idleCastingVote> {
  const { roster, ballots } = rollOf(poll);
  return idleCastingVote(poll.rule, roster, ballots);
}

/** What anybody needs to count a closed ballot again. `closedAt` to the microsecond: positions came strictly before. */
export const bundleOf = (poll: Poll, outcome: Outcome, closedAt: string): Bundle => ({
  format: "decision/1",
  rule: poll.rule,
  ...rollOf(poll),
  closesAt: closedAt,
  outcome,
});
