import { decide } from "./decision";
import type { DecisionRule } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { type RuleTerms, ruleOf } from "./rule-terms";
import { standardRule } from "./standard-rules";
import { clausesIn, measuresIn } from "./walk";
import type { Outcome } from "./words";

export const STANDARD_TERMS: RuleTerms = {
  quorum: "half",
  majority: "half",
  base: "cast",
  blocking: 0,
  veto: "",
  weight: "",
  groupBy: "",
  casting: "",
};

/** Rules to start from: the usual ones, and those of bodies whose members are states. */
export const READY_RULES = {
  standard: standardRule,
  absolute: ruleOf({ ...STANDARD_TERMS, base: "all" }),
  twoThirds: ruleOf({ ...STANDARD_TERMS, majority: "twoThirds" }),
  unanimity: ruleOf({ ...STANDARD_TERMS, majority: "all" }),
  consensus: ruleOf({ ...STANDARD_TERMS, majority: "consensus" }),
  securityCouncil: forDelegations(exampleRules.securityCouncil),
  councilOfTheUnion: forDelegations(exampleRules.councilOfTheUnion),
  senateCloture: forDelegations(exampleRules.senateCloture),
} as const satisfies Record<string, DecisionRule>;
export type ReadyRule = keyof typeof READY_RULES;

/** A rule of another body in the words of delegations, which may also take no part. */
function forDelegations(rule: DecisionRule): DecisionRule {
  const word: Record<string, string> = { for: "approve", against: "object", abstain: "abstain" };
  const renamed = JSON.stringify({ ...rule, choices: undefined }, (key, value: unknown) =>
    key === "choices" && Array.isArray(value)
      ? value.map((choice: string) => word[rule.choices[choice] ?? ""] ?? choice)
      : value,
  );
  const choices = { approve: "for", object: "against", abstain: "abstain", recuse: "recused" } as const;
  return { choices, ...(JSON.parse(renamed) as Omit<DecisionRule, "choices">) };
}

/** How votes of five delegations would end: so many for, against and abstaining, the rest silent. */
const VOTES = [
  { approve: 3, object: 2, abstain: 0 },
  { approve: 2, object: 1, abstain: 2 },
  { approve: 2, object: 2, abstain: 1 },
  { approve: 1, object: 0, abstain: 4 },
  { approve: 4, object: 1, abstain: 0 },
  { approve: 5, object: 0, abstain: 0 },
  { approve: 2, object: 0, abstain: 0 },
] as const;
const SEATS = 5;

type ExampleVote = (typeof VOTES)[number] & { silent: number; outcome: Outcome };

/** What a sound rule makes of each of these votes. Every delegation weighs one and belongs to no group. */
export function examplesOf(rule: DecisionRule): ExampleVote[] {
  const conditions = [rule.quorum, rule.adopt, rule.reject].filter((condition) => condition !== undefined);
  const named = [...conditions.flatMap(measuresIn), ...conditions.flatMap(clausesIn)];
  const weights = Object.fromEntries(named.flatMap((one) => ("weight" in one && one.weight ? [[one.weight, 1]] : [])));
  const attributes = conditions.flatMap(clausesIn).flatMap((clause) => ("groupBy" in clause ? [clause.groupBy] : []));
  const seats = Array.from({ length: SEATS }, (_, at) => ({
    id: String(at),
    weights,
    attributes: Object.fromEntries(attributes.map((name) => [name, String(at)])),
  }));
  return VOTES.filter((vote) =>
    (Object.keys(vote) as (keyof typeof vote)[]).every((choice) => vote[choice] === 0 || choice in rule.choices),
  ).map((vote) => {
    const said = Object.entries(vote).flatMap(([choice, count]) => Array.from({ length: count }, () => choice));
    const ballots = said.map((choice, at) => ({ seat: String(at), choice }));
    return { ...vote, silent: SEATS - said.length, outcome: decide(rule, seats, ballots).outcome };
  });
}
