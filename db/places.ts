import { DatabaseUnavailable } from "./unavailable";

export type Places = { take: () => Promise<() => void> };

/**
 * The queue for the pool's connections. The driver has one of its own, in which one waits for ever.
 * `take()` gives a place within the deadline and answers how to give it back.
 */
export function places(free: number, deadlineMs: number): Places {
  const waiting = new Set<() => void>();

  function give() {
    const [next] = waiting;
    if (!next) free++;
    else next();
  }

  return {
    async take(): Promise<() => void> {
      if (free > 0) free--;
      else await turn(waiting, deadlineMs);
      return give;
    },
  };
}

/** Resolves when one's turn has come, in order of arrival. */
function turn(waiting: Set<() => void>, deadlineMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const called = () => {
      clearTimeout(timer);
      waiting.delete(called);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(called);
      reject(new DatabaseUnavailable("every connection is busy"));
    }, deadlineMs);
    waiting.add(called);
  });
}
