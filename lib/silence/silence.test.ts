import { eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { ballots, decisions, votes } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { announcements } from "@/db/schema/procedures";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { FAR, filed, openBallotOf, statusOf } from "@/e2e/filed";
import {
  announce,
  announced,
  answer,
  eventsOf,
  expireIn,
  type Head,
  place,
  type Silent,
  text,
  told,
  underSilence,
} from "@/e2e/silent";
import { settleDueBallots } from "@/lib/ballots/perform";
import { lockItem } from "@/lib/items/store";
import { answerSilence, withdrawObjection } from "./perform";

test("placing tells every delegation the instant, on their own clocks, and gives no number", async () => {
  const { body, itemId } = await underSilence();
  const mails = await told(itemId, "placeUnderSilence");
  // Three heads, the author and a colleague, the secretary; not the chair, who did it.
  expect(mails).toHaveLength(6);
  for (const { params } of mails) {
    expect(new Date(params.until as string)).toEqual(new Date(`${FAR}:00+05:00`));
    expect(params).toMatchObject({ timezone: "Asia/Dushanbe" });
    expect(params).not.toHaveProperty("decision");
  }
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  expect(item).toMatchObject({ status: "inSilence", deadlineAt: new Date(`${FAR}:00+05:00`), decidedAt: null });
  expect(await db().select().from(decisions).where(eq(decisions.committeeId, body.committeeId))).toEqual([]);
});

test("an objection breaks the silence at once: back in review, nothing decided, all told by whom", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  await must(answer(silent, 1));
  expect(await statusOf(itemId)).toBe("inReview");
  const [ballot] = await db().select().from(ballots).where(eq(ballots.id, ballotId));
  expect(ballot).toMatchObject({ outcome: "not-adopted", procedure: "silence" });
  expect(await db().select().from(decisions).where(eq(decisions.itemId, itemId))).toEqual([]);
  expect((await eventsOf(itemId)).slice(-2)).toMatchObject([
    { act: "answerSilence", actorId: body.heads[1]?.id, data: { answer: "object", reason: text } },
    { act: "breakSilence", actorId: null, fromStatus: "inSilence", toStatus: "inReview", data: { answer: "object" } },
  ]);
  const mails = await told(itemId, "breakSilence");
  expect(mails.map(({ params }) => JSON.parse(params.by as string))).toEqual(mails.map(() => ({ en: "Delegation 1" })));
  expect(mails.map(({ recipientId }) => recipientId)).toEqual(
    expect.arrayContaining([body.heads[0]?.id, body.heads[2]?.id, body.chair.id, body.secretary.id, body.author.id]),
  );
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  expect(item?.decidedAt).toBeNull();
});

test("an amendment breaks it; an editorial comment and taking no part do not", async () => {
  const silent = await underSilence();
  await must(answer(silent, 0, "comment"));
  await must(answer(silent, 1, "recuse"));
  expect(await statusOf(silent.itemId)).toBe("inSilence");
  expect(await told(silent.itemId, "breakSilence")).toEqual([]);
  await must(answer(silent, 2, "amend"));
  expect(await statusOf(silent.itemId)).toBe("inReview");
  // What is broken takes no more comments, and cannot be made longer.
  expect(await answer(silent, 0, "comment")).toEqual({ ok: false, reason: "silenceBroken" });
});

test("two objections: broken once, both on record, everybody told of both", async () => {
  const silent = await underSilence();
  await must(answer(silent, 0));
  await must(answer(silent, 1, "amend"));
  expect(await statusOf(silent.itemId)).toBe("inReview");
  const acts = (await eventsOf(silent.itemId)).slice(-3);
  expect(acts.map(({ act, data }) => [act, data.joins ?? false])).toEqual([
    ["answerSilence", false],
    ["breakSilence", false],
    ["answerSilence", true],
  ]);
  expect(await db().select().from(votes).where(eq(votes.ballotId, silent.ballotId))).toHaveLength(2);
  expect((await told(silent.itemId, "joinObjection")).length).toBeGreaterThan(4);
  expect(await told(silent.itemId, "breakSilence")).toHaveLength((await told(silent.itemId, "joinObjection")).length);
});

test("taking an objection back is recorded once, and mends nothing", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  const withdraw = (head: Head) =>
    act(body.heads[head] as Body["chair"], (acting) => withdrawObjection(acting, { itemId, ballotId, text: "" }));
  expect(await withdraw(0)).toMatchObject({ ok: false, reason: "onlyWhile" });
  await must(answer(silent, 0));
  expect(await withdraw(1)).toEqual({ ok: false, reason: "noObjection" });
  await must(withdraw(0));
  expect(await withdraw(0)).toEqual({ ok: false, reason: "objectionWithdrawn" });
  await expireIn(silent, -1000);
  await settleDueBallots();
  expect(await statusOf(itemId)).toBe("inReview");
});

