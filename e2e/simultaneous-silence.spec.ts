import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { actionsOf, type Callable, callAction, signedIn } from "./call";
import { found } from "./committee";
import { expect, test } from "./fixtures";
import { startInstance } from "./second-instance";
import { announced, NO_WRONG, text, unlikeSilence } from "./silent";
import { closesIn, deadlineAt, straightIn } from "./straight";

const ROUNDS = 60;

test("objections, an extension and readers at the expiry, over two instances: each text is broken or adopted, once, and rightly", async ({
  baseURL: one = "",
}) => {
  test.setTimeout(300_000);
  const body = await found();
  const [chair, reader, ...heads] = await Promise.all(
    [body.chair, body.observer, ...body.heads].map((who) => signedIn(who)),
  );
  const silent = await straightIn(body, "silence", ROUNDS);
  const actions = actionsOf(".next");
  const named = (name: string) => actions.get(name) as Callable;
  const answer = named("lib/silence/actions.ts#answerSilence");
  const extend = named("lib/silence/actions.ts#extendSilence");
  const announce = named("lib/announcements/actions.ts#announceDecision");
  const instance = await startInstance();
  const other = instance.url;
  const accepted = new Map<string, number>();
  try {
    // The second instance has drawn a page before anything is measured by milliseconds.
    for (const base of [one, other])
      await callAction(base, answer, { itemId: "", ballotId: "" }, { cookie: heads[0] ?? "" });
    for (const [round, { itemId, ballotId }] of silent.entries()) {
      await closesIn(ballotId, deadlineAt(round, ROUNDS));
      const object = (base: string, head: number) =>
        callAction(base, answer, { itemId, ballotId, answer: "object", text }, { cookie: heads[head] ?? "" });
      const look = (base: string) =>
        fetch(`${base}/c/${body.slug}/items/${itemId}`, { headers: { cookie: reader ?? "" } }).then(
          ({ status }) => status,
        );
      const longer = { itemId, ballotId, expiresAt: "2040-01-02T12:00", reason: "One more week." };
      const [here, there, ...statuses] = await Promise.all([
        object(one, 0),
        object(other, 1),
        look(other),
        look(one),
        ...(round % 3 === 0 ? [callAction(other, extend, longer, { cookie: chair ?? "" }).then(() => 200)] : []),
      ]);
      expect(new Set(statuses)).toEqual(new Set([200]));
      const late = [here, there].filter(({ ok }) => !ok);
      for (const { because } of late) expect(because).toBe("silenceOver");
      accepted.set(ballotId, 2 - late.length);
    }
    // Whoever looks last finds everything as it stands, with no job running.
    for (const base of [one, other]) await fetch(`${base}/c/${body.slug}/items`, { headers: { cookie: reader ?? "" } });

    const rows = await db().execute<{ id: string; ballot: string; status: string; objections: number }>(sql`
      select items.id, ballots.id as ballot, items.status, (select count(*)::int from votes where ballot_id = ballots.id) as objections
      from items join ballots on ballots.item_id = items.id where items.committee_id = ${body.committeeId}`);
    for (const { ballot, status, objections } of rows) {
      expect(objections).toBe(accepted.get(ballot));
      expect(status === "inReview").toBe(objections > 0);
    }
    const ends = new Set(rows.map(({ status }) => status));
    expect([ends.has("adopted"), ends.has("inReview")]).toEqual([true, true]);
    expect(await unlikeSilence(body)).toEqual(NO_WRONG);

    const adopted = rows.filter(({ status }) => status === "adopted");
    for (const { id: itemId } of adopted) {
      const both = await Promise.all(
        [one, other].map((base) => callAction(base, announce, { itemId, ...announced }, { cookie: chair ?? "" })),
      );
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    }
    const [numbers] = await db().execute(sql`
      select count(*)::int, count(distinct symbol)::int as symbols, max(split_part(symbol, '/', 4)::int) as max
      from announcements where committee_id = ${body.committeeId}`);
    expect(numbers).toEqual({ count: adopted.length, symbols: adopted.length, max: adopted.length });
  } finally {
    await instance.stop();
  }
});
