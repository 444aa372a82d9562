import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { declareConflict } from "@/lib/conflicts/perform";
import { itemFor } from "@/lib/dossier/store";
import { factsOf } from "@/lib/items/perform";
import { shareItem } from "@/lib/parts/perform";
import { ITEM_ACTS, type ItemAct, mayInCommittee, mayOnItem, mayRead } from "@/lib/rules/access";
import type { Actor } from "@/lib/rules/hats";
import type { Status } from "@/lib/rules/words";
import { actorNow } from "@/lib/session/store";
import { answerTo } from "./perform";
import { partsOfSymbol, readQuestion } from "./schema";
import { asActor, somebodyOn, tiesOn } from "./store";

const hourIn = (timeZone: string) =>
  Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format());
/** Where no day ends while these tests run. */
const ZONE = hourIn("Asia/Dushanbe") < 23 ? "Asia/Dushanbe" : "America/Lima";

async function place({ committeeId }: Body) {
  const [row] = await db().execute<{ today: string }>(sql`select (now() at time zone ${ZONE})::date::text as today`);
  return { id: committeeId, timezone: ZONE, today: row?.today ?? "" };
}

const everybody = (body: Body): Actor[] => [
  body.author,
  body.colleague,
  body.secretary,
  body.chair,
  body.observer,
  ...body.reviewers,
  ...body.heads,
];

const now = async (who: Actor) => {
  const verdict = await act(who, async ({ tx, actor }) => ({ ok: true, value: await actorNow(tx, actor.id) }));
  if (!verdict.ok || !verdict.value) throw new Error("Nobody.");
  return verdict.value;
};

for (const status of ["submitted", "inReview", "inBallot", "adopted"] as const satisfies Status[])
  test(`today, of a real item that is ${status}, every answer is the server’s own`, async () => {
    test.slow();
    const body = await found();
    const there = await place(body);
    const itemId = await filed(body, "policyNote", status);
    if (status !== "adopted") {
      const [head] = body.heads.slice(-1) as [Actor];
      await must(act(head, (acting) => declareConflict(acting, { itemId, type: "personal", statement: "A cousin." })));
    }
    if (status === "submitted")
      await must(
        act(body.author, (acting) => shareItem(acting, { itemId, personId: body.observer.id, part: "editor" })),
      );
    const row = await itemFor(await now(body.secretary), body.committeeId, itemId);
    if (!row) throw new Error("The secretary reads it.");
    const wrong: string[] = [];
    for (const who of everybody(body)) {
      const actor = await now(who);
      const facts = factsOf(row.item, await tiesOn(itemId, who.id, there.today, ZONE));
      for (const what of ["readItem", ...Object.keys(ITEM_ACTS)] as ("readItem" | ItemAct)[]) {
        const server = what === "readItem" ? mayRead(actor, facts) : mayOnItem(actor, what, facts);
        const answer = await answerTo(readQuestion({ person: who.id, act: what }), what, there, row);
        if (JSON.stringify(answer?.now.verdict) !== JSON.stringify(server)) wrong.push(what);
      }
    }
    expect(wrong).toEqual([]);
  });

test("a person as a day’s end found them is the actor of a request", async () => {
  const body = await found();
  const { today } = await place(body);
  for (const who of everybody(body)) {
    const person = await somebodyOn(who.id, today, ZONE);
    if (!person) throw new Error("Nobody.");
    expect(asActor(person, [])).toEqual(await now(who));
  }
  expect(await somebodyOn(crypto.randomUUID(), today, ZONE)).toBeUndefined();
});

test("a mandate granted later for an earlier time: two answers, as known today and as known then", async ({
  database: { owner },
}) => {
  const body = await found();
  const there = await place(body);
  const { id } = body.observer;
  await owner`update memberships set granted_at = '2025-01-01T00:00Z'`;
  await owner`insert into memberships (committee_id, person_id, role, mandate_from, mandate_until, granted_at)
    values (${body.committeeId}, ${id}, 'secretary', '2025-03-01', '2025-03-31', '2025-06-01T09:00Z')`;
  const ask = (on: string) => answerTo(readQuestion({ person: id, act: "explainRights", on }), "explainRights", there);
  const march = await ask("2025-03-15");
  expect([march?.now.verdict.ok, march?.then?.verdict.ok]).toEqual([true, false]);
  const before = await ask("2025-02-28");
  expect([before?.now.verdict.ok, before?.then]).toEqual([false, null]);
  const today = await ask(there.today);
  expect([today?.now.verdict.ok, today?.then]).toEqual([false, null]);
  expect(mayInCommittee(await now(body.observer), "explainRights", body.committeeId).ok).toBe(false);
});

