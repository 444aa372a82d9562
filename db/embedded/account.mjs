/**
 * PostgreSQL refuses to run as root. Started by root, the server runs as `postgres` or `nobody`;
 * where that account cannot enter the project's folder, the data lies under /var/lib instead.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{ uid?: number, gid?: number }} Account  empty: whoever runs this process */

const SHARED_HOME = "/var/lib/majlis";

/** @returns {Account} */
export function accountFor() {
  if (process.getuid?.() !== 0) return {};
  const account = ["postgres", "nobody"].map(lookUp).find(Boolean);
  if (!account) {
    throw new Error(
      'Started by root, and there is no account "postgres" or "nobody" to run the embedded database: set DATABASE_URL.',
    );
  }
  return account;
}

/**
 * The folder for the data and the log, made and entered by the account.
 * @param {string} wanted
 * @param {Account} account
 * @param {(line: string) => void} say
 */
export function homeFor(wanted, account, say) {
  makeFolder(wanted, account);
  if (canEnter(wanted, account)) return wanted;
  const home = path.join(SHARED_HOME, createHash("sha256").update(wanted).digest("hex").slice(0, 12));
  const isNew = !existsSync(home);
  makeFolder(SHARED_HOME, account);
  makeFolder(home, account);
  if (isNew) say(`${wanted} is private to root; the database lies in ${home}`);
  return home;
}

/**
 * Whether the account reaches a folder, or may run a file.
 * @param {string} target
 * @param {Account} account
 */
export function canEnter(target, account) {
  if (account.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', target], { ...account, cwd: "/" }).status === 0;
}

/**
 * Others may pass through the folder but not list it; what lies inside has its own protection.
 * @param {string} folder
 * @param {Account} account
 */
function makeFolder(folder, account) {
  const made = mkdirSync(folder, { recursive: true });
  // Whatever umask says.
  if (made && account.uid !== undefined) chmodSync(folder, 0o711);
}

/** @param {string} name */
function lookUp(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}
