import { type Fraction, fraction, minus, ONE, plus, ZERO } from "./fraction";
import { elapsed, lightOf, type Progress, progress } from "./progress";
import { overPeriods } from "./roll-up";
import type { Light, Measure, PeriodSum } from "./words";

/** What was planned for an indicator; numbers as decimals. */
export type Plan = { measure: Measure; ascending: boolean; periodSum: PeriodSum; baseline: string | null };

/** A period in the order of its end, with what was aimed at and accepted in it. */
export type Reported = {
  id: string;
  startsOn: string;
  endsOn: string;
  target: string | null;
  actual: string | null;
  /** The number is no value of its own: it was made of those that roll up into it. */
  rolled?: boolean;
  /** Whether anything was accepted, a number or why there is none. */
  reported: boolean;
  /** A judgement in place of what is computed. */
  override: Light | null;
};

type PeriodStanding = {
  id: string;
  progress: Progress;
  light: Light | null;
  computed: Light | null;
  /** The light is somebody's judgement, whether or not it is the computed one. */
  judged: boolean;
  /** Over, and nothing accepted: somebody owes a value. */
  owed: boolean;
};

export type Standing = {
  periods: PeriodStanding[];
  /** The period of the latest accepted number, and the day it speaks of. */
  latest: { periodId: string; day: string } | null;
  /** That number was made of those that roll up into the indicator. */
  rolled: boolean;
  actual: Fraction | null;
  /** What all periods together aim at. */
  target: Fraction | null;
  progress: Progress;
  /** The share of the whole time that was over on that day. */
  expected: Fraction;
  light: Light | null;
  computed: Light | null;
  judged: boolean;
  owed: number;
};

/**
 * Where an indicator stands: each period against its own target, and the whole against the last one. The whole is
 * judged at the day the latest number speaks of, for later days nothing is known. Of counts that add up, what was
 * gained in all periods stands against all targets.
 */
export function standing(plan: Plan, rows: readonly Reported[], today: string): Standing {
  const baseline = number(plan.baseline);
  const periods = rows.map((row): PeriodStanding => {
    const aim = { ...plan, baseline, target: number(row.target) };
    const reached = progress(aim, number(row.actual));
    const computed = lightOf(reached, elapsed(row.startsOn, row.endsOn, today));
    const owed = row.endsOn < today && !row.reported;
    return {
      id: row.id,
      progress: reached,
      computed,
      light: row.override ?? computed,
      judged: row.override !== null,
      owed,
    };
  });
  const last = rows.findLast(({ actual }) => actual !== null);
  const day = last && (last.endsOn < today ? last.endsOn : today);
  const targeted = rows.filter(({ target }) => target !== null);
  const whole = {
    target: overPeriods(
      plan.periodSum,
      targeted.map(({ target }) => number(target)),
    ),
  };
  const actual = overPeriods(
    plan.periodSum,
    rows.map(({ actual }) => number(actual)),
  );
  const reached =
    plan.periodSum === "sum" ? gained(plan, rows, baseline) : progress({ ...plan, baseline, ...whole }, actual);
  const from = rows.map(({ startsOn }) => startsOn).toSorted()[0];
  const until = targeted.at(-1)?.endsOn;
  const expected = day && from && until ? elapsed(from, until, day) : ZERO;
  const computed = lightOf(reached, until ? expected : ONE);
  return {
    periods,
    latest: last && day ? { periodId: last.id, day } : null,
    rolled: last?.rolled ?? false,
    actual,
    ...whole,
    progress: reached,
    expected,
    computed,
    light: last?.override ?? computed,
    judged: (last?.override ?? null) !== null,
    owed: periods.filter(({ owed }) => owed).length,
  };
}

/** Of counts that add up: what each period gained over the baseline, against what each should have. */
function gained(plan: Plan, rows: readonly Reported[], baseline: Fraction | null): Progress {
  const over = (values: readonly (Fraction | null)[]) =>
    values.flatMap((value) => (value && baseline ? [minus(value, baseline)] : []));
  const total = (values: Fraction[]) => (values.length > 0 ? values.reduce(plus, ZERO) : null);
  const has = rows.some(({ actual }) => actual !== null);
  const aim = { ...plan, baseline: baseline && ZERO, target: total(over(rows.map(({ target }) => number(target)))) };
  const sum = total(over(rows.map(({ actual }) => number(actual))));
  return progress(aim, has ? (sum ?? ZERO) : null);
}

const number = (decimal: string | null): Fraction | null => (decimal === null ? null : fraction(decimal));
