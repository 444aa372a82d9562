/** The database goes away in the middle of things: nothing half-done, nobody waits long, and it comes back by itself. */
import { sql } from "drizzle-orm";
import { connectTo, db, type Tx, transaction } from "./client";
import { people } from "./schema/people";
import { expect, type TestDatabase, test } from "./testing";
import { within } from "./within";

const person = (name: string) => ({ email: `${name}@example.org`, name });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const unavailable = { name: "DatabaseUnavailable" };

async function backendOf(on: Pick<Tx, "execute">): Promise<number> {
  const [row] = await on.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
}

/** Ends the connection's server process, and waits until the news has reached us. */
async function kill({ owner }: TestDatabase, pid: number) {
  await owner`select pg_terminate_backend(${pid}, 5000)`;
  await pause(20);
}

/** Waits until the server is committing what this connection did. */
async function committed({ owner }: TestDatabase, pid: number) {
  const commits = () =>
    owner`select from pg_stat_activity where pid = ${pid} and state = 'active' and query ilike 'commit%'`;
  await expect.poll(async () => (await commits()).length, { timeout: 20_000, intervals: [20] }).toBe(1);
}

type Act = (tx: Tx, killed: () => Promise<void>, committing: () => Promise<void>) => Promise<unknown>;
const phases: Record<string, Act> = {
  "after begin": async (tx, killed) => {
    await killed();
    await tx.insert(people).values(person("first"));
  },
  "between statements": async (tx, killed) => {
    await tx.insert(people).values(person("first"));
    await killed();
    await tx.insert(people).values(person("second"));
  },
  "within a statement": async (tx, killed) => {
    await tx.insert(people).values(person("first"));
    await Promise.all([tx.execute(sql`select pg_sleep(5)`), killed()]);
  },
  "within a savepoint": async (tx, killed) => {
    await tx.insert(people).values(person("first"));
    await tx.transaction(async (inner) => {
      await inner.insert(people).values(person("second"));
      await killed();
    });
  },
  "before commit": async (tx, killed) => {
    await tx.insert(people).values(person("first"));
    await killed();
  },
  "within commit": async (tx, killed, committing) => {
    await tx.insert(people).values(person("slow"));
    void committing().then(killed);
  },
  "before commit, and the act will not hear of it": async (tx, killed) => {
    await tx.insert(people).values(person("first"));
    await killed();
    // By now this connection may serve somebody else.
    for (const name of ["second", "third"]) {
      await tx
        .insert(people)
        .values(person(name))
        .catch(() => pause(20));
    }
  },
};

for (const [phase, act] of Object.entries(phases)) {
  test(`a backend killed ${phase} leaves nothing half-done`, async ({ database }) => {
    await database.owner.unsafe(SLOW_COMMIT);
    // One connection only: whatever comes next has to use it again.
    await connectTo(database.url, { size: 1 });
    const lost = transaction(async (tx) => {
      const pid = await backendOf(tx);
      await act(
        tx,
        () => kill(database, pid),
        () => committed(database, pid),
      );
    });
    const meanwhile = lost.catch(() => transaction((tx) => tx.insert(people).values(person("after")).returning()));
    await expect(lost).rejects.toMatchObject(unavailable);
    await meanwhile;
    await pause(100);
    expect((await db().select().from(people)).map(({ name }) => name)).toEqual(["after"]);
  });
}

/** Commit of whoever is called "slow" takes longer than the server allows a statement: only its end is waited for. */
const SLOW_COMMIT = `
  create function take_time() returns trigger language plpgsql as $$ begin
    if new.name = 'slow' then perform pg_sleep(60); end if; return null;
  end $$;
  create constraint trigger take_time after insert on people initially deferred for each row execute function take_time();`;

test("an idle connection killed is replaced unnoticed", async ({ database }) => {
  await connectTo(database.url, { size: 1 });
  await kill(database, await backendOf(db()));
  await transaction((tx) => tx.insert(people).values(person("first")));
  expect(await db().select().from(people)).toHaveLength(1);
});

test("many at once, backends dying all the time: every acknowledged row is there, once", async ({ database }) => {
  await connectTo(database.url, { size: 4 });
  const acknowledged: string[] = [];
  let settled = 0;
  let over = false;
  // One dies for every few that are answered, so that some come through on any machine; and when nobody is.
  const killing = (async () => {
    while (!over) {
      const [before, since] = [settled, performance.now()];
      await database.owner`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'majlis' order by random() limit 1`;
      while (!over && settled < before + 4 && performance.now() - since < 200) await pause(5);
    }
  })();
  const work = Array.from({ length: 300 }, async (_, n) => {
    await pause(n * 4);
    await transaction(async (tx) => {
      await tx.insert(people).values(person(`one ${n}`));
      await tx.insert(people).values(person(`two ${n}`));
    })
      .then(
        () => acknowledged.push(`one ${n}`, `two ${n}`),
        (error) => expect({ ...error, name: error.name, message: error.message }).toMatchObject(unavailable),
      )
      .finally(() => (settled += 1));
  });
  await Promise.all(work);
  over = true;
  await killing;
  await expect
    .poll(
      () =>
        db()
          .select()
          .from(people)
          .then(
            () => true,
            () => false,
          ),
      { timeout: 20_000 },
    )
    .toBe(true);
  const rows = (await db().select().from(people)).map(({ name }) => name);
  expect(rows).toEqual(expect.arrayContaining(acknowledged));
  const ones = rows.filter((name) => name.startsWith("one"));
  expect(rows.filter((name) => name.startsWith("two"))).toHaveLength(ones.length);
  expect(acknowledged.length).toBeGreaterThan(0);
});

test("with every connection busy, whoever comes next hears so within three seconds", async ({ database }) => {
  await connectTo(database.url, { size: 2 });
  // Both hold their connections until the third has its answer.
  let free = () => {};
  const heard = new Promise<void>((resolve) => (free = resolve));
  const busy = [1, 2].map(() => transaction(async () => heard));
  const third = db()
    .select()
    .from(people)
    .then((rows) => rows);
  await within(3_000, expect(third).rejects.toMatchObject(unavailable)).finally(free);
  await Promise.all(busy);
  expect(await db().select().from(people)).toEqual([]);
});