test("a role that ended, an account that was disabled, and an administrator’s rights, by the day", async ({
  database: { owner },
}) => {
  const body = await found();
  const { id } = body.chair;
  await owner`update memberships set ended_at = '2025-06-10T12:00Z' where person_id = ${id}`;
  await owner`insert into admin_events (act, person_id, at) values
    ('disablePerson', ${id}, '2025-04-01T12:00Z'), ('enablePerson', ${id}, '2025-04-03T12:00Z'),
    ('grantAdmin', ${id}, '2025-05-01T12:00Z'), ('revokeAdmin', ${id}, '2025-05-03T12:00Z')`;
  const on = async (day: string) => {
    const person = await somebodyOn(id, day, ZONE);
    return [person?.held.map(({ role }) => role).join(), person?.disabled, person?.isAdmin];
  };
  expect(await on("2025-03-31")).toEqual(["chair", false, false]);
  expect(await on("2025-04-02")).toEqual(["chair", true, false]);
  expect(await on("2025-04-30")).toEqual(["chair", false, false]);
  expect(await on("2025-05-02")).toEqual(["chair", false, true]);
  expect(await on("2025-06-09")).toEqual(["chair", false, false]);
  expect(await on("2025-06-10")).toEqual(["", false, false]);
});

test("an item not yet begun on a day is nobody’s to read, save its author’s own", async () => {
  const body = await found();
  const there = await place(body);
  const itemId = await filed(body, "policyNote", "inReview");
  const row = await itemFor(await now(body.secretary), body.committeeId, itemId);
  const ask = (who: Actor, on: string) =>
    answerTo(readQuestion({ person: who.id, act: "readItem", on }), "readItem", there, row);
  expect((await ask(body.chair, "2025-03-01"))?.now.verdict).toEqual({ ok: false, reason: "notFound" });
  expect((await ask(body.chair, there.today))?.now.verdict.ok).toBe(true);
});

test("without an item, what is supposed of one is answered, and none is looked up", async () => {
  const body = await found();
  const there = await place(body);
  const ask = async (who: Actor, what: "openBallot" | "readItem" | "giveAdvice", supposed: Record<string, string>) =>
    (await answerTo(readQuestion({ person: who.id, act: what, ...supposed }), what, there))?.now.verdict;
  expect(await ask(body.chair, "openBallot", { status: "inReview" })).toMatchObject({ ok: true });
  expect(await ask(body.chair, "openBallot", { status: "inReview", tie: "author" })).toMatchObject({
    reason: "ownItem",
  });
  expect(await ask(body.chair, "openBallot", { conflict: "recused" })).toMatchObject({ reason: "conflicted" });
  expect(await ask(body.chair, "readItem", { conflict: "walled" })).toEqual({ ok: false, reason: "notFound" });
  expect(await ask(body.reviewers[0], "giveAdvice", { review: "accepted" })).toMatchObject({ ok: true });
  expect(await ask(body.reviewers[0], "giveAdvice", { review: "pending" })).toMatchObject({ reason: "onlyHats" });
});

test("a symbol says whose it is and of what kind, by itself", () => {
  expect(partsOfSymbol("RAC/OR/2026/7")).toEqual({ committee: "RAC", kind: "oversightReview" });
  expect(partsOfSymbol("rac/pn/2026/7/Rev.1")).toEqual({ committee: "RAC", kind: "policyNote" });
  for (const strange of ["", "RAC", "RAC/XX/2026/7", "RAC/OR/26/7", "'; drop table items"])
    expect(partsOfSymbol(strange)).toBeUndefined();
});
