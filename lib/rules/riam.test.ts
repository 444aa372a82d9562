import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { bandCounts, bandOf, environmentalScore, RIAM_BANDS, RIAM_VALUES, type RiamScore } from "./riam";

const { a1: A1, a2: A2, b1: B1, b2: B2, b3: B3 } = RIAM_VALUES;
const ALL: RiamScore[] = A1.flatMap((a1) =>
  A2.flatMap((a2) => B1.flatMap((b1) => B2.flatMap((b2) => B3.map((b3) => ({ a1, a2, b1, b2, b3 }))))),
);

test("all 945 combinations fall in the bands as counted by hand", () => {
  expect(ALL.length).toBe(945);
  const counts = Object.fromEntries(
    RIAM_BANDS.map((band) => [band, ALL.filter((score) => bandOf(score) === band).length]),
  );
  expect(counts).toEqual({
    N: 297,
    "+A": 37,
    "-A": 37,
    "+B": 88,
    "-B": 88,
    "+C": 87,
    "-C": 87,
    "+D": 90,
    "-D": 90,
    "+E": 22,
    "-E": 22,
  });
});

test("the limits of the bands", () => {
  const banded = (a1: number, a2: number, b: [number, number, number]) =>
    bandOf({ a1, a2, b1: b[0], b2: b[1], b3: b[2] });
  expect(banded(1, 1, [3, 3, 3])).toBe("+A");
  expect(banded(1, 2, [3, 3, 3])).toBe("+B");
  expect(banded(2, 3, [2, 2, 2])).toBe("+D");
  expect(banded(3, 3, [3, 3, 2])).toBe("+E");
  expect(banded(4, -3, [3, 3, 3])).toBe("-E");
  expect(banded(0, -3, [3, 3, 3])).toBe("N");
});

test("a score without importance or change is plain zero", () => {
  for (const score of ALL.filter(({ a1, a2 }) => a1 * a2 === 0))
    expect(Object.is(environmentalScore(score), 0)).toBe(true);
});

test("the summary counts bands per category and adds nothing up", () => {
  const worst = { a1: 4, a2: -3, b1: 3, b2: 3, b3: 3, category: "BE" } as const;
  const counts = bandCounts([worst, { ...worst, a2: 3 }, worst]);
  expect(counts.BE).toMatchObject({ "-E": 2, "+E": 1, N: 0 });
  expect(Object.values(counts.PC).every((count) => count === 0)).toBe(true);
});

type Oracle = { band_counts_all_945_combinations: Record<string, number> } & Record<string, unknown>;
const ORACLE = [process.env.MAJLIS_SHARED, "../shared", "../../shared"]
  .flatMap((folder) => (folder ? [resolve(folder, "data/riam/riam-oracle.json")] : []))
  .find(existsSync);

test("the outside oracle agrees, row by row", () => {
  test.skip(!ORACLE, "The scores reckoned elsewhere are not here: put them under ../shared/data/riam.");
  const oracle = JSON.parse(readFileSync(ORACLE ?? "", "utf8")) as Oracle;
  for (const [band, count] of Object.entries(oracle.band_counts_all_945_combinations))
    expect(ALL.filter((score) => bandOf(score) === band).length, band).toBe(count);
  const rows = Object.values(oracle).filter(Array.isArray).flat() as Record<string, unknown>[];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const [b1, b2, b3] = (row.B ?? [row.B1, row.B2, row.B3]) as [number, number, number];
    const score = { a1: Number(row.A1), a2: Number(row.A2), b1, b2, b3 };
    expect(environmentalScore(score)).toBe(row.ES);
    expect(bandOf(score)).toBe(row.band);
  }
});
