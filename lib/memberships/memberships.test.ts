import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { act, must } from "@/e2e/committee";
import { house, person } from "@/e2e/house";
import { closeDelegation } from "@/lib/committees/perform";
import { memberOf } from "@/lib/session/store";
import * as perform from "./perform";
import * as store from "./store";

const reason = "the government named somebody else";
const from = "2020-01-01";

test("a role counts on the next request, and no longer once it is ended", async () => {
  const { admin, committeeId, tj } = await house();
  const rosa = await person();
  const hash = await signIn(rosa);
  expect((await memberOf(hash))?.actor.seats).toEqual([]);

  const { id: membershipId } = await must(
    admin((acting) =>
      perform.grantRole(acting, {
        committeeId,
        personId: rosa,
        role: "member",
        delegation: tj,
        standing: "head",
        from,
        until: null,
      }),
    ),
  );
  expect((await memberOf(hash))?.actor.seats).toEqual([
    { committeeId, roles: ["member"], delegationId: tj, standing: "head", rank: null },
  ]);

  await must(admin((acting) => perform.endRole(acting, { membershipId, reason })));
  expect((await memberOf(hash))?.actor.seats).toEqual([]);
  expect(await admin((acting) => perform.endRole(acting, { membershipId, reason }))).toEqual({
    ok: false,
    reason: "roleEnded",
  });
});

test("two who are made head of one delegation at the same instant: one is", async () => {
  const { admin, committeeId, tj } = await house();
  const verdicts = await Promise.all(
    [await person(), await person()].map((personId) =>
      admin((acting) =>
        perform.grantRole(acting, {
          committeeId,
          personId,
          role: "member",
          delegation: tj,
          standing: "head",
          from,
          until: null,
        }),
      ),
    ),
  );
  expect(verdicts.map((verdict) => (verdict.ok ? "granted" : verdict.reason)).sort()).toEqual(["granted", "headTaken"]);
});

test("the database itself keeps one head and one mandate of a role at a time", async ({ database: { owner } }) => {
  const { committeeId, tj } = await house();
  const [one, other] = [await person(), await person()];
  const insert = (personId: string, start: string) => owner`
    insert into memberships (committee_id, person_id, role, delegation_id, standing, mandate_from) values (${committeeId}, ${personId}, 'member', ${tj}, 'head', ${start})`;
  await insert(one, "2026-01-01");
  await expect(insert(other, "2026-06-01")).rejects.toMatchObject({ constraint_name: "memberships_one_head" });
  await expect(insert(one, "2026-06-01")).rejects.toMatchObject({ code: "23P01" });
});

test("who held what when", async ({ database: { owner } }) => {
  const { admin, committeeId, tj } = await house();
  const [early, late] = [await person("Early Head"), await person("Late Head")];
  await owner`insert into memberships (committee_id, person_id, role, delegation_id, standing, mandate_from, mandate_until)
    values (${committeeId}, ${early}, 'member', ${tj}, 'head', '2024-01-01', '2024-12-31')`;
  await owner`insert into memberships (committee_id, person_id, role, delegation_id, standing, mandate_from, ended_at, end_reason)
    values (${committeeId}, ${late}, 'member', ${tj}, 'head', '2025-01-01', '2025-06-10T12:00Z', 'left')`;
  await admin((acting) =>
    perform.grantRole(acting, { committeeId, personId: late, role: "chair", from: "2025-03-01", until: null }),
  );

  const on = async (day: string) =>
    (await store.history({ committeeId, filter: { q: "", on: day } })).map(
      ({ personName, role }) => `${personName}: ${role}`,
    );
  expect(await on("2023-12-31")).toEqual([]);
  expect(await on("2024-01-01")).toEqual(["Early Head: member"]);
  expect(await on("2024-12-31")).toEqual(["Early Head: member"]);
  expect(await on("2025-01-01")).toEqual(["Late Head: member"]);
  expect(await on("2025-06-09")).toEqual(["Late Head: chair", "Late Head: member"]);
  expect(await on("2025-06-10")).toEqual(["Late Head: chair"]);
  expect((await store.seatedOn(committeeId, "2025-06-09")).map(({ role }) => role).sort()).toEqual(["chair", "member"]);

  const all = { committeeId, filter: { q: "head" } };
  expect(await store.history(all)).toHaveLength(3);
  const [first] = await store.history({ ...all, limit: 1 });
  expect(await store.history({ ...all, filter: { q: "head", after: first?.id } })).toHaveLength(2);
  expect(await store.history({ personId: early, filter: { q: "" } })).toMatchObject([
    { until: "2024-12-31", ended: false },
  ]);
});

