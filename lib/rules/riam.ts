/** One score of the Rapid Impact Assessment Matrix. */
export type RiamScore = { a1: number; a2: number; b1: number; b2: number; b3: number };

/** The values each criterion may take (Pastakia & Jensen, 1998). */
export const RIAM_VALUES = {
  /** Importance: 4 national or international … 0 none. */
  a1: [4, 3, 2, 1, 0],
  /** Magnitude: +3 major benefit … −3 major disbenefit. */
  a2: [3, 2, 1, 0, -1, -2, -3],
  /** Permanence: 1 no change or not applicable, 2 temporary, 3 permanent. */
  b1: [1, 2, 3],
  /** Reversibility: 1 not applicable, 2 reversible, 3 irreversible. */
  b2: [1, 2, 3],
  /** Accumulation: 1 not applicable, 2 single, 3 cumulative or synergistic. */
  b3: [1, 2, 3],
} as const satisfies Record<keyof RiamScore, readonly number[]>;

/** Physical/chemical, biological/ecological, social/cultural, economic/operational. */
export const RIAM_CATEGORIES = ["PC", "BE", "SC", "EO"] as const;
export type RiamCategory = (typeof RIAM_CATEGORIES)[number];

export const RIAM_BANDS = ["-E", "-D", "-C", "-B", "-A", "N", "+A", "+B", "+C", "+D", "+E"] as const;
export type RiamBand = (typeof RIAM_BANDS)[number];

/** ES = (A1 × A2) × (B1 + B2 + B3). An intermediate: what is reported is the band, never a sum or mean of these. */
export const environmentalScore = ({ a1, a2, b1, b2, b3 }: RiamScore): number => a1 * a2 * (b1 + b2 + b3) || 0;

/** The band a score falls in: the result of the assessment. */
export function bandOf(score: RiamScore): RiamBand {
  const es = environmentalScore(score);
  const letter = LOWER_LIMITS.find(([from]) => Math.abs(es) >= from)?.[1];
  return letter ? `${es > 0 ? "+" : "-"}${letter}` : "N";
}

/** How many components of each category fall in each band. */
export function bandCounts(rows: readonly (RiamScore & { category: RiamCategory })[]) {
  const counts = Object.fromEntries(
    RIAM_CATEGORIES.map((category) => [category, Object.fromEntries(RIAM_BANDS.map((band) => [band, 0]))]),
  ) as Record<RiamCategory, Record<RiamBand, number>>;
  for (const row of rows) counts[row.category][bandOf(row)] += 1;
  return counts;
}

const LOWER_LIMITS = [
  [72, "E"],
  [36, "D"],
  [19, "C"],
  [10, "B"],
  [1, "A"],
] as const;
