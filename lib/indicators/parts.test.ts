import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { projectEvents } from "@/db/schema/projects";
import { periodTargets } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, must } from "@/e2e/committee";
import { framed, indicatorRow, measured } from "@/e2e/framework";
import { targetKey } from "@/lib/rules/cell-key";
import type { Verdict } from "@/lib/rules/verdict";
import { removeIndicator } from "./perform";

const said = async (verdict: Promise<Verdict<unknown>>) => {
  const answer = await verdict;
  return answer.ok ? "yes" : answer.reason;
};

test("parts have targets of their own, told in the history, and a part does not go while it has one", async () => {
  const { framework, indicatorId, change } = await framed({ disaggregations: "Sex: women, men" });
  const [first = "", second = ""] = framework.periods;
  const at = (periodId: string, part: string) => targetKey({ periodId, dimension: "Sex", part });
  const kept = async () =>
    (await db().select().from(periodTargets).orderBy(periodTargets.part, periodTargets.value)).map(
      ({ periodId, part, value }) => [periodId === first ? "first" : "second", part, value],
    );
  await must(change({ targets: { [first]: "10", [at(first, "women")]: "6,5", [at(second, "men")]: "4" } }));
  expect(await kept()).toEqual([
    ["first", "", "10"],
    ["second", "men", "4"],
    ["first", "women", "6.5"],
  ]);
  await must(change({ targets: { [first]: "10", [at(first, "women")]: "7", [at(second, "men")]: "4" } }));
  const [told] = await db().select().from(projectEvents).orderBy(desc(projectEvents.id)).limit(1);
  expect(told?.data.targets).toEqual([{ periodId: first, dimension: "Sex", part: "women", was: "6.5", value: "7" }]);
  // Neither by taking its name away nor by sending a target for a part that is none.
  expect(await said(change({ disaggregations: "Sex: girls, men", targets: {} }))).toBe("partHasTargets");
  expect(await said(change({ targets: { [at(first, "boys")]: "1" } }))).toBe("partHasTargets");
  await must(change({ disaggregations: "Sex: girls, men", targets: { [at(first, "women")]: "" } }));
  expect((await kept()).map(([, part]) => part)).toEqual(["", "men"]);
  const parts = (await indicatorRow(indicatorId))?.disaggregations[0]?.parts;
  expect(parts?.map(({ name }) => name)).toEqual(["girls", "men"]);
});

test("an indicator rolls up into another of its measure and unit, told in the history, and never into itself", async () => {
  const { body, framework, where, indicatorId, change } = await framed();
  const part = await measured(body, framework, { code: "OP1.1", parentId: indicatorId });
  const hectares = await measured(body, framework, { code: "HA", unit: "ha" });
  const lastTold = async () =>
    (await db().select().from(projectEvents).orderBy(desc(projectEvents.id)).limit(1))[0]?.data;
  expect(await said(change({ parentId: part }))).toBe("rollsIntoItself");
  expect(await said(change({ parentId: indicatorId }))).toBe("rollsIntoItself");
  expect(await said(change({ parentId: hectares }))).toBe("differentUnits");
  expect(await said(change({ parentId: crypto.randomUUID() }))).toBe("notFound");
  const other = await measured(body, framework, { code: "OP9" });
  await must(change({ parentId: other }));
  expect(await lastTold()).toMatchObject({ rollsInto: "OP9" });
  expect(await said(change({ parentId: part }))).toBe("rollsIntoItself");
  await must(change({ parentId: "" }));
  expect(await lastTold()).toMatchObject({ rolledInto: "OP9" });
  await must(change({ parentId: other }));
  await must(act(body.secretary, (acting) => removeIndicator(acting, { ...where, indicatorId: other })));
  expect(await indicatorRow(indicatorId)).toMatchObject({ parentId: null });
  expect(await indicatorRow(part)).toMatchObject({ parentId: indicatorId });
});
