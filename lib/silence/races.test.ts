import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballotSeats, ballots } from "@/db/schema/ballots";
import { delegations } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found } from "@/e2e/committee";
import { announced } from "@/e2e/silent";
import { announceDecision } from "@/lib/announcements/perform";
import { settleDueBallots } from "@/lib/ballots/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { silenceRule } from "@/lib/rules/standard-rules";
import { answerSilence, extendSilence } from "./perform";

const ROUNDS = 120;
const text = "The annex’s figures do not agree with ours.";

test("objections, extension and whoever looks, all at the expiry: each text is broken or adopted, once, and rightly", async () => {
  test.setTimeout(180_000);
  const body = await found();
  const silent = await underSilence(body, ROUNDS);
  const accepted = new Map<string, number>();
  const ends = { adopted: 0, inReview: 0, inSilence: 0 };
  for (const [round, { itemId, ballotId }] of silent.entries()) {
    // From five milliseconds ago to thirty ahead: before, after, and in the midst of what follows.
    const ms = (round % 36) - 5;
    await db()
      .update(ballots)
      .set({ closesAt: sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::double precision)` })
      .where(eq(ballots.id, ballotId));
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
  expect(await wrongs(body)).toEqual({ late: 0, undated: 0, decisions: 0, broken: 0, numbered: 0 });

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

/** What must never be, counted in the database. */
async function wrongs({ committeeId }: Body) {
  const here = sql`items.committee_id = ${committeeId}`;
  const [row] = await db().execute(sql`select
    (select count(*)::int from votes join ballots on ballots.id = ballot_id join items on items.id = item_id where ${here} and votes.at >= closes_at) as late,
    (select count(*)::int from items join ballots on ballots.item_id = items.id where ${here} and status = 'adopted'
      and (decided_at <> closes_at or closed_at <> closes_at)) as undated,
    (select count(*)::int from items where ${here} and (status = 'adopted')::int <> (select count(*) from decisions where item_id = items.id)) as decisions,
    (select count(*)::int from items where ${here} and (status = 'inReview')::int <> (select count(*) from events where item_id = items.id and act = 'breakSilence')) as broken,
    (select count(*)::int from decisions join items on items.id = item_id where ${here} and decisions.symbol is not null) as numbered`);
  return row;
}

/** Items under silence, written straight to the database: what is tested begins with the answers. */
async function underSilence({ committeeId, author, chair }: Body, many: number) {
  const silent = Array.from({ length: many }, () => ({ itemId: randomUUID(), ballotId: randomUUID() }));
  const seats = await db()
    .select({ id: delegations.id })
    .from(delegations)
    .where(eq(delegations.committeeId, committeeId));
  const filed = { committeeId, kind: "policyNote", status: "inSilence", authorId: author.id, revision: 1 } as const;
  const data = sampleOf("policyNote");
  await db()
    .insert(items)
    .values(
      silent.map(({ itemId }) => ({ ...filed, id: itemId, symbol: `AT/${itemId}`, title: "At the expiry", data })),
    );
  const opened = { revision: 1, procedure: "silence", rule: silenceRule, openedBy: chair.id } as const;
  const closesAt = new Date(Date.now() + 86_400_000);
  await db()
    .insert(ballots)
    .values(silent.map(({ itemId, ballotId }) => ({ ...opened, id: ballotId, itemId, closesAt })));
  await db()
    .insert(ballotSeats)
    .values(silent.flatMap(({ ballotId }) => seats.map(({ id }) => ({ ballotId, delegationId: id }))));
  return silent;
}
