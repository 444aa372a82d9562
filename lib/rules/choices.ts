import { prepare, type Test } from "./clause";
import type { DecisionRule } from "./decision-rule";
import { isBlock, OPPOSITE } from "./failing";
import { ZERO } from "./fraction";
import { plainMeasures } from "./walk";
import { CHOICES, type Choice } from "./words";

/** The choices a rule offers, in the vocabulary's order. */
export const choicesOf = (rule: DecisionRule): Choice[] =>
  CHOICES.filter((choice) => Object.hasOwn(rule.choices, choice));

/** The choices a single ballot of which is enough to keep the item from being adopted. */
export const choicesThatBlock = (rule: DecisionRule): string[] => [...new Set(blocks(prepare(rule.adopt, "adopt")))];

/** Whoever says this has to say why: it counts against, or blocks by itself. */
export const owesReason = (rule: DecisionRule, choice: string) =>
  rule.choices[choice] === "against" || choicesThatBlock(rule).includes(choice);

/** Only what must hold whatever else does: one way of several is no block. */
function blocks(test: Test, wanted = true): string[] {
  if ("parts" in test) {
    if (test.kind === "not") return test.parts.flatMap((part) => blocks(part, !wanted));
    return test.kind === (wanted ? "all" : "any") ? test.parts.flatMap((part) => blocks(part, wanted)) : [];
  }
  const is = wanted ? test.is : OPPOSITE[test.is];
  if (test.kind === "groups" || !isBlock({ test, left: ZERO, right: test.share, is })) return [];
  return plainMeasures(test.measure).flatMap((measure) => ("choices" in measure ? measure.choices : []));
}
