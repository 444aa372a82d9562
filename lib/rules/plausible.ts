import { compare, type Fraction, fraction, plus, times, ZERO } from "./fraction";
import { over } from "./progress";
import type { Measure } from "./words";

/** What makes somebody look at a value twice. A warning never refuses: the world does surprise. */
export type Warning = "soared" | "collapsed" | "overHundred" | "belowZero" | PartsWarning;
/** The parts come to something else, a few of them to more already, or a share lies outside the shares of its parts. */
type PartsWarning = "partsOff" | "partsOver" | "partsApart";

/** What is known around a value: the value of the period before. */
type Around = { measure: Measure; previous: Fraction | null };

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

/** What is odd about a value by itself, for whoever enters it and whoever accepts it. */
export function warningsOf(value: Fraction, { measure, previous }: Around): Warning[] {
  const found: Warning[] = [];
  const jump = measure === "nominal" || !previous ? null : jumpOf(previous, value);
  if (jump) found.push(jump);
  if (measure === "percentage" && compare(value, HUNDRED) > 0) found.push("overHundred");
  if (measure === "percentage" && compare(value, ZERO) < 0) found.push("belowZero");
  return found;
}

/**
 * Whether a value and its parts can both be right. Counts add up once all are there, and some of them are never more
 * than all; any mean of shares lies between the least and the largest, whatever their weights.
 */
export function partsWarning(
  value: Fraction,
  measure: Measure,
  parts: readonly (Fraction | null)[],
): PartsWarning | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const whole = known.length === parts.length;
  if (measure === "unit") {
    const side = compare(known.reduce(plus, ZERO), value);
    if (whole) return side === 0 ? null : "partsOff";
    return side > 0 && known.every((part) => compare(part, ZERO) >= 0) ? "partsOver" : null;
  }
  if (measure !== "percentage" || !whole) return null;
  const outside = [1, -1].some((side) => known.every((part) => compare(part, value) * side > 0));
  return outside ? "partsApart" : null;
}

/** A weighted mean, the only mean there is of percentages. Weights are positive. */
export const weightedMean = (parts: readonly { value: Fraction; weight: Fraction }[]): Fraction =>
  over(
    parts.reduce((sum, { value, weight }) => plus(sum, times(value, weight)), ZERO),
    parts.reduce((sum, { weight }) => plus(sum, weight), ZERO),
  );
