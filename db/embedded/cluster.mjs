/** The data folder: made once, under another name until it is whole, so that a start cut short leaves nothing half-made. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { cleanEnv } from "./guarded.mjs";
import { isAlive } from "./postmaster.mjs";

export const OWNER = "majlis";
const SECRET = "majlis.secret";

/**
 * @param {string} data
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {import("./account.mjs").Account} account
 * @param {(line: string) => void} say
 */
export function createCluster(data, binaries, account, say) {
  sweepLeftovers(data);
  say("creating the embedded database (once)");
  const half = `${data}.new-${process.pid}`;
  const password = randomBytes(24).toString("base64url");
  mkdirSync(half, { mode: 0o700 });
  give(half, account);
  // initdb reads the password from a real file only, and wants the data folder empty.
  const passwordFile = `${half}.secret`;
  writeSecret(passwordFile, password, account);
  try {
    initdb(binaries, half, passwordFile, account);
    writeSecret(path.join(half, SECRET), password, account);
    renameSync(half, data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // A second starter may have been faster; its data is as good.
    if (!existsSync(path.join(data, "PG_VERSION"))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} data */
export const passwordOf = (data) => readFileSync(path.join(data, SECRET), "utf8").trim();

/**
 * @param {string} data
 * @param {import("./binaries.mjs").Binaries} binaries
 */
export function checkMajor(data, { major }) {
  const written = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  if (written === major) return;
  throw new Error(
    `${data} was written by PostgreSQL ${written} and this version brings PostgreSQL ${major}: dump it with the old version and load it into a new one, or set DATABASE_URL.`,
  );
}

/**
 * The locale is ours, never the machine's: an empty LANG would make a database that cannot hold Cyrillic.
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {string} folder
 * @param {string} passwordFile
 * @param {import("./account.mjs").Account} account
 */
function initdb(binaries, folder, passwordFile, account) {
  const locale =
    Number(binaries.major) >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C.UTF-8"];
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    ["-D", folder, "-U", OWNER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", ...locale],
    { ...account, env: cleanEnv(), cwd: "/", encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The embedded database could not be created: ${error?.message ?? stderr.trim()}`);
}

/**
 * Half-made folders and password files of starters that were killed.
 * @param {string} data
 */
function sweepLeftovers(data) {
  const folder = path.dirname(data);
  for (const name of readdirSync(folder)) {
    const maker = name.match(/^pg\.new-(\d+)/)?.[1];
    if (maker && (Number(maker) === process.pid || !isAlive(Number(maker)))) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} file
 * @param {string} password
 * @param {import("./account.mjs").Account} account
 */
function writeSecret(file, password, account) {
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  give(file, account);
}

/**
 * @param {string} target
 * @param {import("./account.mjs").Account} account
 */
function give(target, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid);
}
