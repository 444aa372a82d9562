/**
 * Kirkpatrick's four levels of evaluating a training: 1 reaction, 2 learning, 3 behaviour, 4 results. Reaction,
 * behaviour and results are a mean on a scale from 1 to 5 (house default); learning is a test before and after.
 */
import { toDecimal } from "./decimal";
import { type Fraction, fraction, minus } from "./fraction";
import { granted, no, type Verdict } from "./verdict";

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** Days after the end of the training from and by which each level is looked at: behaviour after 3–6 months, results after 6–12. */
export const WINDOWS: Record<Level, { from: number; due: number }> = {
  1: { from: 0, due: 30 },
  2: { from: 0, due: 30 },
  3: { from: 91, due: 183 },
  4: { from: 183, due: 365 },
};

/** One level as it was evaluated; numbers are decimals as text. A later evaluation of a level stands in place of an earlier one. */
export type Evaluation = {
  level: Level;
  /** How many were asked, and how many of them answered. */
  asked: number;
  answered: number;
  /** From 1 to 5, of levels 1, 3 and 4. */
  mean: string | null;
  /** Of level 2: the mean before and after, of at most `max` points. */
  pre: string | null;
  post: string | null;
  max: string | null;
};

/** People below which a figure that rests on them tells of single persons: it is neither kept nor shown. */
export const FEWEST = 5;
export const suppressed = ({ answered }: Pick<PublicEvaluation, "answered">) => answered === null || answered < FEWEST;

/** As anybody may read it: how many answered is told of five and more, for a few are withheld as a count, too. */
export type PublicEvaluation = Omit<Evaluation, "answered"> & { answered: number | null };
export const publicEvaluation = (one: Evaluation): PublicEvaluation => ({
  ...one,
  answered: suppressed(one) ? null : one.answered,
});

/** Of a count of people by sex for the public: both are withheld when either, or the rest of the whole, would tell of a few. */
export const bySexWithheld = (women: number, men: number) => [women, men].some((count) => count > 0 && count < FEWEST);
export const countWithheld = (count: number) => count > 0 && count < FEWEST;

/** From 0 to 1; null when nobody was asked, or it is withheld how many answered. */
export const responseRate = ({ asked, answered }: Pick<PublicEvaluation, "asked" | "answered">): number | null =>
  asked > 0 && answered !== null ? answered / asked : null;

/** What was learnt of what there was to learn: (post − pre) / (max − pre), to four digits. Undefined at pre = max. */
export function learningGain({ pre, post, max }: Pick<Evaluation, "pre" | "post" | "max">): string | null {
  if (pre === null || post === null || max === null) return null;
  const room = minus(fraction(max), fraction(pre));
  return room.n === 0n ? null : toDecimal(over(minus(fraction(post), fraction(pre)), room), 4);
}

/** Is what was entered of a level an evaluation of it? */
export function mayEvaluate({ level, asked, answered, mean, pre, post, max }: Evaluation): Verdict {
  if (answered > asked) return no("moreAnsweredThanAsked");
  const wanted = level === 2 ? [pre, post, max] : [mean];
  const others = level === 2 ? [mean] : [pre, post, max];
  if (others.some((value) => value !== null)) return no("figureOfAnotherLevel");
  // What is not kept leaks nowhere: not into the record, an export or the difference of two sums.
  if (answered < FEWEST)
    return wanted.every((value) => value === null) ? granted : no("tooFewAnswers", { fewest: FEWEST });
  if (wanted.some((value) => value === null)) return no(level === 2 ? "testNeedsThree" : "meanMissing");
  const [first = 0, second = 0, most = 0] = wanted.map(Number);
  if (level !== 2) return first >= 1 && first <= 5 ? granted : no("meanOutOfScale");
  return most > 0 && [first, second].every((points) => points >= 0 && points <= most) ? granted : no("pointsOutOfTest");
}

/** The latest evaluation of a level. */
export const evaluationOf = <E extends PublicEvaluation>(all: readonly E[], level: Level): E | undefined =>
  all.find((one) => one.level === level);

/** The lowest level that is still to be evaluated. */
export const nextLevel = (all: readonly Evaluation[]): Level | null =>
  LEVELS.find((level) => !evaluationOf(all, level)) ?? null;

function over(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.n * b.d, a.d * b.n];
  return d < 0n ? { n: -n, d: -d } : { n, d };
}