test("a mandate's last day moves while it runs, and the record keeps the one before", async () => {
  const { admin, committeeId } = await house();
  const { id: membershipId } = await must(
    admin((acting) =>
      perform.grantRole(acting, {
        committeeId,
        personId: acting.actor.id,
        role: "reviewer",
        from,
        until: "2099-01-01",
      }),
    ),
  );
  expect(
    (await admin((acting) => perform.changeMandate(acting, { membershipId, until: "2099-12-31", reason }))).ok,
  ).toBe(true);
  expect(await admin((acting) => perform.changeMandate(acting, { membershipId, until: "2099-12-31", reason }))).toEqual(
    { ok: false, reason: "mandateSame" },
  );
  expect(await admin((acting) => perform.changeMandate(acting, { membershipId, until: "2021-01-01", reason }))).toEqual(
    { ok: false, reason: "mandateOver" },
  );
  const events = await db().execute<{ act: string; data: object }>(
    sql`select act, data from admin_events order by at, id`,
  );
  expect(events.map(({ act }) => act)).toEqual(["grantRole", "changeMandate"]);
  // Administrators who seat themselves are named as such.
  expect(events.map(({ data }) => data)).toMatchObject([
    { self: true },
    { self: true, before: "2099-01-01", until: "2099-12-31" },
  ]);
});

test("refused and not recorded: strangers, the disabled, closed delegations and committees", async ({
  database: { owner },
}) => {
  const { admin, committeeId, tj } = await house();
  const rosa = await person();
  const grant = {
    committeeId,
    personId: rosa,
    role: "member" as const,
    delegation: tj,
    standing: "adviser" as const,
    from,
    until: null,
  };
  const grantTo = (change: Partial<typeof grant>) =>
    admin((acting) => perform.grantRole(acting, { ...grant, ...change }));

  expect(
    await act({ id: rosa, isAdmin: true, seats: [], conflicts: [] }, (acting) => perform.grantRole(acting, grant)),
  ).toMatchObject({ reason: "onlyHats" });
  expect(
    await act({ id: rosa, isAdmin: true, seats: [], conflicts: [] }, (acting) =>
      perform.changeMandate(acting, { membershipId: rosa, until: null, reason }),
    ),
  ).toMatchObject({ reason: "onlyHats" });
  expect(
    await act({ id: rosa, isAdmin: true, seats: [], conflicts: [] }, (acting) =>
      perform.endRole(acting, { membershipId: rosa, reason }),
    ),
  ).toMatchObject({ reason: "onlyHats" });
  expect(await grantTo({ personId: randomUUID() })).toEqual({ ok: false, reason: "notFound" });
  expect(await grantTo({ delegation: randomUUID() })).toEqual({ ok: false, reason: "notFound" });
  await owner`update people set disabled_at = now() where id = ${rosa}`;
  expect(await grantTo({})).toEqual({ ok: false, reason: "personDisabled" });
  await owner`update people set disabled_at = null where id = ${rosa}`;
  await owner`update delegations set closed_at = now() where id = ${tj}`;
  expect(await grantTo({})).toEqual({ ok: false, reason: "delegationClosed" });
  await owner`update committees set closed_at = now() where id = ${committeeId}`;
  expect(await grantTo({})).toEqual({ ok: false, reason: "committeeClosed" });
  expect(await db().execute(sql`select 1 from admin_events`)).toHaveLength(0);
});

test("a delegation closes only when nobody sits for it", async () => {
  const { admin, committeeId, tj } = await house();
  const personId = await person();
  const { id: membershipId } = await must(
    admin((acting) =>
      perform.grantRole(acting, {
        committeeId,
        personId,
        role: "member",
        delegation: tj,
        standing: "adviser",
        from,
        until: null,
      }),
    ),
  );
  expect(await admin((acting) => closeDelegation(acting, { delegationId: tj, reason }))).toEqual({
    ok: false,
    reason: "delegationSeated",
    params: { count: 1 },
  });
  await must(admin((acting) => perform.endRole(acting, { membershipId, reason })));
  expect((await admin((acting) => closeDelegation(acting, { delegationId: tj, reason }))).ok).toBe(true);
});

async function signIn(personId: string): Promise<string> {
  const hash = randomUUID();
  await db()
    .insert(sessions)
    .values({ hash, personId, expiresAt: new Date(Date.now() + 3_600_000), secondFactorAt: new Date() });
  return hash;
}
