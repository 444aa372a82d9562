/**
 * Everything that can be done to an exported record, told by both verifiers: the same exit code and the same first
 * finding, from the record of a real item. The second needs python3 and openssl; without them its part is skipped.
 */
import { spawnSync } from "node:child_process";
import { expect, type TestDatabase, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { loadCheckpoint } from "@/lib/checkpoints/loaders";
import { makeCheckpoint } from "@/lib/checkpoints/perform";
import { env } from "@/lib/env";
import { type Entry, isOpen } from "@/lib/rules/chain";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { hashOf } from "@/lib/session/hash";
import { signerOf } from "@/lib/signing/ed25519";
import { verify } from "./verify";
import { chained, exported, newKey, python, rechained, resigned, verified } from "./verify-testing";

test.beforeEach(() => {
  env().MAJLIS_SIGNING_KEY = newKey();
  env().MAJLIS_SIGNING_KEY_BEFORE = undefined;
});

test("from the command line it says how it ends, in words", async () => {
  const { ends, says } = await verify([]);
  expect({ ends, says }).toEqual({ ends: 2, says: [expect.stringContaining("Usage: npm run verify")] });
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bin/verify.ts", "nowhere.json"], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("nowhere.json") });
});

test("a record as it was exported holds, alone and against a checkpoint and a key that one kept", async () => {
  test.skip(!python, "Without python3 and openssl only the first verifier is tried.");
  const body = await found();
  await filed(body, "capacityRequest", "submitted");
  const id = await filed(body, "oversightReview", "adopted");
  const line = await makeCheckpoint();
  await filed(body, "policyNote", "inBallot");
  const record = await exported(body, id, { asked: [1] });
  expect(record.checkpoints.map(({ number, proof }) => [number, proof.seq])).toEqual([
    [1, 10],
    [2, 10],
  ]);
  const holds = { ends: 0, first: expect.stringMatching(/holds: 10 entries/) };
  expect(await verified(record)).toEqual(holds);
  expect(await verified(JSON.stringify(record, null, 2), { key: record.signature.key, saved: line })).toEqual(holds);
  expect(await verified(record, { saved: await loadCheckpoint(1) })).toEqual(holds);
  expect(await verified(await exported(body, await filed(body, "policyNote", "returned")))).toMatchObject({ ends: 0 });
});

test("both verifiers name the first broken entry, or what else is wrong", async () => {
  test.setTimeout(300_000);
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  const record = await exported(body, id);
  const entries = record.entries.filter(isOpen);
  const checkpoint = await loadCheckpoint(1);
  const entry = (at: number) => entries[at] as Entry;
  const broken = (seq: number, because: string) => ({ ends: 1, first: `entry ${seq}: ${because}` });

  // An edit of each field.
  const edits: Partial<Entry> = {
    at: "2026-01-01T00:00:00.000000Z",
    actor: body.author.id,
    onBehalfOf: body.author.id,
    act: "reject",
    from: "draft",
    to: "rejected",
    revision: 2,
    data: { position: "oppose" },
    salt: body.author.id,
    dataHash: hashOf(""),
    previous: hashOf(""),
    hash: hashOf(""),
  };
  for (const [field, value] of Object.entries(edits))
    expect(await verified({ ...record, entries: entries.with(4, { ...entry(4), [field]: value }) }), field).toEqual(
      broken(5, "edited"),
    );

  expect(await verified({ ...record, entries: entries.toSpliced(4, 1) })).toEqual(broken(5, "missing"));
  expect(await verified({ ...record, entries: entries.toSpliced(4, 2, entry(5), entry(4)) })).toEqual(
    broken(5, "moved"),
  );
  expect(await verified({ ...record, entries: entries.toSpliced(4, 0, entry(3)) })).toEqual(broken(5, "inserted"));
  expect(await verified({ ...record, entries: entries.slice(0, 8) })).toEqual(broken(9, "missing"));
  // Cut with its count, and everything after made to fit: only the checkpoint still knows.
  expect(await verified(resigned(chained(record, entries.slice(0, 8))))).toEqual(broken(9, "missing"));
  const anew = chained(record, rechained(entries, 4, { data: { position: "oppose" } }));
  expect(await verified(resigned(anew))).toEqual(broken(5, "rewritten"));
  const bare = (one: RecordBundle) => resigned({ ...one, checkpoints: [] });
  expect((await verified(bare(anew))).ends).toBe(0);
  expect(await verified(bare(anew), { saved: checkpoint })).toEqual(broken(5, "rewritten"));
  expect(await verified(bare(chained(record, entries.slice(0, 8))), { saved: checkpoint })).toEqual(
    broken(9, "missing"),
  );

  // What stands beside the entries.
  const [text] = record.texts;
  const content = (about: string, because = "edited") => ({ ends: 4, first: `${about}: ${because}` });
  expect(await verified({ ...record, texts: [{ ...text, title: "Another" }] })).toEqual(content("texts"));
  expect(await verified({ ...record, texts: [] })).toEqual(content("texts"));
  expect(await verified({ ...record, item: { ...record.item, status: "notAdopted" } })).toEqual(content("item"));
  expect(await verified({ ...record, outcome: "not-adopted" })).toEqual(content("outcome"));
  const ballots = record.ballots ?? [];
  expect(await verified({ ...record, ballots: ballots.map((one) => ({ ...one, choice: "object" })) })).toEqual(
    content("ballots"),
  );
  expect(await verified({ ...record, ballots: ballots.map((one) => ({ ...one, statement: "Gladly." })) })).toEqual(
    content("ballots"),
  );
  expect(await verified({ ...record, ballots: ballots.slice(1) })).toEqual(content("ballots"));

  // Who answers for it.
  const signature = (about: string, because: string) => ({ ends: 3, first: `${about}: ${because}` });
  const mallory = newKey();
  expect(await verified({ ...record, people: {} })).toEqual(signature("record", "badSignature"));
  expect(await verified(resigned(record, mallory))).toEqual(signature("record", "otherKey"));
  expect(await verified(record, { key: signerOf(mallory).key })).toEqual(signature("record", "otherKey"));
  const keys = [{ key: signerOf(mallory).key, since: "", endorsedBy: null, endorsement: null }];
  expect(await verified(resigned({ ...record, keys }, mallory))).toEqual(signature("checkpoint 1", "unknownKey"));

  // Checkpoints that are none, and those that say nothing of this record.
  const [proven] = record.checkpoints;
  const faulty = (about: string, because: string, ends = 5) => ({ ends, first: `${about}: ${because}` });
  expect(await verified(resigned({ ...record, checkpoints: [{ ...proven, root: hashOf("") } as never] }))).toEqual(
    faulty("checkpoint 1", "badSignature"),
  );
  expect(
    await verified(
      resigned({ ...record, checkpoints: [{ ...proven, proof: { ...proven?.proof, index: 7 } } as never] }),
    ),
  ).toEqual(faulty("checkpoint 1", "badProof"));
  expect(
    await verified(record, { saved: { ...checkpoint, heads: checkpoint?.heads.map((head) => ({ ...head, seq: 3 })) } }),
  ).toEqual(faulty("checkpoint 1", "badRoot"));
  const { heads: _, ...line } = checkpoint ?? { heads: [] };
  expect(await verified(bare(record), { saved: line })).toEqual(faulty("checkpoint 1", "noProof", 6));

  // What is no record at all.
  expect((await verified("{")).ends).toBe(2);
  expect((await verified({ ...record, entries: undefined })).ends).toBe(2);
  expect((await verified({ ...record, rule: {} })).ends).toBe(2);
});

test("what a reader may not know of leaves its place in the chain, and nothing else", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  const record = await exported(body, id, { sees: ({ act }) => act !== "giveAdvice" && act !== "assignReviewer" });
  expect(JSON.stringify(record)).not.toContain(body.reviewers[1].id);
  expect(record.entries.map((entry) => "withheld" in entry).indexOf(true)).toBe(2);
  expect((await verified(record)).ends).toBe(0);
  const without = record.entries.filter(({ seq }) => seq !== 3);
  expect(await verified({ ...record, entries: without })).toEqual({ ends: 1, first: "entry 3: missing" });
  const swapped = record.entries.map((entry) => (entry.seq === 3 ? { ...entry, hash: hashOf("") } : entry));
  expect(await verified({ ...record, entries: swapped })).toEqual({ ends: 1, first: "entry 3: rewritten" });
});

