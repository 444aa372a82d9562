/** `npm start` as an operator meets it. */
import { connect, createServer } from "node:net";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { within } from "@/db/within";
import { databasePid, test } from "./launcher";

// Each start brings up a whole house, beside whatever else the machine does.
test.describe.configure({ timeout: 180_000 });

const nowhere = "postgres://majlis:x@127.0.0.1:1/majlis";
const stage = process.env.DATABASE_URL ?? "";
const faults: [string, Record<string, string>, RegExp][] = [
  [
    "a DATABASE_URL where nothing answers",
    { DATABASE_URL: nowhere },
    /DATABASE_URL leads to no PostgreSQL that answers/,
  ],
  [
    "a DATABASE_URL with a wrong password",
    { DATABASE_URL: changed({ password: "guessed" }) },
    /user or password that PostgreSQL refuses/,
  ],
  [
    "a DATABASE_URL to no database",
    { DATABASE_URL: changed({ pathname: "/nowhere" }) },
    /names a database that does not exist/,
  ],
  ["a DATABASE_URL that is none", { DATABASE_URL: "majlis" }, /DATABASE_URL is not an address like postgres:/],
  ["a PORT that is none", { PORT: "80000" }, /PORT is not a port number/],
  ["a bad SMTP_URL", { SMTP_URL: "mail.example.org" }, /SMTP_URL is not an address like smtp:/],
];

for (const [fault, env, sentence] of faults) {
  test(`${fault} is refused with one sentence`, async ({ start }) => {
    const started = await start(env);
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(sentence);
    expect(started.said()).not.toContain("    at ");
  });
}

test("a taken port is refused with one sentence, before anything is touched", async ({ start }) => {
  const other = createServer().listen(0, "127.0.0.1");
  const { port } = await new Promise<{ port: number }>((resolve) =>
    other.on("listening", () => resolve(other.address() as never)),
  );
  const started = await start({ PORT: String(port) });
  expect(await started.ended).toBe(1);
  expect(started.said().trim()).toBe(
    `majlis · Port ${port} is in use: stop what listens there, or choose another with PORT.`,
  );
  other.close();
});

test("a fresh start brings up a working demo; a second one shares its database; both stop in order", async ({
  start,
  data,
}) => {
  const first = await start();
  await first.ready();
  expect(await first.ask("/api/livez")).toBe(200);
  const second = await start();
  await second.ready();
  expect(second.said()).toContain("the embedded database is already running; using it");
  const database = databasePid(data);
  second.child.kill("SIGTERM");
  await expect.poll(() => second.ask("/api/readyz"), { intervals: [50] }).toBe(503);
  expect(await second.ended).toBe(0);
  expect(await first.ask("/api/readyz")).toBe(200);
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test("kill -9 of the launcher ends app and database, and the next start finds all as it was", async ({
  start,
  data,
}) => {
  const first = await start();
  await first.ready();
  const database = databasePid(data);
  first.child.kill("SIGKILL");
  await expect.poll(() => first.ask("/api/livez"), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => isAlive(database), { timeout: 15_000 }).toBe(false);
  const again = await start();
  await again.ready();
  expect(again.said()).not.toContain("loading the demo");
});

test("a stop said to npm reaches what it started", async ({ start, data }) => {
  const started = await start({}, ["npm", "start"]);
  await started.ready();
  const database = databasePid(data);
  started.child.kill("SIGTERM");
  await expect.poll(() => started.ask("/api/livez"), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => isAlive(database), { timeout: 15_000 }).toBe(false);
});

test("whoever is answered when a stop comes, and keeps asking on that connection, does not hold it up", async ({
  start,
}) => {
  const started = await start();
  await started.ready();
  const form = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nrosa@example.org\r\n--x--\r\n';
  const socket = connect(started.port, "127.0.0.1");
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${started.port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${form.length}\r\n\r\n${form.slice(0, 20)}`,
  );
  // What was sent is with the app once it answers what was sent later.
  expect(await started.ask("/api/livez")).toBe(200);
  started.child.kill("SIGINT");
  await expect.poll(() => started.ask("/api/livez"), { intervals: [100] }).toBe(0);
  socket.on("data", () => setTimeout(() => socket.write("GET /api/livez HTTP/1.1\r\nHost: localhost\r\n\r\n"), 100));
  socket.on("error", () => {});
  socket.write(form.slice(20));
  expect(await within(10_000, started.ended)).toBe(0);
});

test("an operator's own database gets no demo, and the first administrator a token that is good once", async ({
  start,
}) => {
  const server = postgres(stage, { max: 1, onnotice: () => {} });
  await server`create database majlis_own`;
  const url = changed({ pathname: "/majlis_own" });
  const started = await start({ DATABASE_URL: url });
  await started.ready();
  await expect.poll(started.said).toMatch(/\/welcome\?token=[\w-]{32}/);
  const own = postgres(url, { max: 1 });
  expect(await own`select kind from tokens`).toEqual([{ kind: "installation" }]);
  expect(await own`select from people`).toHaveLength(0);
  await own.end();
  started.child.kill("SIGINT");
  await started.ended;
  await server`drop database majlis_own with (force)`;
  await server.end();
});

test("without its database the app stays up, says so within three seconds, and recovers by itself", async ({
  start,
  data,
}) => {
  const started = await start();
  await started.ready();
  const pid = databasePid(data);
  process.kill(pid, "SIGSTOP");
  await expect.poll(() => started.ask("/api/livez")).toBe(200);
  process.kill(pid, "SIGKILL");
  const answers = (status: number) =>
    expect.poll(() => started.ask("/api/readyz"), { timeout: 60_000, intervals: [50] }).toBe(status);
  await within(3_000, answers(503));
  expect(await started.ask("/api/livez")).toBe(200);
  await within(10_000, answers(200));
});

function changed(parts: Partial<URL>): string {
  return Object.assign(new URL(stage), parts).href;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
