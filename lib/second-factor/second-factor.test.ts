import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db, transaction } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { people, recoveryCodes } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { newPerson, newSession } from "@/e2e/person";
import { memberOf } from "@/lib/session/store";
import { newTotpSecret } from "@/lib/session/totp";
import * as perform from "./perform";

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

const give = (personId: string, session: string, code: string) =>
  transaction((tx) => perform.give(tx, personId, session, code));

async function somebodyWithFactor(isAdmin = false) {
  const secret = newTotpSecret();
  const person = await newPerson({ totpSecret: secret, totpConfirmedAt: new Date(), isAdmin });
  return { person, secret, hash: (await newSession(person.id)).hash };
}

test("an administrator sets it up and goes on", async () => {
  const person = await newPerson({ isAdmin: true });
  const { hash } = await newSession(person.id);
  expect((await memberOf(hash))?.owesSecondFactor).toBe(true);
  await transaction((tx) => perform.start(tx, person.id));
  const [kept] = await db().select().from(people).where(eq(people.id, person.id));
  const secret = kept?.totpSecret as string;

  expect(await transaction((tx) => perform.confirm(tx, person.id, hash, "000000"))).toEqual({
    ok: false,
    reason: "wrongCode",
  });
  expect((await transaction((tx) => perform.confirm(tx, person.id, hash, codeOf(secret)))).ok).toBe(true);
  expect(await memberOf(hash)).toMatchObject({ owesSecondFactor: false, hasSecondFactor: true });
  expect((await db().select().from(outbox)).map(({ template }) => template)).toEqual(["secondFactorAdded"]);

  expect(await transaction((tx) => perform.start(tx, person.id))).toEqual({ ok: false, reason: "secondFactorStands" });
});

test("a code is good once, even for two who send it at the same time, and no older one after it", async () => {
  const { person, secret, hash } = await somebodyWithFactor();
  const code = codeOf(secret);
  const answers = await Promise.all([give(person.id, hash, code), give(person.id, hash, code)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await give(person.id, hash, code)).toEqual({ ok: false, reason: "wrongCode" });
  expect((await give(person.id, hash, codeOf(secret, -1))).ok).toBe(false);
  expect((await give(person.id, hash, codeOf(secret, 1))).ok).toBe(true);
});

test("each of ten recovery codes opens once, however it is typed", async () => {
  const { person, hash } = await somebodyWithFactor();
  const made = await transaction((tx) => perform.renewRecoveryCodes(tx, person.id));
  const codes = made.ok ? made.value : [];
  expect(new Set(codes).size).toBe(10);
  const [first = "", second = "", third = ""] = codes;
  expect(JSON.stringify(await db().select().from(recoveryCodes))).not.toContain(first);

  expect((await give(person.id, hash, first)).ok).toBe(true);
  expect((await give(person.id, hash, first)).ok).toBe(false);
  expect((await give(person.id, hash, ` ${second.toUpperCase().replaceAll("-", " ")} `)).ok).toBe(true);

  await transaction((tx) => perform.renewRecoveryCodes(tx, person.id));
  expect((await give(person.id, hash, third)).ok).toBe(false);
});

test("guessing is stopped, also for the right code", async () => {
  const { person, secret, hash } = await somebodyWithFactor();
  for (let guess = 0; guess < 6; guess++) await give(person.id, hash, `00000${guess}`);
  expect(await give(person.id, hash, codeOf(secret))).toMatchObject({ ok: false, reason: "tooOften" });
});

test("a member may turn it off, an administrator may not", async () => {
  const member = await somebodyWithFactor();
  expect((await transaction((tx) => perform.remove(tx, member.person.id))).ok).toBe(true);
  expect(await memberOf(member.hash)).toMatchObject({ hasSecondFactor: false, owesSecondFactor: false });
  const admin = await somebodyWithFactor(true);
  expect(await transaction((tx) => perform.remove(tx, admin.person.id))).toEqual({
    ok: false,
    reason: "adminsNeedSecondFactor",
  });
});
