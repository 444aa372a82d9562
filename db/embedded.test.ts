/** The embedded server as it is found after crashes, and beside others. Each test has a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { sql } from "drizzle-orm";
import { connectTo, db, disconnect } from "./client";
import { answers } from "./embedded/reach.mjs";
import { startEmbedded } from "./embedded/server.mjs";
import { within } from "./within";

/** Making a cluster is a thousand small files: a busy disk may take half a minute over it. */
const MEMORY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

const test = base.extend<{ folder: string; start: () => ReturnType<typeof startEmbedded> }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(MEMORY, "embedded-"));
    // Private as it is made, it would be no place for the account that the server runs as under root.
    chmodSync(folder, 0o711);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: Awaited<ReturnType<typeof startEmbedded>>[] = [];
    await use(async () => {
      const server = await startEmbedded({ folder, settings: ["fsync=off"] });
      started.push(server);
      return server;
    });
    for (const { stop } of started) await stop();
  },
});

const pidOf = (data: string) => Number(readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0]);
/** By the clock; what is measured is measured by `within`. */
const PATIENCE = 60_000;
const isAlive = (pid: number) => existsSync(`/proc/${pid}`);
const unavailable = { name: "DatabaseUnavailable" };

test("what is found on disk: a whole cluster, its password for nobody else, no leftovers", async ({ start }) => {
  const server = await start();
  const secret = path.join(server.folder, "majlis.secret");
  expect(statSync(secret).mode & 0o777).toBe(0o600);
  expect(server.url).toContain(`:${readFileSync(secret, "utf8").trim()}@127.0.0.1:`);
  expect(readdirSync(path.dirname(server.folder)).filter((name) => name.includes(".new-"))).toEqual([]);
  const wrong = Object.assign(new URL(server.url), { password: "guessed" }).href;
  expect(await answers(wrong)).toBe(false);
});

test("two starters on a fresh folder share one server; a third adopts it", async ({ start }) => {
  const [one, other] = await Promise.all([start(), start()]);
  expect([one.adopted, other.adopted].filter(Boolean)).toHaveLength(1);
  expect(one.url).toBe(other.url);
  expect(await start()).toMatchObject({ adopted: true, url: one.url });
});

test("leftovers of a killed initdb are swept", async ({ start, folder }) => {
  const first = await start();
  await first.stop();
  const home = path.dirname(first.folder);
  rmSync(first.folder, { recursive: true });
  writeFileSync(path.join(home, "pg.new-999999999.secret"), "half");
  await start();
  expect(readdirSync(home).filter((name) => name.includes(".new-"))).toEqual([]);
  expect(folder).toBeTruthy();
});

if (process.getuid?.() === 0) {
  test("a folder private to root has its data elsewhere", async ({ folder, start }) => {
    chmodSync(folder, 0o700);
    const server = await start();
    expect(server.folder).toMatch(/^\/var\/lib\/majlis\//);
    await server.stop();
    rmSync(path.dirname(server.folder), { recursive: true });
  });
}

for (const [whose, pidFor] of [
  ["of a process long gone", () => 999_999_999],
  ["that now belongs to another program", () => process.pid],
] as const) {
  test(`a postmaster.pid ${whose} is in nobody's way`, async ({ start }) => {
    const first = await start();
    await first.stop();
    const lines = [pidFor(), first.folder, 1, new URL(first.url).port, "", "127.0.0.1", "", "ready"];
    writeFileSync(path.join(first.folder, "postmaster.pid"), `${lines.join("\n")}\n`);
    expect(await start()).toMatchObject({ adopted: false });
  });
}

test("data of another major version is refused with the way out", async ({ start }) => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(first.folder, "PG_VERSION"), "13\n");
  await expect(start()).rejects.toThrow(/was written by PostgreSQL 13 and .* set DATABASE_URL/);
});

test("kill -9 of the launcher ends the server, and the data opens again", async ({ folder, start }) => {
  const launcher = await launch(folder);
  const pid = pidOf(launcher.data);
  launcher.child.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: PATIENCE }).toBe(false);
  expect(await start()).toMatchObject({ adopted: false });
});

test("a killed server comes back by itself, and the app with it, within five seconds", async ({ start }) => {
  const server = await start();
  await connectTo(server.url);
  await db().execute(sql`select 1`);
  const pid = pidOf(server.folder);
  process.kill(pid, "SIGKILL");
  await within(5_000, expect.poll(() => pidOf(server.folder), { timeout: PATIENCE, intervals: [50] }).not.toBe(pid));
  await expectRecovery();
});

test("a frozen server is noticed within three seconds, and its thaw within five", async ({ start }) => {
  const server = await start();
  await connectTo(server.url);
  const [{ pid } = { pid: 0 }] = await db().execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const pids = [pidOf(server.folder), pid];
  for (const each of pids) process.kill(each, "SIGSTOP");
  try {
    await expectUnavailable();
    await expectUnavailable();
  } finally {
    for (const each of pids) process.kill(each, "SIGCONT");
  }
  await expectRecovery();
});

test.afterEach(disconnect);
// A machine with other work makes and starts clusters slowly; what is timed here is timed by itself.
test.describe.configure({ timeout: 120_000 });

/** Three queries sent at once. */
async function expectUnavailable() {
  const asked = await within(
    3_000,
    Promise.allSettled([1, 2, 3].map(async (n) => db().execute(sql`select ${n}::int`))),
  );
  for (const answer of asked) expect(answer).toMatchObject({ status: "rejected", reason: unavailable });
}

async function expectRecovery() {
  const asks = () =>
    db()
      .execute(sql`select 1`)
      .then(
        () => true,
        () => false,
      );
  await within(5_000, expect.poll(asks, { timeout: PATIENCE, intervals: [100] }).toBe(true));
}

async function launch(folder: string): Promise<{ child: ChildProcess; data: string }> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(new URL("./embedded/server.mjs", import.meta.url).href)});
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)} });
    console.log(server.folder);
    setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [data] = await once(child.stdout, "data");
  return { child, data: String(data).trim() };
}
