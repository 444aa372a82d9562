import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sql } from "@/db/plain";
import { measurements, submittedPeriods } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { type Framework, measured, planned, seenNow } from "@/e2e/framework";
import { waits } from "@/e2e/waiting";
import { waitingFor } from "@/lib/inbox/store";
import { acceptValues, enterValues, returnValues, submitValues } from "@/lib/measurements/perform";
import type { Actor } from "@/lib/rules/hats";

/** How many values wait for somebody in each period, the one that waits longest first. */
const values = async (body: Body, who: Actor, task: "acceptValues" | "enterValues") =>
  (await waits(body, who, task)).map(({ id, told }) => ({ id, values: told.about === "period" && told.values }));

function reporting({ committeeId, projectId, periods }: Framework) {
  const at = (nth: number) => ({ committeeId, projectId, periodId: periods[nth] ?? "" });
  const enter = async (who: Actor, indicatorId: string, value: string, nth = 0) => {
    const seen = await seenNow(indicatorId, at(nth).periodId);
    const cells = { [indicatorId]: { value, comment: "", seen } };
    await must(act(who, (acting) => enterValues(acting, { ...at(nth), cells })));
  };
  const submit = (who: Actor, nth = 0) => must(act(who, (acting) => submitValues(acting, at(nth))));
  const chosen = async (nth: number) => {
    const rows = await db()
      .select()
      .from(measurements)
      .where(eq(measurements.periodId, at(nth).periodId));
    return rows.filter(({ state }) => state === "submitted").map(({ id }) => id);
  };
  const accept = async (who: Actor, nth = 0) => {
    const ids = await chosen(nth);
    await must(act(who, (acting) => acceptValues(acting, { ...at(nth), values: ids })));
  };
  const giveBack = async (who: Actor, nth = 0) => {
    const ids = await chosen(nth);
    const reason = "Read on another day than the rest.";
    await must(act(who, (acting) => returnValues(acting, { ...at(nth), values: ids, reason })));
  };
  return { enter, submit, accept, giveBack };
}

/** The periods in which something is submitted, as the values themselves tell. */
async function agrees() {
  const plain = await db().execute(sql`
    select periods.id as period, min(submitted_at) as since, projects.committee_id as committee,
      array(select person.id from people person where not exists (select from measurements other where other.period_id = periods.id
        and other.state = 'submitted' and other.entered_by is distinct from person.id and other.submitted_by is distinct from person.id) order by 1) as barred
    from measurements join reporting_periods periods on periods.id = period_id join projects on projects.id = periods.project_id
    where state = 'submitted' group by periods.id, projects.committee_id order by periods.id`);
  const kept = await db().execute(sql`
    select period_id as period, since, committee_id as committee, array(select unnest(barred) order by 1) as barred from submitted_periods order by period_id`);
  expect([...kept]).toEqual([...plain]);
  return kept.length;
}

test("submitted values wait for those who accept, but not their own; returned ones for those who entered them", async () => {
  const body = await found();
  const elsewhere = await found();
  const framework = await planned(body);
  const [one, two] = [await measured(body, framework), await measured(body, framework)];
  const { enter, submit, accept, giveBack } = reporting(framework);
  const { author, secretary, chair, colleague, observer } = body;
  const [first, second] = framework.periods;

  await enter(author, one, "12");
  expect(await values(body, chair, "acceptValues"), "a draft waits for nobody else").toEqual([]);
  await submit(author);
  await enter(secretary, two, "40");
  await submit(secretary);
  await enter(secretary, two, "50", 1);
  await submit(secretary, 1);
  expect(await values(body, chair, "acceptValues")).toEqual([
    { id: first, values: 2 },
    { id: second, values: 1 },
  ]);
  expect(await values(body, secretary, "acceptValues"), "nobody accepts their own").toEqual([{ id: first, values: 1 }]);
  for (const nobody of [author, colleague, observer, ...body.reviewers, ...body.heads, elsewhere.secretary])
    expect(await values(body, nobody, "acceptValues")).toEqual([]);
  expect(await waitingFor(elsewhere.secretary, elsewhere.committeeId)).toEqual([]);
  expect(await agrees()).toBe(2);

  await giveBack(chair);
  await accept(chair, 1);
  expect(await values(body, chair, "acceptValues")).toEqual([]);
  expect(await values(body, author, "enterValues")).toEqual([{ id: first, values: 1 }]);
  expect(await values(body, secretary, "enterValues")).toEqual([{ id: first, values: 1 }]);
  for (const nobody of [chair, colleague, observer]) expect(await values(body, nobody, "enterValues")).toEqual([]);
  const retired = { ...author, seats: [{ ...author.seats[0], roles: ["observer"] }] } as Actor;
  expect(await values(body, retired, "enterValues"), "who may not enter any more").toEqual([]);
  expect(await agrees()).toBe(0);

  await enter(author, one, "13");
  expect(await values(body, author, "enterValues")).toEqual([]);
  // Who submits what another corrected has a hand in it.
  await submit(secretary);
  expect(await values(body, secretary, "acceptValues")).toEqual([]);
  expect(await values(body, chair, "acceptValues")).toEqual([{ id: first, values: 1 }]);
  await accept(chair);
  expect(await values(body, chair, "acceptValues")).toEqual([]);
  expect(await agrees()).toBe(0);
});

