import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { expect, test } from "@/db/testing";
import { must } from "@/e2e/committee";
import { house, person } from "@/e2e/house";
import * as perform from "./perform";
import { seatedOn, todayIn } from "./store";

const reason = "the government named somebody else";
const from = "2020-01-01";

test("alternates have an order: each a place of their own, which an administrator changes on record", async () => {
  const { admin, committeeId, tj } = await house();
  const seat = async (rank?: number) =>
    admin(async (acting) =>
      perform.grantRole(acting, {
        committeeId,
        personId: await person(),
        role: "member",
        delegation: tj,
        standing: "alternate",
        from,
        until: null,
        ...(rank && { rank }),
      }),
    );
  const [one, other] = [await must(seat()), await must(seat())];
  const ranks = async () => (await seatedOn(committeeId, await todayIn(committeeId))).map(({ id, rank }) => [id, rank]);
  expect(Object.fromEntries(await ranks())).toEqual({ [one.id]: 1, [other.id]: 2 });
  const change = (membershipId: string, rank: number) =>
    admin((acting) => perform.changeMandate(acting, { membershipId, until: null, rank, reason }));
  expect(await seat(2)).toMatchObject({ reason: "rankTaken", params: { rank: 2 } });
  expect(await change(other.id, 1)).toMatchObject({ reason: "rankTaken", params: { rank: 1 } });
  expect(await change(other.id, 2)).toEqual({ ok: false, reason: "mandateSame" });
  for (const [id, rank] of [
    [one.id, 3],
    [other.id, 1],
  ] as const)
    await must(change(id, rank));
  expect(Object.fromEntries(await ranks())).toEqual({ [one.id]: 3, [other.id]: 1 });
  const [, event] = await db().execute<{ data: object }>(
    sql`select data from admin_events where act = 'changeMandate' order by at`,
  );
  expect(event?.data).toMatchObject({ rankBefore: 2, rank: 1, reason });
  // Two administrators give one place at once: one of them does.
  const both = await Promise.all([change(one.id, 5), change(other.id, 5)]);
  expect(both.map((verdict) => (verdict.ok ? "changed" : verdict.reason)).sort()).toEqual(["changed", "rankTaken"]);
  const head = await must(
    admin(async (acting) =>
      perform.grantRole(acting, { committeeId, personId: await person(), role: "reviewer", from, until: null }),
    ),
  );
  expect(await change(head.id, 1)).toEqual({ ok: false, reason: "onlyAlternatesRank" });
});
