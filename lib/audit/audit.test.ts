import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { adminEvents, people } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import english from "@/messages/en.json" with { type: "json" };
import russian from "@/messages/ru.json" with { type: "json" };
import { aboutOf, RECORDED_ACTS, readAuditFilter } from "./schema";
import { events } from "./store";

test("the record is read newest first, page after page, even where instants are the same", async () => {
  const actorId = await person();
  const at = new Date("2026-11-23T08:00:00Z");
  const ids = Array.from({ length: 5 }, () => randomUUID());
  await db()
    .insert(adminEvents)
    .values(ids.map((id) => ({ id, at, actorId, act: "invitePerson" })));
  const read: string[] = [];
  for (let before: string | undefined; ; before = read.at(-1)) {
    const page = (await events({ before }, 2)).slice(0, 2);
    if (page.length === 0) break;
    read.push(...page.map(({ id }) => id));
  }
  expect(read).toEqual([...ids].sort((one, other) => (one < other ? 1 : -1)));
});

test("the record is narrowed by act, person, committee and the reader's own days", async () => {
  const [admin, rosa, other] = [await person(), await person(), await person()];
  const committeeId = randomUUID();
  await db()
    .insert(committees)
    .values({ id: committeeId, slug: "rac", symbol: "RAC", name: { en: "Committee" } });
  await db()
    .insert(adminEvents)
    .values([
      { at: new Date("2026-11-22T18:59:59Z"), actorId: admin, act: "invitePerson", personId: rosa },
      { at: new Date("2026-11-22T19:00:00Z"), actorId: admin, act: "grantRole", personId: rosa, committeeId },
      { at: new Date("2026-11-23T19:00:00Z"), actorId: other, act: "saveCommittee", committeeId },
    ]);
  const acts = async (filter: Parameters<typeof events>[0]) => (await events(filter)).map(({ act }) => act);
  expect(await acts({})).toEqual(["saveCommittee", "grantRole", "invitePerson"]);
  expect(await acts({ act: "grantRole" })).toEqual(["grantRole"]);
  expect(await acts({ person: rosa })).toEqual(["grantRole", "invitePerson"]);
  expect(await acts({ person: other })).toEqual(["saveCommittee"]);
  expect(await acts({ committee: committeeId })).toEqual(["saveCommittee", "grantRole"]);
  // In Dushanbe the 23rd begins at 19:00 UTC the day before, and ends a day later.
  expect(await acts({ from: "2026-11-23", until: "2026-11-23", zone: "Asia/Dushanbe" })).toEqual(["grantRole"]);
});

test("an address that says nonsense asks for everything", () => {
  expect(
    readAuditFilter({ act: "seePeople", person: "x", from: ["2026-01-01", "2026-01-02"], until: "31.12.2026" }),
  ).toEqual({});
});

test("every act that is recorded can be told and asked for, in each language", () => {
  for (const { admin } of [english, russian]) {
    expect(Object.keys(admin.audit.acts).sort()).toEqual([...RECORDED_ACTS].sort());
    expect(Object.keys(admin.entries.acts)).toEqual(expect.arrayContaining([...RECORDED_ACTS]));
  }
});

test("an entry tells what changed, and one of another shape tells nothing wrong", () => {
  const name = [{ en: "Old", ru: "Старое" }, { en: "New" }];
  expect(aboutOf({ changes: { ballotDays: [14, 21], name } }).changes).toEqual([
    ["ballotDays", "14", "21"],
    ["name", "Old · Старое", "New"],
  ]);
  expect(aboutOf({ changes: "everything", reason: 7 })).toEqual({ changes: [] });
});

async function person(): Promise<string> {
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: "Somebody", email: `${id}@majlis.example` });
  return id;
}
