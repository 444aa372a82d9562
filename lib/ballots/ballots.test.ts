import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { sessions } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { closesIn, straightIn } from "@/e2e/straight";
import { hashOf } from "@/lib/session/hash";
import { memberOf } from "@/lib/session/store";
import { settleDueBallots } from "./perform";

const openIn = async ({ committeeId }: Body) => {
  const [row] = await db().execute<{ open: number }>(
    sql`select count(*)::int as open from ballots join items on items.id = item_id where closed_at is null and committee_id = ${committeeId}`,
  );
  return row?.open;
};
const due = async (body: Body, many: number) => {
  const open = await straightIn(body, "vote", many);
  for (const { ballotId } of open) await closesIn(ballotId, -1000);
  return open;
};

test("whoever looks closes all that is due where they look, however much, and leaves others’ to others", async () => {
  const [mine, others] = [await found(), await found()];
  await due(mine, 45);
  await due(others, 3);
  await settleDueBallots({ slug: mine.slug });
  expect([await openIn(mine), await openIn(others)]).toEqual([0, 3]);
  await settleDueBallots({ ids: [] });
  expect(await openIn(others)).toBe(3);
  await settleDueBallots({ ids: [others.committeeId] });
  expect(await openIn(others)).toBe(0);
});

test("one that cannot be closed keeps nobody from the others", async () => {
  const body = await found();
  const [stuck] = await due(body, 4);
  // As no act of the product leaves it: its ballot runs, and it is withdrawn.
  await db()
    .update(items)
    .set({ status: "withdrawn" })
    .where(eq(items.id, stuck?.itemId ?? ""));
  await settleDueBallots();
  expect(await openIn(body)).toBe(1);
});

test("a reader is told of what is due: a deadline that passed, a time for re-opening that ended, not a clock that stands still", async () => {
  const body = await found();
  const hash = hashOf(randomBytes(32).toString("base64url"));
  await db()
    .insert(sessions)
    .values({ hash, personId: body.observer.id, expiresAt: new Date(Date.now() + 60_000) });
  const told = async () => (await memberOf(hash))?.ballotsDue;
  const [one] = await straightIn(body, "vote", 1);
  const mine = eq(ballots.id, one?.ballotId ?? "");
  expect(await told()).toBe(false);
  await closesIn(one?.ballotId ?? "", -1000);
  expect(await told()).toBe(true);
  await db().update(ballots).set({ suspendedAt: new Date() }).where(mine);
  expect(await told()).toBe(false);
  await db()
    .update(ballots)
    .set({ suspendedAt: null, closedAt: new Date(), outcome: "not-adopted", reopenUntil: new Date(Date.now() - 1000) })
    .where(mine);
  expect(await told()).toBe(true);
});
