import { daysBetween } from "./days";
import { compare, type Fraction, fraction, minus, ONE, times, ZERO } from "./fraction";
import type { Light, Measure } from "./words";

/** What an indicator sets out from and aims at. Numbers are exact; null is what nobody has given. */
export type Aim = { measure: Measure; ascending: boolean; baseline: Fraction | null; target: Fraction | null };

/** How far something has come; or, where target and baseline are one, whether it is there; or why there is no answer. */
export type Progress =
  | { is: "share"; share: Fraction }
  | { is: "met" | "notMet" }
  | { is: "none"; because: "measure" | "baseline" | "target" | "actual" };

/** Names and descriptions have no distance between them. */
export const isMeasured = (measure: Measure): boolean => measure !== "nominal" && measure !== "qualitative";

/**
 * p = (actual − baseline) / (target − baseline): one formula for what rises and what falls. 0 is the
 * baseline, 1 the target; below and beyond are told as they are, and cut off only when drawn.
 */
export function progress({ measure, ascending, baseline, target }: Aim, actual: Fraction | null): Progress {
  if (!isMeasured(measure)) return { is: "none", because: "measure" };
  if (!actual) return { is: "none", because: "actual" };
  if (!target) return { is: "none", because: "target" };
  if (!baseline) return { is: "none", because: "baseline" };
  const way = minus(target, baseline);
  if (way.n === 0n) {
    const side = compare(actual, target);
    return { is: (ascending ? side >= 0 : side <= 0) ? "met" : "notMet" };
  }
  return { is: "share", share: over(minus(actual, baseline), way) };
}

/**
 * The traffic light: with r = progress ÷ expected, 0.9 and more is on track, 0.6 and more at risk, below it
 * off track (house default). Written without the division, so that nothing expected yet needs no case of its own.
 * Null where there is nothing to compare: no measure of distance, no target, no baseline.
 */
export function lightOf(progress: Progress, expected: Fraction): Light | null {
  switch (progress.is) {
    case "met":
      return "onTrack";
    case "notMet":
      return "offTrack";
    case "none":
      return progress.because === "actual" ? "noData" : null;
    case "share":
      if (compare(progress.share, times(ON_TRACK, expected)) >= 0) return "onTrack";
      return compare(progress.share, times(AT_RISK, expected)) >= 0 ? "atRisk" : "offTrack";
  }
}

const ON_TRACK = fraction("9/10");
const AT_RISK = fraction("6/10");

/** The share of the days from `start` to `end`, both counted, that are over when `day` is. Between 0 and 1. */
export function elapsed(start: string, end: string, day: string): Fraction {
  if (day < start) return ZERO;
  if (day >= end) return ONE;
  return { n: BigInt(daysBetween(start, day) + 1), d: BigInt(daysBetween(start, end) + 1) };
}

/** Whether a target lies on the side of the baseline that the indicator's direction says. */
export const targetFits = ({ ascending, baseline, target }: Aim): boolean =>
  !baseline || !target || (ascending ? compare(target, baseline) >= 0 : compare(target, baseline) <= 0);

/** A share in per mille, rounded half away from zero: 775 for 77.5 %. */
export function perMille({ n, d }: Fraction): number {
  const doubled = 2000n * (n < 0n ? -n : n) + d;
  const rounded = Number(doubled / (2n * d));
  return n < 0n ? -rounded || 0 : rounded;
}

/** `a / b` for a `b` that is not zero. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
