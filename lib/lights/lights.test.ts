import { eq, sql } from "drizzle-orm";
import { committeeId } from "@/db/cast";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { indicators, measurements, periodTargets } from "@/db/schema/results";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { measured, planned } from "@/e2e/framework";
import { foldFollowUpTallies } from "@/lib/follow-up/store";
import { overrideLight } from "@/lib/indicators/perform";
import { itemQueryOf } from "@/lib/listing/schema";
import { wholeOf } from "@/lib/project-history/store";
import { listsOf } from "@/lib/results/store";
import { rollUps } from "@/lib/rules/indicator-tree";
import { reportedOn } from "@/lib/rules/reported";
import { AREAS, LIGHTS } from "@/lib/rules/words";
import { lightUpDue, lightUpToday } from "./perform";
import { lightQueryOf } from "./schema";
import { lightCellsOf, litOf } from "./store";

/** Lights as each project's own page computes them. */
async function computed(committee: string) {
  const [{ today } = { today: "" }] = await db().execute<{ today: string }>(
    sql`select (now() at time zone timezone)::date::text as today from committees where id = ${committee}`,
  );
  const counted = new Map<string, number>();
  for (const { id, area, committeeId: where } of await db().select().from(projects)) {
    if (where !== committee) continue;
    const {
      indicators: plans,
      totals,
      ...lists
    } = await listsOf(["indicators", "periods", "targets", "totals", "overrides"], { projectId: id });
    const known = { ...lists, accepted: totals };
    const rolled = rollUps(plans, lists.periods, totals);
    for (const plan of plans) {
      const { light } = reportedOn(plan, { ...known, today }, rolled(plan.id)).standing;
      if (light) counted.set(`${area} ${light}`, (counted.get(`${area} ${light}`) ?? 0) + 1);
    }
  }
  return [...counted].map(([cell, count]) => `${cell} ${count}`).toSorted();
}
const pagesFrom = async (committee: string, size: number, after = ""): Promise<string[]> => {
  const { rows, next } = await litOf(committee, lightQueryOf({ after }), size);
  return [...rows.map(({ id }) => id), ...(next ? await pagesFrom(committee, size, next) : [])];
};
const told = async (committee: string) =>
  (await lightCellsOf(committee)).map(({ area, light, count }) => `${area} ${light} ${count}`).toSorted();

test("the lights of the demo are those that its projects' pages compute, and each opens its list", async () => {
  await seedDemo({ keep: async () => {} });
  const rac = committeeId("rac");
  const expected = await computed(rac);
  expect(expected.length).toBeGreaterThan(2);
  expect(await told(rac)).toEqual(expected);
  await db().update(projects).set({ area: "culture" });
  expect(await told(rac)).toEqual(await computed(rac));
  // Nobody noted them yet: the next round does.
  await db().update(indicators).set({ light: null, litOn: null });
  expect(await told(rac)).toEqual([]);
  await lightUpDue();
  await foldFollowUpTallies();
  expect(await told(rac)).toEqual(await computed(rac));
  for (const area of AREAS)
    for (const light of LIGHTS) {
      const cell = (await lightCellsOf(rac)).find((one) => one.area === area && one.light === light);
      expect((await litOf(rac, lightQueryOf({ area, light }), 1000)).rows).toHaveLength(cell?.count ?? 0);
    }
  const all = await pagesFrom(rac, 1000);
  expect(await pagesFrom(rac, 3), "page by page they are the same, none twice").toEqual(all);
  expect(new Set(all).size).toBe(all.length);
});

test("a new indicator has no data, and a judgement shows at once", async () => {
  const body = await found();
  const framework = await planned(body);
  const indicatorId = await measured(body, framework, { code: "OP1" });
  expect(await told(body.committeeId)).toEqual(await computed(body.committeeId));
  const { committeeId: id, projectId, periods } = framework;
  const judged = { committeeId: id, projectId, indicatorId, periodId: periods[0] ?? "" };
  await must(
    act(body.secretary, (acting) =>
      overrideLight(acting, { ...judged, light: "offTrack" as const, reason: "The station was flooded." }),
    ),
  );
  expect(await told(body.committeeId)).toEqual(await computed(body.committeeId));
});

