import { sql } from "drizzle-orm";
import { db, longTransaction, type Tx, transaction } from "./client";
import { people } from "./schema/people";
import { expect, test } from "./testing";

const rosa = { email: "rosa@example.org", name: "Rosa" };

test("a transaction is all or nothing", async () => {
  const broken = transaction(async (tx) => {
    await tx.insert(people).values(rosa);
    throw new Error("second thoughts");
  });
  await expect(broken).rejects.toThrow("second thoughts");
  expect(await db().select().from(people)).toEqual([]);
});

test("errors of PostgreSQL come as they are, and say nothing of what was typed", async () => {
  await db().insert(people).values(rosa);
  const error = await db()
    .insert(people)
    .values(rosa)
    .catch((thrown) => thrown);
  expect(error).toMatchObject({ name: "PostgresError", code: "23505", constraint_name: "people_email" });
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain("insert into");
});

test("queries are prepared, in transactions and savepoints too", async () => {
  const prepared = sql`select count(*)::int as n from pg_prepared_statements where statement like '%needle%'`;
  const count = await transaction(async (tx) => {
    await tx.execute(sql`select 'needle 1'`);
    await tx.transaction((inner) => inner.execute(sql`select 'needle 2'`));
    const [row] = await tx.execute<{ n: number }>(prepared);
    return row?.n;
  });
  // The third is the question itself.
  expect(count).toBe(3);
});

test("what a long transaction plans while a table is small serves it when the table has grown", async ({
  database,
}) => {
  await db().insert(people).values(rosa);
  await database.owner.unsafe("analyze people");
  const plan = async (tx: Tx) =>
    JSON.stringify(await tx.execute(sql`explain select from people where email = 'rosa@example.org'`));
  expect(await transaction(plan), "of one row").toContain("Seq Scan");
  expect(await longTransaction(plan)).toContain("Index");
});

test("a deadlock is broken and the loser tries again", async ({ database }) => {
  const [ann, bob] = await db()
    .insert(people)
    .values([
      { email: "ann@example.org", name: "Ann" },
      { email: "bob@example.org", name: "Bob" },
    ])
    .returning();
  // Found after a second otherwise: an owner who is no superuser may not set this, and waits.
  const name = database.owner(new URL(database.url).pathname.slice(1));
  await database.owner`alter database ${name} set deadlock_timeout = '50ms'`.catch((error: { code?: string }) =>
    expect(error.code).toBe("42501"),
  );
  const rename = (first: string, second: string) =>
    transaction(async (tx) => {
      for (const id of [first, second]) {
        await tx.execute(sql`update people set name = name || '!' where id = ${id}`);
        await tx.execute(sql`select pg_sleep(0.1)`);
      }
    });
  await Promise.all([rename(ann?.id ?? "", bob?.id ?? ""), rename(bob?.id ?? "", ann?.id ?? "")]);
  expect((await db().select().from(people)).map(({ name }) => name).sort()).toEqual(["Ann!!", "Bob!!"]);
});
