import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { freePort } from "@/db/embedded/reach.mjs";

/** One `npm start`: what it printed, where it answers, how it ended. */
type Start = {
  child: ChildProcess;
  port: number;
  said: () => string;
  ready: () => Promise<void>;
  ended: Promise<number | null>;
  ask: (path: string) => Promise<number>;
};

/** A program and its arguments. */
type Command = [string, ...string[]];
type Given = { data: string; start: (env?: Record<string, string>, command?: Command) => Promise<Start> };

/** `start` launches the app with nothing in its environment but what it is given, and data in a folder of the test. */
export const test = base.extend<Given>({
  data: async ({}, use) => {
    const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "majlis-data-"));
    chmodSync(folder, 0o711);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ data }, use) => {
    const started: Start[] = [];
    await use(async (env = {}, command) => {
      const launched = await launch({ MAJLIS_DATA: data, ...env }, command);
      started.push(launched);
      return launched;
    });
    for (const { child, ended } of started.toReversed()) {
      child.kill("SIGINT");
      await ended;
    }
  },
});

/** The process numbers of the embedded database in a data folder. */
export const databasePid = (data: string) =>
  Number(readFileSync(path.join(data, "pg/postmaster.pid"), "utf8").split("\n")[0]);

async function launch(
  env: Record<string, string>,
  [program, ...args]: Command = [process.execPath, "bin/start.mjs"],
): Promise<Start> {
  const { PATH = "", HOME = "" } = process.env;
  const port = Number(env.PORT ?? (await freePort()));
  // The key that the build was made with belongs to this checkout, not to the test's data.
  const key = readFileSync(path.join(".data", "actions.key"), "utf8");
  const given = { PATH, HOME, PORT: String(port), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, ...env };
  const child = spawn(program, args, { env: given as unknown as NodeJS.ProcessEnv });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ask = async (where: string) =>
    fetch(`http://127.0.0.1:${port}${where}`).then(
      ({ status }) => status,
      () => 0,
    );
  const ready = () => expect.poll(() => said, { timeout: 60_000 }).toContain("ready at");
  return { child, port, said: () => said, ready, ended, ask };
}