test("the list says whose judgement a light is and why, while it is the latest value's", async () => {
  const body = await found();
  const framework = await planned(body);
  const indicatorId = await measured(body, framework, { code: "OP1" });
  const { committeeId: id, projectId, periods } = framework;
  const [first = "", second = ""] = periods;
  await db().insert(periodTargets).values({ indicatorId, periodId: second, value: "10" });
  const judge = (periodId: string, reason: string) =>
    must(
      act(body.secretary, (acting) =>
        overrideLight(acting, {
          committeeId: id,
          projectId,
          indicatorId,
          periodId,
          light: "offTrack" as const,
          reason,
        }),
      ),
    );
  const accept = (periodId: string, value: string) =>
    db()
      .insert(measurements)
      .values({ indicatorId, periodId, value, state: "accepted" as const, decidedAt: new Date() });
  const judged = async () => {
    await litAnew();
    const [row] = (await litOf(id, lightQueryOf({}))).rows;
    return [row?.judgedBy, row?.reason];
  };
  await judge(first, "The station was flooded.");
  expect(await judged(), "nothing was accepted that it could be about").toEqual([null, null]);
  await accept(first, "3");
  expect(await judged()).toEqual(["secretary", "The station was flooded."]);
  await judge(first, "It was moved after the flood.");
  expect(await judged(), "thought better of").toEqual(["secretary", "It was moved after the flood."]);
  await accept(second, "4");
  expect(await judged(), "the next value is computed again").toEqual([null, null]);
});

/** As after what moved the values, which are put in here past their acts. */
async function litAnew() {
  await db().update(indicators).set({ litOn: null });
  await lightUpDue();
}

test("what rolls up into an indicator lights it once it is complete, and a value of its own comes before", async () => {
  const body = await found();
  const framework = await planned(body);
  const { committeeId: id, projectId, periods } = framework;
  const [first = "", second = ""] = periods;
  const whole = await measured(body, framework, { code: "OP1" });
  const parts = [
    await measured(body, framework, { code: "OP1.1", parentId: whole }),
    await measured(body, framework, { code: "OP1.2", parentId: whole }),
  ];
  await db()
    .insert(periodTargets)
    .values(periods.map((periodId) => ({ indicatorId: whole, periodId, value: "10" })));
  const accept = (indicatorId: string, periodId: string, value: string) =>
    db().insert(measurements).values({ indicatorId, periodId, value, state: "accepted", decidedAt: new Date() });
  const lit = async () => {
    await litAnew();
    await foldFollowUpTallies();
    expect(await told(id)).toEqual(await computed(id));
    const rows = (await litOf(id, lightQueryOf({}))).rows;
    const row = rows.find(({ code }) => code === "OP1");
    return [row?.light, row?.reason];
  };
  await accept(parts[0] ?? "", first, "6");
  expect(await lit(), "one of two is not the whole").toEqual(["noData", null]);
  await accept(parts[1] ?? "", first, "4");
  expect(await lit()).toEqual(["onTrack", null]);
  const judged = { committeeId: id, projectId, indicatorId: whole, light: "atRisk" as const };
  const reason = "One of the two was counted twice.";
  await must(act(body.secretary, (acting) => overrideLight(acting, { ...judged, periodId: first, reason })));
  expect(await lit()).toEqual(["atRisk", reason]);
  const asked = { id: projectId, today: "2025-03-01", items: itemQueryOf({}) };
  const judgements = async () => (await wholeOf(body.secretary, id, asked))?.history.judgements;
  expect(await judgements()).toBe(1);
  await accept(whole, second, "0");
  expect(await lit()).toEqual(["offTrack", null]);
  expect(await judgements(), "the judgement was of an earlier value").toBe(0);
});

test("the list is read project by project, 2 before 10", async () => {
  const body = await found();
  for (const code of ["P-10", "P-2"]) {
    const framework = await planned(body);
    await db().update(projects).set({ code }).where(eq(projects.id, framework.projectId));
    for (const nth of [10, 2, 1]) await measured(body, framework, { code: `OP${nth}` });
  }
  const rows = (await litOf(body.committeeId, lightQueryOf({}))).rows;
  expect(rows.map(({ project, code }) => `${project.split(" ")[0]} ${code}`)).toEqual(
    ["P-2", "P-10"].flatMap((project) => ["OP1", "OP2", "OP10"].map((code) => `${project} ${code}`)),
  );
  const ids = rows.map(({ id }) => id);
  expect(await pagesFrom(body.committeeId, 2)).toEqual(ids);
});

test("whoever looks after midnight sees the lights of that day, though no job has come by", async () => {
  const [here, elsewhere] = [await found(), await found()];
  for (const body of [here, elsewhere]) {
    const framework = await planned(body);
    await measured(body, framework, { code: "OP1" });
  }
  const today = await told(here.committeeId);
  const noted = async (committee: string) => (await litOf(committee, lightQueryOf({}))).rows.map(({ litOn }) => litOn);
  const [day] = await noted(here.committeeId);
  await db().update(indicators).set({ light: "offTrack", litOn: "2020-01-01" });
  await lightUpToday(here.committeeId, day ?? "");
  expect(await told(here.committeeId)).toEqual(today);
  expect(await noted(here.committeeId)).toEqual([day]);
  expect(await noted(elsewhere.committeeId)).toEqual(["2020-01-01"]);
});
