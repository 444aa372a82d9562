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

/** As reported at the end of a period, or of the last one of which anything is; undefined where nothing is. */
export function figureOf(measured: Measured, id: string, periodId?: string): Figure | undefined {
  const { indicators, targets, accepted } = measured;
  const indicator = indicators.find((one) => one.id === id);
  const until = periodId ? measured.periods.findIndex((one) => one.id === periodId) + 1 : measured.periods.length;
  const periods = measured.periods.slice(0, until);
  const today = periods.at(-1)?.endsOn;
  if (!indicator || !today) return undefined;
  const known = { periods, targets, accepted, overrides: [], today };
  const { rows } = reportedOn(indicator, known, rollUps(indicators, periods, totalsOf(accepted))(id));
  const nth = rows.findLastIndex(({ reported }) => reported);
  const [last, period] = [rows[nth], periods[nth]];
  if (!last || !period || (periodId && last.id !== periodId)) return undefined;
  const told = indicator.periodSum === "sum" ? rows.slice(0, nth + 1) : [last];
  const counted = told.filter(({ actual }) => actual !== null);
  return {
    period,
    from: counted[0]?.startsOn ?? last.startsOn,
    value: added(counted.map(({ actual }) => actual)),
    target: added(told.map(({ target }) => target)),
    rolled: counted.some(({ rolled }) => rolled),
    rests: counted.flatMap((row) => restsOf(measured, indicator, row.id, [])),
  };
}

/** What pins a figure to all that it rests on. */
export const hashOfRests = (sha256: Sha256, { rests }: Figure): string => sha256(canonical(rests));

const totalsOf = (accepted: Measured["accepted"]) => accepted.filter(({ dimension }) => dimension === "");

/** A single number stays as it was typed. */
function added(decimals: readonly (string | null)[]): string | null {
  const known = decimals.filter((one) => one !== null);
  if (known.length < 2) return known[0] ?? null;
  const sum = overPeriods("sum", known.map(fraction));
  return sum && toDecimal(sum);
}

/** The indicator's own value of a period, or those that stand in for it. */
function restsOf(measured: Measured, one: Plan & Branch, periodId: string, above: readonly (Plan & Branch)[]): Rest[] {
  const own = totalsOf(measured.accepted).find((each) => each.indicatorId === one.id && each.periodId === periodId);
  if (own && own.value !== null) {
    const path = [...above.slice(1), ...(above.length > 0 ? [one] : [])];
    const weights = one.measure === "percentage" ? path.map(({ weight }) => weight ?? "") : [];
    return [{ id: own.id, value: own.value, weights }];
  }
  return branchesOf(measured.indicators, one.id)
    .filter((branch) => !above.includes(branch))
    .flatMap((branch) => restsOf(measured, branch, periodId, [...above, one]));
}
