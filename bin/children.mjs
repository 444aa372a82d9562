/** The processes a launcher starts: on a leash, so that none outlives it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LEASH = new URL("./leash.mjs", import.meta.url).href;
/** Runs TypeScript as it is; `react-server` lets it import what must never reach a browser. */
const TYPESCRIPT = [
  "--conditions=react-server",
  "--import",
  "tsx",
  "--import",
  new URL("./next-names.mjs", import.meta.url).href,
];

/**
 * @param {string[]} command  a script of Node and its arguments
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import("node:stream").Writable | null} [options.lifeline]  keeps the embedded database up until this child ends
 * @param {boolean} [options.quiet]  keep what it prints in `child.said` until `child.loud` is set
 * @param {boolean} [options.watch]  start it anew when its sources change
 * @param {string[]} [options.flags]  for Node itself
 */
export function start(command, { env, lifeline = null, quiet = false, watch = false, flags: more = [] }) {
  const flags = [
    ...more,
    ...(watch ? ["--watch", "--watch-preserve-output"] : []),
    ...(command[0]?.endsWith(".ts") ? TYPESCRIPT : []),
  ];
  const child = spawn(process.execPath, [...flags, "--import", LEASH, ...command], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...env, MAJLIS_LEASH: "1" },
    stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit", "ipc", ...(lifeline ? [lifeline] : [])],
    // Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
    detached: process.platform !== "win32",
  });
  const running = Object.assign(child, { loud: !quiet, said: "", ended: once(child) });
  child.stdout?.on("data", (chunk) => {
    if (running.loud) process.stdout.write(chunk);
    else running.said += chunk;
  });
  return running;
}

/** @typedef {ReturnType<typeof start>} Child */

/**
 * Asks the child to end, and ends it when it does not.
 * @param {Child | undefined} child
 * @param {number} graceMs
 */
export async function stop(child, graceMs) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await child.ended;
  clearTimeout(hard);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number | null>}
 */
const once = (child) => new Promise((resolve) => child.on("exit", resolve).on("error", () => resolve(null)));
