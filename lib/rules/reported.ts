import { toDecimal } from "./decimal";
import { complete, type RolledUp } from "./indicator-tree";
import { type Plan, type Reported, type Standing, standing } from "./standing";
import type { Light } from "./words";

/** What is known of a project's indicators; numbers as decimals, days as `2026-11-23`. */
export type Known<Override> = {
  periods: readonly { id: string; startsOn: string; endsOn: string }[];
  targets: readonly { indicatorId: string; periodId: string; value: string | null }[];
  /** Accepted values; those of a whole have no dimension. */
  accepted: readonly { indicatorId: string; periodId: string; dimension: string; value: string | null }[];
  overrides: readonly Override[];
  today: string;
};
type OverrideOf = { indicatorId: string; periodId: string; light: Light };

/**
 * An indicator with its periods, where it stands by them, and the judgement that its light is, where somebody judged.
 * Where it has no value of its own, what rolls up into it stands in, once it is complete.
 */
export function reportedOn<I extends Plan & { id: string }, O extends OverrideOf>(
  indicator: I,
  { periods, targets, accepted, overrides, today }: Known<O>,
  rolled: RolledUp | undefined,
): I & { rows: Reported[]; standing: Standing; overrides: O[]; judgement: O | undefined } {
  const own = overrides.filter(({ indicatorId }) => indicatorId === indicator.id);
  const totals = accepted.filter(({ indicatorId, dimension }) => indicatorId === indicator.id && dimension === "");
  // Of counts that add up, what was gained here and what was gained below are not counted together.
  const standsIn = indicator.periodSum === "latest" || totals.every(({ value }) => value === null);
  const rows = periods.map(({ id, startsOn, endsOn }, nth): Reported => {
    const here = (one: { indicatorId: string; periodId: string }) =>
      one.indicatorId === indicator.id && one.periodId === id;
    const value = totals.find(here);
    const told = value?.value ?? null;
    const below = told === null && standsIn ? decimal(indicator, rolled?.periods[nth]) : null;
    return {
      id,
      startsOn,
      endsOn,
      target: targets.find(here)?.value ?? null,
      actual: told ?? below,
      rolled: below !== null,
      reported: value !== undefined || below !== null,
      override: own.find(({ periodId }) => periodId === id)?.light ?? null,
    };
  });
  const stands = standing(indicator, rows, today);
  const judgement = own.find(({ periodId }) => periodId === stands.latest?.periodId);
  return { ...indicator, rows, standing: stands, overrides: own, judgement };
}

/** Sums to the digit; means, which only percentages have, to two: as they are shown. */
function decimal({ measure }: Plan, rolled: RolledUp["periods"][number] | undefined): string | null {
  const value = rolled ? complete(rolled) : null;
  return value && toDecimal(value, measure === "percentage" ? 2 : 10);
}