test("whichever way values are written, and by how many at once, the periods that wait are right", async ({
  database,
}) => {
  const { owner } = database;
  const body = await found();
  const { periods, ...framework } = await planned(body);
  const ids: string[] = [];
  for (let nth = 0; nth < 4; nth++) ids.push(await measured(body, { periods, ...framework }));
  const [period = "", next = ""] = periods;
  const row = (at: number, by: Actor, state: "submitted" | "accepted" = "submitted", periodId = period) => ({
    indicatorId: ids[at] ?? "",
    periodId,
    value: "1",
    state,
    enteredBy: by.id,
    submittedBy: by.id,
    submittedAt: new Date(Date.now() - at * 1000),
  });
  await db()
    .insert(measurements)
    .values([
      row(0, body.author),
      row(1, body.author),
      row(2, body.secretary),
      row(0, body.author, "accepted", next),
      row(1, body.author, "submitted", next),
    ]);
  expect(await agrees()).toBe(2);
  await owner`update measurements set entered_by = ${body.author.id} where entered_by = ${body.secretary.id}`;
  await agrees();
  await owner`delete from measurements where state = 'submitted' and period_id = ${next}`;
  expect(await agrees()).toBe(1);
  await owner`update measurements set state = 'draft' where indicator_id in (${ids[0] ?? ""}, ${ids[1] ?? ""}) and period_id = ${period}`;
  await agrees();
  await owner`update measurements set period_id = ${next} where indicator_id = ${ids[2] ?? ""}`;
  expect(await agrees()).toBe(1);
  await owner`delete from measurements where period_id = ${next} and state = 'submitted'`;
  expect(await agrees()).toBe(0);

  // Two who know nothing of each other: the second counts what the first wrote.
  let second: Promise<unknown> = Promise.resolve();
  const add = (at: number, who: Actor) =>
    sql`insert into measurements (indicator_id, period_id, value, state, entered_by, submitted_by, submitted_at)
      values (${ids[at] ?? ""}, ${next}, 1, 'submitted', ${who.id}, ${who.id}, now())`;
  await db().transaction(async (tx) => {
    await tx.execute(add(2, body.author));
    second = db().transaction((other) => other.execute(add(3, body.secretary)));
    await expect
      .poll(
        async () =>
          (await owner`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
            .length,
      )
      .toBe(1);
  });
  await second;
  expect(await agrees()).toBe(1);
  expect((await db().select().from(submittedPeriods))[0]?.barred).toEqual([]);
});

test("thousands of periods that change at once are counted in a time that grows as they do", async ({ database }) => {
  const connection = await database.owner.reserve();
  const body = await found();
  const framework = await planned(body);
  const indicator = await measured(body, framework);
  // A plan that the database has made for a few is the one it takes for many.
  for (const [round, size] of [20, 20, 20, 20, 20, 20, 4_000].entries()) {
    await connection`insert into reporting_periods (project_id, starts_on, ends_on)
      select ${framework.projectId}, day, day from (select date '2100-01-01' + ${round * 100}::int + g as day from generate_series(1, ${size}) g) days`;
    // Joined with itself, the count of four thousand took minutes.
    await connection`set statement_timeout = '20s'`;
    await connection`insert into measurements (indicator_id, period_id, value, state, entered_by, submitted_by, submitted_at)
      select ${indicator}, id, 1, 'submitted', ${body.author.id}, ${body.secretary.id}, now() from reporting_periods
      where project_id = ${framework.projectId} and not exists (select from measurements where period_id = reporting_periods.id)`;
  }
  await connection`update measurements set submitted_by = null`;
  connection.release();
  expect(await agrees()).toBe(4_000 + 6 * 20 + framework.periods.length);
});
