import { Readable } from "node:stream";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { factsOf, type Recorded } from "@/lib/project-facts/store";
import { changesOf } from "@/lib/rules/project-changes";
import { NO_PARTS } from "@/lib/rules/project-facts";
import { projectOf } from "./activity";
import { check } from "./check";
import { withoutFilled } from "./unsaid";
import { activityXml, FILE_END, fileStart, gapsOf } from "./write";

const SETTING = { now: "2026-11-26T12:00:00Z", today: "2026-11-26" };

/** Field by field what an import of their own file would change of these projects. */
async function changedBy(own: readonly Recorded[]): Promise<string[]> {
  const file = [fileStart(SETTING.now), ...own.map((one) => activityXml(one, SETTING.now)), FILE_END];
  const changes: string[] = [];
  await check(Readable.from(file.map((text) => Buffer.from(text))), SETTING, (node) => {
    if (node.name !== "iati-activity") return;
    const told = projectOf(node);
    const before = own.find(({ identifier }) => identifier === told.identifier);
    if (!before) throw new Error(`Nobody wrote ${told.identifier}.`);
    const { status, ...facts } = withoutFilled(told, before);
    const after = { ...facts, code: before.code, area: before.area, status: status ?? before.status };
    changes.push(...changesOf(before, after).map(({ field, ...change }) => `${field}: ${JSON.stringify(change)}`));
  });
  return changes;
}

test("what the register filled in for a file is no news when the file comes back", async () => {
  await seedDemo({ keep: async () => {} });
  const ids = (await db().select({ id: projects.id }).from(projects)).map(({ id }) => id);
  const ready = (await factsOf(ids)).filter((one) => gapsOf(one).length === 0);
  expect(ready.some(({ budgets }) => budgets.some(({ valueDate }) => valueDate === null))).toBe(true);
  expect(await changedBy(ready)).toEqual([]);
  const [one] = ready as [Recorded];
  const bare = { kept: null, title: "", format: null, category: null, date: null };
  const linked = {
    ...one,
    ...NO_PARTS,
    partners: one.partners,
    documents: [{ ...bare, url: "https://example.org/a" }],
  };
  expect(await changedBy([linked])).toEqual([]);
});

test("what somebody else said in the same place is news", () => {
  const sum = {
    kept: null,
    from: "2026-01-01",
    until: "2026-12-31",
    amount: "5",
    currency: null,
    type: null,
    status: null,
  };
  const before = { ...NO_PARTS, budgets: [{ ...sum, valueDate: null }] } as unknown as Recorded;
  const told = (valueDate: string) => ({ ...NO_PARTS, budgets: [{ ...sum, valueDate }] });
  expect(withoutFilled(told("2026-01-01"), before).budgets).toEqual(before.budgets);
  expect(withoutFilled(told("2026-03-01"), before).budgets).toEqual(told("2026-03-01").budgets);
  // Two that the file tells alike are not both the one that the register has.
  const twice = [...told("2026-01-01").budgets, ...told("2026-01-01").budgets];
  expect(withoutFilled({ ...NO_PARTS, budgets: twice }, before).budgets).toEqual([before.budgets[0], twice[1]]);
});
