/** Random secrets of this install, made once and kept where only its account reads them. */
import { generateKeyPairSync } from "node:crypto";
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

/** @param {string} name */
export function secretIfKept(name) {
  try {
    return readFileSync(path.join(dataFolder(), name), "utf8");
  } catch {
    return undefined;
  }
}

/** Ed25519, PKCS #8 in base64: what checkpoints and exported records are signed with. */
export const newSigningKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
