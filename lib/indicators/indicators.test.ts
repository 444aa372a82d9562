import { randomUUID } from "node:crypto";
import { eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { lightOverrides, milestones, periodTargets, reportingPeriods, results } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { framed, indicatorRow, measured, planned, SPANS } from "@/e2e/framework";
import { frameworksOf } from "@/lib/framework-facts/store";
import { itemQueryOf } from "@/lib/listing/schema";
import { removeMilestone, saveMilestone } from "@/lib/milestones/perform";
import { SaveMilestone } from "@/lib/milestones/schema";
import { closePeriod, removePeriod, savePeriod } from "@/lib/periods/perform";
import { wholeOf } from "@/lib/project-history/store";
import { removeResult } from "@/lib/results/perform";
import { listsOf } from "@/lib/results/store";
import { cellKey, targetKey } from "@/lib/rules/cell-key";
import type { Verdict } from "@/lib/rules/verdict";
import { overrideLight, removeIndicator, withdrawOverride } from "./perform";
import { SaveIndicator } from "./schema";

const said = async (verdict: Promise<Verdict<unknown>>) => {
  const answer = await verdict;
  return answer.ok ? "yes" : answer.reason;
};

test("an indicator keeps its exact numbers and a target for each period; emptied, a target goes", async () => {
  const { framework, indicatorId, change } = await framed();
  const [first = "", second = ""] = framework.periods;
  await must(change({ baseline: "12,50", targets: { [first]: "1 250,125", [second]: "2000" } }));
  expect(await indicatorRow(indicatorId)).toMatchObject({ baseline: "12.5", baselineYear: 2023 });
  const targets = () => db().select().from(periodTargets).where(eq(periodTargets.indicatorId, indicatorId));
  expect((await targets()).map(({ value }) => value).toSorted()).toEqual(["1250.125", "2000"]);
  await must(change({ baseline: "12,50", targets: { [first]: "", [second]: "2000" } }));
  expect(await targets()).toEqual([{ indicatorId, periodId: second, dimension: "", part: "", value: "2000" }]);
});

test("codes are listed as people count, on pages and in what is written down of them", async () => {
  const body = await found();
  const framework = await planned(body);
  for (const code of ["OP10", "OP2", "op3", "OP1"]) await measured(body, framework, { code });
  const inOrder = ["OP1", "OP2", "op3", "OP10"];
  const { projectId } = framework;
  expect((await listsOf(["indicators"], { projectId })).indicators.map(({ code }) => code)).toEqual(inOrder);
  const [result] = (await frameworksOf([projectId])).get(projectId) ?? [];
  expect(result?.indicators.map(({ code }) => code)).toEqual(inOrder);
});

for (const [says, input, path, complaint] of [
  [
    "a target against the direction",
    { baseline: "30", targets: { [crypto.randomUUID()]: "20" } },
    "targets",
    "targetWrongWay",
  ],
  [
    "a part's target for what is described",
    {
      measure: "qualitative",
      baseline: "",
      targets: { [targetKey({ periodId: crypto.randomUUID(), dimension: "Sex", part: "men" })]: "2" },
    },
    "targets",
    "noNumberForQualitative",
  ],
  ["a target of nowhere", { targets: { "Sex~men": "2" } }, "targets", "Invalid key in record"],
  ["a weight of nothing", { weight: "0" }, "weight", "positiveWeight"],
  [
    "a percentage without its weight in another",
    { measure: "percentage", parentId: crypto.randomUUID() },
    "weight",
    "weightInParent",
  ],
  ["a number for what is described", { measure: "qualitative", baseline: "3" }, "baseline", "noNumberForQualitative"],
  ["a baseline without its year", { baselineYear: "" }, "baselineYear", "yearOfBaseline"],
  ["a count without a unit", { unit: "" }, "unit", "unitOfMeasure"],
  ["percentages that add up over time", { measure: "percentage", periodSum: "sum" }, "periodSum", "onlyCountsAddUp"],
  ["what is no number", { baseline: "about ten" }, "baseline", "decimalNumber"],
  ["parts that make no sense", { disaggregations: "Sex" }, "disaggregations", "disaggregationLine"],
] as const satisfies [string, Partial<z.input<typeof SaveIndicator>>, string, string][])
  test(`a form with ${says} is refused where it is wrong`, () => {
    const id = crypto.randomUUID();
    const plain = { committeeId: id, projectId: id, resultId: id, code: "A", title: "Canal lined", measure: "unit" };
    const rest = { unit: "km", direction: "rising", periodSum: "latest", baseline: "0", baselineYear: "2023" };
    const { error } = SaveIndicator.safeParse({ ...plain, ...rest, ...input });
    expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[path, complaint]]);
  });

