/** The records of every way to decide, told by both verifiers: they hold, and what is changed beside the entries is named. */
import { and, eq, gt } from "drizzle-orm";
import { actorOf, committeeId } from "@/db/cast";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { type Ballot, cast, delegation, head, join, opened } from "@/e2e/ballot";
import { act, found, must } from "@/e2e/committee";
import { filed, openBallotOf } from "@/e2e/filed";
import { announce, expireIn, underSilence } from "@/e2e/silent";
import { settleDueBallots } from "@/lib/ballots/perform";
import { announceConsensus, answerConsensus } from "@/lib/consensus/perform";
import { env } from "@/lib/env";
import { entrustVote } from "@/lib/proxies/perform";
import { isOpen } from "@/lib/rules/chain";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { verifyRecord } from "@/lib/rules/verify";
import type { StatementKind } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import { signed } from "@/lib/signing/ed25519";
import { answerSilence } from "@/lib/silence/perform";
import { makeStatement } from "@/lib/statements/perform";
import { takeStep } from "@/lib/steps/perform";
import { exported, newKey, resigned, verified } from "./verify-testing";

test.beforeEach(() => {
  env().MAJLIS_SIGNING_KEY = newKey();
  env().MAJLIS_SIGNING_KEY_BEFORE = undefined;
  env().MAJLIS_SECRET = "verified ".repeat(4);
});

const edited = (about: string) => ({ ends: 4, first: `${about}: edited` });

/** Holds as it is; each change, well signed by whoever has the key, is named. */
async function holdsBut(record: RecordBundle, changes: Record<string, RecordBundle>) {
  expect(record.format).toBe("decision/1");
  expect(await verified(record)).toMatchObject({ ends: 0 });
  for (const [about, changed] of Object.entries(changes))
    expect(await verified(resigned(changed)), about).toEqual(edited(about.split(" ")[0] ?? ""));
}

/** Another roster, another rule: whatever came of them. */
const thawed = (record: RecordBundle): Record<string, RecordBundle> => ({
  "roster with another weight": {
    ...record,
    roster: (record.roster ?? []).map((seat, at) => (at === 0 ? { ...seat, weights: { vote: "2" } } : seat)),
  },
  "roster with one seat less": { ...record, roster: (record.roster ?? []).slice(0, -1) },
  "rule of others": { ...record, rule: { ...record.rule, labels: { one: "another" } } as never },
});

const state = ({ itemId, ballotId }: Ballot, who: Ballot["body"]["chair"], kind: StatementKind, body: string) =>
  must(act(who, (acting) => makeStatement(acting, { itemId, ballotId, kind, body })));

test("an open ballot with changes of mind, and statements of every kind", async () => {
  const ballot = await opened({ observersState: true });
  await must(cast(ballot, head(ballot, 0), "object"));
  await must(cast(ballot, head(ballot, 0), "approve", { reason: "Persuaded by the annex." }));
  await must(cast(ballot, head(ballot, 1), "approve"));
  await must(cast(ballot, head(ballot, 2), "abstain"));
  await state(ballot, head(ballot, 0), "explanation", "We approve for the sake of the schools.");
  await state(ballot, head(ballot, 1), "reservation", "We reserve our position on article 4.");
  await state(ballot, ballot.body.observer, "interpretation", "We read article 4 as a recommendation.");
  const record = await exported(ballot.body, ballot.itemId);
  expect(record.statements.map(({ kind, seat }) => [kind, seat !== null])).toEqual([
    ["explanation", true],
    ["reservation", true],
    ["interpretation", false],
  ]);
  const [first, ...others] = record.statements;
  await holdsBut(record, {
    ...thawed(record),
    "statements in other words": { ...record, statements: [{ ...first, body: "We approve." } as never, ...others] },
    "statements of somebody else": { ...record, statements: [{ ...first, by: others[0]?.by } as never, ...others] },
    "statements without one": { ...record, statements: others },
  });
});

test("positions of a named ballot, which no entry tells, are committed to when it closes", async () => {
  const ballot = await opened({}, "named");
  for (const at of [0, 1, 2]) await must(cast(ballot, head(ballot, at), at === 2 ? "object" : "approve"));
  const record = await exported(ballot.body, ballot.itemId);
  const swapped = (record.ballots ?? []).map((one) => ({
    ...one,
    choice: one.choice === "object" ? "approve" : "abstain",
  }));
  await holdsBut(record, { ...thawed(record), "ballots exchanged": { ...record, ballots: swapped } });
});

test("where members must agree: each member’s word, and what the delegation agreed on", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const adviser = await join(ballot.body, 1, "adviser");
  const { author, colleague } = ballot.body;
  for (const who of [author, colleague, head(ballot, 0), head(ballot, 2), adviser])
    await must(cast(ballot, who, "approve"));
  await must(cast(ballot, head(ballot, 1), "object"));
  await db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() + 20) });
  await expect
    .poll(async () => (await settleDueBallots(), (await exported(ballot.body, ballot.itemId)).outcome), {
      timeout: 25_000,
    })
    .toBe("adopted");
  const record = await exported(ballot.body, ballot.itemId);
  const counted = (record.ballots ?? []).filter((one) => one.void === undefined);
  expect(Object.fromEntries(counted.map(({ seat, choice }) => [seat, choice]))).toEqual({
    [delegation(ballot, 0)]: "approve",
    [delegation(ballot, 2)]: "approve",
  });
  expect(record.ballots).toHaveLength(6 + 2);
  await holdsBut(record, {
    ...thawed(record),
    "ballots with a member’s word turned": {
      ...record,
      ballots: (record.ballots ?? []).map((one) => (one.choice === "object" ? { ...one, choice: "abstain" } : one)),
    },
    "ballots with an agreement that was none": {
      ...record,
      ballots: [...(record.ballots ?? []), { seat: delegation(ballot, 1), choice: "approve" }],
    },
  });
});

