/** The way to the database breaks, while the database lives: nobody waits for an answer that cannot come. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { connectTo, db, type Tx, transaction } from "./client";
import { people } from "./schema/people";
import { expect, test as onDatabase } from "./testing";
import { within } from "./within";

type Way = { url: string; cut: () => void; hangUp: () => void; swallow: () => void };

/** A way to the test's database that can be cut, hang up on whoever comes, or swallow what is asked. */
const test = onDatabase.extend<{ way: Way }>({
  way: async ({ database }, use) => {
    const { hostname: host, port } = new URL(database.url);
    const clients = new Set<Socket>();
    let [hangsUp, swallows] = [false, false];
    const gate = createServer((client) => {
      if (hangsUp) return void client.end();
      const server = connect({ host, port: Number(port) }).on("error", () => {});
      clients.add(client);
      client.on("error", () => {}).on("close", () => (clients.delete(client), server.destroy()));
      server.on("data", (chunk) => client.write(chunk)).on("close", () => client.destroy());
      // Whoever comes is let in; questions begin with a capital letter.
      client.on("data", (chunk) => (swallows && /^[A-Z]/.test(chunk.toString("latin1"))) || server.write(chunk));
    }).listen(0, "127.0.0.1");
    await once(gate, "listening");
    const url = new URL(database.url);
    url.host = `127.0.0.1:${(gate.address() as AddressInfo).port}`;
    const cut = () => {
      for (const client of clients) client.resetAndDestroy();
    };
    await use({ url: url.href, cut, hangUp: () => ((hangsUp = true), cut()), swallow: () => (swallows = true) });
    cut();
    gate.close();
  },
});

const person = (name: string) => ({ email: `${name}@example.org`, name });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const unavailable = { name: "DatabaseUnavailable" };

const moments: Record<string, (tx: Tx, cut: () => void) => Promise<unknown>> = {
  "while a statement runs": (tx, cut) => Promise.all([tx.execute(sql`select pg_sleep(0.5)`), pause(100).then(cut)]),
  "as statements are sent": (tx, cut) =>
    Promise.all([...[1, 2, 3].map(async () => tx.execute(sql`select 1`)), pause(0).then(cut)]),
  "as nobody looks": async (_tx, cut) => cut(),
  "between statements": (_tx, cut) =>
    pause(20)
      .then(cut)
      .then(() => pause(20)),
};

for (const [moment, act] of Object.entries(moments)) {
  test(`a connection cut ${moment} is lost for its transaction alone`, async ({ way }) => {
    await connectTo(way.url, { size: 1 });
    for (const round of [1, 2, 3]) {
      const lost = transaction(async (tx) => {
        await tx.insert(people).values(person(`lost ${round}`));
        await act(tx, way.cut);
        await tx.insert(people).values(person(`late ${round}`));
      });
      await expect(lost).rejects.toMatchObject(unavailable);
      await within(
        3_000,
        transaction((tx) => tx.insert(people).values(person(`kept ${round}`))),
      );
    }
    expect((await db().select().from(people)).map(({ name }) => name)).toEqual(["kept 1", "kept 2", "kept 3"]);
  });
}

test("of a cut transaction, whatever was asked at once is answered", async ({ way }) => {
  await connectTo(way.url, { size: 1 });
  let asked: Promise<unknown>[] = [];
  const lost = transaction(async (tx) => {
    // Not prepared yet: while the server is asked for the types of the first, the others wait.
    asked = ["one", "two", "three"].map(async (name) => tx.execute(sql`select ${name}::text`));
    way.cut();
    await Promise.all(asked);
  });
  await expect(lost).rejects.toMatchObject(unavailable);
  const answers = await within(3_000, Promise.allSettled(asked));
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("of two hosts the one that answers is used, and when none does one hears so within three seconds", async ({
  way,
}) => {
  const { host } = new URL(way.url);
  await connectTo(way.url.replace(host, `127.0.0.1:1,${host}`), { size: 1 });
  await within(3_000, db().insert(people).values(person("first")).execute());
  const cut = expect(db().execute(sql`select pg_sleep(5)`)).rejects.toMatchObject(unavailable);
  await pause(100);
  way.cut();
  await within(3_000, cut);
  way.hangUp();
  await within(3_000, expect(db().select().from(people)).rejects.toMatchObject(unavailable));
});

test("where every connection is hung up on, one hears so within three seconds", async ({ way }) => {
  await connectTo(way.url, { size: 1 });
  await db().select().from(people);
  way.hangUp();
  await pause(50);
  await within(3_000, expect(db().select().from(people)).rejects.toMatchObject(unavailable));
});

test("where one is let in but never answered, one hears so within three seconds", async ({ way }) => {
  await connectTo(way.url, { size: 1 });
  await db().select().from(people);
  way.swallow();
  await within(3_000, expect(db().select().from(people)).rejects.toMatchObject(unavailable));
});
