import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { people, sessions } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { act, must } from "@/e2e/committee";
import type { Acting } from "@/lib/action";
import type { Verdict } from "@/lib/rules/verdict";
import { memberOf } from "@/lib/session/store";
import * as perform from "./perform";
import * as store from "./store";

const reason = "asked for by the committee";

test("two administrators who remove each other at the same instant leave one", async () => {
  for (const remove of [perform.revokeAdmin, perform.disablePerson]) {
    for (let round = 0; round < 5; round++) {
      await db().update(people).set({ isAdmin: false });
      const [one, other] = [await person({ isAdmin: true }), await person({ isAdmin: true })];
      const verdicts = await Promise.all([
        as(one, (acting) => remove(acting, { personId: other, reason })),
        as(other, (acting) => remove(acting, { personId: one, reason })),
      ]);
      expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(1);
      expect(await adminsLeft()).toBe(1);
    }
  }
});

test("the last administrator can neither step down nor be disabled, and another makes both possible", async () => {
  const last = await person({ isAdmin: true });
  await person({ isAdmin: true, disabledAt: new Date() });
  expect(await as(last, (acting) => perform.revokeAdmin(acting, { personId: last, reason }))).toEqual({
    ok: false,
    reason: "lastAdmin",
  });
  expect(await as(last, (acting) => perform.disablePerson(acting, { personId: last, reason }))).toEqual({
    ok: false,
    reason: "lastAdmin",
  });
  expect(await recorded()).toEqual([]);

  const second = await person();
  expect((await as(last, (acting) => perform.grantAdmin(acting, { personId: second, reason }))).ok).toBe(true);
  expect((await as(last, (acting) => perform.revokeAdmin(acting, { personId: last, reason }))).ok).toBe(true);
  expect(await recorded()).toEqual(["grantAdmin", "revokeAdmin"]);
});

test("disabling ends every session at once, enabling lets in again", async () => {
  const [admin, rosa] = [await person({ isAdmin: true }), await person()];
  const hash = await signIn(rosa);
  expect((await memberOf(hash))?.actor.id).toBe(rosa);

  expect((await as(admin, (acting) => perform.disablePerson(acting, { personId: rosa, reason }))).ok).toBe(true);
  expect(await memberOf(hash)).toBeNull();
  expect(await as(admin, (acting) => perform.disablePerson(acting, { personId: rosa, reason }))).toEqual({
    ok: false,
    reason: "alreadyDisabled",
  });

  expect((await as(admin, (acting) => perform.enablePerson(acting, { personId: rosa, reason }))).ok).toBe(true);
  expect(await memberOf(hash)).toBeNull();
  expect((await memberOf(await signIn(rosa)))?.actor.id).toBe(rosa);
});

test("an invitation: one mail with a link of which only the hash is kept; sent again the first link dies; revoked both do", async () => {
  const admin = await person({ isAdmin: true });
  const { id: personId } = await must(
    as(admin, (acting) =>
      perform.invitePerson(acting, { name: "Rosa Karimova", email: "rosa@majlis.example", locale: "ru" }),
    ),
  );

  const [first] = await links(personId);
  expect(first).toMatchObject({ email: "rosa@majlis.example", locale: "ru", template: "invitation" });
  expect(await alive(first?.token)).toBe(true);
  expect((await accountOf(personId))?.invited).toBe(true);

  expect((await as(admin, (acting) => perform.resendInvitation(acting, { personId }))).ok).toBe(true);
  const [, second] = await links(personId);
  expect(await alive(first?.token)).toBe(false);
  expect(await alive(second?.token)).toBe(true);

  expect(await as(admin, (acting) => perform.disablePerson(acting, { personId, reason }))).toEqual({
    ok: false,
    reason: "stillInvited",
  });
  expect((await as(admin, (acting) => perform.revokeInvitation(acting, { personId, reason }))).ok).toBe(true);
  expect(await alive(second?.token)).toBe(false);
  expect(await as(admin, (acting) => perform.resendInvitation(acting, { personId }))).toEqual({
    ok: false,
    reason: "personDisabled",
  });
  expect(await recorded()).toEqual(["invitePerson", "resendInvitation", "revokeInvitation"]);
});

test("an address is invited once, however it is written", async () => {
  const admin = await person({ isAdmin: true });
  const rosa = { name: "Rosa Karimova", email: "rosa@majlis.example", locale: "en" as const };
  expect((await as(admin, (acting) => perform.invitePerson(acting, rosa))).ok).toBe(true);
  expect(await as(admin, (acting) => perform.invitePerson(acting, rosa))).toEqual({
    ok: false,
    reason: "emailKnown",
    params: { name: "Rosa Karimova" },
  });
});

test("who came by the invitation is invited no longer", async ({ database }) => {
  const admin = await person({ isAdmin: true });
  const { id: personId } = await must(
    as(admin, (acting) => perform.invitePerson(acting, { name: "Rosa", email: "rosa@majlis.example", locale: "en" })),
  );
  expect(await as(admin, (acting) => perform.grantAdmin(acting, { personId, reason }))).toEqual({
    ok: false,
    reason: "notAcceptedYet",
  });
  await database.owner`update people set password_hash = 'argon' where id = ${personId}`;
  expect(await as(admin, (acting) => perform.resendInvitation(acting, { personId }))).toEqual({
    ok: false,
    reason: "alreadyAccepted",
  });
  expect((await as(admin, (acting) => perform.grantAdmin(acting, { personId, reason }))).ok).toBe(true);
});

