/** What others notice of long work: the slowest answer of the app, and how much a process held at most. */

/** Above what it holds at rest. */
export const MEMORY_MIB = 200;
export const ANSWER_MS = 250;

type Meanwhile = { slowest: number; peak: number };

/** Asks `base`, where there is one, ten times a second until it is stopped. */
export function answering(base: string | undefined, held: () => number): { stop: () => Promise<Meanwhile> } {
  const seen: Meanwhile = { slowest: 0, peak: 0 };
  let over = false;
  const ended = (async () => {
    while (!over) {
      seen.peak = Math.max(seen.peak, held());
      const since = performance.now();
      if (base) await (await fetch(`${base}/api/livez`)).text();
      seen.slowest = Math.max(seen.slowest, base ? performance.now() - since : 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return seen;
  })();
  return {
    stop: () => {
      over = true;
      return ended;
    },
  };
}
