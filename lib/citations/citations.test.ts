import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { indicators, measurements, reportingPeriods, results } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { citationOf, citing } from "@/lib/kinds/citations";
import { loadCitable, loadCited } from "./loaders";

const hash = (sign: string) => sign.repeat(64);

test("a finding cites a file as it is; readers are warned once it is replaced, or taken out", async () => {
  const body = await found();
  const itemId = await filed(body, "oversightReview", "draft");
  const elsewhere = await filed(body, "oversightReview", "draft");
  const attach = async (name: string, sha256: string, to = itemId) => {
    const row = { itemId: to, name, size: 9, type: "text/csv", sha256, storageKey: crypto.randomUUID() };
    const [added] = await db()
      .insert(attachments)
      .values({ ...row, addedBy: body.author.id })
      .returning({ id: attachments.id });
    return added?.id ?? "";
  };
  const takeOut = (id: string) =>
    db().update(attachments).set({ removedAt: sql`now()`, removedBy: body.author.id }).where(sql`id = ${id}`);

  const survey = await attach("survey.csv", hash("a"));
  const wells = await attach("wells.csv", hash("b"));
  const foreign = await attach("secret.csv", hash("c"), elsewhere);
  expect(await loadCitable(itemId, "")).toEqual([
    { value: `file:${survey}:${hash("a")}`, name: "survey.csv", measured: null },
    { value: `file:${wells}:${hash("b")}`, name: "wells.csv", measured: null },
  ]);

  const cites = [survey, wells].map((id, place) => citing({ of: "file", id, as: hash(place ? "b" : "a") }));
  const data = { findings: cites.map((one) => ({ cites: one })) };
  expect((await loadCited(itemId, data)).drifts).toEqual({});

  await takeOut(survey);
  await takeOut(wells);
  await attach("survey.csv", hash("d"));
  expect(await loadCited(itemId, data)).toMatchObject({
    sources: { [survey]: { name: "survey.csv", gone: true }, [wells]: { name: "wells.csv", gone: true } },
    drifts: { [cites[0] ?? ""]: { drift: "replaced" }, [cites[1] ?? ""]: { drift: "removed" } },
  });

  // Another item's file is none of this one's, and not even its name is told.
  const stolen = citing({ of: "file", id: foreign, as: hash("c") });
  const told = await loadCited(itemId, { findings: [{ cites: stolen }] });
  expect(told.drifts).toEqual({ [stolen]: { drift: "unknown", now: "", instead: "" } });
  expect(JSON.stringify(told)).not.toContain("secret.csv");
});

/** An indicator of a project of the committee, with one accepted value. */
async function measured({ committeeId }: Body) {
  const [project] = await db()
    .insert(projects)
    .values({ committeeId, code: "P-1", title: "A canal", area: "energy", countries: ["TJ"], status: "active" })
    .returning();
  const projectId = project?.id ?? "";
  const [result] = await db().insert(results).values({ projectId, level: "output", title: "Lining" }).returning();
  const [period] = await db()
    .insert(reportingPeriods)
    .values({ projectId, startsOn: "2026-01-01", endsOn: "2026-06-30" })
    .returning();
  const add = async (code: string, title: string, parentId: string | null = null) => {
    const [indicator] = await db()
      .insert(indicators)
      .values({ projectId, resultId: result?.id ?? "", code, title, measure: "unit", unit: "km", parentId })
      .returning();
    const row = { indicatorId: indicator?.id ?? "", periodId: period?.id ?? "", state: "accepted" as const };
    const accept = async (value: string) => {
      await db()
        .update(measurements)
        .set({ state: "superseded" })
        .where(sql`state = 'accepted' and indicator_id = ${row.indicatorId}`);
      const [added] = await db()
        .insert(measurements)
        .values({ ...row, value })
        .returning();
      return added?.id ?? "";
    };
    return { id: row.indicatorId, accept };
  };
  const { id, accept } = await add("OP1", "Lined");
  return { projectId, id, accept, add };
}

test("a finding cites an accepted value; readers are warned once another is accepted in its place", async () => {
  const body = await found();
  const itemId = await filed(body, "oversightReview", "draft");
  const { projectId, accept } = await measured(body);
  const first = await accept("17.4");
  const [citable] = await loadCitable(itemId, projectId);
  expect(citable).toEqual({
    value: `value:${first}:17.4`,
    name: "OP1 · Lined",
    measured: { from: "2026-01-01", until: "2026-06-30", unit: "km" },
  });
  const cites = citable?.value ?? "";
  expect((await loadCited(itemId, { cites })).drifts).toEqual({});

  await accept("18.1");
  expect((await loadCited(itemId, { cites })).drifts).toEqual({
    [cites]: { drift: "corrected", now: "18.1", instead: expect.stringMatching(/^value:.*:18\.1$/) },
  });
  const { sources } = await loadCited(itemId, { cites });
  expect(Object.values(sources), "and where all values of it stand").toMatchObject([{ indicator: { projectId } }]);
  expect((await loadCitable(itemId, projectId)).map(({ value }) => value)).not.toContain(cites);

  // What another committee measured cannot be cited, nor is its name told.
  const elsewhere = await measured(await found());
  const foreign = `value:${await elsewhere.accept("5")}:5`;
  expect(await loadCitable(itemId, elsewhere.projectId)).toEqual([]);
  const told = await loadCited(itemId, { cites: foreign });
  expect(told).toEqual({ sources: {}, drifts: { [foreign]: { drift: "unknown", now: "", instead: "" } } });
});

test("a figure that was rolled up is pinned to all it rests on, and drifts with any of it", async () => {
  const body = await found();
  const itemId = await filed(body, "oversightReview", "draft");
  const { projectId, id, accept, add } = await measured(body);
  const top = await add("OP0", "Lined in both valleys");
  await db().update(indicators).set({ parentId: top.id }).where(sql`id = ${id}`);
  const other = await add("OP2", "Lined beyond the pass", top.id);
  const rolledUp = async () =>
    (await loadCitable(itemId, projectId)).filter(({ value }) => value.startsWith("rolled:")).map(({ value }) => value);
  const drift = async (cites: string) => (await loadCited(itemId, { cites })).drifts[cites];

  await accept("10");
  expect(await rolledUp(), "half of it is no figure").toEqual([]);
  await other.accept("7.4");
  const [cites = ""] = await rolledUp();
  expect(cites).toMatch(/:17\.4$/);
  expect((await loadCited(itemId, { cites })).sources).toMatchObject({
    [`${citationOf(cites)?.id}`]: { name: "OP0 · Lined in both valleys", indicator: { id: top.id } },
  });
  expect(await drift(cites)).toBeUndefined();

  await accept("10.4");
  await other.accept("7");
  const [remade = ""] = await rolledUp();
  expect(await drift(cites), "the same sum, of other values").toEqual({
    drift: "remade",
    now: "17.4",
    instead: remade,
  });
  await other.accept("8");
  expect(await drift(cites)).toMatchObject({ drift: "corrected", now: "18.4" });
  await db().update(measurements).set({ state: "superseded" }).where(sql`state = 'accepted' and indicator_id = ${id}`);
  expect(await drift(cites)).toEqual({ drift: "unmade", now: "", instead: "" });
  const own = await top.accept("19");
  expect(await drift(cites), "its own value stands").toEqual({
    drift: "corrected",
    now: "19",
    instead: `value:${own}:19`,
  });

  const elsewhere = await filed(await found(), "oversightReview", "draft");
  expect((await loadCited(elsewhere, { cites })).drifts).toEqual({
    [cites]: { drift: "unknown", now: "", instead: "" },
  });
});
