import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { interventions } from "@/db/schema/procedures";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { FAR, filed } from "@/e2e/filed";
import { answer, expireIn, place, told, underSilence } from "@/e2e/silent";
import { remindOfSilence } from "@/lib/ballots/notify";
import { settleDueBallots } from "@/lib/ballots/perform";
import { extendSilence, opposeSilence } from "./perform";

test("extended: by the chair, in time, only longer, with a reason, all told", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  const extend = (expiresAt: string, who = body.chair) =>
    act(who, (acting) =>
      extendSilence(acting, { itemId, ballotId, expiresAt, reason: "A delegation waits for its capital." }),
    );
  expect(await extend("2041-01-02T12:00", body.secretary)).toMatchObject({ ok: false, reason: "onlyHats" });
  expect(await extend(FAR)).toMatchObject({ ok: false, reason: "silenceOnlyLonger" });
  expect(await extend("2039-01-02T12:00")).toMatchObject({ ok: false, reason: "silenceOnlyLonger" });
  await must(extend("2041-01-02T12:00"));
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  expect(item?.deadlineAt).toEqual(new Date("2041-01-02T12:00+05:00"));
  expect((await told(itemId, "extendSilence")).map(({ params }) => params.reason)).toEqual(
    Array(6).fill("A delegation waits for its capital."),
  );
  await expireIn(silent, -1);
  expect(await extend("2042-01-02T12:00")).toMatchObject({ ok: false, reason: "silenceOver" });
  await settleDueBallots();
  expect(await extend("2042-01-02T12:00")).toMatchObject({ ok: false, reason: "onlyWhile" });
});

test("any objection to the procedure: not placed, naming who; lifted, it is", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  const [head] = body.heads as [Body["chair"]];
  const oppose = (stand: "oppose" | "lift") =>
    act(head, (acting) => opposeSilence(acting, { itemId, stand, text: "" }));
  expect(await oppose("lift")).toEqual({ ok: false, reason: "opposesNot" });
  await must(oppose("oppose"));
  expect(await oppose("oppose")).toEqual({ ok: false, reason: "opposesAlready" });
  expect(await place(body, itemId, FAR)).toEqual({
    ok: false,
    reason: "silenceOpposed",
    params: { delegations: [{ en: "Delegation 0" }] },
  });
  expect(await db().select().from(ballots).where(eq(ballots.itemId, itemId))).toEqual([]);
  await must(oppose("lift"));
  await must(place(body, itemId, FAR));
  expect(await db().select().from(interventions).where(eq(interventions.itemId, itemId))).toHaveLength(2);
});

test("the committee's minimum: 72 hours, its weekends and holidays where it says so", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  const local = async (hours: number) => {
    const [row] = await db().execute<{ at: string }>(
      sql`select to_char((now() + make_interval(hours => ${hours})) at time zone 'Asia/Dushanbe', 'YYYY-MM-DD"T"HH24:MI') as at`,
    );
    return row?.at ?? "";
  };
  expect(await place(body, itemId, await local(71))).toMatchObject({
    reason: "silenceTooShort",
    params: { hours: 72 },
  });
  expect(await place(body, itemId, await local(-1))).toMatchObject({ reason: "silenceTooShort" });

  // Every day but the last of the next hundred is a holiday: the minimum lies beyond them.
  const holidays = Array.from(
    { length: 100 },
    (_, day) => sql`(now() at time zone 'Asia/Dushanbe')::date + ${day}::int`,
  );
  await db()
    .update(committees)
    .set({ restDaysCount: false, holidays: sql`array[${sql.join(holidays, sql`, `)}]` })
    .where(eq(committees.id, body.committeeId));
  expect(await place(body, itemId, await local(24 * 99))).toMatchObject({ reason: "silenceTooShort" });
  await db().update(committees).set({ restDaysCount: true }).where(eq(committees.id, body.committeeId));
  await must(place(body, itemId, await local(73)));
});

test("only the chair places, of others' items, and where the committee uses the procedure", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  expect(await place(body, itemId, FAR, body.secretary)).toMatchObject({ reason: "onlyHats" });
  await db()
    .update(committees)
    .set({ procedures: ["vote"] })
    .where(eq(committees.id, body.committeeId));
  expect(await place(body, itemId, FAR)).toEqual({ ok: false, reason: "procedureNotUsed" });
  await db()
    .update(committees)
    .set({ procedures: ["silence"] })
    .where(eq(committees.id, body.committeeId));
  await must(place(body, itemId, FAR));
});

test("a day before, the delegations that have said nothing are reminded, once for each expiry", async ({
  database,
}) => {
  const silent = await underSilence();
  const { body, itemId } = silent;
  const reminded = async () => (await told(itemId, "remindSilence")).map(({ recipientId }) => recipientId ?? "").sort();
  await database.owner.unsafe(`alter table ballots disable trigger user;
    update ballots set opened_at = now() - interval '3 days'; alter table ballots enable trigger user`);
  await remindOfSilence();
  expect(await reminded()).toEqual([]);
  await must(answer(silent, 1, "recuse"));
  await expireIn(silent, 3_600_000);
  await Promise.all([remindOfSilence(), remindOfSilence()]);
  await remindOfSilence();
  const owed = [body.heads[0], body.heads[2], body.author, body.colleague].map((one) => one?.id ?? "").sort();
  expect(await reminded()).toEqual(owed);
  await expireIn(silent, -1);
  await remindOfSilence();
  expect(await reminded()).toEqual(owed);
});
