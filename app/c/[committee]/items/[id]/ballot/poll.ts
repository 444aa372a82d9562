import type { BallotPaper, VotePaper } from "@/lib/papers/store";
import type { Vote } from "@/lib/rules/positions";
import type { Poll } from "@/lib/rules/tally";
import type { Choice } from "@/lib/rules/words";

/** A ballot as its rule sees it, as far as the reader may see it. */
export function pollOf({ rule, procedure, terms, secrecy, seats, votes, counts }: BallotPaper): Poll {
  return { rule, procedure, policy: terms.policy, secrecy, seats, votes: votes.filter(isShown), counts };
}

/** Whether how it stands may be told: not before a named or secret ballot has closed. */
export const isTold = ({ secrecy, closedAt }: BallotPaper) => secrecy === "open" || closedAt !== null;

export const isShown = (vote: VotePaper): vote is VotePaper & Vote<Choice> => vote.choice !== null;

/** The delegations that have spoken, whatever they said. */
export const spokenIn = ({ votes, voters }: BallotPaper): Set<string> =>
  new Set([...votes.filter(({ live }) => live), ...voters].map(({ delegationId }) => delegationId));