test("an outcome that the rule does not give is told by a recount, however well it is signed", async () => {
  const body = await found();
  const record = await exported(body, await filed(body, "policyNote", "adopted"));
  const lie = (one: Entry): Partial<Entry> => ({ data: { ...one.data, outcome: "not-adopted" } });
  const last = record.entries.length - 1;
  const entries = rechained(record.entries.filter(isOpen), last, lie(record.entries[last] as Entry));
  const item = {
    ...record.item,
    decision: record.item.decision && { ...record.item.decision, outcome: "not-adopted" },
  };
  const lied = resigned({ ...chained(record, entries), checkpoints: [], item, outcome: "not-adopted" });
  expect(await verified(lied)).toEqual({ ends: 4, first: "outcome: recount" });
});

test("a record cut or written anew in the database is named by its next export", async ({ database }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  await exported(body, id);
  const tampered = (statement: string) => tamper(database, statement);
  await tampered(`delete from events where item_id = '${id}' and seq > 8`);
  expect(await verified(await exported(body, id))).toEqual({ ends: 1, first: "entry 9: missing" });
});

test("a new key vouched for by the one before is trusted, another is not", async () => {
  const body = await found();
  const first = await exported(body, await filed(body, "policyNote", "submitted"));
  env().MAJLIS_SIGNING_KEY_BEFORE = env().MAJLIS_SIGNING_KEY;
  env().MAJLIS_SIGNING_KEY = newKey();
  const id = await filed(body, "policyNote", "inReview");
  const record = await exported(body, id);
  expect(record.keys.map(({ endorsedBy }) => endorsedBy)).toEqual([null, first.signature.key]);
  expect(await verified(record, { key: first.signature.key })).toMatchObject({ ends: 0 });
  env().MAJLIS_SIGNING_KEY = newKey();
  env().MAJLIS_SIGNING_KEY_BEFORE = undefined;
  await filed(body, "policyNote", "submitted");
  expect(await verified(await exported(body, id), { key: first.signature.key })).toEqual({
    ends: 3,
    first: "record: otherKey",
  });
});

const tamper = ({ owner }: TestDatabase, statement: string) =>
  owner.unsafe(
    `alter table events disable trigger events_append_only; ${statement}; alter table events enable trigger events_append_only`,
  );
