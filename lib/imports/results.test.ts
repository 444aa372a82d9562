import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importLines, imports } from "@/db/schema/imports";
import { projects } from "@/db/schema/projects";
import { indicators, measurements, periodTargets, reportingPeriods, results } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { frameworksOf } from "@/lib/framework-facts/store";
import { activityXml, FILE_END, fileStart } from "@/lib/iati/write";
import { importNext } from "@/lib/jobs/import-projects";
import { factsOf } from "@/lib/project-facts/store";
import type { Member } from "@/lib/session/current";
import { confirmImport, importProjects } from "./perform";

const said = (name: string, text: string) => `<${name}><narrative>${text}</narrative></${name}>`;
const part = (value: string) => `<dimension name="Sex" value="${value}"/>`;
const span = (year: number, figures: string) =>
  `<period><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/>${figures}</period>`;
/** Hectares by year, in whole and by sex, with one place alone, which makes no split; and a description. */
const result = (actual = "33.50", target = "40", more = "") => `<result type="2">${said("title", "Land under water")}
<indicator measure="1" ascending="1">${said("title", "Hectares watered")}${said("description", "By the end of a year")}
<baseline year="2023" value="31"/>
${span(2024, `<target value="${target}"/><target value="20">${part("women")}</target><target value="20">${part("men")}</target><target value="9"><location ref="x"/></target><actual value="${actual}">${said("comment", "By satellite")}</actual><actual value="12">${part("women")}</actual><actual value="21.5">${part("men")}</actual>`)}
${more}</indicator>
<indicator measure="5">${said("title", "What farmers say")}<reference vocabulary="99" code="OC-2"/>${span(2024, `<actual>${said("comment", "Content")}</actual>`)}</indicator>
</result>
<result type="9">${said("title", "Something else")}<indicator measure="1">${said("title", "Unplaced")}</indicator></result>`;
const place = (ref: string) => `<location ref="${ref}"/>`;
const age = (value: string) => `<dimension name="Age" value="${value}"/>`;
/** Figures at two places, and of two splits crossed, told in either order; and one that a cell cannot say. */
const crossed = `<result type="9">${said("title", "Whatever else")}<indicator measure="1">${said("title", "Families moved")}
${span(2024, `<target value="5">${place("head")}</target><target value="7">${place("tail")}</target><target value="3">${part("women")}${age("young")}</target><target value="4">${age("old")}${part("women")}</target><target value="9">${place("head")}${place("tail")}</target><actual value="6">${place("head")}</actual><actual value="2">${part("women")}${age("old")}</actual>`)}</indicator></result>`;
const file = (
  results: string,
) => `${fileStart("2026-11-26T00:00:00Z")}<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-47015-R1</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
${said("title", "Canal")}${said("description", "Lining of a canal.")}
<participating-org role="1"><narrative>Fund</narrative></participating-org>
<activity-status code="2"/><activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="TJ" percentage="100"/><sector code="31140" percentage="100"/>${results}
</iati-activity>${FILE_END}`;

async function read({ committeeId, secretary }: Body, text: string) {
  const content = Readable.from([Buffer.from(text)]);
  const member = { actor: secretary } as Member;
  const { id } = await must(importProjects(member, committeeId, { name: "r.xml", content, whole: () => true }));
  await importNext();
  const [line] = await db().select().from(importLines).where(eq(importLines.importId, id));
  if (!line) throw new Error("Nothing was read.");
  return { id, line };
}
async function takeOver(body: Body, text: string) {
  const { id, line } = await read(body, text);
  await must(act(body.secretary, (acting) => confirmImport(acting, { importId: id })));
  await importNext();
  const [row] = await db().select({ state: imports.state }).from(imports).where(eq(imports.id, id));
  expect(row?.state).toBe("done");
  return line;
}
const accept = () =>
  db()
    .update(measurements)
    .set({ state: "accepted", decidedAt: new Date() })
    .where(eq(measurements.state, "submitted"));
async function exported(body: Body) {
  const [row] = await db().select({ id: projects.id }).from(projects).where(eq(projects.committeeId, body.committeeId));
  const [project] = await factsOf([row?.id ?? ""]);
  if (!project) throw new Error("There is no project.");
  const framework = (await frameworksOf([project.id])).get(project.id) ?? [];
  return fileStart("2026-11-26T00:00:00Z") + activityXml(project, "2026-11-26T00:00:00Z", framework) + FILE_END;
}

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
      before: "1.1 · 2024-01-01–2024-12-31 · 40",
      after: "1.1 · 2024-01-01–2024-12-31 · 45\n1.1 · 2025-01-01–2025-12-31 · 50",
    },
    { field: "values", before: "", after: "1.1 · 2024-01-01–2024-12-31 · 35 · By satellite" },
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
