import type { DecisionRule, Measure } from "./decision-rule";
import type { Failing } from "./failing";
import { compare, type Fraction, floorOf, minus, negative, ONE, times, whole, ZERO } from "./fraction";
import { isVote } from "./measure";
import { plainMeasures } from "./walk";

/** So many ballots of any of these choices. */
type Ballots = { choices: string[]; count: number };

/**
 * The fewest ballots, cast by seats silent so far or lifted by seats that spoke, that make a clause hold,
 * and the choices that get there with so few. Undefined when none does, or when it depends on whose they are.
 */
export function fewestBallots(
  rule: DecisionRule,
  { test, left, right, is }: Failing,
  choices: readonly string[],
  change: "cast" | "lift",
): Ballots | undefined {
  if (test.kind !== "measure") return undefined;
  const gap = minus(left, right);
  const group = plainMeasures(test.measure)[0]?.group;
  let fewest: Ballots | undefined;
  for (const choice of choices) {
    const ballot = { choice, votes: isVote(rule.choices[choice]), group };
    const onLeft = effect(test.measure, ballot);
    const onRight = test.of ? effect(test.of, ballot) : 0;
    if (onLeft === undefined || onRight === undefined) continue;
    const rate = minus(whole(onLeft), times(test.share, whole(onRight)));
    const count = stepsTo(gap, change === "cast" ? rate : negative(rate), is);
    if (count === undefined || (fewest && fewest.count < count)) continue;
    if (fewest?.count === count) fewest.choices.push(choice);
    else fewest = { choices: [choice], count };
  }
  return fewest;
}

/** How many more groups have to pass. Undefined when that depends on which. */
export function fewestGroups({ test, left, right, is }: Failing): number | undefined {
  return test.kind === "groups" && test.weight === undefined ? stepsTo(minus(left, right), ONE, is) : undefined;
}

/** How many steps of `rate` take `gap` to where it compares with zero as it should. */
function stepsTo(gap: Fraction, rate: Fraction, is: Failing["is"]): number | undefined {
  const upwards = is === ">=" || is === ">" || (is === "=" && compare(gap, ZERO) < 0);
  const [missing, pace] = upwards ? [negative(gap), rate] : [gap, negative(rate)];
  if (compare(pace, ZERO) <= 0) return undefined;
  const strict = is === ">" || is === "<" || is === "≠";
  return Number(strict ? floorOf(missing, pace) + 1n : -floorOf(negative(missing), pace));
}

/** What one more ballot adds to a measure. Undefined for a weighted one: that depends on the seat. */
function effect(measure: Measure, ballot: { choice: string; votes: boolean; group?: string }): number | undefined {
  if ("sum" in measure) return total(measure.sum.map((part) => effect(part, ballot)));
  if ("difference" in measure) {
    const [from, taken] = measure.difference.map((part) => effect(part, ballot));
    return from === undefined || taken === undefined ? undefined : from - taken;
  }
  const counted =
    "choices" in measure ? measure.choices.includes(ballot.choice) : measure.seats === "voting" && ballot.votes;
  if (!counted || (measure.group !== undefined && measure.group !== ballot.group)) return 0;
  return measure.weight === undefined ? 1 : undefined;
}

const total = (parts: (number | undefined)[]) =>
  parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
