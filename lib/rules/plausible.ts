import { compare, type Fraction, fraction, plus, times, ZERO } from "./fraction";
import { over } from "./progress";
import type { Measure } from "./words";

/** What makes somebody look at a value twice. A warning never refuses: the world does surprise. */
export type Warning = "soared" | "collapsed" | "overHundred" | "belowZero" | "partsOff";

/** What is known around a value: the value of the period before, and what its parts add up to. */
type Around = { measure: Measure; previous: Fraction | null; partsSum: Fraction | null };

const FOURFOLD = fraction(4);
const QUARTER = fraction("1/4");
const HUNDRED = fraction(100);

/** Four times the previous period's value or more, a quarter of it or less: a slipped point, as often as not. */
export function jumpOf(previous: Fraction, value: Fraction): "soared" | "collapsed" | null {
  // Of nothing there is no multiple.
  if (previous.n === 0n) return null;
  const ratio = over(value, previous);
  if (compare(ratio, FOURFOLD) >= 0) return "soared";
  return compare(ratio, QUARTER) <= 0 ? "collapsed" : null;
}

/** Everything odd about a value, for whoever enters it and whoever accepts it. */
export function warningsOf(value: Fraction, { measure, previous, partsSum }: Around): Warning[] {
  const found: Warning[] = [];
  const jump = measure === "nominal" || !previous ? null : jumpOf(previous, value);
  if (jump) found.push(jump);
  if (measure === "percentage" && compare(value, HUNDRED) > 0) found.push("overHundred");
  if (measure === "percentage" && compare(value, ZERO) < 0) found.push("belowZero");
  if (partsSum && compare(partsSum, value) !== 0) found.push("partsOff");
  return found;
}

/** What the parts of a disaggregation add up to, where adding them means anything and none is missing. */
export function sumOfParts(measure: Measure, parts: readonly (Fraction | null)[]): Fraction | null {
  if (measure !== "unit" || parts.length === 0) return null;
  return parts.reduce<Fraction | null>((sum, part) => (sum && part ? plus(sum, part) : null), ZERO);
}

/** A weighted mean, the only mean there is of percentages. Weights are positive. */
export const weightedMean = (parts: readonly { value: Fraction; weight: Fraction }[]): Fraction =>
  over(
    parts.reduce((sum, { value, weight }) => plus(sum, times(value, weight)), ZERO),
    parts.reduce((sum, { weight }) => plus(sum, weight), ZERO),
  );
