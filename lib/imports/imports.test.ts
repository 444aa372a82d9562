import { Readable } from "node:stream";
import { asc, eq } from "drizzle-orm";
import { newKey, verified } from "@/bin/verify-testing";
import { db, transaction } from "@/db/client";
import { memberships } from "@/db/schema/committees";
import { importLines, imports } from "@/db/schema/imports";
import { projectPlaces } from "@/db/schema/project-parts";
import { projectEvents, projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { env } from "@/lib/env";
import { activityXml, FILE_END, fileStart } from "@/lib/iati/write";
import { addLines, linesOf } from "@/lib/import-lines/store";
import { importNext } from "@/lib/jobs/import-projects";
import { factsOf } from "@/lib/project-facts/store";
import { recordOf } from "@/lib/project-history/perform";
import { untold } from "@/lib/rules/verify-project";
import type { Member } from "@/lib/session/current";
import { cancelImport, confirmImport, importProjects } from "./perform";
import * as store from "./store";

test.beforeEach(() => {
  env().MAJLIS_SIGNING_KEY = newKey();
});

const activity = (number: number, more = "", { status = "2", title = `Canal ${number}` } = {}) => `
<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-47015-K${number}</iati-identifier>
<reporting-org ref="XM-DAC-47015" type="40"><narrative>Committee</narrative></reporting-org>
<title><narrative>${title}</narrative><narrative xml:lang="ru">Канал ${number}</narrative></title>
<description><narrative>Lining of a canal.</narrative></description>
<participating-org role="1"><narrative>Fund</narrative></participating-org>
<activity-status code="${status}"/>
<activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="TJ" percentage="60"/><recipient-country code="KG" percentage="40"/>
<sector code="31140" percentage="100"/>${more}
</iati-activity>`;
const payment = (amount: string) =>
  `<transaction><transaction-type code="3"/><transaction-date iso-date="2026-05-01"/><value value-date="2026-05-01">${amount}</value></transaction>`;
const file = (...activities: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.03">${activities.join("")}</iati-activities>`;

async function handIn({ committeeId, secretary }: Body, text: string): Promise<string> {
  const content = Readable.from([Buffer.from(text)]);
  const member = { actor: secretary } as Member;
  const { id } = await must(importProjects(member, committeeId, { name: "projects.xml", content, whole: () => true }));
  return id;
}
async function read(body: Body, text: string): Promise<string> {
  const id = await handIn(body, text);
  await importNext();
  return id;
}
const importOf = async (id: string) => {
  const [row] = await db().select().from(imports).where(eq(imports.id, id));
  if (!row) throw new Error("No such import.");
  return row;
};
const verdictsOf = async (id: string) =>
  (await db().select().from(importLines).where(eq(importLines.importId, id)).orderBy(asc(importLines.position))).map(
    ({ verdict }) => verdict,
  );
const confirm = (body: Body, importId: string, leaveOut?: "on") =>
  act(body.secretary, (acting) => confirmImport(acting, { importId, ...(leaveOut && { leaveOut }) }));
const codesOf = async (committeeId: string) =>
  (
    await db()
      .select({ code: projects.code })
      .from(projects)
      .where(eq(projects.committeeId, committeeId))
      .orderBy(projects.code)
  ).map(({ code }) => code);

test("a file is shown first and changes nothing; confirmed, all of it is there, and its history says so", async () => {
  const body = await found();
  const id = await read(body, file(activity(1, payment("-20.50")), activity(2)));
  expect(await importOf(id)).toMatchObject({ state: "ready", creates: 2, changes: 0, refused: 0, valid: true });
  expect(await codesOf(body.committeeId)).toEqual([]);

  await must(confirm(body, id));
  await importNext();
  expect(await importOf(id)).toMatchObject({ state: "done", written: 2 });
  expect(await codesOf(body.committeeId)).toEqual(["K1", "K2"]);
  const [row] = await db().select().from(projects).where(eq(projects.code, "K1"));
  const [project] = await factsOf([row?.id ?? ""]);
  expect((await linesOf(id, { limit: 1 }))[0]?.projectId).toBe(row?.id);
  expect(project).toMatchObject({
    title: "Canal 1",
    titles: { ru: "Канал 1" },
    area: "environment",
    status: "active",
    actualStart: "2025-01-01",
    transactions: [
      {
        amount: "-20.50",
        date: "2026-05-01",
      },
    ],
  });
  expect(row?.countries).toEqual(["TJ", "KG"]);
  expect(await db().select({ act: projectEvents.act }).from(projectEvents)).toEqual([
    { act: "importAdds" },
    { act: "importAdds" },
  ]);
});

test("the same file again changes nothing; another shows field by field what it would change", async () => {
  const body = await found();
  const first = await read(body, file(activity(1, payment("100")), activity(2)));
  await must(confirm(body, first));
  await importNext();

  const same = await read(body, file(activity(1, payment("100")), activity(2)));
  expect(await verdictsOf(same)).toEqual(["unchanged", "unchanged"]);
  expect(await confirm(body, same)).toMatchObject({ reason: "nothingToImport" });
  await must(act(body.secretary, (acting) => cancelImport(acting, { importId: same })));

  const other = await read(body, file(activity(1, payment("90"), { title: "The canal" }), activity(2), activity(3)));
  expect(await verdictsOf(other)).toEqual(["change", "unchanged", "create"]);
  const [line] = await linesOf(other, { limit: 1 });
  expect(line?.changes).toEqual([
    { field: "title", before: "Canal 1", after: "The canal" },
    {
      field: "transactions",
      gone: [{ date: "2026-05-01", type: "3", amount: "100", valueDate: "2026-05-01" }],
      come: [{ date: "2026-05-01", type: "3", amount: "90", valueDate: "2026-05-01" }],
    },
  ]);
  await must(confirm(body, other));
  await importNext();
  expect(await codesOf(body.committeeId)).toEqual(["K1", "K2", "K3"]);

  // What came in by files is on the projects' records as it stands.
  const committee = { id: body.committeeId, symbol: "", name: {} };
  const records = async () =>
    Promise.all(
      (await db().select({ id: projects.id }).from(projects).orderBy(projects.code)).map(({ id }) =>
        recordOf(committee, id),
      ),
    );
  for (const record of await records())
    expect([record && untold(record), await verified(record)]).toMatchObject([0, { ends: 0 }]);
  await db().update(projects).set({ title: "Dam" }).where(eq(projects.code, "K1"));
  await db().update(projectPlaces).set({ percentage: "50" }).where(eq(projectPlaces.code, "TJ"));
  const [changed, ...others] = await records();
  expect(await verified(changed)).toEqual({ ends: 4, first: "project.title: edited" });
  for (const record of others) expect(await verified(record)).toEqual({ ends: 4, first: "project.places: edited" });
});

test("what cannot be taken over is told with rule, line and reason, and left out only when that is said", async () => {
  const body = await found();
  const broken = activity(2).replace('<activity-status code="2"/>', "");
  const id = await read(body, file(activity(1), broken, activity(1), activity(3, "", { status: "9" })));
  expect(await verdictsOf(id)).toEqual(["create", "refuse", "refuse", "refuse"]);
  const findings = (await linesOf(id, { verdict: "refuse", limit: 9 })).map(({ findings: [first] }) => first);
  expect(findings).toMatchObject([
    { rule: "0.3.1", severity: "critical", line: 20 },
    { says: "imports.twice", line: 24 },
    { rule: "activity-status", says: "imports.noStatus" },
  ]);
  expect(await confirm(body, id)).toMatchObject({ reason: "importLeavesOut", params: { count: 3 } });
  await must(confirm(body, id, "on"));
  await importNext();
  expect(await codesOf(body.committeeId)).toEqual(["K1"]);
});

for (const [what, text, says] of [
  ["a document type", `<!DOCTYPE x [<!ENTITY a "b">]>${file(activity(1)).slice(38)}`, "iati.file.doctype"],
  ["a cut file", file(activity(1), activity(2)).slice(0, -40), "iati.file.notXml"],
  ["version 1", file(activity(1)).replace("2.03", "1.05"), "iati.file.legacy"],
  ["endless nesting", file("<a>".repeat(500)), "iati.file.tooDeep"],
  ["organisations", '<iati-organisations version="2.03"></iati-organisations>', "imports.noActivities"],
] as const)
  test(`a file is refused whole, with the reason: ${what}`, async () => {
    const body = await found();
    const id = await read(body, text);
    expect(await importOf(id)).toMatchObject({ state: "refused", findings: [{ says }] });
    expect(await confirm(body, id)).toMatchObject({ reason: "importNotReady" });
    expect(await codesOf(body.committeeId)).toEqual([]);
  });

test("a project changed meanwhile makes the import stale: nothing of it is written", async () => {
  const body = await found();
  const first = await read(body, file(activity(1), activity(2)));
  await must(confirm(body, first));
  await importNext();
  const again = await read(body, file(activity(1, payment("1")), activity(2, payment("1")), activity(3)));
  await db().update(projects).set({ version: 7 }).where(eq(projects.code, "K2"));
  await must(confirm(body, again));
  await importNext();
  expect(await importOf(again)).toMatchObject({ state: "stale", written: 0 });
  expect(await codesOf(body.committeeId)).toEqual(["K1", "K2"]);
  expect(await db().select({ version: projects.version }).from(projects).where(eq(projects.code, "K1"))).toEqual([
    { version: 1 },
  ]);
});

test("whoever confirmed and may no longer writes nothing", async () => {
  const body = await found();
  const id = await read(body, file(activity(1)));
  await must(confirm(body, id));
  await db().update(memberships).set({ endedAt: new Date() }).where(eq(memberships.personId, body.secretary.id));
  await importNext();
  expect(await importOf(id)).toMatchObject({ state: "failed" });
  expect(await codesOf(body.committeeId)).toEqual([]);
});

test("a job whose worker is gone is taken up by the next, from its beginning, and by one only", async () => {
  const body = await found();
  const id = await handIn(body, file(activity(1), activity(2)));
  const [taken] = await transaction((tx) => store.takeImport(tx));
  // It had noted half of it when it was killed.
  await addLines([{ importId: id, position: 0, line: 2, identifier: "x", title: "x", verdict: "create" }]);
  expect(taken?.id).toBe(id);
  expect(await importNext()).toBe(false);
  await db()
    .update(imports)
    .set({ leaseUntil: new Date(0) });
  expect((await Promise.all([importNext(), importNext()])).filter(Boolean)).toHaveLength(1);
  expect(await importOf(id)).toMatchObject({ state: "ready", creates: 2 });
  expect(await verdictsOf(id)).toEqual(["create", "create"]);
});

test("a file that was exported comes back unchanged", async () => {
  const body = await found();
  const rich = `<location><name><narrative>Dam</narrative></name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>39.5000 67.9</pos></point></location>`;
  const odd = `<other-identifier ref="A" type="A1"/>`;
  const text = file(
    activity(1).replace("<activity-status", `${odd}<activity-status`).replace("<sector", `${rich}<sector`),
  );
  const id = await read(body, text);
  await must(confirm(body, id));
  await importNext();
  const rows = await db().select({ id: projects.id }).from(projects);
  const all = await factsOf(rows.map((row) => row.id));
  const again =
    fileStart("2026-11-26T00:00:00Z") + all.map((one) => activityXml(one, "2026-11-26T00:00:00Z")).join("") + FILE_END;
  expect(again).toContain("39.5000 67.9");
  expect(again).toContain("other-identifier");
  expect(await verdictsOf(await read(body, again))).toEqual(["unchanged"]);
});