test("adopted at the expiry, dated to its microsecond, by whoever looks first; numbered when announced", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  expect(await announce(silent)).toMatchObject({ ok: false, reason: "onlyWhile" });
  await db().update(ballots).set({ closesAt: sql`'2026-11-20 12:00:00.123457+00'` }).where(eq(ballots.id, ballotId));
  await Promise.all([settleDueBallots(), settleDueBallots(), settleDueBallots()]);
  const [row] =
    await db().execute(sql`select items.status, items.decided_at = closes_at and decisions.decided_at = closes_at
      and events.at = closes_at and closed_at = closes_at as exact, decisions.symbol, decisions.outcome
    from items join ballots on ballots.item_id = items.id join decisions on decisions.item_id = items.id
    join events on events.item_id = items.id and events.act = 'adopt' where items.id = ${itemId}`);
  expect(row).toEqual({ status: "adopted", exact: true, symbol: null, outcome: "adopted" });

  expect(await announce(silent, body.secretary)).toMatchObject({ ok: false, reason: "onlyHats" });
  await must(announce(silent));
  expect(await announce(silent)).toMatchObject({ ok: false, reason: "alreadyAnnounced" });
  const kept = await db().select().from(announcements).where(eq(announcements.itemId, itemId));
  expect(kept).toMatchObject([{ ...announced, ballotId, announcedBy: body.chair.id }]);
  expect(kept[0]?.symbol).toMatch(/\/D\/\d{4}\/1$/);
  expect((await eventsOf(itemId)).at(-1)).toMatchObject({
    act: "announceDecision",
    actorId: body.chair.id,
    data: { symbol: kept[0]?.symbol, meeting: announced.meeting },
  });
});

test("an objection after the expiry is too late, told so with the instant, and recorded as nothing", async () => {
  const silent = await underSilence();
  await expireIn(silent, -1);
  const [{ at } = { at: "" }] = await db().execute<{ at: string }>(
    sql`select to_json(closes_at) #>> '{}' as at from ballots where id = ${silent.ballotId}`,
  );
  // Nobody has looked yet; and afterwards it is the same.
  for (const status of ["inSilence", "adopted"]) {
    expect(await statusOf(silent.itemId)).toBe(status);
    expect(await answer(silent, 0)).toEqual({ ok: false, reason: "silenceOver", params: { instant: at } });
    expect(await answer(silent, 1, "comment")).toMatchObject({ ok: false, reason: "silenceOver" });
    await settleDueBallots();
  }
  expect(await db().select().from(votes).where(eq(votes.ballotId, silent.ballotId))).toEqual([]);
});

test("the instant that counts is the one at which the objection holds the item's lock", async ({ database }) => {
  const silent = await underSilence();
  await expireIn(silent, 700);
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = transaction(async (tx) => {
    await lockItem(tx, silent.itemId, silent.body.chair.id);
    await until;
  });
  const late = answer(silent, 0);
  await expect
    .poll(
      async () =>
        (
          await database.owner`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        ).length,
    )
    .toBe(1);
  await expect
    .poll(async () => {
      const [row] =
        await database.owner`select closes_at < clock_timestamp() as over from ballots where id = ${silent.ballotId}`;
      return row?.over;
    })
    .toBe(true);
  letGo();
  await holding;
  expect(await late).toMatchObject({ ok: false, reason: "silenceOver" });
});

test("a broken text may be placed anew, and an objection to the first is not one to the second", async () => {
  const silent = await underSilence();
  const { body, itemId } = silent;
  await must(answer(silent, 0));
  await must(place(body, itemId, FAR));
  const second = { ...silent, ballotId: await openBallotOf(itemId) };
  // From a page that was open since the first: received there, where the silence is broken already.
  await must(answer(silent, 1));
  expect(await statusOf(itemId)).toBe("inSilence");
  await expireIn(second, -1);
  await settleDueBallots();
  expect(await statusOf(itemId)).toBe("adopted");
  await must(announce(second));
});

test("what a ballot adopted is numbered, and not announced", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "adopted");
  expect(await announce({ body, itemId, ballotId: "" })).toEqual({ ok: false, reason: "numberedAlready" });
});

test("numbers follow the announcements, without gaps, ballots among them", async () => {
  const body = await found();
  const silent: Silent[] = [];
  for (let at = 0; at < 4; at++) {
    const itemId = await filed(body, "policyNote", "inSilence");
    silent.push({ body, itemId, ballotId: await openBallotOf(itemId) });
  }
  for (const one of silent) await expireIn(one, -1);
  await settleDueBallots();
  const second = { ...body.chair };
  const [answers] = await Promise.all([
    Promise.all(silent.flatMap((one) => [announce(one), announce(one, second)])),
    filed(body, "policyNote", "adopted"),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
  const rows = await db().execute<{ number: number }>(sql`
    select split_part(coalesce(decisions.symbol, announcements.symbol), '/', 4)::int as number
    from decisions left join announcements using (item_id) where decisions.committee_id = ${body.committeeId} order by 1`);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test("somebody outside the delegations breaks nothing", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  const other = await found();
  const said = { itemId, ballotId, answer: "object", text } as const;
  for (const who of [body.chair, body.secretary, body.observer])
    expect(await act(who, (acting) => answerSilence(acting, said))).toMatchObject({ reason: "onlyHats" });
  expect(await act(other.heads[0] as Body["chair"], (acting) => answerSilence(acting, said))).toEqual({
    ok: false,
    reason: "notFound",
  });
  expect(await statusOf(itemId)).toBe("inSilence");
});
