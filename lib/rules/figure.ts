import { canonical } from "./canonical";
import type { Sha256 } from "./chain";
import { toDecimal } from "./decimal";
import { fraction } from "./fraction";
import { type Branch, branchesOf, rollUps } from "./indicator-tree";
import { type Known, reportedOn } from "./reported";
import { overPeriods } from "./roll-up";
import type { Plan } from "./standing";

/** The indicators of a project, periods in their order, targets and accepted values; numbers as decimals. */
export type Measured = Pick<Known<never>, "periods" | "targets"> & {
  indicators: readonly (Plan & Branch)[];
  accepted: readonly (Known<never>["accepted"][number] & { id: string })[];
};

/** What an indicator came to: in one period, or in all up to it where periods add up. */
export type Figure = {
  period: Measured["periods"][number];
  /** The first day that the number speaks of. */
  from: string;
  value: string | null;
  target: string | null;
  /** It was made of numbers that roll up into the indicator, which has none of its own. */
  rolled: boolean;
  rests: Rest[];
};

/** An accepted value that a figure rests on, and what it and all between them weigh, where shares are averaged. */
type Rest = { id: string; value: string; weights: string[] };

/** Each indicator's figures, of every period in which anything is reported of it, the latest last. Made once, when asked for. */
export function figuresIn(measured: Measured): (id: string) => readonly Figure[] {
  const { indicators, periods, targets, accepted } = measured;
  const totals = accepted.filter(({ dimension }) => dimension === "");
  const rolled = rollUps(indicators, periods, totals);
  const restsOf = restsIn(indicators, totals);
  const made = new Map<string, Figure[]>();

  function figures(indicator: Plan & Branch): Figure[] {
    const known = { periods, targets, accepted: totals, overrides: [], today: periods.at(-1)?.endsOn ?? "" };
    const { rows } = reportedOn(indicator, known, rolled(indicator.id));
    return rows.flatMap((last, nth) => {
      const period = periods[nth];
      if (!last.reported || !period) return [];
      const told = indicator.periodSum === "sum" ? rows.slice(0, nth + 1) : [last];
      const counted = told.filter(({ actual }) => actual !== null);
      const figure = {
        period,
        from: counted[0]?.startsOn ?? last.startsOn,
        value: added(counted.map(({ actual }) => actual)),
        target: added(told.map(({ target }) => target)),
        rolled: counted.some((row) => row.rolled),
        rests: counted.flatMap((row) => restsOf(indicator, row.id)),
      };
      return [figure];
    });
  }

  return (id) => {
    const indicator = indicators.find((one) => one.id === id);
    const known = made.get(id) ?? (indicator ? figures(indicator) : []);
    made.set(id, known);
    return known;
  };
}

/** What pins a figure to all that it rests on. */
export const hashOfRests = (sha256: Sha256, { rests }: Figure): string => sha256(canonical(rests));

/** A single number stays as it was typed. */
function added(decimals: readonly (string | null)[]): string | null {
  const known = decimals.filter((one) => one !== null);
  if (known.length < 2) return known[0] ?? null;
  const sum = overPeriods("sum", known.map(fraction));
  return sum && toDecimal(sum);
}

/** The indicator's own value of a period, or those that stand in for it. */
function restsIn(indicators: Measured["indicators"], totals: Measured["accepted"]) {
  const values = new Map(totals.map((one) => [`${one.indicatorId} ${one.periodId}`, one]));
  return function restsOf(one: Plan & Branch, periodId: string, above: readonly (Plan & Branch)[] = []): Rest[] {
    const own = values.get(`${one.id} ${periodId}`);
    if (own && own.value !== null) {
      const path = [...above.slice(1), ...(above.length > 0 ? [one] : [])];
      const weights = one.measure === "percentage" ? path.map(({ weight }) => weight ?? "") : [];
      return [{ id: own.id, value: own.value, weights }];
    }
    return branchesOf(indicators, one.id)
      .filter((branch) => !above.includes(branch))
      .flatMap((branch) => restsOf(branch, periodId, [...above, one]));
  };
}