test("a second factor is reset by somebody else, with all sessions", async () => {
  const [admin, rosa] = [await person({ isAdmin: true, ...factor }), await person(factor)];
  const hash = await signIn(rosa);
  expect(await as(admin, (acting) => perform.resetSecondFactor(acting, { personId: admin, reason }))).toEqual({
    ok: false,
    reason: "ownSecondFactor",
  });
  expect((await as(admin, (acting) => perform.resetSecondFactor(acting, { personId: rosa, reason }))).ok).toBe(true);
  expect(await memberOf(hash)).toBeNull();
  expect((await accountOf(rosa))?.hasSecondFactor).toBe(false);
});

test("nobody but an administrator of this moment does any of it, and refusals leave no entry", async () => {
  const [admin, rosa] = [await person({ isAdmin: true }), await person()];
  const acts: ((acting: Acting) => Promise<Verdict<unknown>>)[] = [
    (acting) => perform.invitePerson(acting, { name: "Nobody", email: "nobody@majlis.example", locale: "en" }),
    (acting) => perform.resendInvitation(acting, { personId: admin }),
    ...[
      perform.revokeInvitation,
      perform.disablePerson,
      perform.enablePerson,
      perform.resetSecondFactor,
      perform.grantAdmin,
      perform.revokeAdmin,
    ].map((perform) => (acting: Acting) => perform(acting, { personId: admin, reason })),
  ];
  // The second still believes to be one: rights were read before they were taken away.
  for (const isAdmin of [false, true]) {
    for (const attempt of acts)
      expect(await act({ id: rosa, isAdmin, seats: [], conflicts: [] }, attempt)).toMatchObject({
        ok: false,
        reason: "onlyHats",
      });
  }
  expect(await recorded()).toEqual([]);
});

test("the list finds by name and address, narrows by state and goes on after a page", async () => {
  const admin = await person({ isAdmin: true, name: "Aziza" });
  const off = await person({ name: "Bakyt 100%", disabledAt: new Date() });
  const safe = await person({ name: "Chynara", ...factor });
  await as(admin, (acting) =>
    perform.invitePerson(acting, { name: "Daler", email: "daler@majlis.example", locale: "en" }),
  );
  const names = async (filter: Partial<Parameters<typeof store.listPeople>[0]>, limit?: number) =>
    (await store.listPeople({ q: "", ...filter }, limit)).map(({ name }) => name);

  expect(await names({})).toEqual(["Aziza", "Bakyt 100%", "Chynara", "Daler"]);
  expect(await names({}, 1)).toEqual(["Aziza", "Bakyt 100%"]);
  expect(await names({ after: off })).toEqual(["Chynara", "Daler"]);
  expect(await names({ q: "100%" })).toEqual(["Bakyt 100%"]);
  expect(await names({ q: "daler@" })).toEqual(["Daler"]);
  expect(await names({ state: "admin" })).toEqual(["Aziza"]);
  expect(await names({ state: "disabled" })).toEqual(["Bakyt 100%"]);
  expect(await names({ state: "invited" })).toEqual(["Daler"]);
  expect(await names({ state: "noSecondFactor" })).toEqual(["Aziza"]);
  expect((await accountOf(safe))?.hasSecondFactor).toBe(true);
});

const factor = { totpSecret: "secret", totpConfirmedAt: new Date() };

async function person(values: Partial<typeof people.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: `Person ${id}`, email: `${id}@majlis.example`, ...values });
  return id;
}

const as = <T>(id: string, run: (acting: Acting) => Promise<Verdict<T>>) =>
  act({ id, isAdmin: true, seats: [], conflicts: [] }, run);

async function signIn(personId: string): Promise<string> {
  const hash = randomUUID();
  await db()
    .insert(sessions)
    .values({ hash, personId, expiresAt: new Date(Date.now() + 3_600_000), secondFactorAt: new Date() });
  return hash;
}

const accountOf = (id: string) => transaction((tx) => store.lockPerson(tx, id));

const recorded = async () =>
  (await db().execute<{ act: string }>(sql`select act from admin_events order by at, id`)).map(({ act }) => act);

const adminsLeft = async () =>
  (
    await db().execute<{ count: number }>(
      sql`select count(*)::int as count from people where is_admin and disabled_at is null`,
    )
  )[0]?.count;

const links = async (personId: string) =>
  (
    await db().execute<{ email: string; locale: string; template: string; link: string }>(
      sql`select email, locale, template, params->>'link' as link from outbox where recipient_id = ${personId} order by queued_at`,
    )
  ).map(({ link, ...mail }) => ({ ...mail, token: link.split("/").at(-1) }));

async function alive(token = ""): Promise<boolean> {
  const hash = createHash("sha256").update(token).digest("hex");
  const rows = await db().execute(
    sql`select 1 from tokens where hash = ${hash} and used_at is null and expires_at > now()`,
  );
  return rows.length === 1;
}
