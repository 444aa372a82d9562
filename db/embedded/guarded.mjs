/**
 * Ties the server's life to a pipe. Whoever holds the writing end keeps the server up; when the
 * last holder is gone, even by kill -9, `guard.mjs` reads the end of the pipe and stops the server in order.
 */
import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { fileURLToPath } from "node:url";

const GUARD = fileURLToPath(new URL("./guard.mjs", import.meta.url));

/**
 * @param {{ command: string, args: string[], account: import("./account.mjs").Account, log: number }} server
 */
export function guard({ command, args, account, log }) {
  const child = spawn(process.execPath, [GUARD, JSON.stringify({ command, args, ...account })], {
    // A session of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    detached: true,
    stdio: ["pipe", log, log],
    env: cleanEnv(),
    cwd: "/",
    windowsHide: true,
  });
  closeSync(log);
  let ended = false;
  const end = new Promise((resolve) => {
    child.on("exit", resolve).on("error", resolve);
  }).then(() => {
    ended = true;
  });
  const lifeline = /** @type {import("node:stream").Writable} */ (child.stdin);
  lifeline.on("error", () => {});
  const stop = async () => {
    lifeline.end();
    await end;
  };
  return { lifeline, ended: () => ended, stop };
}

/**
 * The environment without what would point PostgreSQL elsewhere or change its language.
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnv() {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  for (const name of Object.keys(env)) {
    if (/^(PG|LANG|LC_(?!ALL)|NODE_OPTIONS)/.test(name)) Reflect.deleteProperty(env, name);
  }
  return env;
}
