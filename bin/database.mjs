/** The database to work with: the operator's, or one of our own; and everything that must be done to it before the app starts. */
import { ensureDatabase } from "../db/embedded/reach.mjs";
import { startEmbedded } from "../db/embedded/server.mjs";
import { start } from "./children.mjs";
import { Refusal, say } from "./say.mjs";
import { dataFolder } from "./secrets.mjs";

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} embedded
 * @property {import("node:stream").Writable | null} lifeline
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<Database>} */
export async function openDatabase() {
  const { DATABASE_URL: url } = process.env;
  if (url) return { url, embedded: false, lifeline: null, stop: async () => {} };
  const server = await startEmbedded({ folder: dataFolder(), say });
  if (!server.adopted) say(`database: embedded PostgreSQL, data in ${server.folder}`);
  const { lifeline, stop } = server;
  return { url: await ensureDatabase(server.url, "majlis"), embedded: true, lifeline, stop };
}

/** @typedef {{ role?: string, demo: boolean, token?: string }} Prepared */

/**
 * Migrates, and makes the database usable: the demo committee in an empty embedded one, a token for
 * the first administrator in any other that has none.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Prepared>}
 */
export async function prepare(env) {
  const child = start(["bin/prepare.ts"], { env });
  /** @type {Prepared | undefined} */
  let prepared;
  child.on("message", (message) => {
    prepared = /** @type {Prepared} */ (message);
  });
  const code = await child.ended;
  if (code === 0 && prepared) return prepared;
  // It has said why.
  throw new Refusal("the database could not be prepared");
}
