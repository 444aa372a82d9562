import { eq, like } from "drizzle-orm";
import { db } from "@/db/client";
import { capacityReminders, capacityRequests } from "@/db/schema/capacity";
import { outbox } from "@/db/schema/delivery";
import { events } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { waitingFor } from "@/lib/inbox/store";
import { compose } from "@/lib/notices/notify";
import { type Capacity, replayCapacity } from "@/lib/rules/capacity";
import { dayAfter } from "@/lib/rules/days";
import type { Actor } from "@/lib/rules/hats";
import type { Verdict } from "@/lib/rules/verdict";
import { remindOfCapacity } from "./notify";
import * as perform from "./perform";
import { RecordEvaluation } from "./schema";
import { loadedRequest } from "./store";

const said = async (verdict: Promise<Verdict<unknown>>) => {
  const answer = await verdict;
  return answer.ok ? "yes" : answer.reason;
};
const rowOf = async (itemId: string) =>
  (await db().select().from(capacityRequests).where(eq(capacityRequests.itemId, itemId)))[0];

/** An adopted request, and what people do about it. The training ended so many days ago. */
async function adopted(body: Body, ended = 200) {
  const itemId = await filed(body, "capacityRequest", "adopted");
  const today = (await loadedRequest(itemId))?.today ?? "";
  const openedOn = dayAfter(today, -ended - 10);
  await db().update(capacityRequests).set({ openedOn, since: openedOn }).where(eq(capacityRequests.itemId, itemId));
  const [startsOn, endsOn] = [dayAfter(today, -ended - 4), dayAfter(today, -ended)];
  const as = (who: Actor) => ({
    match: () => act(who, (acting) => perform.matchRequest(acting, { itemId, provider: "Water Institute", note: "" })),
    schedule: () =>
      act(who, (acting) =>
        perform.scheduleTraining(acting, { itemId, startsOn, endsOn, place: "Osh", hours: 30, note: "" }),
      ),
    deliver: (from = startsOn) =>
      act(who, (acting) =>
        perform.recordDelivery(acting, {
          itemId,
          startsOn: from,
          endsOn,
          hours: 30,
          women: 9,
          men: 15,
          note: "As planned.",
        }),
      ),
    evaluate: (answered: number, mean: string | null) =>
      act(who, (acting) =>
        perform.recordEvaluation(acting, {
          itemId,
          level: 1,
          asked: 20,
          answered,
          mean,
          pre: null,
          post: null,
          max: null,
          note: "What was said.",
        }),
      ),
    close: () => act(who, (acting) => perform.closeRequest(acting, { itemId, note: "Behaviour cannot be seen." })),
    decline: () => act(who, (acting) => perform.declineRequest(acting, { itemId, reason: "Nobody provides it." })),
    withdraw: () => act(who, (acting) => perform.withdrawRequest(acting, { itemId, reason: "No longer needed." })),
    reopen: () => act(who, (acting) => perform.reopenRequest(acting, { itemId, reason: "A provider came up." })),
  });
  return { itemId, today, startsOn, endsOn, as };
}

test("an adopted request is matched, scheduled, delivered, evaluated and closed, all told again by its record", async () => {
  const body = await found();
  const { itemId, as, endsOn } = await adopted(body);
  const [author, secretary] = [as(body.author), as(body.secretary)];
  expect(await rowOf(itemId)).toMatchObject({ state: "approved", owed: "matchRequest", authorId: body.author.id });
  expect(await said(author.match())).toBe("onlyHats");
  expect(await said(secretary.schedule())).toBe("matchFirst");
  await must(secretary.match());
  await must(author.schedule());
  expect(await said(as(body.colleague).deliver())).toBe("onlyHats");
  await must(author.deliver());
  expect(await said(author.evaluate(3, "4.5"))).toBe("tooFewAnswers");
  await must(author.evaluate(3, null));
  await must(author.evaluate(18, "4.25"));
  expect(await said(author.close())).toBe("onlyHats");
  await must(secretary.close());
  expect(await said(author.evaluate(18, "4.3"))).toBe("requestOver");

  const row = await rowOf(itemId);
  expect(row).toMatchObject({ state: "closed", provider: "Water Institute", women: 9, men: 15, endsOn, owed: null });
  const record = await db()
    .select({ act: events.act, data: events.data })
    .from(events)
    .where(eq(events.itemId, itemId))
    .orderBy(events.id);
  const {
    today: _,
    openedOn: __,
    ...now
  } = (await loadedRequest(itemId)) as Capacity & Record<"today" | "openedOn", string>;
  expect(replayCapacity(row?.openedOn ?? "", record)).toEqual(now);
  expect(record.slice(-6).map((one) => one.act)).toEqual([
    "matchRequest",
    "scheduleTraining",
    "recordDelivery",
    "recordEvaluation",
    "recordEvaluation",
    "closeRequest",
  ]);
});

test("a delivery is corrected, but not to days before the request was adopted", async () => {
  const body = await found();
  const { itemId, startsOn, as } = await adopted(body);
  const [author, secretary] = [as(body.author), as(body.secretary)];
  for (const step of [secretary.match, author.schedule, author.deliver]) await must(step());
  const [adoption, eve] = [dayAfter(startsOn, -6), dayAfter(startsOn, -7)];
  expect(await author.deliver(eve)).toMatchObject({ reason: "trainingBeforeAdopted", params: { day: adoption } });
  expect(await rowOf(itemId)).toMatchObject({ startsOn });
  await must(author.deliver(adoption));
  expect(await rowOf(itemId)).toMatchObject({ startsOn: adoption });
});

