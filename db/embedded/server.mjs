/**
 * A PostgreSQL server of the app's own, from the binaries that npm brings along: nothing to
 * install, nothing to configure. It listens on loopback only, asks for a random password, and
 * lives exactly as long as the processes that hold its lifeline.
 *
 * Two starters never hurt each other: the second finds the first one's server and uses it.
 */
import { existsSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { accountFor, homeFor } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { checkMajor, createCluster, passwordOf } from "./cluster.mjs";
import { guard } from "./guarded.mjs";
import { forgetStalePid, livePort } from "./postmaster.mjs";
import { answers, freePort, urlOf } from "./reach.mjs";

/**
 * @typedef {object} Embedded
 * @property {string} url        of the maintenance database, as the owner of everything
 * @property {string} folder     where the data lies
 * @property {boolean} adopted   it was running already, and whoever started it will stop it
 * @property {import("node:stream").Writable | null} lifeline  children given it keep the server up until they end
 * @property {() => Promise<void>} stop
 */

const PATIENCE_MS = 60_000;

/**
 * @param {object} options
 * @param {string} options.folder  what holds `pg/` and `postgres.log`, for example `.data`
 * @param {string[]} [options.settings]  `name=value`, as in postgresql.conf
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<Embedded>}
 */
export async function startEmbedded({ folder, settings = [], say = () => {} }) {
  const account = accountFor();
  const home = homeFor(path.resolve(folder), account, say);
  const binaries = findBinaries(home, account, say);
  const data = path.join(home, "pg");
  if (!existsSync(path.join(data, "PG_VERSION"))) createCluster(data, binaries, account, say);
  checkMajor(data, binaries);
  return (await adopt(data, say)) ?? launch({ data, home, binaries, account, settings, say });
}

/**
 * The server already running on this data, if one is. It may still be starting, or about to end.
 * @param {string} data
 * @param {(line: string) => void} say
 * @returns {Promise<Embedded | null>}
 */
async function adopt(data, say) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    const port = livePort(data);
    if (!port) return null;
    const url = urlOf(port, passwordOf(data));
    if (!(await answers(url))) continue;
    say("the embedded database is already running; using it");
    return { url, folder: data, adopted: true, lifeline: null, stop: async () => {} };
  }
  throw new Error(`Another process holds ${data} and does not answer; stop it, or set DATABASE_URL.`);
}

/** @typedef {{ data: string, home: string, binaries: import("./binaries.mjs").Binaries, account: import("./account.mjs").Account, settings: string[], say: (line: string) => void }} Launch */

/**
 * @param {Launch} launching
 * @returns {Promise<Embedded>}
 */
async function launch({ data, home, binaries, account, settings, say }, attempt = 1) {
  forgetStalePid(data, say);
  const port = await freePort();
  const log = path.join(home, "postgres.log");
  const server = guard({
    command: binaries.postgres,
    args: ["-D", data, "-p", String(port), ...SETTINGS.concat(settings).flatMap((setting) => ["-c", setting])],
    account,
    log: openLog(log),
  });
  const url = urlOf(port, passwordOf(data));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !server.ended(); await pause(25)) {
    if (!(await answers(url))) continue;
    // The guard may start it again from now on, should it be killed.
    server.lifeline.write("it works");
    return { url, folder: data, adopted: false, lifeline: server.lifeline, stop: server.stop };
  }
  await server.stop();
  // Somebody else was faster, either to the data or to the port.
  const running = await adopt(data, say);
  if (running) return running;
  if (attempt < 3) return launch({ data, home, binaries, account, settings, say }, attempt + 1);
  throw new Error(`The embedded database did not start; ${log} says why.`);
}

/** Loopback only, and no socket file: nothing to collide with, nothing to leave behind. */
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_checkpoints=off"];

/** @param {string} file */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, "a", 0o600);
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
