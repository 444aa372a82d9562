import type { z } from "zod";

/** OECD-DAC evaluation criteria (2019). */
export const CRITERIA = ["relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Six points, highly satisfactory to highly unsatisfactory, or not assessed. */
export const NOT_ASSESSED = "notAssessed";
export const RATINGS = ["HS", "S", "MS", "MU", "U", "HU", NOT_ASSESSED] as const;
export type Rating = (typeof RATINGS)[number];

export const POINTS: Readonly<Record<Exclude<Rating, typeof NOT_ASSESSED>, number>> = {
  HS: 6,
  S: 5,
  MS: 4,
  MU: 3,
  U: 2,
  HU: 1,
};

/** How many of the criteria that were rated are moderately satisfactory or better. Those set aside count in neither. */
export function satisfactory(rows: readonly { rating: unknown }[]): { good: number; rated: number } {
  const points = rows.flatMap(({ rating }) => POINTS[rating as keyof typeof POINTS] ?? []);
  return { good: points.filter((point) => point >= POINTS.MS).length, rated: points.length };
}

/** Environmental and social risk: each framework has categories of its own. */
const RISKS = ["high", "substantial", "moderate", "low"] as const;
const LETTERS = ["A", "B", "C", "FI"] as const;
export const CODES = [...RISKS, ...LETTERS] as const;

export const CODES_OF_FRAMEWORK = {
  worldBankEsf: RISKS,
  adbEsf: RISKS,
  adbSps: LETTERS,
  ebrd: LETTERS,
  aiib: LETTERS,
} as const;
export const FRAMEWORKS = [
  "worldBankEsf",
  "adbEsf",
  "adbSps",
  "ebrd",
  "aiib",
] as const satisfies (keyof typeof CODES_OF_FRAMEWORK)[];

export const fitsFramework = (framework: (typeof FRAMEWORKS)[number], code: (typeof CODES)[number]) =>
  (CODES_OF_FRAMEWORK[framework] as readonly string[]).includes(code);

/** Every criterion is rated or set aside with a reason, and none twice. */
export function everyCriterionOnce(rows: readonly { criterion: Criterion }[], context: z.RefinementCtx): void {
  const seen = new Set<Criterion>();
  rows.forEach(({ criterion }, index) => {
    if (seen.has(criterion))
      context.addIssue({ code: "custom", message: "criterionTwice", path: [index, "criterion"] });
    seen.add(criterion);
  });
  if (CRITERIA.some((criterion) => !seen.has(criterion)))
    context.addIssue({ code: "custom", message: "everyCriterion" });
}
