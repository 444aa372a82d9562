/** A clock for tests, fair on a busy machine. */

const TICK = 50;

/**
 * What is awaited, if it comes while this process is given so many milliseconds. They are counted in short pauses of
 * its own: what the machine gives to others counts for nobody, and waiting for ever is still too long.
 */
export async function within<T>(ms: number, awaited: Promise<T>): Promise<T> {
  let over = false;
  const late = async () => {
    for (let left = ms; left > 0 && !over; left -= TICK) await new Promise((resolve) => setTimeout(resolve, TICK));
    if (over) return await awaited;
    throw new Error(`Not within ${ms} ms.`);
  };
  return Promise.race([awaited.finally(() => (over = true)), late()]);
}
