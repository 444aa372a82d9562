import { and, eq, ne } from "drizzle-orm";
import { committeeId } from "@/db/cast";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { indicators, measurements, milestones, periodTargets, reportingPeriods } from "@/db/schema/results";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { namedValuesIn } from "@/lib/measurements/store";
import { listsOf, projectOf } from "./store";

const ALL = [
  "results",
  "indicators",
  "periods",
  "targets",
  "partTargets",
  "accepted",
  "totals",
  "branches",
  "overrides",
  "milestones",
  "history",
] as const;

test("one query tells of each list what stands in its table: numbers digit for digit, no other project's, in order", async () => {
  await seedDemo({ keep: async () => {} });
  const [project] = await db().select().from(projects).where(eq(projects.code, "P-01"));
  const of = { projectId: project?.id ?? "", acts: ["savePeriod", "acceptValues", "saveIndicator", "saveMilestone"] };
  const lists = await listsOf(ALL, of);
  for (const name of ["results", "indicators", "periods", "targets", "accepted", "milestones", "history"] as const)
    expect(lists[name].length, name).toBeGreaterThan(0);

  const own = await db().select().from(indicators).where(eq(indicators.projectId, of.projectId));
  for (const told of lists.indicators) expect(own.find(({ id }) => id === told.id)).toMatchObject(told);
  expect(lists.indicators).toHaveLength(own.length);
  const ids = new Set(own.map(({ id }) => id));

  const values = await db().select().from(measurements).where(eq(measurements.state, "accepted"));
  const accepted = values.flatMap(({ indicatorId, periodId, dimension, part, value, comment }) =>
    ids.has(indicatorId) ? [{ indicatorId, periodId, dimension, part, value, comment }] : [],
  );
  expect(lists.accepted.toSorted(byKey)).toEqual(accepted.toSorted(byKey));
  const totals = accepted.filter(({ dimension }) => dimension === "").toSorted(byKey);
  expect(lists.totals.toSorted(byKey)).toEqual(totals);
  const parents = new Map(own.map(({ id, parentId }) => [id, parentId]));
  expect(lists.branches.toSorted(byKey)).toEqual(totals.filter(({ indicatorId }) => parents.get(indicatorId)));

  const targets = (await db().select().from(periodTargets)).filter(({ indicatorId }) => ids.has(indicatorId));
  expect(lists.targets).toHaveLength(targets.filter(({ dimension }) => dimension === "").length);
  expect(lists.partTargets.toSorted(byKey)).toEqual(
    targets.filter(({ dimension }) => dimension !== "").toSorted(byKey),
  );

  const periods = await db().select().from(reportingPeriods).where(eq(reportingPeriods.projectId, of.projectId));
  expect(lists.periods.map(({ id }) => id)).toEqual(
    periods.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1)).map(({ id }) => id),
  );
  for (const { id, closedAt, ...counts } of lists.periods) {
    expect(closedAt && new Date(closedAt)).toEqual(periods.find((one) => one.id === id)?.closedAt ?? null);
    const standing = await namedValuesIn([id]);
    for (const [state, count] of [
      ["draft", counts.drafts],
      ["submitted", counts.submitted],
      ["returned", counts.returned],
    ] as const)
      expect(count, state).toBe(standing.filter((value) => value.state === state).length);
  }

  const plan = await db().select().from(milestones).where(eq(milestones.projectId, of.projectId));
  for (const told of lists.milestones) expect(plan.find(({ id }) => id === told.id)).toMatchObject(told);
  expect(lists.milestones).toHaveLength(plan.length);
  const moments = lists.history.map(({ at }) => Date.parse(at));
  expect(moments).toEqual(moments.toSorted((one, other) => other - one));
});

test("parts and values may be those of one indicator or one period; another committee has no such project", async () => {
  await seedDemo({ keep: async () => {} });
  const [value] = await db().select().from(measurements).where(ne(measurements.dimension, ""));
  if (!value) throw new Error("The demo has no value of a part.");
  const { indicatorId, periodId, dimension, part } = value;
  const [row] = await db().select().from(indicators).where(eq(indicators.id, indicatorId));
  const projectId = row?.projectId ?? "";
  const [elsewhere] = await db()
    .select()
    .from(indicators)
    .where(and(eq(indicators.projectId, projectId), ne(indicators.id, indicatorId)));
  const target = { periodId, dimension, part, value: "40.50" };
  await db()
    .insert(periodTargets)
    .values([indicatorId, elsewhere?.id ?? ""].map((id) => ({ ...target, indicatorId: id })));
  const { partTargets, accepted } = await listsOf(["partTargets", "accepted"], { projectId, indicatorId });
  expect(new Set([...partTargets, ...accepted].map((one) => one.indicatorId))).toEqual(new Set([indicatorId]));
  expect(partTargets).toEqual([{ ...target, indicatorId }]);
  expect((await listsOf(["partTargets"], { projectId, periodId })).partTargets).toHaveLength(2);
  const [other] = await db().select().from(reportingPeriods).where(ne(reportingPeriods.id, periodId));
  expect((await listsOf(["partTargets"], { projectId, periodId: other?.id ?? "" })).partTargets).toEqual([]);

  expect(await projectOf(committeeId("rac"), projectId)).toMatchObject({ id: projectId });
  expect(await projectOf(crypto.randomUUID(), projectId)).toBeUndefined();
});

const byKey = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
