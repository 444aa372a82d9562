import type { Cell } from "./cell-key";
import type { Disaggregation } from "./disaggregation";
import { type Fraction, fraction } from "./fraction";
import { partsWarning, type Warning, warningsOf } from "./plausible";
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

/** What looks odd, and by which way of splitting where it is about parts. */
export type Oddity = { warning: Warning; by: string | null };

/** What looks odd about a value in a cell, beside its parts and the period before. */
export function oddities(
  indicator: Measured,
  cell: Cell,
  value: string | null,
  { now, earlier }: { now: readonly Entry[]; earlier: readonly Entry[] },
): Oddity[] {
  if (value === null) return [];
  const previous = number(inCell(earlier, cell).accepted?.value ?? null);
  const { measure, disaggregations } = indicator;
  const splits = cell.dimension === "" ? disaggregations : [];
  return [
    ...warningsOf(fraction(value), { measure, previous }).map((warning) => ({ warning, by: null })),
    ...splits.flatMap((split) => {
      const warning = partsWarning(fraction(value), measure, partsIn(indicator, split, now));
      return warning ? { warning, by: split.by } : [];
    }),
  ];
}

const partsIn = ({ id }: Measured, { by, parts }: Disaggregation, now: readonly Entry[]) =>
  parts.map(({ name }) => {
    const { open, accepted } = inCell(now, { indicatorId: id, dimension: by, part: name });
    return number((open ?? accepted)?.value ?? null);
  });

const number = (decimal: string | null): Fraction | null => (decimal === null ? null : fraction(decimal));
