import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/imports";
import { indicators, measurements, periodTargets, reportingPeriods, results } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { accept, crossed, exported, file, read, result, span, takeOver } from "@/e2e/results-file";
import { importNext } from "@/lib/jobs/import-projects";
import { confirmImport } from "./perform";

test("results of a file become the framework, and its values wait to be accepted by somebody else", async () => {
  const body = await found();
  await takeOver(body, file(result()));
  expect(await db().select().from(indicators).orderBy(indicators.code)).toMatchObject([
    {
      code: "1.1",
      title: "Hectares watered",
      definition: "By the end of a year",
      measure: "unit",
      baseline: "31",
      baselineYear: 2023,
      disaggregations: [{ by: "Sex", parts: [{ name: "women" }, { name: "men" }] }],
    },
    { code: "2.1", title: "Unplaced" },
    { code: "OC-2", measure: "qualitative" },
  ]);
  expect(await db().select().from(periodTargets).orderBy(periodTargets.part)).toMatchObject([
    { part: "", value: "40" },
    { dimension: "Sex", part: "men", value: "20" },
    { dimension: "Sex", part: "women", value: "20" },
  ]);
  expect(await db().select().from(measurements).orderBy(measurements.value)).toMatchObject([
    { part: "women", value: "12", state: "submitted", enteredBy: body.secretary.id, submittedBy: body.secretary.id },
    { part: "men", value: "21.5" },
    { part: "", value: "33.50", comment: "By satellite" },
    { value: null, comment: "Content" },
  ]);
});

test("the export writes the framework back, without what nobody accepted, and comes back unchanged", async () => {
  const body = await found();
  await takeOver(body, file(result()));
  const before = await exported(body);
  expect(before).not.toContain("<actual");
  expect(before).toContain('<reference vocabulary="99" code="1.1"/>');
  expect((await read(body, before)).line.verdict).toBe("unchanged");
  await accept();
  const after = await exported(body);
  expect(after).toMatch(/<actual value="33.50">\s*<comment>/);
  expect(after).toMatch(/<target value="9">\s*<location ref="x"\/>/);
  expect(after).toContain("Something else");
  expect((await read(body, after)).line.verdict).toBe("unchanged");
  // The file as it first came says the same.
  expect((await read(body, file(result()))).line.verdict).toBe("unchanged");
});

test("results of another type, figures at places and of splits crossed are in the framework and go out as they came", async () => {
  const body = await found();
  const { findings } = await takeOver(body, file(crossed));
  expect(findings).toContainEqual(
    expect.objectContaining({
      says: "imports.framework.figuresOutside",
      params: { title: "Families moved", count: 1 },
    }),
  );
  expect(await db().select().from(results)).toMatchObject([{ level: "other", title: "Whatever else" }]);
  const [indicator] = await db().select().from(indicators);
  expect(indicator?.disaggregations).toEqual([
    { by: "location", parts: [{ name: "head" }, { name: "tail" }] },
    { by: "Age × Sex", parts: [{ name: "young × women" }, { name: "old × women" }] },
  ]);
  await accept();
  const out = await exported(body);
  expect(out).toMatch(/<result type="9">/);
  expect(out).toMatch(/<actual value="6">\s*<location ref="head"\/>/);
  expect(out).toMatch(/<target value="9">\s*<location ref="head"\/>\s*<location ref="tail"\/>/);
  expect((await read(body, out)).line.verdict).toBe("unchanged");
  expect((await read(body, file(crossed))).line.verdict).toBe("unchanged");
  // Entered here for another year, a part of a crossing goes out as the splits that it is of.
  const [period] = await db().select().from(reportingPeriods);
  const [later] = await db()
    .insert(reportingPeriods)
    .values({ projectId: period?.projectId ?? "", startsOn: "2025-01-01", endsOn: "2025-12-31" })
    .returning();
  const cell = { indicatorId: indicator?.id ?? "", periodId: later?.id ?? "", dimension: "Age × Sex" };
  await db()
    .insert(periodTargets)
    .values([
      { ...cell, part: "young × women", value: "8" },
      { ...cell, part: "old × women", value: "9" },
    ]);
  const more = await exported(body);
  expect(more).toMatch(
    /<target value="8">\s*<dimension name="Age" value="young"\/>\s*<dimension name="Sex" value="women"\/>/,
  );
  expect((await read(body, more)).line.verdict).toBe("unchanged");
});

test("another file shows what would change; an accepted value stays, and the file's waits beside it", async () => {
  const body = await found();
  await takeOver(body, file(result()));
  await accept();
  const { changes, findings } = await takeOver(body, file(result("35", "45", span(2025, '<target value="50"/>'))));
  expect(changes).toEqual([
    {
      field: "targets",
      gone: [{ code: "1.1", from: "2024-01-01", until: "2024-12-31", value: "40" }],
      come: [
        { code: "1.1", from: "2024-01-01", until: "2024-12-31", value: "45" },
        { code: "1.1", from: "2025-01-01", until: "2025-12-31", value: "50" },
      ],
    },
    {
      field: "values",
      gone: [],
      come: [{ code: "1.1", from: "2024-01-01", until: "2024-12-31", value: "35", comment: "By satellite" }],
    },
  ]);
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: "warning",
      says: "imports.framework.acceptedKept",
      params: { code: "1.1", from: "2024-01-01", until: "2024-12-31", told: "35", held: "33.50" },
    }),
  );
  const whole = and(eq(measurements.dimension, ""), eq(measurements.comment, "By satellite"));
  expect(await db().select().from(measurements).where(whole).orderBy(measurements.value)).toMatchObject([
    { value: "33.50", state: "accepted" },
    { value: "35", state: "submitted" },
  ]);
  expect(await exported(body)).toContain('<actual value="33.50"');
  const third = (await read(body, file(result("36", "45")))).line;
  expect(third.findings).toContainEqual(expect.objectContaining({ says: "imports.framework.waitingKept" }));
  expect(third.verdict).toBe("unchanged");
});

test("a closed period keeps its targets and values", async () => {
  const body = await found();
  await takeOver(body, file(result()));
  await accept();
  await db().update(reportingPeriods).set({ closedAt: new Date() });
  const { line } = await read(body, file(result("35", "45")));
  expect(line.findings.filter(({ says }) => says === "imports.framework.closedKept")).toHaveLength(2);
  expect(line.verdict).toBe("unchanged");
});

test("a framework changed after the preview makes the import stale", async () => {
  const body = await found();
  await takeOver(body, file(result()));
  const { id } = await read(body, file(result("33.50", "45")));
  await must(act(body.secretary, (acting) => confirmImport(acting, { importId: id })));
  await db().update(periodTargets).set({ value: "41" }).where(eq(periodTargets.part, ""));
  await importNext();
  expect(await db().select({ state: imports.state }).from(imports).where(eq(imports.id, id))).toEqual([
    { state: "stale" },
  ]);
});
