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

/** Silence is assent: adopted unless somebody objects or proposes an amendment. OSCE MC.DOC/1/06, Annex 1(A). */
export const silenceRule = {
  choices: { object: "against", amend: "against", recuse: "recused" },
  adopt: { id: "silence", measure: { choices: ["object", "amend"] }, is: "<=", to: 0 },
} as const satisfies DecisionRule;

/** Consensus is the absence of objections; a delegation may also say that it has none, or no longer. */
export const consensusRule = {
  choices: { noObjection: "for", object: "against", amend: "against", recuse: "recused" },
  adopt: { id: "consensus", measure: { choices: ["object", "amend"] }, is: "<=", to: 0 },
} as const satisfies DecisionRule;
