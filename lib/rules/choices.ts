import { prepare, type Test } from "./clause";
import type { DecisionRule, Seat } from "./decision-rule";
import { isBlock, OPPOSITE } from "./failing";
import { ZERO } from "./fraction";
import { plainMeasures } from "./walk";
import { CHOICES, type Choice } from "./words";

/** The choices a rule offers, in the vocabulary's order. */
export const choicesOf = (rule: DecisionRule): Choice[] =>
  CHOICES.filter((choice) => Object.hasOwn(rule.choices, choice));

type Belonging = Pick<Seat, "id" | "groups">;

/** The choices a single ballot of which is enough to keep the item from being adopted: of any seat, or of this one. */
export const choicesThatBlock = (rule: DecisionRule, seat?: Belonging): string[] =>
  seat && isCasting(rule, seat) ? [] : [...new Set(blocks(prepare(rule.adopt, "adopt"), seat))];

/** The seat whose ballot counts in a tie alone. */
export const isCasting = (rule: DecisionRule, seat: Belonging) => rule.tie?.casting === seat.id;

/** Whoever says this has to say why: it counts against, or blocks by itself. */
export const owesReason = (rule: DecisionRule, choice: string) =>
  rule.choices[choice] === "against" || choicesThatBlock(rule).includes(choice);

/** Only what must hold whatever else does: one way of several is no block. */
function blocks(test: Test, seat?: Belonging, wanted = true): string[] {
  if ("parts" in test) {
    if (test.kind === "not") return test.parts.flatMap((part) => blocks(part, seat, !wanted));
    return test.kind === (wanted ? "all" : "any") ? test.parts.flatMap((part) => blocks(part, seat, wanted)) : [];
  }
  const is = wanted ? test.is : OPPOSITE[test.is];
  if (test.kind === "groups" || !isBlock({ test, left: ZERO, right: test.share, is })) return [];
  return plainMeasures(test.measure).flatMap((measure) =>
    "choices" in measure && isWithin(seat, measure.group) ? measure.choices : [],
  );
}

const isWithin = (seat: Belonging | undefined, group: string | undefined) =>
  !seat || group === undefined || (seat.groups ?? []).includes(group);
