import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { db } from "@/db/client";
import { openDriver } from "@/db/driver";
import { decisions } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { expect, test } from "@/db/testing";
import { type Body, found, must } from "@/e2e/committee";
import { filed, openBallotOf } from "@/e2e/filed";
import { castBallot } from "@/lib/votes/perform";
import { numberDecision } from "./perform";

type Committee = typeof committees.$inferSelect;

async function committeeOf(body: Body, change: Partial<Committee> = {}): Promise<Committee> {
  if (Object.keys(change).length > 0)
    await db().update(committees).set(change).where(eq(committees.id, body.committeeId));
  const [committee] = await db().select().from(committees).where(eq(committees.id, body.committeeId));
  if (!committee) throw new Error("No such committee.");
  return committee;
}

test("fifty decisions adopted at once by two instances are numbered without a gap; what is rolled back takes none", async ({
  database,
}) => {
  test.setTimeout(120_000);
  const body = await found(1);
  const [head] = body.heads;
  if (!head) throw new Error("Nobody heads the delegation.");
  const ids: string[] = [];
  for (let at = 0; at < 55; at++) ids.push(await filed(body, "policyNote", "inBallot"));
  const ballots = new Map<string, string>();
  for (const id of ids) ballots.set(id, await openBallotOf(id));

  const elsewhere = openDriver(database.url, { size: 5, prepare: true, onGone: () => {} });
  const instances = [db(), drizzle(elsewhere.client)] as const;
  const adopt = (itemId: string, at: number, fails = false) =>
    (at % 2 ? instances[1] : instances[0]).transaction(async (tx) => {
      const vote = { itemId, ballotId: ballots.get(itemId) ?? "", choice: "approve" as const, reason: "" };
      await must(castBallot({ tx, actor: head }, vote));
      if (fails) throw new Error("The power went out.");
    });
  const [done, undone] = [ids.slice(0, 50), ids.slice(50)];
  const settled = await inLanes(10, [
    ...done.map((id, at) => () => adopt(id, at)),
    ...undone.map((id, at) => () => adopt(id, at, true).catch(() => {})),
  ]);
  expect(settled).toBe(55);
  await elsewhere.close();

  const rows = await db().select().from(decisions).where(eq(decisions.committeeId, body.committeeId));
  const numbers = rows.map(({ symbol }) => Number(symbol?.split("/").at(-1))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test("a number is of the year in which the decision was adopted, by the committee's calendar", async () => {
  const committee = await committeeOf(await found(1));
  const number = (at: string) => db().transaction((tx) => numberDecision(tx, committee, new Date(at)));
  // In Dushanbe, five hours ahead, the year begins at 19:00 UTC.
  expect(await number("2026-12-31T18:59:59Z")).toBe(`${committee.symbol}/D/2026/1`);
  expect(await number("2026-12-31T19:00:00Z")).toBe(`${committee.symbol}/D/2027/1`);
  // Seen to late, it still belongs to the year it was adopted in.
  expect(await number("2026-12-30T12:00:00Z")).toBe(`${committee.symbol}/D/2026/2`);
});

test("a committee may number by its meetings; each begins anew", async () => {
  const body = await found(1);
  const between = await committeeOf(body, { numbering: "meetings", meeting: 3 });
  const number = (committee: Committee) =>
    db().transaction((tx) => numberDecision(tx, committee, new Date("2026-11-23T12:00:00Z")));
  expect(await number(between)).toBe(`${between.symbol}/D.03-04/01`);
  expect(await number(between)).toBe(`${between.symbol}/D.03-04/02`);
  const sits = await committeeOf(body, { meeting: 4, sitting: true });
  expect(await number(sits)).toBe(`${sits.symbol}/D.04/01`);
});

/** Works through a list, so many at a time: no more than the connections can carry without waiting too long. */
async function inLanes(lanes: number, work: (() => Promise<void>)[]): Promise<number> {
  const queue = work.entries();
  let done = 0;
  const lane = async () => {
    for (const [, task] of queue) {
      await task();
      done++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}
