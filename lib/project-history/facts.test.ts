import { exportedProject, monitored, newKey, resignedProject, verified } from "@/bin/verify-testing";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { env } from "@/lib/env";
import { SaveProjectPart } from "@/lib/project-facts/schema";
import { saveProject, saveProjectPart } from "@/lib/projects/perform";
import { SaveProject } from "@/lib/projects/schema";
import { untold } from "@/lib/rules/verify-project";

test.beforeEach(() => {
  env().MAJLIS_SIGNING_KEY = newKey();
  env().MAJLIS_SIGNING_KEY_BEFORE = undefined;
});

test("whatever is changed in a project or its lists past its record is told by name, long or short", async ({
  database,
}) => {
  const body = await found();
  const id = await monitored(body);
  const { committeeId, secretary } = body;
  const long = "Lining of a canal. ".repeat(30).trim();
  const typed = { committeeId, title: "Canal", language: "en", area: "energy", status: "suspended" };
  await must(
    act(secretary, (acting) =>
      saveProject(acting, SaveProject.parse({ ...typed, id, version: 4, code: "P-7", summary: long })),
    ),
  );
  const rows = [{ was: "", type: "3", date: "2026-01-01", amount: "-007,50", currency: "USD" }];
  await must(
    act(secretary, (acting) =>
      saveProjectPart(acting, SaveProjectPart.parse({ projectId: id, version: 5, part: "transactions", rows })),
    ),
  );
  const verify = async () => verified(await exportedProject(committeeId, id));
  const holds = { ends: 0, first: expect.stringMatching(/^P-7 holds: 7 entries/) };
  expect(await verify()).toEqual(holds);
  const at = `where id = '${id}'`;
  const changes: [string, string, string][] = [
    ["title", `update projects set title = 'Dam' ${at}`, `update projects set title = 'Canal' ${at}`],
    ["summary", `update projects set summary = summary || '.' ${at}`, `update projects set summary = '${long}' ${at}`],
    [
      "plannedEnd",
      `update projects set planned_end = '2030-01-01' ${at}`,
      `update projects set planned_end = null ${at}`,
    ],
    ["kept", `update projects set kept = '{"attributes": {"a": "b"}}' ${at}`, `update projects set kept = null ${at}`],
    ["transactions", "update project_transactions set amount = 75", "update project_transactions set amount = -7.50"],
    [
      "partners",
      `insert into project_partners (project_id, position, role, name) values ('${id}', 0, 'funding', 'ADB')`,
      "delete from project_partners",
    ],
    [
      "risks",
      `insert into project_risks (project_id, framework, code, assessed_on, reason) values ('${id}', 'ifc', 'A', '2026-02-01', 'x')`,
      "alter table project_risks disable trigger user; delete from project_risks where framework = 'ifc'; alter table project_risks enable trigger user",
    ],
    ["riskClasses", `update projects set risks = '{ebrd:C}' ${at}`, `update projects set risks = '{ebrd:A}' ${at}`],
    ["countries", `update projects set countries = '{TJ}' ${at}`, `update projects set countries = '{}' ${at}`],
  ];
  for (const [field, change, back] of changes) {
    await database.owner.unsafe(change);
    expect(await verify(), field).toEqual({ ends: 4, first: `project.${field}: edited` });
    await database.owner.unsafe(back);
    expect(await verify(), field).toEqual(holds);
  }
});

test("a project of before its beginning was recorded holds; what is said since then is held against it", async ({
  database,
}) => {
  const body = await found();
  const { committeeId, secretary } = body;
  const id = crypto.randomUUID();
  await database.owner`insert into projects (id, committee_id, code, title, area, countries, status, version)
    values (${id}, ${committeeId}, 'P-7', 'Canal', 'energy', '{}', 'active', 2)`;
  await database.owner`insert into project_events (project_id, act, version, data) values
    (${id}, 'addProject', 1, '{}'),
    (${id}, 'saveProject', 2, ${{ changes: [{ field: "status", before: "planned", after: "active" }] } as never})`;
  const record = await exportedProject(committeeId, id);
  expect(await verified(record)).toMatchObject({ ends: 0 });
  expect(untold(record)).toBe(28);
  // A file of before has no facts either.
  const { facts: _, ...project } = record.project;
  expect(await verified(resignedProject({ ...record, project }))).toMatchObject({ ends: 0 });
  expect(await verified(resignedProject({ ...record, project: { ...project, status: "planned" } }))).toEqual({
    ends: 4,
    first: "project.status: edited",
  });

  const typed = { committeeId, id, version: 2, code: "P-7", title: "The canal", language: "en", area: "energy" };
  await must(act(secretary, (acting) => saveProject(acting, SaveProject.parse({ ...typed, status: "active" }))));
  expect(untold(await exportedProject(committeeId, id))).toBe(27);
  await database.owner`update projects set title = 'Dam' where id = ${id}`;
  expect(await verified(await exportedProject(committeeId, id))).toEqual({ ends: 4, first: "project.title: edited" });
});
