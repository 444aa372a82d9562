import type { DecisionRule } from "./decision-rule";

/**
 * How a committee of delegations decides unless it chooses another rule: a majority of the delegations
 * speak, abstentions among them, and more approve than object. A tie is not adopted; an objection is a
 * vote, not a veto. ECOSOC R.57–58: abstentions are not voting.
 */
export const standardRule = {
  choices: { approve: "for", object: "against", abstain: "abstain", recuse: "recused" },
  quorum: {
    id: "quorum",
    measure: { seats: "voting" },
    is: ">",
    to: { share: "1/2", of: { seats: "not-recused" } },
  },
  adopt: { id: "majority", measure: { choices: ["approve"] }, is: ">", to: { choices: ["object"] } },
} as const satisfies DecisionRule;
