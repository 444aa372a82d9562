/** Random secrets of this install, made once and kept where only its account reads them. */
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const dataFolder = () => process.env.MAJLIS_DATA || ".data";

/**
 * @param {string} name
 * @param {() => string} make
 */
export function keptSecret(name, make) {
  const file = path.join(dataFolder(), name);
  try {
    return readFileSync(file, "utf8");
  } catch {
    mkdirSync(dataFolder(), { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, make(), { mode: 0o600 });
    chmodSync(half, 0o600);
    try {
      // Whole or not at all; and when two starters make one, the first one's counts.
      linkSync(half, file);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    } finally {
      rmSync(half, { force: true });
    }
    return readFileSync(file, "utf8");
  }
}
