import { eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { people, tokens } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { newPerson, newSession } from "@/e2e/person";
import * as profile from "@/lib/profile/perform";
import { hashOf } from "@/lib/session/hash";
import { hashPassword } from "@/lib/session/passwords";
import { memberOf } from "@/lib/session/store";
import { checkPassword } from "@/lib/sign-in/perform";
import { loadLink } from "./loaders";
import * as perform from "./perform";
import { issueToken } from "./store";

const password = "a quiet river in spring";
const invited = { name: "Rosa Mirzoeva", locale: "ru", password } as const;
const mails = async () =>
  (await db().select().from(outbox).orderBy(outbox.queuedAt)).map(({ template, email }) => [template, email]);
const linkIn = async (template: string) =>
  (await db().select().from(outbox).where(eq(outbox.template, template)).orderBy(sql`queued_at desc`)).at(0)?.params
    .link ?? "";

test("an invitation is taken once, by name, language and password", async () => {
  const person = await newPerson({ name: "R" });
  await transaction((tx) =>
    issueToken(tx, hashOf("t"), { kind: "invitation", personId: person.id, email: person.email }),
  );
  expect(await loadLink("invitation", "t")).toMatchObject({ email: person.email });
  expect(await loadLink("passwordReset", "t")).toBeNull();

  const answers = await Promise.all([1, 2].map(() => perform.acceptInvitation({ token: "t", ...invited })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "invitationSpent" });
  expect(await checkPassword(person.email, password)).toMatchObject({ name: "Rosa Mirzoeva", locale: "ru" });
  expect(await loadLink("invitation", "t")).toBeNull();
});

test("an invitation is good for seven days, and not for a disabled person", async () => {
  const person = await newPerson();
  const invite = (token: string) =>
    transaction((tx) =>
      issueToken(tx, hashOf(token), { kind: "invitation", personId: person.id, email: person.email }),
    );
  await invite("late");
  const [row] = await db().select({ days: sql<number>`extract(day from expires_at - created_at)::int` }).from(tokens);
  expect(row?.days).toBe(7);
  await db().update(tokens).set({ expiresAt: sql`now()` });
  expect((await perform.acceptInvitation({ token: "late", ...invited })).ok).toBe(false);

  await invite("shut");
  await db().update(people).set({ disabledAt: new Date() });
  expect(await loadLink("invitation", "shut")).toBeNull();
  expect((await perform.acceptInvitation({ token: "shut", ...invited })).ok).toBe(false);
});

test("a reset changes the password, ends every session and tells the person; an unknown address gets no mail", async () => {
  const person = await newPerson({ passwordHash: await hashPassword("the old password") });
  const { hash } = await newSession(person.id);
  expect(await perform.askForReset("nobody@majlis.example")).toEqual(await perform.askForReset(person.email));
  expect(await mails()).toEqual([["passwordReset", person.email]]);

  const token = (await linkIn("passwordReset")).split("/").at(-1) ?? "";
  expect((await perform.resetPassword({ token, password })).ok).toBe(true);
  expect(await checkPassword(person.email, password)).not.toBeNull();
  expect(await checkPassword(person.email, "the old password")).toBeNull();
  expect(await memberOf(hash)).toBeNull();
  expect(await perform.resetPassword({ token, password: "again and again" })).toEqual({
    ok: false,
    reason: "linkSpent",
  });
  expect((await mails()).at(-1)).toEqual(["passwordChanged", person.email]);
});

test("a changed password ends every other session", async () => {
  const person = await newPerson();
  const [here, there] = [await newSession(person.id), await newSession(person.id)];
  const member = await memberOf(here.hash);
  if (!member) throw new Error("not signed in");
  await transaction((tx) => profile.changePassword(tx, member, password));
  expect(await memberOf(here.hash)).not.toBeNull();
  expect(await memberOf(there.hash)).toBeNull();
});

test("an address changes when the new one confirms it, and the old one is told", async () => {
  const person = await newPerson({ email: "old@majlis.example" });
  const member = await memberOf((await newSession(person.id)).hash);
  if (!member) throw new Error("not signed in");
  await transaction((tx) => profile.changeAddress(tx, member, "new@majlis.example"));
  expect((await db().select().from(people))[0]?.email).toBe("old@majlis.example");
  expect((await mails()).toSorted(([one = ""], [other = ""]) => one.localeCompare(other))).toEqual([
    ["addressChanging", "old@majlis.example"],
    ["addressConfirm", "new@majlis.example"],
  ]);
  const token = (await linkIn("addressConfirm")).split("/").at(-1) ?? "";
  expect((await perform.confirmAddress(token)).ok).toBe(true);
  expect((await db().select().from(people))[0]?.email).toBe("new@majlis.example");
  expect((await mails()).at(-1)).toEqual(["addressChanged", "old@majlis.example"]);
  expect((await perform.confirmAddress(token)).ok).toBe(false);
});

test("somebody else's address is asked for like any other, and refused to whoever reads its mail", async () => {
  const [person, other] = [await newPerson(), await newPerson()];
  const member = await memberOf((await newSession(person.id)).hash);
  if (!member) throw new Error("not signed in");
  const answer = (email: string) => transaction((tx) => profile.changeAddress(tx, member, email));
  expect(await answer(other.email)).toEqual(await answer("free@majlis.example"));
  await answer(other.email);
  const token = (await linkIn("addressConfirm")).split("/").at(-1) ?? "";
  expect(await perform.confirmAddress(token)).toEqual({ ok: false, reason: "addressTaken" });
});

test("an installation has one first administrator", async () => {
  const install = (token: string) =>
    db()
      .insert(tokens)
      .values({ hash: hashOf(token), kind: "installation", expiresAt: sql`now() + interval '1 day'` });
  const ask = (token: string, email: string) => perform.becomeAdmin({ token, email, ...invited });
  await install("a");
  const answers = await Promise.all([ask("a", "one@majlis.example"), ask("a", "two@majlis.example")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await install("b");
  expect(await ask("b", "three@majlis.example")).toEqual({ ok: false, reason: "installationSpent" });
  expect((await db().select().from(people)).map(({ isAdmin }) => isAdmin)).toEqual([true]);
});
