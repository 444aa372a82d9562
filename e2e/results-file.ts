/** For tests of results in files: one activity with results, how it is imported, and how it goes out again. */
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importLines, imports } from "@/db/schema/imports";
import { projects } from "@/db/schema/projects";
import { measurements } from "@/db/schema/results";
import { expect } from "@/db/testing";
import { frameworksOf } from "@/lib/framework-facts/store";
import { activityXml, FILE_END, fileStart } from "@/lib/iati/write";
import { confirmImport, importProjects } from "@/lib/imports/perform";
import { importNext } from "@/lib/jobs/import-projects";
import { factsOf } from "@/lib/project-facts/store";
import type { Member } from "@/lib/session/current";
import { act, type Body, must } from "./committee";

const said = (name: string, text: string) => `<${name}><narrative>${text}</narrative></${name}>`;
const part = (value: string) => `<dimension name="Sex" value="${value}"/>`;
export const span = (year: number, figures: string) =>
  `<period><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/>${figures}</period>`;
/** Hectares by year, in whole and by sex, with one place alone, which makes no split; and a description. */
export const result = (
  actual = "33.50",
  target = "40",
  more = "",
) => `<result type="2">${said("title", "Land under water")}
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
export const crossed = `<result type="9">${said("title", "Whatever else")}<indicator measure="1">${said("title", "Families moved")}
${span(2024, `<target value="5">${place("head")}</target><target value="7">${place("tail")}</target><target value="3">${part("women")}${age("young")}</target><target value="4">${age("old")}${part("women")}</target><target value="9">${place("head")}${place("tail")}</target><actual value="6">${place("head")}</actual><actual value="2">${part("women")}${age("old")}</actual>`)}</indicator></result>`;
export const file = (
  results: string,
) => `${fileStart("2026-11-26T00:00:00Z")}<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-47015-R1</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
${said("title", "Canal")}${said("description", "Lining of a canal.")}
<participating-org role="1"><narrative>Fund</narrative></participating-org>
<activity-status code="2"/><activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="TJ" percentage="100"/><sector code="31140" percentage="100"/>${results}
</iati-activity>${FILE_END}`;

export async function read({ committeeId, secretary }: Body, text: string) {
  const content = Readable.from([Buffer.from(text)]);
  const member = { actor: secretary } as Member;
  const { id } = await must(importProjects(member, committeeId, { name: "r.xml", content, whole: () => true }));
  await importNext();
  const [line] = await db().select().from(importLines).where(eq(importLines.importId, id));
  if (!line) throw new Error("Nothing was read.");
  return { id, line };
}
export async function takeOver(body: Body, text: string) {
  const { id, line } = await read(body, text);
  await must(act(body.secretary, (acting) => confirmImport(acting, { importId: id })));
  await importNext();
  const [row] = await db().select({ state: imports.state }).from(imports).where(eq(imports.id, id));
  expect(row?.state).toBe("done");
  return line;
}
export const accept = () =>
  db()
    .update(measurements)
    .set({ state: "accepted", decidedAt: new Date() })
    .where(eq(measurements.state, "submitted"));
export async function exported(body: Body) {
  const [row] = await db().select({ id: projects.id }).from(projects).where(eq(projects.committeeId, body.committeeId));
  const [project] = await factsOf([row?.id ?? ""]);
  if (!project) throw new Error("There is no project.");
  const framework = (await frameworksOf([project.id])).get(project.id) ?? [];
  return fileStart("2026-11-26T00:00:00Z") + activityXml(project, "2026-11-26T00:00:00Z", framework) + FILE_END;
}
