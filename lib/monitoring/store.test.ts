import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { sql } from "@/db/plain";
import { items } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { byChance, QUARTERS } from "@/e2e/by-chance";
import { type Body, found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { decisionQueryOf } from "@/lib/decisions/schema";
import { countOf } from "@/lib/decisions/store";
import { followUpFiguresOf } from "@/lib/follow-up/store";
import { itemQueryOf, type Params } from "@/lib/listing/schema";
import { listOf } from "@/lib/listing/store";
import type { Actor } from "@/lib/rules/hats";
import { riskPoints } from "@/lib/rules/portfolio-risk";
import { firstDayOf } from "@/lib/rules/quarter";
import { AREAS, KIND_NAMES } from "@/lib/rules/words";
import { type Figures, figuresOf, foldTallies } from "./store";

const zones = ["Asia/Dushanbe", "Asia/Bishkek", "UTC", "Pacific/Auckland"];

for (const [seed, timezone] of zones.entries())
  test(`every figure is what plain SQL counts and what its list holds, in ${timezone}`, async () => {
    const body = await byChance(timezone, seed);
    await reconciles(body, body.secretary, timezone);
    await reconciles(body, body.observer, timezone);
    await foldTallies();
    await reconciles(body, body.heads[1] as Actor, timezone);
  });

test("what a conflict hides is in no figure; the recused see items, and no review of them", async () => {
  const body = await byChance("Asia/Bishkek", 5);
  const some = await db().select({ id: items.id }).from(items).where(eq(items.committeeId, body.committeeId)).limit(60);
  const conflicts = some.map(({ id }, at) => ({
    itemId: id,
    level: at % 2 ? ("walled" as const) : ("recused" as const),
  }));
  await reconciles(body, { ...body.observer, conflicts }, "Asia/Bishkek");
  await reconciles(body, { ...body.secretary, conflicts }, "Asia/Bishkek");
});

test("who has no conflict has everybody's figures, whatever their part in the committee", async () => {
  const body = await byChance("Asia/Dushanbe", 7);
  const told = (actor: Actor) =>
    Promise.all([
      figures(body, actor, "Asia/Dushanbe"),
      followUpFiguresOf(actor, body.committeeId, new Date().toISOString().slice(0, 10)),
    ]);
  const everybodys = await told(body.secretary);
  for (const actor of [body.observer, body.chair, body.author, body.colleague, ...body.reviewers, ...body.heads]) {
    expect(actor.conflicts).toEqual([]);
    // One after another: what differs is seen by whom.
    // oxlint-disable-next-line no-await-in-loop
    expect(await told(actor)).toEqual(everybodys);
  }
});

test("figures follow an item from its draft to its decision, and out of the committee's sight", async () => {
  const body = await found();
  const adopted = async () => {
    const { items: cells, quarters } = await figures(body, body.observer, "Asia/Dushanbe");
    const kind = cells.filter(({ by, status }) => by === "kind" && status === "adopted");
    return [sum(kind), sum(quarters.filter(({ of }) => of === "decided"))];
  };
  await filed(body, "policyNote", "draft");
  expect(await figures(body, body.secretary, "UTC")).toMatchObject({ items: [], quarters: [] });
  const id = await filed(body, "policyNote", "adopted");
  expect(await adopted()).toEqual([1, 1]);
  await db().update(items).set({ confidentiality: "restricted" }).where(eq(items.id, id));
  expect(await adopted()).toEqual([0, 0]);
  await db().update(items).set({ confidentiality: "public" }).where(eq(items.id, id));
  expect(await adopted()).toEqual([1, 1]);
});

test("figures follow a project from one area, country and status to another, and out of the register", async () => {
  const body = await found();
  const { committeeId } = body;
  const cells = async () =>
    lines(
      (await figures(body, body.secretary, "UTC")).projects.map(({ area, country, status, count }) => [
        area ?? country,
        status,
        count,
      ]),
    );
  const row = { committeeId, area: "energy", status: "active", countries: ["TJ", "KG"] } as const;
  await db()
    .insert(projects)
    .values(["1", "2"].map((code) => ({ ...row, countries: [...row.countries], code, title: code })));
  expect(await cells()).toEqual(["KG active 2", "TJ active 2", "energy active 2"]);
  const first = and(eq(projects.committeeId, committeeId), eq(projects.code, "1"));
  await db()
    .update(projects)
    .set({ area: "trade", countries: ["KG"], status: "completed" })
    .where(first);
  expect(await cells()).toEqual([
    "KG active 1",
    "KG completed 1",
    "TJ active 1",
    "energy active 1",
    "trade completed 1",
  ]);
  await db().delete(projects).where(first);
  expect(await cells()).toEqual(["KG active 1", "TJ active 1", "energy active 1"]);
});

test("the ranking is the rulebook's, whatever the projects", async () => {
  const body = await byChance("UTC", 6);
  const { ranking, today } = await figures(body, body.observer, "UTC", 1000);
  const all = await db()
    .select()
    .from(projects)
    .where(
      and(
        eq(projects.committeeId, body.committeeId),
        inArray(projects.status, ["planned", "active", "finalising", "suspended"]),
      ),
    );
  const points = (one: (typeof all)[number]) => riskPoints(one, today).total;
  const expected = all.toSorted(
    (one, other) =>
      points(other) - points(one) ||
      (one.endsOn ?? "9").localeCompare(other.endsOn ?? "9") ||
      one.code.localeCompare(other.code, "en", { numeric: true }),
  );
  expect(ranking.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
  expect((await figures(body, body.observer, "UTC", 3)).ranking).toEqual(ranking.slice(0, 3));
});

/** Rows in an order of their own. */
const lines = (rows: unknown[][]) => rows.map((row) => row.join(" ")).toSorted();
const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);
const figures = (body: Body, actor: Actor, timezone: string, ranked = 10): Promise<Figures> =>
  figuresOf(actor, { id: body.committeeId, timezone }, QUARTERS, ranked);

/** Holds every figure against rows counted one by one, and against the list that it leads to. */
async function reconciles(body: Body, actor: Actor, timezone: string) {
  const { committeeId } = body;
  const told = await figures(body, actor, timezone);
  const counted = await plainly(committeeId, actor, timezone);
  const cells = (of: string) => told.items.filter(({ by }) => by === of);
  for (const by of ["kind", "area", "delegation"] as const)
    expect(lines(cells(by).map(({ value, status, count }) => [value, status, count])), by).toEqual(lines(counted[by]));
  const quarters = told.quarters.map(({ of, starts, outcome, count }) => [of, starts, outcome, count]);
  expect(lines(quarters)).toEqual(lines([...counted.submitted, ...counted.decided]));
  expect([told.overdue, told.pastEnd]).toEqual([counted.overdue, counted.pastEnd]);
  const owed = told.reviews.map(({ kind, owed: some, late, reviews }) => [kind, some, late, reviews]);
  expect(lines(owed)).toEqual(lines(counted.reviews));
  const monitored = told.projects.map(({ area, country, status, count }) => [area ?? country, status, count]);
  expect(lines(monitored)).toEqual(lines(counted.projects));

  const listed = async (params: Params) =>
    (await listOf(actor, committeeId, itemQueryOf({ ...params, openTo: "committee" }))).count;
  const of = (by: string, value: string) => told.items.filter((cell) => cell.by === by && cell.value === value);
  for (const area of AREAS) expect(await listed({ area, status: "filed" }), area).toBe(sum(of("area", area)));
  for (const kind of KIND_NAMES) {
    const review = told.reviews.find((cell) => cell.kind === kind);
    expect(await listed({ kind, status: "adopted" })).toBe(
      sum(of("kind", kind).filter((cell) => cell.status === "adopted")),
    );
    expect(await listed({ kind, reviews: "owed" })).toBe(review?.owed ?? 0);
    expect(await listed({ kind, reviews: "overdue" })).toBe(review?.late ?? 0);
  }
  expect(await listed({ deadline: "overdue", status: "filed" })).toBe(told.overdue);
  for (const quarter of QUARTERS) {
    const here = told.quarters.filter(({ starts }) => starts === firstDayOf(quarter));
    expect(await listed({ submitted: quarter, status: "filed" })).toBe(
      sum(here.filter((cell) => cell.of === "submitted")),
    );
    const query = decisionQueryOf({ quarter, openTo: "committee" });
    const decided = await countOf(actor, { id: committeeId, timezone }, query);
    expect(decided).toBe(sum(here.filter((cell) => cell.of === "decided")));
  }
}

type Counted = Record<"kind" | "area" | "delegation" | "submitted" | "decided" | "reviews" | "projects", unknown[][]> &
  Record<"overdue" | "pastEnd", number>;

/** The same figures by plain queries over the rows themselves: `hides` are the walled, `apart` all conflicts. */
async function plainly(committeeId: string, { conflicts }: Actor, timezone: string): Promise<Counted> {
  const ids = (level?: string) =>
    `{${conflicts
      .filter((one) => !level || one.level === level)
      .map(({ itemId }) => itemId)
      .join(",")}}`;
  const open = sql`committee_id = ${committeeId} and status <> 'draft' and confidentiality in ('public', 'committee') and id <> all(${ids("walled")}::uuid[])`;
  const rows = async (query: ReturnType<typeof sql>) =>
    (await db().execute<Record<string, unknown>>(query)).map((row) => Object.values(row));
  const first = firstDayOf(QUARTERS[0] ?? "2000-Q1");
  const quarter = (at: ReturnType<typeof sql>) => sql`date_trunc('quarter', ${at} at time zone ${timezone})::date`;
  const one = async (query: ReturnType<typeof sql>) => Number((await rows(query))[0]?.[0]);
  return {
    kind: await rows(sql`select kind, status, count(*)::int from items where ${open} group by 1, 2`),
    area: await rows(sql`select coalesce(area, ''), status, count(*)::int from items where ${open} group by 1, 2`),
    delegation:
      await rows(sql`select coalesce((select code from delegations where delegations.id = delegation_id), ''), status, count(*)::int
      from items where ${open} group by 1, 2`),
    submitted: await rows(sql`select 'submitted' as of, starts::text, null as outcome, count(*)::int from
      (select ${quarter(sql`submitted_at`)} as starts from items where ${open}) told where starts >= ${first}::date group by 2`),
    decided: await rows(sql`select 'decided' as of, starts::text, outcome, count(*)::int from
      (select ${quarter(sql`decisions.decided_at`)} as starts, outcome from decisions
        where item_id in (select id from items where ${open})) told where starts >= ${first}::date group by 2, 3`),
    overdue: await one(sql`select count(*) from items where ${open} and deadline_at < now()`),
    pastEnd: await one(sql`select count(*) from projects where committee_id = ${committeeId}
      and status not in ('completed', 'cancelled') and coalesce(actual_end, planned_end) < current_date`),
    reviews: await rows(sql`select kind, count(distinct items.id) filter (where owed)::int as owed,
        count(distinct items.id) filter (where owed and due_at < now())::int as late, count(*) filter (where owed and due_at < now())::int as reviews
      from items left join (select item_id, due_at, advised_revision, released_at is null and response <> 'declined' as asked from reviews) reviews on item_id = items.id
        cross join lateral (select coalesce(asked and advised_revision is distinct from revision, false) as owed) due
      where ${open} and status = 'inReview' and items.id <> all(${ids()}::uuid[]) group by kind`),
    projects:
      await rows(sql`select area, status, count(*)::int from projects where committee_id = ${committeeId} group by 1, 2
      union all select country, status, count(*)::int from projects cross join unnest(countries) country where committee_id = ${committeeId} group by 1, 2`),
  };
}
