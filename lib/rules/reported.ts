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

/** An indicator with its periods, where it stands by them, and the judgement that its light is, where somebody judged. */
export function reportedOn<I extends Plan & { id: string }, O extends OverrideOf>(
  indicator: I,
  { periods, targets, accepted, overrides, today }: Known<O>,
): I & { rows: Reported[]; standing: Standing; overrides: O[]; judgement: O | undefined } {
  const own = overrides.filter(({ indicatorId }) => indicatorId === indicator.id);
  const rows = periods.map(({ id, startsOn, endsOn }): Reported => {
    const here = (one: { indicatorId: string; periodId: string }) =>
      one.indicatorId === indicator.id && one.periodId === id;
    const value = accepted.find((one) => here(one) && one.dimension === "");
    return {
      id,
      startsOn,
      endsOn,
      target: targets.find(here)?.value ?? null,
      actual: value?.value ?? null,
      reported: value !== undefined,
      override: own.find(({ periodId }) => periodId === id)?.light ?? null,
    };
  });
  const stands = standing(indicator, rows, today);
  const judgement = own.find(({ periodId }) => periodId === stands.latest?.periodId);
  return { ...indicator, rows, standing: stands, overrides: own, judgement };
}
