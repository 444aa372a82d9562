/** Addresses of the embedded server, and whether it answers at one. */
import net from "node:net";
import postgres from "postgres";
import { OWNER } from "./cluster.mjs";

/**
 * @param {number} port
 * @param {string} password
 */
export const urlOf = (port, password, database = "postgres") =>
  `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;

/** @param {string} url */
export async function answers(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * The URL of a database on the server of `url`, made if it is not there yet.
 * @param {string} url
 * @param {string} name
 */
export async function ensureDatabase(url, name) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found.length) await sql`create database ${sql(name)}`.catch(ignoreDuplicate);
  } finally {
    await sql.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** @param {Error & { code?: string }} error */
function ignoreDuplicate(error) {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
