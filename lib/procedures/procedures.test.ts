import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { saveProcedures } from "./perform";
import { SaveProcedures } from "./schema";
import { proceduresOf } from "./store";

const typed = (committeeId: string, values: object = {}) =>
  SaveProcedures.safeParse({ committeeId, procedures: ["vote"], silenceHours: "96", ...values });

test("an administrator sets how a committee decides, and the record keeps what was changed", async () => {
  const { committeeId, chair } = await found();
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: "Admin", email: `${id}@majlis.example`, isAdmin: true });
  const wanted = typed(committeeId, {
    procedures: ["vote", "silence"],
    holidays: "2026-03-22\n2026-03-21, 2026-03-21",
    tacitAcceptance: "on",
  });
  if (!wanted.data) throw wanted.error;
  const { data } = wanted;
  expect(await act(chair, (acting) => saveProcedures(acting, data))).toMatchObject({ ok: false, reason: "onlyHats" });
  await must(act({ id, isAdmin: true, seats: [], conflicts: [] }, (acting) => saveProcedures(acting, data)));
  expect(await proceduresOf(committeeId)).toEqual({
    procedures: ["vote", "silence"],
    silenceHours: 96,
    restDaysCount: false,
    holidays: ["2026-03-21", "2026-03-22"],
    writtenToDeadline: false,
    tacitAcceptance: true,
  });
  const [entry] = await db().execute(
    sql`select act, data -> 'changes' as changes from admin_events where committee_id = ${committeeId}`,
  );
  expect(entry).toMatchObject({
    act: "saveProcedures",
    changes: { procedures: ["vote, written, silence, consensus", "vote, silence"], silenceHours: [72, 96] },
  });
});

for (const [says, values, complaints] of [
  ["as it should be", {}, []],
  ["one way at least", { procedures: [] }, ["procedures"]],
  ["hours that can be counted", { silenceHours: "0" }, ["silenceHours"]],
  ["days of the calendar", { holidays: "21 March" }, ["holidays.0", "holidays.1"]],
  ["ways that exist", { procedures: ["acclamation"] }, ["procedures.0"]],
] as const)
  test(`the form of procedures: ${says}`, () => {
    const { error } = typed(randomUUID(), values);
    expect(error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual(complaints);
  });
