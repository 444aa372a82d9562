import { asc, eq, sql } from "drizzle-orm";
import { exportedProject, monitored, newKey, resignedProject, verified } from "@/bin/verify-testing";
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { loadCheckpoint } from "@/lib/checkpoints/loaders";
import { makeCheckpoint } from "@/lib/checkpoints/perform";
import { env } from "@/lib/env";
import { verifyRecord } from "@/lib/rules/verify";
import { untold } from "@/lib/rules/verify-project";
import { hashOf } from "@/lib/session/hash";
import { signed } from "@/lib/signing/ed25519";
import { recordOf } from "./perform";

test.beforeEach(() => {
  env().MAJLIS_SIGNING_KEY = newKey();
  env().MAJLIS_SIGNING_KEY_BEFORE = undefined;
});

test("a project’s record holds, alone and against a checkpoint that was kept; both verifiers say so", async () => {
  const body = await found();
  const id = await monitored(body);
  const kept = await makeCheckpoint();
  const record = await exportedProject(body.committeeId, id);
  expect(record.entries.map((entry) => "act" in entry && [entry.seq, entry.act, entry.revision])).toEqual([
    [1, "addProject", 1],
    [2, "saveProject", 2],
    [3, "assessRisk", 3],
    [4, "saveResult", 3],
    [5, "closeProject", 4],
  ]);
  const holds = { ends: 0, first: expect.stringMatching(/^P-7 holds: 5 entries/) };
  expect(await verified(record)).toEqual(holds);
  expect(await verified(record, { saved: kept, key: record.signature.key })).toEqual(holds);
  expect(await verified(record, { saved: await loadCheckpoint(1) })).toEqual(holds);
  const elsewhere = await found();
  const other = { id: elsewhere.committeeId, symbol: "", name: {} };
  expect(await recordOf(other, id)).toBeUndefined();
});

test("whatever was done to an entry in the database, past its triggers, is found, and the entry named", async ({
  database,
}) => {
  const body = await found();
  const broken = (seq: number, because: string) => ({ ends: 1, first: `entry ${seq}: ${because}` });
  const tampered = async (change: string) => {
    const [row] = await db().select({ id: projects.id }).from(projects).where(eq(projects.code, "P-7"));
    const id = row?.id ?? "";
    await database.owner.unsafe(
      `alter table project_events disable trigger user; ${change.replaceAll("THIS", `project_id = '${id}' and seq`)}; alter table project_events enable trigger user`,
    );
    return verified(await exportedProject(body.committeeId, id));
  };
  await monitored(body);
  await makeCheckpoint();
  expect(await tampered(`update project_events set data = data || '{"code": "C"}' where THIS = 3`)).toEqual(
    broken(3, "edited"),
  );
  expect(await tampered(`update project_events set data = data || '{"code": "A"}' where THIS = 3`)).toMatchObject({
    ends: 0,
  });
  for (const [column, value] of [
    ["version", "9"],
    ["act", "'reopenProject'"],
    ["at", "at - interval '1 day'"],
    ["actor_id", "null"],
    ["salt", "gen_random_uuid()"],
  ]) {
    await database.owner.unsafe("create table was as select * from project_events");
    expect(await tampered(`update project_events set ${column} = ${value} where THIS = 2`), column).toEqual(
      broken(2, "edited"),
    );
    await database.owner.unsafe(`alter table project_events disable trigger user;
      update project_events set ${column} = was.${column} from was where was.id = project_events.id;
      alter table project_events enable trigger user; drop table was`);
  }
  // Two change places: each is told under the other's number, which its hash does not allow.
  const swap = (one: number, other: number) =>
    `update project_events set seq = 99 where THIS = ${one}; update project_events set seq = ${one} where THIS = ${other}; update project_events set seq = ${other} where THIS = 99`;
  expect(await tampered(swap(2, 4))).toEqual(broken(2, "edited"));
  expect(await tampered(swap(2, 4))).toMatchObject({ ends: 0 });
  // Cut off at the end, only the checkpoint still knows; taken out in between, the numbers do.
  expect(await tampered("delete from project_events where THIS = 5")).toEqual(broken(5, "missing"));
  expect(await tampered("delete from project_events where THIS = 2")).toEqual(broken(2, "missing"));
});

test("a file that was changed on its way, and a project's row that no entry leads to, are told", async ({
  database,
}) => {
  const body = await found();
  const id = await monitored(body);
  const record = await exportedProject(body.committeeId, id);
  const { entries, project } = record;
  const moved = entries.toSpliced(1, 2, ...[entries[2], entries[1]].flatMap((one) => one ?? []));
  expect(await verified({ ...record, entries: moved })).toEqual({ ends: 1, first: "entry 2: moved" });
  expect(await verified({ ...record, entries: entries.toSpliced(1, 1) })).toEqual({
    ends: 1,
    first: "entry 2: missing",
  });
  const edited = (what: string) => ({ ends: 4, first: `${what}: edited` });
  for (const change of [{ status: "completed" }, { code: "P-8" }, { title: "Dam" }, { identifier: "XM-1" }])
    expect(await verified(resignedProject({ ...record, project: { ...project, ...change } as never }))).toEqual(
      edited(`project.${Object.keys(change).join()}`),
    );
  expect(await verified(resignedProject({ ...record, project: { ...project, version: 7 } }))).toEqual(
    edited("project"),
  );
  expect(await verified({ ...record, people: {} })).toEqual({
    ends: 3,
    first: "record: badSignature",
  });
  expect((await verified({ ...record, project: { id } })).ends).toBe(2);
  expect((await verified({ ...record, project: { ...project, facts: [] } })).ends).toBe(2);
  await database.owner`update projects set status = 'completed' where id = ${id}`;
  expect(await verified(await exportedProject(body.committeeId, id))).toEqual(edited("project.status"));
});

test("every project of the demo has a whole record that leads to its row", async () => {
  await seedDemo({ keep: async () => {} });
  const rows = await db()
    .select({ id: projects.id, committeeId: projects.committeeId })
    .from(projects)
    .orderBy(asc(projects.code));
  expect(rows.length).toBeGreaterThan(5);
  for (const { id, committeeId } of rows) {
    const record = await exportedProject(committeeId, id);
    expect(record.entries.length).toBeGreaterThan(0);
    expect(verifyRecord(record, { sha256: hashOf, signed })).toEqual([]);
    expect(untold(record)).toBe(0);
  }
});

test("neither the app nor the database's owner changes a project's record", async ({ database }) => {
  await monitored(await found());
  const refusal = expect.objectContaining({ code: expect.stringMatching(/^(23001|42501)$/) });
  for (const statement of [
    "update project_events set act = 'x'",
    "delete from project_events",
    "truncate project_events",
  ])
    for (const run of [() => database.owner.unsafe(statement), () => db().execute(sql.raw(statement))])
      expect(
        await run().then(
          () => "done",
          (error: unknown) => error,
        ),
        statement,
      ).toEqual(refusal);
});