test("what was measured keeps its meaning, and is not removed with its indicator, period or result", async () => {
  const { body, framework, where, indicatorId, change, enter } = await framed({ disaggregations: "Sex: women, men" });
  const as = body.secretary;
  await enter(cellKey({ indicatorId, dimension: "Sex", part: "women" }), "6");
  expect(await said(change({ measure: "ordinal" }))).toBe("measureInUse");
  expect(await said(change({ disaggregations: "Sex: girls, boys" }))).toBe("partInUse");
  expect(await said(change({ disaggregations: "Sex: women, men\nAge: young, old" }))).toBe("yes");
  expect(await said(act(as, (acting) => removeIndicator(acting, { ...where, indicatorId })))).toBe(
    "indicatorHasValues",
  );
  const [periodId = "", second = ""] = framework.periods;
  expect(await said(act(as, (acting) => removePeriod(acting, { ...where, periodId })))).toBe("periodHasValues");
  expect(await said(act(as, (acting) => removeResult(acting, { ...where, resultId: framework.resultId })))).toBe(
    "resultHasIndicators",
  );
  await must(act(as, (acting) => removePeriod(acting, { ...where, periodId: second })));
  expect(await db().select().from(reportingPeriods)).toHaveLength(SPANS.length - 1);
});

test("what nothing hangs on is removed", async () => {
  const { body, framework, where, indicatorId } = await framed();
  const as = body.secretary;
  await must(act(as, (acting) => removeIndicator(acting, { ...where, indicatorId })));
  await must(act(as, (acting) => removeResult(acting, { ...where, resultId: framework.resultId })));
  expect(await db().select().from(results)).toEqual([]);
});

test("codes are each indicator's own, spans each period's, and nobody plans another committee's project", async () => {
  const { body, framework, where } = await framed();
  const again = measured(body, framework, { code: "op1" }).then(
    () => "saved",
    (error: Error) => error.message,
  );
  expect(await again).toContain("codeTaken");
  const [startsOn, endsOn] = SPANS[0];
  expect(await said(act(body.secretary, (acting) => savePeriod(acting, { ...where, startsOn, endsOn })))).toBe(
    "periodTaken",
  );
  const other: Body = await found();
  const foreign = { committeeId: other.committeeId, projectId: where.projectId, startsOn, endsOn };
  expect(await said(act(other.secretary, (acting) => savePeriod(acting, foreign)))).toBe("notFound");
  expect(await said(act(body.author, (acting) => savePeriod(acting, { ...where, startsOn, endsOn })))).toBe("onlyHats");
});

test("a period that lasts still is not closed", async () => {
  const { body, framework, where } = await framed();
  const periodId = framework.periods[2] ?? "";
  expect(await said(act(body.secretary, (acting) => closePeriod(acting, { ...where, periodId })))).toBe(
    "periodNotOver",
  );
});

test("a judgement stands with its reason until it is withdrawn, whatever was judged later; one of its period takes its place", async () => {
  const { body, framework, where, indicatorId } = await framed();
  const judge = (light: "onTrack" | "atRisk", periodId = framework.periods[0] ?? "") =>
    must(
      act(body.chair, (acting) =>
        overrideLight(acting, {
          ...where,
          indicatorId,
          periodId,
          light,
          reason: "The flood of May is not their doing.",
        }),
      ),
    );
  await judge("atRisk");
  await judge("onTrack");
  await judge("atRisk", framework.periods[1]);
  const rows = await db().select().from(lightOverrides).orderBy(lightOverrides.at);
  expect(rows.map(({ light, withdrawnAt }) => [light, withdrawnAt !== null])).toEqual([
    ["atRisk", true],
    ["onTrack", false],
    ["atRisk", false],
  ]);
  const overrideId = rows[1]?.id ?? "";
  const asAuthor = act(body.author, (acting) => withdrawOverride(acting, { ...where, overrideId }));
  expect(await said(asAuthor)).toBe("onlyHats");
  await must(act(body.secretary, (acting) => withdrawOverride(acting, { ...where, overrideId })));
  const again = (id: string) =>
    said(act(body.secretary, (acting) => withdrawOverride(acting, { ...where, overrideId: id })));
  for (const { id } of rows.slice(0, 2)) expect(await again(id), "withdrawn, or replaced").toBe("judgementGone");
  const standing = await db().select().from(lightOverrides).where(isNull(lightOverrides.withdrawnAt));
  expect(standing.map(({ id }) => id)).toEqual([rows[2]?.id]);
  expect(await again(randomUUID())).toBe("notFound");
});

test("a milestone is planned, moved with a reason, achieved, and then stays", async () => {
  const { body, where } = await framed();
  const save = (more: object) =>
    act(body.author, (acting) =>
      saveMilestone(
        acting,
        SaveMilestone.parse({ ...where, title: "Gates installed", plannedOn: "2025-03-01", ...more }),
      ),
    );
  expect(() =>
    SaveMilestone.parse({ ...where, title: "Gates", plannedOn: "2025-03-01", expectedOn: "2025-05-01" }),
  ).toThrow("whyLate");
  await must(save({}));
  const [row] = await db().select().from(milestones);
  const milestoneId = row?.id ?? "";
  const asked = { id: where.projectId, today: "2025-03-01", items: itemQueryOf({}) };
  const due = async () => (await wholeOf(body.secretary, body.committeeId, asked))?.history.milestonesDue;
  expect(await due()).toEqual(["2025-03-01"]);
  expect(await said(save({ milestoneId, achievedOn: "2098-01-01" }))).toBe("achievedInFuture");
  await must(save({ milestoneId, achievedOn: "2025-03-11" }));
  expect(await due()).toEqual([]);
  const remove = () => act(body.secretary, (acting) => removeMilestone(acting, { ...where, milestoneId }));
  expect(await said(remove())).toBe("milestoneAchieved");
  await must(save({ milestoneId }));
  await must(remove());
  expect(await db().select().from(milestones)).toEqual([]);
});
