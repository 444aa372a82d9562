import type { z } from "zod";
import { isRiskCode, RISK_SCALES } from "@/lib/rules/risk";

/** OECD-DAC evaluation criteria (2019). */
export const CRITERIA = ["relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Six points, highly satisfactory to highly unsatisfactory, or not assessed. */
export const NOT_ASSESSED = "notAssessed";
export const RATINGS = ["HS", "S", "MS", "MU", "U", "HU", NOT_ASSESSED] as const;
export type Rating = (typeof RATINGS)[number];

const POINTS: Readonly<Record<Exclude<Rating, typeof NOT_ASSESSED>, number>> = {
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
export { RISK_FRAMEWORKS as FRAMEWORKS } from "@/lib/rules/words";
export const CODES = [...RISK_SCALES.worldBankEsf, ...RISK_SCALES.adbSps] as const;
export const fitsFramework = isRiskCode;

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
