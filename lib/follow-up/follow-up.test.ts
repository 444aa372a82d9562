import { eq, inArray } from "drizzle-orm";
import { actorOf, committeeId as demoCommittee } from "@/db/cast";
import { db } from "@/db/client";
import { sql } from "@/db/plain";
import { capacityRequests } from "@/db/schema/capacity";
import { recommendations } from "@/db/schema/follow-up";
import { items } from "@/db/schema/items";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { byChance } from "@/e2e/by-chance";
import { requestQueryOf } from "@/lib/capacity/schema";
import { pageOf as requestsOf } from "@/lib/capacity/store";
import { followUpQueryOf } from "@/lib/recommendations/schema";
import { pageOf } from "@/lib/recommendations/store";
import { AGE_NAMES, followUpStanding } from "@/lib/rules/follow-up";
import type { Actor } from "@/lib/rules/hats";
import { AREAS, CAPACITY_STATES, IMPLEMENTATIONS, MANAGEMENT_RESPONSES } from "@/lib/rules/words";
import { countsOf, foldFollowUpTallies, followUpFiguresOf } from "./store";

const TODAY = "2026-07-01";
const EVERYTHING = 100_000;

for (const seed of [11, 12])
  test(`every figure is what plain SQL counts and what its list holds, after whatever happened (${seed})`, async () => {
    const body = await byChance("UTC", seed);
    await followed(body.committeeId, seed);
    await reconciles(body.secretary, body.committeeId, TODAY);
    await reconciles(body.observer, body.committeeId, TODAY);

    await db().update(recommendations).set({ closedAt: new Date() }).where(eq(recommendations.response, "rejected"));
    await db().update(recommendations).set({ response: "accepted" }).where(eq(recommendations.number, 2));
    await db().delete(recommendations).where(eq(recommendations.number, 3));
    await db()
      .update(capacityRequests)
      .set({ state: "closed", women: 7 })
      .where(eq(capacityRequests.state, "delivered"));
    await db().update(items).set({ confidentiality: "restricted" }).where(eq(items.area, "energy"));
    await db().update(items).set({ confidentiality: "public" }).where(eq(items.area, "trade"));
    await reconciles(body.secretary, body.committeeId, TODAY);
    await foldFollowUpTallies();
    for (const actor of [body.secretary, body.observer, body.reviewers[0], body.heads[1] as Actor])
      await reconciles(actor, body.committeeId, TODAY);
  });

test("what a conflict hides is in no figure", async () => {
  const body = await byChance("UTC", 13);
  await followed(body.committeeId, 13);
  const some = await db().select({ id: items.id }).from(items).where(eq(items.status, "adopted"));
  const conflicts = some.map(({ id }, at) => ({
    itemId: id,
    level: at % 2 ? ("walled" as const) : ("recused" as const),
  }));
  await reconciles({ ...body.secretary, conflicts }, body.committeeId, TODAY);
  await reconciles({ ...body.observer, conflicts }, body.committeeId, TODAY);
});

test("the figures of the demo are what its rows say", async () => {
  await seedDemo({ keep: async () => {} });
  const today = new Date().toISOString().slice(0, 10);
  for (const who of ["Ulugbek", "Leila", "Madina"] as const)
    await reconciles(actorOf(who), demoCommittee("rac"), today);
  const { delivered, states } = await followUpFiguresOf(actorOf("Leila"), demoCommittee("rac"), today);
  expect(states.map(({ state }) => state).toSorted()).toEqual([...CAPACITY_STATES].toSorted());
  expect(delivered.reduce((total, { trainings }) => total + trainings, 0)).toBe(4);
});

/** Gives every adopted item something to follow up, by chance. */
async function followed(committeeId: string, seed: number) {
  let state = seed;
  const nat = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const pick = <T>(from: readonly T[]) => from[nat(from.length)] as T;
  await db()
    .update(items)
    .set({ status: "adopted" })
    .where(inArray(items.status, ["adopted", "notAdopted"]));
  const adopted = await db().select().from(items).where(eq(items.status, "adopted"));
  const day = () => new Date(Date.UTC(2026, 0, 1 + nat(400))).toISOString().slice(0, 10);
  for (const { id: itemId, authorId, kind } of adopted) {
    const row = { itemId, committeeId, addressee: "Agency", text: "Do it." };
    await db()
      .insert(recommendations)
      .values(
        [1, 2, 3].map((number) => ({
          ...row,
          number,
          dueOn: day(),
          response: pick([...MANAGEMENT_RESPONSES, null]),
          implementation: pick(IMPLEMENTATIONS),
          closedAt: nat(4) === 0 ? new Date() : null,
        })),
      );
    if (kind !== "capacityRequest") continue;
    const one = pick(CAPACITY_STATES);
    const took = ["delivered", "evaluated", "closed"].includes(one);
    const evaluation = { level: 1 as const, asked: 9, answered: nat(9), mean: null, pre: null, post: null, max: null };
    await db()
      .insert(capacityRequests)
      .values({
        itemId,
        committeeId,
        authorId,
        openedOn: day(),
        since: TODAY,
        state: one,
        ...(took && { women: nat(9), men: nat(9), hours: 1 + nat(60) }),
        evaluations: took ? [evaluation] : [],
      });
  }
}

