import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { expect, test } from "@/db/testing";
import { act, type Body, found } from "@/e2e/committee";
import { announced, NO_WRONG, unlikeSilence } from "@/e2e/silent";
import { closesIn, straightIn } from "@/e2e/straight";
import { announceDecision } from "@/lib/announcements/perform";
import { settleDueBallots } from "@/lib/ballots/perform";
import { answerSilence, extendSilence } from "./perform";

const ROUNDS = 120;
const text = "The annex’s figures do not agree with ours.";

test("objections, extension and whoever looks, all at the expiry: each text is broken or adopted, once, and rightly", async () => {
  test.setTimeout(180_000);
  const body = await found();
  const silent = await straightIn(body, "silence", ROUNDS);
  const accepted = new Map<string, number>();
  const ends = { adopted: 0, inReview: 0, inSilence: 0 };
  for (const [round, { itemId, ballotId }] of silent.entries()) {
    // From five milliseconds ago to thirty ahead: before, after, and in the midst of what follows.
    await closesIn(ballotId, (round % 36) - 5);
    const object = (head: number) =>
      act(body.heads[head] as Body["chair"], (acting) =>
        answerSilence(acting, { itemId, ballotId, answer: "object", text }),
      );
    const extend = () =>
      act(body.chair, (acting) =>
        extendSilence(acting, { itemId, ballotId, expiresAt: "2040-01-02T12:00", reason: "One more week." }),
      );
    const [one, other] = await Promise.all([
      object(0),
      object(1),
      settleDueBallots(),
      round % 3 === 0 ? extend() : settleDueBallots(),
    ]);
    const late = [one, other].filter(({ ok }) => !ok);
    for (const verdict of late) expect(verdict).toMatchObject({ ok: false, reason: "silenceOver" });
    accepted.set(ballotId, 2 - late.length);
  }
  await settleDueBallots();

  const rows = await db().execute<{ id: string; ballot: string; status: keyof typeof ends; objections: number }>(sql`
    select items.id, ballots.id as ballot, items.status, (select count(*)::int from votes where ballot_id = ballots.id) as objections
    from items join ballots on ballots.item_id = items.id where items.committee_id = ${body.committeeId}`);
  for (const { ballot, status, objections } of rows) {
    ends[status]++;
    expect(objections).toBe(accepted.get(ballot));
    expect(status === "inReview").toBe(objections > 0);
  }
  expect(ends.adopted).toBeGreaterThan(0);
  expect(ends.inReview).toBeGreaterThan(0);
  expect(await unlikeSilence(body)).toEqual(NO_WRONG);

  // Two chairs announce every one at once: each has one number, and there are no gaps.
  const adopted = rows.filter(({ status }) => status === "adopted");
  for (const { id: itemId } of adopted) {
    const both = await Promise.all(
      [1, 2].map(() => act(body.chair, (acting) => announceDecision(acting, { itemId, ...announced }))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  }
  const [numbers] =
    await db().execute(sql`select count(*)::int, max(split_part(symbol, '/', 4)::int), count(distinct symbol)::int as symbols
    from announcements where committee_id = ${body.committeeId}`);
  expect(numbers).toEqual({ count: adopted.length, max: adopted.length, symbols: adopted.length });
});
