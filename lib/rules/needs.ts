import type { ClauseTest, Finding } from "./clause";
import type { DecisionRule } from "./decision-rule";
import { type Failing, failingClauses, isBlock } from "./failing";
import { show } from "./fraction";
import { counts, isVote } from "./measure";
import { fewestBallots, fewestGroups } from "./reach";
import type { Place } from "./roll";
import type { ReasonParams } from "./verdict";
import { plainMeasures } from "./walk";

/** What is still needed: a message key with what its sentence mentions. Of `branches` one is enough. */
export type Need = { key: string; params: ReasonParams; branches?: Need[][] };

/** What would have to change for a finding to be as `wanted`. */
export function needsOf(rule: DecisionRule, places: readonly Place[], finding: Finding, wanted = true): Need[] {
  if (finding.holds === wanted) return [];
  if (finding.kind === "clause") return failingClauses(finding, wanted).map((clause) => needOf(rule, places, clause));
  const parts = finding.parts
    .map((part) => needsOf(rule, places, part, finding.kind === "not" ? !wanted : wanted))
    .filter((needs) => needs.length > 0);
  const oneIsEnough = parts.length > 1 && finding.kind === (wanted ? "any" : "all");
  return oneIsEnough ? [either(parts)] : parts.flat();
}

/** What a quorum still needs: seats that speak, whatever they say. */
export function quorumNeeds(rule: DecisionRule, finding: Finding): Need[] {
  const votes = Object.keys(rule.choices).filter((choice) => isVote(rule.choices[choice]));
  return failingClauses(finding).map((clause) => {
    const spoken = fewestBallots(rule, clause, votes, "cast");
    return spoken
      ? { key: "needs.quorum", params: { clause: clause.test.id, count: spoken.count } }
      : shortfall(clause);
  });
}

/** More ballots on the side that carries. */
export const more = (clause: string, choices: readonly string[], count: number): Need => ({
  key: "needs.more",
  params: { clause, choices, count },
});

/** A tie may also be broken by the seat that casts. */
export function withCastingVote(rule: DecisionRule, needs: Need[]): Need[] {
  if (!rule.tie || needs.length === 0) return needs;
  return [either([needs, [{ key: "needs.casting", params: { seat: rule.tie.casting } }]])];
}

export const forChoices = (rule: DecisionRule) =>
  Object.keys(rule.choices).filter((choice) => rule.choices[choice] === "for");

const either = (branches: Need[][]): Need => ({ key: "needs.either", params: {}, branches });

function needOf(rule: DecisionRule, places: readonly Place[], clause: Failing): Need {
  const { id } = clause.test;
  if (isBlock(clause)) return liftBlock(id, clause.test, places);
  const cast = fewestBallots(rule, clause, forChoices(rule), "cast");
  if (cast) return more(id, cast.choices, cast.count);
  const said = Object.keys(rule.choices).filter((choice) => places.some((place) => place.choice === choice));
  const lifted = fewestBallots(rule, clause, said, "lift");
  if (lifted) return lift(id, lifted.choices, lifted.count);
  const groups = fewestGroups(clause);
  return groups === undefined ? shortfall(clause) : { key: "needs.groups", params: { clause: id, count: groups } };
}

/** Every ballot that blocks has to go. */
function liftBlock(id: string, test: ClauseTest, places: readonly Place[]): Need {
  const measures = test.kind === "measure" ? plainMeasures(test.measure) : [];
  const blocking = places.filter((place) => measures.some((measure) => counts(measure, place)));
  const choices = blocking.map(({ choice }) => choice ?? "");
  return lift(id, [...new Set(choices)], blocking.length);
}

const lift = (clause: string, choices: readonly string[], count: number): Need => ({
  key: "needs.lift",
  params: { clause, choices, count },
});

/** How far off a clause is, when no number of ballots says it; and by which weight, when its numbers are sums of one. */
function shortfall({ test, left, right, is }: Failing): Need {
  const params = { clause: test.id, left: show(left), is: IN_WORDS[is], right: show(right) };
  const [weight] = test.kind === "measure" ? plainMeasures(test.measure).map((measure) => measure.weight) : [];
  return weight === undefined
    ? { key: "needs.clause", params }
    : { key: "needs.weighed", params: { ...params, weight } };
}

const IN_WORDS = {
  ">=": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "<": "lessThan",
  "=": "exactly",
  "≠": "otherThan",
};
