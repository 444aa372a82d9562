import { type Fraction, fraction } from "./fraction";
import { mayCombine, overPeriods, type Part, rollUp, type Way } from "./roll-up";
import { no, type Verdict, yes } from "./verdict";
import type { Measure, PeriodSum } from "./words";

/** An indicator, the one that it rolls up into, and what it weighs there, as a decimal. */
export type Branch = {
  id: string;
  code: string;
  parentId: string | null;
  weight: string | null;
  measure: Measure;
  unit: string;
  periodSum: PeriodSum;
};

/** What indicators come to in the one they roll up into: out of how many, and the codes of those without a value. */
type Rolled = { way: Way; value: Fraction; of: number; missing: string[] };
/** Of each period in its order, and of the whole, which is told as of a period or over all of them. */
export type RolledUp = { periods: Verdict<Rolled>[]; whole: Verdict<Rolled>; asOf: number | null };

/** Accepted totals of an indicator, period by period; null where there is none. */
type ValuesOf = (id: string) => readonly (Fraction | null)[];

/** Whether an indicator would roll up into itself, at once or round about. */
export function circles(all: readonly Pick<Branch, "id" | "parentId">[], id: string, parentId: string | null): boolean {
  const seen = new Set([id]);
  for (let at = parentId; at; at = all.find((one) => one.id === at)?.parentId ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

export const branchesOf = <B extends Branch>(all: readonly B[], id: string): B[] =>
  all.filter(({ parentId }) => parentId === id);

/** What rolls up into an indicator; undefined where nothing does. */
export function rolledUp(all: readonly Branch[], id: string, valuesOf: ValuesOf): RolledUp | undefined {
  const top = all.find((one) => one.id === id);
  if (!top || branchesOf(all, id).length === 0) return undefined;
  const count = Math.max(...all.map((one) => valuesOf(one.id).length));
  const periods = Array.from({ length: count }, (_, nth) => rolledIn(all, top, (one) => valuesOf(one)[nth] ?? null));
  if (top.periodSum === "sum") {
    const whole = rolledIn(all, top, (one) => overPeriods("sum", valuesOf(one)));
    return { periods, whole, asOf: null };
  }
  // As of the latest period that anybody reported: values of different times make no figure together.
  const latest = periods.findLastIndex((one) => one.ok || one.reason !== "noneYet");
  return { periods, whole: periods[latest] ?? no("noneYet"), asOf: periods[latest] ? latest : null };
}

/**
 * At one time. An indicator's own accepted value comes before what rolls up into it, which stands in only when it is
 * complete. Counts are told as far as they are known, with what is missing; of percentages some are no mean of all.
 */
function rolledIn(
  all: readonly Branch[],
  top: Branch,
  valueOf: (id: string) => Fraction | null,
  above: readonly string[] = [],
): Verdict<Rolled> {
  const branches = branchesOf(all, top.id).filter(({ id }) => !above.includes(id));
  const way = mayCombine([top, ...branches]);
  if (!way.ok) return way;
  const parts = branches.map((branch): Part & { code: string } => {
    const { code, measure, unit, weight } = branch;
    const value = valueOf(branch.id) ?? complete(rolledIn(all, branch, valueOf, [...above, top.id]));
    return { code, measure, unit, value, weight: weight === null ? null : fraction(weight) };
  });
  const known = parts.filter(({ value }) => value !== null);
  if (known.length === 0) return no("noneYet");
  const missing = parts.filter(({ value }) => value === null).map(({ code }) => code);
  const made = rollUp(way.value === "sum" ? known : parts);
  if (made.ok) return yes({ way: way.value, value: made.value, of: parts.length, missing });
  return made.reason === "weightsMissing"
    ? no("branchWeightsMissing")
    : no("branchMissing", { codes: missing.join(", ") });
}

export const complete = (rolled: Verdict<Rolled>): Fraction | null =>
  rolled.ok && rolled.value.missing.length === 0 ? rolled.value.value : null;

/** What rolls up into each indicator, out of the accepted totals. */
export function rollUps(
  all: readonly Branch[],
  periods: readonly { id: string }[],
  accepted: readonly { indicatorId: string; periodId: string; value: string | null }[],
): (id: string) => RolledUp | undefined {
  const values = new Map(accepted.map(({ indicatorId, periodId, value }) => [`${indicatorId} ${periodId}`, value]));
  const rows = new Map<string, (Fraction | null)[]>();
  const valueIn = (id: string, period: { id: string }) => {
    const value = values.get(`${id} ${period.id}`) ?? null;
    return value === null ? null : fraction(value);
  };
  // Asked for again in every period and by every indicator above.
  function rowOf(id: string): (Fraction | null)[] {
    const row = rows.get(id) ?? periods.map((period) => valueIn(id, period));
    rows.set(id, row);
    return row;
  }
  return (id) => rolledUp(all, id, rowOf);
}
