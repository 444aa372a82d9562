import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { projectEvents, projectRisks, projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { complaintsOf } from "@/lib/languages/complaints";
import { SaveProjectPart } from "@/lib/project-facts/schema";
import { factsOf, replaceParts } from "@/lib/project-facts/store";
import { assessRisk } from "@/lib/risks/perform";
import { AssessRisk } from "@/lib/risks/schema";
import { NO_PARTS } from "@/lib/rules/project-facts";
import { closeProject, reopenProject, saveProject, saveProjectPart } from "./perform";
import { CloseProject, pageOfRows, SaveProject } from "./schema";

const typed = (committeeId: string, more: Record<string, unknown> = {}) =>
  SaveProject.parse({
    committeeId,
    code: "P-1",
    title: "Canal",
    language: "en",
    area: "energy",
    status: "active",
    ...more,
  });

const added = async ({ committeeId, secretary }: Body, more: Record<string, unknown> = {}) =>
  (await must(act(secretary, (acting) => saveProject(acting, typed(committeeId, more))))).id;

const eventsOf = (id: string) =>
  db()
    .select({ act: projectEvents.act, version: projectEvents.version, data: projectEvents.data })
    .from(projectEvents)
    .where(eq(projectEvents.projectId, id))
    .orderBy(asc(projectEvents.id));

test("a secretary adds and changes a project; its history says what changed", async () => {
  const body = await found();
  const { committeeId, secretary } = body;
  const id = await added(body);
  await must(
    act(secretary, (acting) => saveProject(acting, typed(committeeId, { id, version: 1, title: "The canal" }))),
  );
  expect(await eventsOf(id)).toEqual([
    {
      act: "addProject",
      version: 1,
      data: {
        set: expect.objectContaining({ code: "P-1", title: "Canal", identifier: "", summary: "", partners: [] }),
      },
    },
    {
      act: "saveProject",
      version: 2,
      data: {
        changes: [{ field: "title", before: "Canal", after: "The canal" }],
        set: { title: "The canal" },
      },
    },
  ]);
});

test("nobody else does, and whoever sits elsewhere finds no such project", async () => {
  const body = await found();
  const elsewhere = await found();
  const { committeeId } = body;
  const id = await added(body);
  for (const who of [body.author, body.chair, body.observer])
    expect(await act(who, (acting) => saveProject(acting, typed(committeeId, { code: "P-2" })))).toMatchObject({
      reason: "onlyHats",
    });
  const stranger = await act(elsewhere.secretary, (acting) =>
    saveProject(acting, typed(committeeId, { id, version: 1 })),
  );
  expect(stranger).toEqual({ ok: false, reason: "notFound" });
});

test("a save over somebody else’s is refused, as are a code or identifier that is taken and a fact of the future", async () => {
  const body = await found();
  const { committeeId, secretary } = body;
  const id = await added(body, { identifier: "XM-1-1" });
  const save = async (more: Record<string, unknown>) => {
    const verdict = await act(secretary, (acting) => saveProject(acting, typed(committeeId, more)));
    return verdict.ok ? "yes" : verdict.reason;
  };
  expect(await save({ id, version: 7 })).toBe("projectChanged");
  expect(await save({})).toBe("projectCodeTaken");
  expect(await save({ code: "P-2", identifier: "XM-1-1" })).toBe("projectIdentifierTaken");
  expect(await save({ id, version: 1, actualStart: "2999-01-01" })).toBe("actualDateAhead");
  expect(
    SaveProject.safeParse({ ...typed(committeeId), plannedStart: "2026-02-01", plannedEnd: "2026-01-01" }).success,
  ).toBe(false);
  expect(await eventsOf(id)).toHaveLength(1);
});

test("a list is saved as typed: blank rows are none, numbers keep their digits, what the form does not show stays", async () => {
  const body = await found();
  const id = await added(body);
  const kept = { attributes: { "crs-channel-code": "41000" } };
  await db().transaction((tx) =>
    replaceParts(tx, [
      { id, facts: { ...NO_PARTS, partners: [{ role: "funding", name: "ADB", ref: null, type: null, kept }] } },
    ]),
  );
  const ask = (part: string, rows: unknown[], version: number) =>
    act(body.secretary, (acting) =>
      saveProjectPart(acting, SaveProjectPart.parse({ projectId: id, version, part, rows })),
    );
  const save = (...asked: Parameters<typeof ask>) => must(ask(...asked));
  const blank = { was: "", role: "", name: "", ref: "", type: "" };
  await save(
    "partners",
    [{ was: "0", role: "funding", name: "Asian Development Bank", ref: "XM-DAC-46004", type: "40" }, blank],
    1,
  );
  await save("transactions", [{ was: "", date: "2026-01-01", type: "3", amount: "-1 250,50", currency: "USD" }], 2);
  const places = (code: string, percentage: string) => [
    { was: "", kind: "country", code, percentage },
    { was: "", kind: "country", code: "uz", percentage: "33.3333" },
    // A row of which only what the form had chosen is left.
    { was: "", kind: "country", code: "", percentage: "", vocabulary: "" },
  ];
  expect(await ask("places", places("Tajikland", "66.6667"), 3)).toMatchObject({
    reason: "noSuchCountry",
    params: { code: "Tajikland" },
  });
  expect(await ask("places", places("TJ", "66"), 3)).toMatchObject({
    reason: "sharesNotWhole",
    params: { sum: 99.3333 },
  });
  const paid = { was: "", date: "2999-01-01", type: "3", amount: "1" };
  expect(await ask("transactions", [paid], 3)).toMatchObject({ reason: "transactionAhead" });
  await save("places", places("Таджикистан", "66.6667"), 3);

  const [project] = await factsOf([id]);
  expect(project?.partners).toEqual([
    { role: "funding", name: "Asian Development Bank", ref: "XM-DAC-46004", type: "40", kept },
  ]);
  expect(project?.transactions).toMatchObject([{ amount: "-1250.50", currency: "USD", valueDate: null }]);
  expect(project?.places.map(({ percentage }) => percentage)).toEqual(["66.6667", "33.3333"]);
  const [row] = await db().select({ countries: projects.countries, version: projects.version }).from(projects);
  expect(row).toEqual({ countries: ["TJ", "UZ"], version: 4 });
});

test("of a long list a stretch is saved; what stands before and after it stays as it was, with all that was kept", async () => {
  const body = await found();
  const id = await added(body);
  const put = (version: number, fields: Record<string, unknown>) =>
    must(
      act(body.secretary, (acting) =>
        saveProjectPart(acting, SaveProjectPart.parse({ projectId: id, version, part: "tags", ...fields })),
      ),
    );
  const tag = (number: number, was: number | "" = "") => ({
    was: String(was),
    vocabulary: "99",
    code: String(number),
    name: "",
  });
  await put(1, { rows: Array.from({ length: 160 }, (_, at) => tag(at)) });
  const { removed } = await put(2, { from: 50, until: 100, rows: [tag(900, 50), tag(901, 51)] });
  expect(removed).toEqual(Array.from({ length: 48 }, (_, at) => String(52 + at)));
  const [project] = await factsOf([id]);
  const codes = project?.tags.map(({ code }) => Number(code)) ?? [];
  expect(codes).toHaveLength(112);
  expect(codes.slice(48, 54)).toEqual([48, 49, 900, 901, 100, 101]);
  expect(pageOfRows("2", 160)).toEqual({ page: 1, last: 3 });
  expect(pageOfRows("99", 160).page).toBe(3);
  expect(pageOfRows("-1", 3)).toEqual({ page: 0, last: 0 });
});

test("a project is closed with a reason and taken up again", async () => {
  const body = await found();
  const { secretary } = body;
  const projectId = await added(body, { actualStart: "2025-01-01" });
  const close = (version: number, on: string) =>
    act(secretary, (acting) =>
      closeProject(acting, CloseProject.parse({ projectId, version, as: "completed", on, reason: "All is built." })),
    );
  expect(await close(1, "2024-01-01")).toMatchObject({ reason: "endBeforeStart" });
  expect(await close(1, "2999-01-01")).toMatchObject({ reason: "actualDateAhead" });
  const suspended = { projectId, version: 1, as: "suspended", reason: "No money." };
  const dated = CloseProject.safeParse({ ...suspended, on: "2026-01-01" });
  expect(dated.error && complaintsOf(dated.error)).toEqual({ on: { key: "suspendedHasNoEnd" } });
  expect(CloseProject.safeParse({ ...suspended, on: "" }).success).toBe(true);
  expect(await must(close(1, "2026-01-01"))).toMatchObject({ as: "completed" });
  expect(await close(2, "2026-01-01")).toMatchObject({ reason: "projectStands" });
  expect(await factsOf([projectId])).toMatchObject([{ status: "completed", actualEnd: "2026-01-01", version: 2 }]);
  const reopen = (version: number) =>
    act(secretary, (acting) => reopenProject(acting, { projectId, version, reason: "A pump is missing." }));
  await must(reopen(2));
  expect(await reopen(3)).toMatchObject({ reason: "projectOpen" });
  expect(await factsOf([projectId])).toMatchObject([{ status: "active", actualEnd: null }]);
});

test("a suspended project ends without being taken up before, and one that is over stays so until it is reopened", async () => {
  const body = await found();
  const projectId = await added(body);
  const close = (version: number, as: string, on = "") =>
    act(body.secretary, (acting) =>
      closeProject(acting, CloseProject.parse({ projectId, version, as, on, reason: "No money." })),
    );
  await must(close(1, "suspended"));
  expect(await close(2, "suspended")).toMatchObject({ reason: "projectStands" });
  expect(await must(close(2, "cancelled", "2026-02-01"))).toMatchObject({ as: "cancelled" });
  expect(await factsOf([projectId])).toMatchObject([{ status: "cancelled", actualEnd: "2026-02-01" }]);
  for (const as of ["completed", "suspended"]) expect(await close(3, as)).toMatchObject({ reason: "projectOver" });
  expect((await eventsOf(projectId)).map(({ act: done, data }) => [done, data.as])).toEqual([
    ["addProject", undefined],
    ["closeProject", "suspended"],
    ["closeProject", "cancelled"],
  ]);
});

test("risk is kept by framework with its history; the latest day counts, and nothing is rewritten", async ({
  database,
}) => {
  const body = await found();
  const projectId = await added(body);
  const reason = "Resettlement of some forty households was found to be needed.";
  const assess = (framework: string, code: string, assessedOn: string) =>
    act(body.secretary, (acting) =>
      assessRisk(acting, AssessRisk.parse({ projectId, framework, code, assessedOn, reason })),
    );
  await must(assess("ebrd", "B", "2025-03-01"));
  await must(assess("ebrd", "A", "2026-03-01"));
  // Found late, about an earlier day: it changes nothing of today's.
  await must(assess("ebrd", "C", "2024-03-01"));
  await must(assess("adbEsf", "substantial", "2026-01-01"));
  const [row] = await db().select({ risks: projects.risks }).from(projects);
  expect(row?.risks).toEqual(["adbEsf:substantial", "ebrd:A"]);
  expect(await assess("ebrd", "A", "2999-01-01")).toMatchObject({ reason: "assessedAhead" });
  expect(
    AssessRisk.safeParse({ projectId, framework: "ebrd", code: "high", assessedOn: "2026-01-01", reason }).success,
  ).toBe(false);
  expect(await db().select().from(projectRisks)).toHaveLength(4);
  await expect(database.owner`update project_risks set code = 'C'`).rejects.toThrow("append-only");
  await expect(database.owner`delete from project_events`).rejects.toThrow("append-only");
});