test("what nobody provides is declined, what is no longer needed withdrawn, and either is taken up again", async () => {
  const body = await found();
  const { itemId, as } = await adopted(body);
  await must(as(body.chair).decline());
  expect(await said(as(body.author).withdraw())).toBe("requestOver");
  await must(as(body.secretary).reopen());
  expect(await said(as(body.secretary).withdraw())).toBe("onlyHats");
  await must(as(body.author).withdraw());
  expect(await rowOf(itemId)).toMatchObject({ state: "withdrawn", before: "approved", dueOn: null });
});

test("other kinds, what was not adopted, and what one may not read have no such life", async () => {
  const body = await found();
  const note = await filed(body, "policyNote", "adopted");
  const refused = await filed(body, "capacityRequest", "notAdopted");
  expect([await rowOf(note), await rowOf(refused)]).toEqual([undefined, undefined]);
  const match = (itemId: string, who: Actor) =>
    said(act(who, (acting) => perform.matchRequest(acting, { itemId, provider: "Institute", note: "" })));
  expect(await match(note, body.secretary)).toBe("notFound");
  expect(await match(refused, body.secretary)).toBe("onlyWhile");
  expect(await match((await adopted(body)).itemId, (await found()).secretary)).toBe("notFound");
});

test("the database itself keeps no mean of fewer than five", async ({ database }) => {
  const body = await found();
  const { itemId } = await adopted(body);
  const one = JSON.stringify([{ level: 1, asked: 9, answered: 4, mean: "4", pre: null, post: null, max: null }]);
  const refusal = await database.owner
    .unsafe("update capacity_requests set evaluations = $1::text::jsonb where item_id = $2", [one, itemId])
    .then(
      () => "kept",
      (error: { constraint_name?: string }) => error.constraint_name,
    );
  expect(refusal).toBe("capacity_requests_few");
});

test("each step waits in the inbox of who owes it: the requester for what they know, the secretary for the rest and for what is late", async () => {
  const body = await found();
  const { itemId, as, today } = await adopted(body, 20);
  const waits = async (who: Actor) =>
    (await waitingFor(who, body.committeeId)).filter(({ id }) => id === itemId).map(({ task }) => task);
  const both = async () => [await waits(body.author), await waits(body.secretary)];
  expect(await both()).toEqual([[], ["matchRequest"]]);
  await must(as(body.secretary).match());
  expect(await both()).toEqual([[], ["scheduleTraining"]]);
  await must(as(body.secretary).schedule());
  expect(await both(), "late since six days").toEqual([["recordDelivery"], ["recordDelivery"]]);
  await must(as(body.author).deliver());
  expect(await both()).toEqual([["recordEvaluation"], []]);
  await db()
    .update(capacityRequests)
    .set({ owedFrom: dayAfter(today, 1) })
    .where(eq(capacityRequests.itemId, itemId));
  expect(await both(), "not yet").toEqual([[], []]);
  for (const nobody of [body.chair, body.observer, body.colleague]) expect(await waits(nobody)).toEqual([]);
});

test("who owes the next step is reminded of each stage once, the secretaries with them", async () => {
  const body = await found();
  const { itemId, as } = await adopted(body, 0);
  await must(as(body.secretary).match());
  await must(as(body.secretary).schedule());
  const { dueOn } = (await rowOf(itemId)) ?? {};
  const at = (days: number) => new Date(`${dayAfter(dueOn ?? "", days)}T06:00:00Z`);
  for (const days of [-9, -3, -2, 0, 1]) await remindOfCapacity(at(days));
  const mails = await db()
    .select()
    .from(outbox)
    .where(like(outbox.template, "remindCapacity.%"))
    .orderBy(outbox.queuedAt, outbox.id);
  const told = mails.map(({ template, recipientId }) => `${template} ${recipientId === body.author.id}`);
  expect(new Set(told)).toEqual(
    new Set([
      "remindCapacity.soon false",
      "remindCapacity.soon true",
      "remindCapacity.today false",
      "remindCapacity.today true",
    ]),
  );
  expect(told).toHaveLength(4);
  expect(mails.map((mail) => compose(mail).subject).at(-1)).toMatch(/^Due today for .*: record the delivery$/);
  expect(await db().select().from(capacityReminders)).toHaveLength(2);
});

test("a form names the field that is wrong", () => {
  const evaluation = { itemId: crypto.randomUUID(), level: "1", asked: "10", note: "Well received." };
  const wrong = (more: Record<string, string>) =>
    RecordEvaluation.safeParse({ ...evaluation, ...more }).error?.issues.map(({ path }) => path.join());
  expect(wrong({ answered: "11" })).toEqual(["answered"]);
  expect(wrong({ answered: "9.5" })).toEqual(["answered"]);
  expect(wrong({ answered: "9", mean: "good" })).toEqual(["mean"]);
  expect(RecordEvaluation.parse({ ...evaluation, answered: "9", mean: "4,5" })).toMatchObject({
    level: 1,
    mean: "4.5",
  });
});
