import { eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { people, sessions } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { newPerson, newSession } from "@/e2e/person";
import * as store from "./store";

const opened = { address: "203.0.113.9", userAgent: "a browser" };

test("a session holds for thirty days and ends at once when it is ended", async () => {
  const person = await newPerson();
  expect(await store.openSession({ hash: "one", personId: person.id, secondFactor: false, ...opened })).toBe(true);
  expect(await store.memberOf("one")).toMatchObject({ actor: { id: person.id }, fresh: true, owesSecondFactor: false });
  const [row] = await db().select({ days: sql<number>`extract(day from expires_at - created_at)::int` }).from(sessions);
  expect(row?.days).toBe(30);

  await store.endSession("one");
  expect(await store.memberOf("one")).toBeNull();
});

test("an expired session is none", async () => {
  const { hash } = await newSession((await newPerson()).id, { expiresAt: new Date(Date.now() - 1000) });
  expect(await store.memberOf(hash)).toBeNull();
});

test("a disabled person is out with the next request, and gets in no more", async () => {
  const person = await newPerson();
  const { hash } = await newSession(person.id);
  expect(await store.memberOf(hash)).not.toBeNull();
  await db().update(people).set({ disabledAt: new Date() }).where(eq(people.id, person.id));
  expect(await store.memberOf(hash)).toBeNull();
  expect(await store.openSession({ hash: "new", personId: person.id, secondFactor: true, ...opened })).toBe(false);
  expect(await db().select().from(sessions).where(eq(sessions.hash, "new"))).toEqual([]);
});

test("a proof is fresh for a quarter of an hour", async () => {
  const person = await newPerson();
  const young = await newSession(person.id, { provedAt: new Date(Date.now() - 14 * 60_000) });
  const old = await newSession(person.id, { provedAt: new Date(Date.now() - 16 * 60_000) });
  expect((await store.memberOf(young.hash))?.fresh).toBe(true);
  expect((await store.memberOf(old.hash))?.fresh).toBe(false);
  await transaction((tx) => store.setProved(tx, old.hash));
  expect((await store.memberOf(old.hash))?.fresh).toBe(true);
});

for (const [isAdmin, confirmed, given, owes] of [
  [false, false, false, false],
  [false, true, false, true],
  [false, true, true, false],
  [true, false, false, true],
  [true, true, false, true],
  [true, true, true, false],
] as const) {
  test(`${isAdmin ? "an administrator" : "a member"} ${confirmed ? "with" : "without"} a second factor, ${given ? "given" : "not given"}, ${owes ? "owes it" : "goes on"}`, async () => {
    const person = await newPerson({ isAdmin, totpConfirmedAt: confirmed ? new Date() : null });
    const { hash } = await newSession(person.id, { secondFactorAt: given ? new Date() : null });
    expect((await store.memberOf(hash))?.owesSecondFactor).toBe(owes);
  });
}

test("somebody ends a session of their own, and nobody else's", async () => {
  const [rosa, karim] = [await newPerson(), await newPerson()];
  const [here, there, his] = [await newSession(rosa.id), await newSession(rosa.id), await newSession(karim.id)];
  const list = await store.sessionsOf(rosa.id, here.hash);
  expect(list.filter(({ current }) => current)).toHaveLength(1);
  expect(list).toHaveLength(2);
  expect(JSON.stringify(list)).not.toContain(here.hash);

  await transaction((tx) => store.endNamedSession(tx, rosa.id, his.hash.slice(0, 16)));
  expect(await store.memberOf(his.hash)).not.toBeNull();
  await transaction((tx) => store.endNamedSession(tx, rosa.id, there.hash.slice(0, 16)));
  expect(await store.memberOf(there.hash)).toBeNull();

  await transaction((tx) => store.endSessionsOf(tx, rosa.id));
  expect(await store.memberOf(here.hash)).toBeNull();
  expect(await store.memberOf(his.hash)).not.toBeNull();
});
