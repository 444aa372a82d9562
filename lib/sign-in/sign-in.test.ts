import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { accounts, people, tokens } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { newPerson } from "@/e2e/person";
import { hashOf } from "@/lib/session/hash";
import { hashPassword } from "@/lib/session/passwords";
import * as perform from "./perform";

const ISSUER = "https://id.example.org";

test("the right password and no other, and none for the disabled or for those without one", async () => {
  const person = await newPerson({ passwordHash: await hashPassword("correct horse battery") });
  expect((await perform.checkPassword(person.email, "correct horse battery"))?.id).toBe(person.id);
  expect(await perform.checkPassword(person.email, "wrong horse battery")).toBeNull();
  expect(await perform.checkPassword("nobody@majlis.example", "correct horse battery")).toBeNull();
  expect(await perform.checkPassword((await newPerson()).email, "")).toBeNull();
  await db().update(people).set({ disabledAt: new Date() });
  expect(await perform.checkPassword(person.email, "correct horse battery")).toBeNull();
});

test("an address nobody has takes as long to refuse as a wrong password", async () => {
  const person = await newPerson({ passwordHash: await hashPassword("correct horse battery") });
  const time = async (email: string) => {
    const start = performance.now();
    await perform.checkPassword(email, "wrong horse battery");
    return performance.now() - start;
  };
  await time("warm-up@majlis.example");
  const pairs: number[][] = [];
  for (let round = 0; round < 15; round++) pairs.push([await time(person.email), await time("nobody@majlis.example")]);
  const [known = 0, unknown = 0] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)));
  expect(unknown / known).toBeGreaterThan(0.6);
  expect(unknown / known).toBeLessThan(1.6);
});

test("a link is mailed to a person, and nothing to an address nobody has", async () => {
  const person = await newPerson({ locale: "ru" });
  await perform.sendLink("nobody@majlis.example", "unused", "/");
  expect(await db().select().from(outbox)).toEqual([]);

  await perform.sendLink(person.email, "the-token", "/c/rac");
  const [mail] = await db().select().from(outbox);
  expect(mail).toMatchObject({ email: person.email, locale: "ru", template: "signIn", recipientId: person.id });
  expect(mail?.params.link).toContain("/sign-in/link?token=the-token&next=%2Fc%2Frac");
  expect(JSON.stringify(await db().select().from(tokens))).not.toContain("the-token");
});

test("a link signs in once, the newest alone, until it expires", async () => {
  const person = await newPerson();
  await perform.sendLink(person.email, "first", "/");
  await perform.sendLink(person.email, "second", "/");
  expect(await perform.takeLink(hashOf("first"))).toBeNull();
  const taken = await Promise.all([perform.takeLink(hashOf("second")), perform.takeLink(hashOf("second"))]);
  expect(taken.filter((one) => one?.id === person.id)).toHaveLength(1);

  await perform.sendLink(person.email, "third", "/");
  await db()
    .update(tokens)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(tokens.hash, hashOf("third")));
  expect(await perform.takeLink(hashOf("third"))).toBeNull();
});

test("a link to an address that was changed since proves nothing", async () => {
  const person = await newPerson();
  await perform.sendLink(person.email, "to-the-old", "/");
  await db().update(people).set({ email: "new@majlis.example" });
  expect(await perform.takeLink(hashOf("to-the-old"))).toBeNull();
});

test("an account elsewhere is linked by a verified address alone, and known by its subject from then on", async () => {
  const person = await newPerson({ email: "rosa@majlis.example" });
  const claims = { subject: "42", email: "Rosa@Majlis.Example", verified: false };
  expect(await perform.knowAccount(ISSUER, claims)).toEqual({ ok: false, reason: "addressUnverified" });
  expect(await db().select().from(accounts)).toEqual([]);

  expect(await perform.knowAccount(ISSUER, { ...claims, verified: true })).toMatchObject({ value: { id: person.id } });
  expect(await perform.knowAccount(ISSUER, { subject: "42", email: undefined, verified: false })).toMatchObject({
    value: { id: person.id },
  });
  expect(await perform.knowAccount("https://other.example.org", claims)).toMatchObject({ ok: false });
  expect(await perform.knowAccount(ISSUER, { subject: "43", email: "eve@majlis.example", verified: true })).toEqual({
    ok: false,
    reason: "accountUnknown",
  });
});

test("the account of a disabled person opens nothing, nor does it go to somebody else", async () => {
  const gone = await newPerson({ email: "gone@majlis.example" });
  await newPerson({ email: "heir@majlis.example" });
  await perform.knowAccount(ISSUER, { subject: "7", email: "gone@majlis.example", verified: true });
  await db().update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.id));
  expect((await perform.knowAccount(ISSUER, { subject: "7", email: "heir@majlis.example", verified: true })).ok).toBe(
    false,
  );
});

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
