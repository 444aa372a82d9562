import type { Cell } from "./cell-key";
import type { Disaggregation } from "./disaggregation";
import { type Fraction, fraction } from "./fraction";
import { type Warning, warningsOf } from "./plausible";
import type { Measure, ValueState } from "./words";

/** What a sheet needs to know of an indicator, and of a value in it; numbers as decimals. */
export type Measured = { id: string; measure: Measure; disaggregations: readonly Disaggregation[] };
export type Entry = Cell & { value: string | null; state: ValueState };

/** The rows of an indicator in a sheet: its total, then the parts of each way of splitting it. */
export const cellsOf = ({ id, disaggregations }: Measured): Cell[] => [
  { indicatorId: id, dimension: "", part: "" },
  ...disaggregations.flatMap(({ by, parts }) =>
    parts.map(({ name }) => ({ indicatorId: id, dimension: by, part: name })),
  ),
];

/** What stands in a cell: accepted, and on its way there. */
export function inCell<E extends Entry>(entries: readonly E[], cell: Cell): { open: E | null; accepted: E | null } {
  const here = entries.filter(
    (one) => one.indicatorId === cell.indicatorId && one.dimension === cell.dimension && one.part === cell.part,
  );
  return {
    open: here.find(({ state }) => state !== "accepted") ?? null,
    accepted: here.find(({ state }) => state === "accepted") ?? null,
  };
}

/** What looks odd about a value in a cell, beside its parts and the period before. */
export function oddities(
  indicator: Measured,
  cell: Cell,
  value: string | null,
  { now, earlier }: { now: readonly Entry[]; earlier: readonly Entry[] },
): Warning[] {
  if (value === null) return [];
  const previous = number(inCell(earlier, cell).accepted?.value ?? null);
  const splits = cell.dimension === "" ? indicator.disaggregations.map((one) => partsIn(indicator, one, now)) : [];
  return warningsOf(fraction(value), { measure: indicator.measure, previous, splits });
}

const partsIn = ({ id }: Measured, { by, parts }: Disaggregation, now: readonly Entry[]) =>
  parts.map(({ name }) => {
    const { open, accepted } = inCell(now, { indicatorId: id, dimension: by, part: name });
    return number((open ?? accepted)?.value ?? null);
  });

const number = (decimal: string | null): Fraction | null => (decimal === null ? null : fraction(decimal));