test("a vote cast by proxy", async () => {
  const ballot = await opened({ proxies: 1 });
  const { body, ballotId } = ballot;
  const entrusted = { committeeId: body.committeeId, toDelegationId: delegation(ballot, 2), ballotId };
  await must(act(head(ballot, 1), (acting) => entrustVote(acting, entrusted)));
  await must(cast(ballot, head(ballot, 2), "object", { delegationId: delegation(ballot, 1) }));
  for (const at of [2, 0]) await must(cast(ballot, head(ballot, at), "approve"));
  const record = await exported(body, ballot.itemId);
  const own = (record.ballots ?? []).map((one) => (one.choice === "object" ? { ...one, seat: "nobody" } : one));
  await holdsBut(record, { ...thawed(record), "ballots of nobody": { ...record, ballots: own } });
});

test("a secret ballot: its counts, and who had a seat", async () => {
  const ballot = await opened({}, "secret", 4);
  for (const at of [0, 1, 2, 3]) await must(cast(ballot, head(ballot, at), at < 3 ? "approve" : "abstain"));
  const record = await exported(ballot.body, ballot.itemId);
  expect(record.electorate).toHaveLength(4);
  expect(record.roster?.map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
  expect(record.ballots?.every(({ person }) => person === undefined)).toBe(true);
  const { "roster with another weight": _, ...changes } = thawed(record);
  await holdsBut(record, {
    ...changes,
    "roster of others": { ...record, electorate: record.electorate?.slice(1).concat({ id: "another" }) ?? [] },
    "roster without electorate": { ...record, electorate: [] },
    "ballots counted otherwise": {
      ...record,
      ballots: (record.ballots ?? []).map((one) => ({ ...one, choice: "approve" })),
    },
  });
});

test("a ballot in writing, in which who does not reply is absent", async () => {
  const body = await found();
  await db()
    .update(committees)
    .set({ procedures: ["written"] })
    .where(eq(committees.id, body.committeeId));
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  const step = { itemId, action: "openBallot" as const, procedure: "written" as const, reason: "", note: "" };
  await must(act(body.chair, (acting) => takeStep(acting, step)));
  const ballot = { body, itemId, ballotId: await openBallotOf(itemId) };
  for (const at of [0, 1]) await must(cast(ballot, head(ballot, at), "approve"));
  await db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() + 20) });
  await expect
    .poll(async () => (await settleDueBallots(), (await exported(body, itemId)).outcome), { timeout: 25_000 })
    .toBe("adopted");
  const record = await exported(body, itemId);
  expect(record.roster?.map(({ standing }) => standing)).toContain("absent");
  await holdsBut(record, thawed(record));
});

test("silence: a recusal, a reservation made to what it adopted", async () => {
  const silent = await underSilence();
  const { body, itemId, ballotId } = silent;
  await must(act(head(silent, 1), (acting) => answerSilence(acting, { itemId, ballotId, answer: "recuse", text: "" })));
  await expireIn(silent, -1);
  await settleDueBallots();
  await state(silent, head(silent, 0), "reservation", "We reserve our position on article 4.");
  await must(announce(silent));
  const record = await exported(body, itemId);
  expect(record.statements).toHaveLength(1);
  await holdsBut(record, { ...thawed(record), "statements without it": { ...record, statements: [] } });
});

test("consensus: an objection taken back before it was announced", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inConsensus");
  const ballotId = await openBallotOf(itemId);
  const answer = (said: "object" | "recuse") =>
    act(body.heads[0] as typeof body.chair, (acting) =>
      answerConsensus(acting, { itemId, ballotId, answer: said, text: "The annex lacks figures." }),
    );
  await must(answer("object"));
  await must(answer("recuse"));
  const announced = { meeting: "Fourth meeting", metOn: "2026-11-30", remarks: "" };
  await must(act(body.chair, (acting) => announceConsensus(acting, { itemId, ballotId, ...announced })));
  const record = await exported(body, itemId);
  await holdsBut(record, {
    ...thawed(record),
    "ballots without it": { ...record, ballots: record.ballots?.slice(1) ?? [] },
  });
});

test("every record of the demo holds, and commits to what was decided by", async () => {
  test.setTimeout(180_000);
  await seedDemo({ keep: async () => {} });
  const chairs = { rac: actorOf("Saltanat"), weg: actorOf("Yerlan") };
  for (const [committee, chair] of Object.entries(chairs)) {
    const body = { committeeId: committeeId(committee as "rac"), chair } as Ballot["body"];
    const rows = await db()
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.committeeId, body.committeeId), gt(items.revision, 0)));
    for (const { id } of rows) {
      const record = await exported(body, id);
      expect(verifyRecord(record, { sha256: hashOf, signed })).toEqual([]);
      if (record.format === "record/1") continue;
      const opened = record.entries.filter(isOpen).filter(({ data }) => data?.roster !== undefined);
      expect(opened.length).toBeGreaterThan(0);
    }
  }
});