/** Holds every figure against rows counted one by one, and against the list that it leads to. */
async function reconciles(actor: Actor, committeeId: string, today: string) {
  const walled = `{${actor.conflicts
    .filter(({ level }) => level === "walled")
    .map(({ itemId }) => itemId)
    .join(",")}}`;
  const open = sql`items.committee_id = ${committeeId} and items.confidentiality <> 'restricted' and items.id <> all(${walled}::uuid[])`;
  const rows = async (query: ReturnType<typeof sql>) =>
    lines((await db().execute(query)).map((row) => Object.values(row)));
  const told = await followUpFiguresOf(actor, committeeId, today);
  const late = sql`(${today}::date - due_on)`;
  expect(lines(told.recommendations.map(({ age, response, count }) => [age, response, count]))).toEqual(
    await rows(sql`select case when closed_at is not null then 'closed' when response = 'rejected' or implementation = 'implemented' then 'toDecide' when ${late} > 180 then 'over180' when ${late} > 90 then 'upTo180'
        when ${late} > 30 then 'upTo90' when ${late} > 0 then 'upTo30' else 'ahead' end, response, count(*)::int
      from recommendations join items on items.id = item_id where ${open} group by 1, 2`),
  );
  expect(lines(told.states.map(({ state, count }) => [state, count]))).toEqual(
    await rows(
      sql`select state, count(*)::int from capacity_requests join items on items.id = item_id where ${open} group by 1`,
    ),
  );
  const delivered = told.delivered.map(({ area, trainings, women, men, hours }) => [
    area,
    trainings,
    women,
    men,
    hours,
  ]);
  expect(lines(delivered)).toEqual(
    await rows(sql`select coalesce(area, ''), count(*)::int, sum(women)::int as women, sum(men)::int as men, sum(hours * (women + men))::int as hours
      from capacity_requests join items on items.id = item_id where ${open} and women is not null group by 1`),
  );
  expect(
    lines(told.levels.map(({ level, evaluated, asked, answered }) => [level, evaluated, asked, answered])),
  ).toEqual(
    await rows(sql`select (one ->> 'level')::int as level, count(*)::int, sum((one ->> 'asked')::int)::int as asked, sum((one ->> 'answered')::int)::int as answered
      from capacity_requests join items on items.id = item_id cross join jsonb_array_elements(evaluations) one where ${open} group by 1`),
  );

  const listed = async (params: Record<string, string>) =>
    (await pageOf(actor, committeeId, followUpQueryOf(params), today, EVERYTHING)).rows.length;
  const sum = (age: string, response?: string | null) =>
    told.recommendations
      .filter((cell) => cell.age === age && (response === undefined || cell.response === response))
      .reduce((total, { count }) => total + count, 0);
  const openTo = "committee";
  for (const standing of ["ahead", "toDecide", "closed"])
    expect(await listed({ standing, openTo })).toBe(sum(standing));
  for (const age of AGE_NAMES) {
    expect(await listed({ age, openTo })).toBe(sum(age));
    expect(await listed({ age, response: "unanswered", openTo })).toBe(sum(age, null));
    for (const response of MANAGEMENT_RESPONSES)
      expect(await listed({ age, response, openTo })).toBe(sum(age, response));
  }
  const requests = async (params: Record<string, string>) =>
    (await requestsOf(actor, committeeId, requestQueryOf(params), today, EVERYTHING)).rows.length;
  for (const state of CAPACITY_STATES)
    expect(await requests({ state, openTo })).toBe(told.states.find((one) => one.state === state)?.count ?? 0);
  for (const area of AREAS)
    expect(await requests({ standing: "delivered", area, openTo })).toBe(
      told.delivered.find((one) => one.area === area)?.trainings ?? 0,
    );
  expect(await requests({ standing: "level1", openTo })).toBe(
    told.levels.find(({ level }) => level === 1)?.evaluated ?? 0,
  );

  const counts = await countsOf(actor, committeeId, today);
  expect(counts.open).toBe(await listed({ standing: "open" }));
  expect(counts.closed).toBe(await listed({ standing: "closed" }));
  expect(counts.toDecide).toBe(await listed({ standing: "toDecide" }));
  const all = (await pageOf(actor, committeeId, followUpQueryOf({}), today, EVERYTHING)).rows;
  const standingOf = (row: (typeof all)[number]) => followUpStanding({ ...row, closed: row.closedAt !== null }, today);
  for (const standing of ["toDecide", "overdue", "dueSoon", "closed"] as const)
    expect(await listed({ standing }), "as the rule says").toBe(
      all.filter((row) => standingOf(row) === standing).length,
    );
  expect(counts.overdue).toBe(await listed({ standing: "overdue" }));
  expect(counts.unanswered).toBe(await listed({ standing: "overdue", response: "none" }));
  for (const age of AGE_NAMES) expect(counts[age]).toBe(await listed({ age }));
}

/** Rows in an order of their own. */
const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(" ")).toSorted();
