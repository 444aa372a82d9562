import { type Fraction, plus, ZERO } from "./fraction";
import { weightedMean } from "./plausible";
import { no, type Verdict, yes } from "./verdict";
import type { Measure, PeriodSum } from "./words";

/** One number on its way into a larger one. `value` is null where none was accepted. */
export type Part = { measure: Measure; unit: string; value: Fraction | null; weight: Fraction | null };

/** How parts become one: counts by adding, percentages by their weights. */
export type Way = "sum" | "mean";

/** Whether these make a figure together, before one asks for their values: one measure, one unit, and no rank or name. */
export function mayCombine(parts: readonly Pick<Part, "measure" | "unit">[]): Verdict<Way> {
  const [first, ...others] = parts;
  if (!first) return no("nothingToAdd");
  if (first.measure !== "unit" && first.measure !== "percentage") return no("notAdditive");
  if (others.some(({ measure }) => measure !== first.measure)) return no("differentMeasures");
  if (others.some(({ unit }) => folded(unit) !== folded(first.unit))) return no("differentUnits");
  return yes(first.measure === "unit" ? "sum" : "mean");
}

/**
 * One figure out of several: counts of one unit are added; percentages are averaged by their weights and
 * never without; ranks, names and descriptions make no figure together. A missing part is not zero.
 */
export function rollUp(parts: readonly Part[]): Verdict<Fraction> {
  const way = mayCombine(parts);
  if (!way.ok) return way;
  const values = parts.flatMap(({ value, weight }) => (value ? [{ value, weight }] : []));
  if (values.length < parts.length) return no("partMissing", { missing: parts.length - values.length });
  if (way.value === "sum") return yes(values.reduce((sum, { value }) => plus(sum, value), ZERO));
  const weighted = values.flatMap(({ value, weight }) => (weight && weight.n > 0n ? [{ value, weight }] : []));
  if (weighted.length < values.length) return no("weightsMissing");
  return yes(weightedMean(weighted));
}

/** Values of successive periods as one: what stands latest, or all that came in. Null while there is none. */
export function overPeriods(how: PeriodSum, values: readonly (Fraction | null)[]): Fraction | null {
  const known = values.filter((value) => value !== null);
  if (how === "latest") return known.at(-1) ?? null;
  return known.length > 0 ? known.reduce(plus, ZERO) : null;
}

/** Only counts can add from period to period: a level, a share or a rank is what it is at its time. */
export const mayAddUp = (measure: Measure): boolean => measure === "unit";

const folded = (unit: string) => unit.trim().toLowerCase();
