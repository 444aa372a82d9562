import { bestPairs } from "./best-pairs";

/** A line as it was and as it became; one of them missing when it only went, or only came. */
type LinePair = [string | undefined, string | undefined];

/** Lines that share fewer of their words are not the same line changed, but another. */
const ALIKE = 0.5;
/** Above this many comparisons nothing is paired. */
const MOST = 40_000;

/** Which of the removed lines became which of the added ones: those most alike, in their order. */
export function pairs(went: readonly string[], came: readonly string[]): LinePair[] {
  if (went.length * came.length > MOST) return [...went.map(alone), ...came.map((line): LinePair => [undefined, line])];
  const [was, is] = [went.map(wordsIn), came.map(wordsIn)];
  const alike = was.map((words) => is.map((others) => likeness(words, others)));
  const worth = (i: number, j: number) => {
    const share = alike[i]?.[j] ?? 0;
    return share >= ALIKE ? share ** 2 : -1;
  };
  return bestPairs(went.length, came.length, worth).map(([i, j]) => [went[i ?? -1], came[j ?? -1]]);
}

const alone = (line: string): LinePair => [line, undefined];

const wordsIn = (line: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What two lines share of their words, from 0 to 1. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 1 : (2 * shared) / all;
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
