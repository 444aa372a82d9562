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

/** The five criteria in their order: A1 A2 B1 B2 B3. */
export const RIAM_CRITERIA = ["a1", "a2", "b1", "b2", "b3"] as const satisfies (keyof RiamScore)[];

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

/** A component as scored for one option; `""` is the project as it is. */
export type RiamRow = RiamScore & { component: string; category: RiamCategory; option: string; justification: string };

/** Rows as filed, or as typed so far: values are numbers or text. Those that lack a score or a category are left out. */
export function scoredRows(value: unknown): RiamRow[] {
  return (Array.isArray(value) ? value : []).flatMap((row: unknown) => {
    const given = typeof row === "object" && row !== null ? (row as Record<string, unknown>) : {};
    const score = scoreOf(given);
    const category = RIAM_CATEGORIES.find((one) => one === given.category);
    const said = (name: string) => (typeof given[name] === "string" ? given[name].trim() : "");
    if (!score || !category) return [];
    const named = { component: said("component"), option: said("option"), justification: said("justification") };
    return [{ ...score, ...named, category }];
  });
}

/** The score of such a row; nothing while a value is missing or off its scale. */
export function scoreOf(row: Readonly<Record<string, unknown>>): RiamScore | undefined {
  const chosen = RIAM_CRITERIA.map((name): [string, number | undefined] => [
    name,
    (RIAM_VALUES[name] as readonly number[]).find((value) => String(value) === String(row[name])),
  ]);
  return chosen.every(([, value]) => value !== undefined) ? (Object.fromEntries(chosen) as RiamScore) : undefined;
}

const LOWER_LIMITS = [
  [72, "E"],
  [36, "D"],
  [19, "C"],
  [10, "B"],
  [1, "A"],
] as const;
