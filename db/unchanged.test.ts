import { connectTo, db } from "./client";
import { sql } from "./plain";
import { expect, test } from "./testing";
import { SIGHT, type Sight, whileUnchanged } from "./unchanged";

const look = async (): Promise<Sight> => {
  const [row] = await db().execute<{ seen: Sight }>(sql`select ${SIGHT} as seen`);
  return row?.seen as Sight;
};

/** A reading that tells how often it was made. */
const counted = () => {
  let times = 0;
  return async () => ++times;
};

test("at one sight a reading is made once; at another, of another key, or where something was written, anew", async () => {
  const seen = await look();
  const read = counted();
  expect(await Promise.all([1, 2, 3].map(() => whileUnchanged(seen, "a", read)))).toEqual([1, 1, 1]);
  expect(await whileUnchanged(seen, "b", read)).toBe(2);
  expect(await whileUnchanged(undefined, "a", read)).toBe(3);
  expect(await whileUnchanged(`${seen} later` as Sight, "a", read)).toBe(4);
  // What is past is not kept: only the newest sight counts.
  expect(await whileUnchanged(seen, "a", read)).toBe(5);
});

test("whatever anybody commits changes what is seen, and nothing before it is committed", async ({ database }) => {
  await database.owner`create table things (name text)`;
  const names = async () => [...(await db().execute<{ name: string }>(sql`select name from things order by name`))];
  await database.owner`grant select on things to public`;
  const before = await look();
  expect(await whileUnchanged(before, "names", names)).toEqual([]);
  let during: Sight | undefined;
  await database.owner.begin(async (tx) => {
    await tx`insert into things values ('one')`;
    during = await look();
    expect(await whileUnchanged(during, "names", names)).toEqual([]);
  });
  const after = await look();
  expect(new Set([before, after]).size).toBe(2);
  expect(after).not.toBe(during);
  expect(await whileUnchanged(after, "names", names)).toEqual([{ name: "one" }]);
  await database.owner`update things set name = 'two'`;
  expect(await whileUnchanged(await look(), "names", names)).toEqual([{ name: "two" }]);
  await database.owner`delete from things`;
  expect(await whileUnchanged(await look(), "names", names)).toEqual([]);
});

test("a reading that fails is asked for again, and none outlives its connection", async ({ database }) => {
  const seen = await look();
  await expect(whileUnchanged(seen, "a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  const read = counted();
  expect(await whileUnchanged(seen, "a", read)).toBe(1);
  await connectTo(database.url, { role: process.env.MAJLIS_TEST_ROLE });
  expect(await whileUnchanged(seen, "a", read)).toBe(2);
});
