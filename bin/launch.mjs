/** Database, app and worker: brought up in this order, taken down in the reverse. */
import { randomBytes } from "node:crypto";
import net from "node:net";
import nextEnv from "@next/env";
import { buildEnv, buildWhenStale } from "./build.mjs";
import { start, stop } from "./children.mjs";
import { openDatabase, prepare } from "./database.mjs";
import { APP_FLAGS, WORKER_FLAGS } from "./node-flags.mjs";
import { Refusal, say } from "./say.mjs";
import { keptSecret, newSigningKey, secretIfKept } from "./secrets.mjs";

/** What a stop may take, in all under thirty seconds. */
const GRACE_MS = { drain: 2_000, app: 18_000, worker: 6_000 };

/** @param {"production" | "development"} mode */
export async function launch(mode) {
  nextEnv.loadEnvConfig(process.cwd(), mode === "development", { info: () => {}, error: console.error });
  const { PORT: port = "3000", HOST: host = "127.0.0.1" } = process.env;
  await refuseTakenPort(Number(port), host);
  if (mode === "production") buildWhenStale();
  const house = await bringUp(mode, port, host);
  stopOnSignals(house);
  await answering(port, host, house.app);
  house.app.loud = true;
  // Only now: while both come up, each is slower.
  house.worker.start();
  say(`ready at ${house.address}`);
  if (house.token) say(`no administrator yet: open ${house.address}/welcome?token=${house.token} (good once)`);
}

/** @typedef {Awaited<ReturnType<typeof bringUp>>} House */

/**
 * @param {"production" | "development"} mode
 * @param {string} port
 * @param {string} host
 */
async function bringUp(mode, port, host) {
  const database = await openDatabase();
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    ...(mode === "production" ? buildEnv() : { NEXT_TELEMETRY_DISABLED: "1" }),
    NODE_ENV: mode,
    PORT: port,
    HOST: host,
    DATABASE_URL: database.url,
    MAJLIS_EMBEDDED: database.embedded ? "1" : undefined,
    MAJLIS_SECRET: process.env.MAJLIS_SECRET || keptSecret("secret", () => randomBytes(32).toString("base64url")),
    MAJLIS_SIGNING_KEY: process.env.MAJLIS_SIGNING_KEY || keptSecret("signing-key", newSigningKey),
    MAJLIS_SIGNING_KEY_BEFORE: process.env.MAJLIS_SIGNING_KEY_BEFORE || secretIfKept("signing-key.before"),
    MAJLIS_DEV_MAIL: mode === "development" && !process.env.SMTP_URL ? "1" : undefined,
  };
  const { role, demo, token } = await prepare(env).catch(async (error) => {
    await database.stop();
    throw error;
  });
  Object.assign(env, { DATABASE_ROLE: role, MAJLIS_DEMO: demo ? "1" : undefined });
  const { lifeline } = database;
  const next = ["node_modules/next/dist/bin/next", mode === "production" ? "start" : "dev", "-p", port, "-H", host];
  const app = start(next, { env, lifeline, quiet: true, flags: mode === "production" ? APP_FLAGS : [] });
  const worker = workerWith({ env, lifeline, watch: mode === "development" });
  return { database, app, worker, token, address: process.env.MAJLIS_URL || `http://localhost:${port}` };
}

/**
 * Mail and deadlines wait for nobody: a worker that ends by itself is started again.
 * @param {Parameters<typeof start>[1]} options
 */
function workerWith(options) {
  let stopping = false;
  /** @type {import("./children.mjs").Child | undefined} */
  let child;
  return {
    start() {
      if (!stopping) child = run();
    },
    async stop() {
      stopping = true;
      await stop(child, GRACE_MS.worker);
    },
  };

  function run() {
    const running = start(["lib/jobs/worker.ts"], { ...options, flags: WORKER_FLAGS });
    void running.ended.then(async (code) => {
      if (stopping) return;
      say(`the job worker ended (${code}); starting it again`);
      await pause(2_000);
      if (!stopping) child = run();
    });
    return running;
  }
}

/** @param {House} house */
function stopOnSignals({ database, app, worker }) {
  let stopping = false;
  /** @param {number} code @param {number} drainMs */
  const stopAll = async (code, drainMs) => {
    if (stopping) return;
    stopping = true;
    if (app.connected) app.send("drain");
    await Promise.race([pause(drainMs), app.ended]);
    await stop(app, GRACE_MS.app);
    await worker.stop();
    await database.stop();
    process.exit(code);
  };
  // A service manager means a proxy in front, which needs a moment to look elsewhere; a key press does not.
  process.on("SIGTERM", () => void stopAll(0, GRACE_MS.drain));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGHUP"])) process.on(signal, () => void stopAll(0, 0));
  // Started by npm, a signal ends at the shell between the two: that it is gone is what is heard of it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && void stopAll(0, GRACE_MS.drain), 500).unref();
  void app.ended.then((code) => {
    if (stopping) return;
    say(`the app ended by itself (${code})`);
    void stopAll(1, 0);
  });
}

/**
 * @param {string} port
 * @param {string} host
 * @param {import("./children.mjs").Child} app
 */
async function answering(port, host, app) {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  for (;;) {
    const answer = await fetch(`http://${reachable}:${port}/api/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (app.exitCode !== null) throw new Refusal(`the app did not start:\n${app.said}`);
    await pause(50);
  }
}

/**
 * @param {number} port
 * @param {string} host
 */
async function refuseTakenPort(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is not a port number: ${process.env.PORT}.`);
  const error = await new Promise((resolve) => {
    const probe = net.createServer().on("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (error?.code === "EADDRINUSE")
    throw new Refusal(`Port ${port} is in use: stop what listens there, or choose another with PORT.`);
  if (error) throw new Refusal(`HOST ${host} with PORT ${port} cannot be listened on (${error.code}).`);
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
