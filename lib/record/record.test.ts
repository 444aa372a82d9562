import { sql } from "drizzle-orm";
import fc from "fast-check";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { act, found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { canonical } from "@/lib/rules/canonical";
import { type Entry, firstBroken } from "@/lib/rules/chain";
import { replay } from "@/lib/rules/replay";
import { hashOf } from "@/lib/session/hash";
import { administrationEntries, entriesOf, onRecord } from "./store";

const TAMPERED = `alter table events disable trigger events_append_only`;

test("the database and the rulebook write one canonical text", async () => {
  const values = fc.sample(fc.json({ maxDepth: 4, stringUnit: "grapheme" }), { numRuns: 400, seed: 7 });
  const odd = [
    '{"б":1,"a":{"ы":[]},"":"\\u001f\\\\\\"/\\u007f\\u2028"}',
    "[1.50, 1e2, -0, 0.1, 123456789012345680000]",
  ];
  const writable = [...values, ...odd].flatMap((json) => {
    if (json.includes("\\u0000") || /\de[+-]?\d/.test(json)) return [];
    try {
      return [[json, canonical(JSON.parse(json))]];
    } catch {
      return [];
    }
  });
  expect(writable.length).toBeGreaterThan(100);
  const [answer] = await db().execute<{ said: string[] }>(
    sql`select array(select canonical(each::jsonb) from jsonb_array_elements_text(${JSON.stringify(writable.map(([json]) => json))}::jsonb) with ordinality as listed (each, nth) order by nth) as said`,
  );
  expect(answer?.said).toEqual(writable.map(([, said]) => said));
});

test("every record of the demo is whole, and tells its item's row again", async () => {
  await seedDemo({ keep: async () => {} });
  const rows = await db()
    .select({ id: items.id, status: items.status, revision: items.revision, ...onRecord })
    .from(items);
  for (const { id, ...row } of rows) {
    const entries = await entriesOf(id);
    expect(firstBroken(hashOf, id, entries)).toBeUndefined();
    if (row.status === "draft") expect(entries).toEqual([]);
    else {
      const { text, ...told } = replay(entries);
      expect(told).toEqual(row);
      expect(text).toMatch(/^[0-9a-f]{64}$/);
    }
  }
  expect(firstBroken(hashOf, "administration", await administrationEntries())).toBeUndefined();
});

test("an entry edited, taken out, moved, put in or cut loose is the first that is named", async ({ database }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  const entries = await entriesOf(id);
  const broken = (changed: readonly Entry[]) => firstBroken(hashOf, id, changed);
  const edited = (at: number, change: Partial<Entry>) =>
    entries.with(at, { ...entries[at], ...change } as Required<Entry>);
  expect(broken(entries)).toBeUndefined();
  for (const [field, value] of Object.entries({
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
    hash: hashOf(""),
  }))
    expect(broken(edited(4, { [field]: value })), field).toEqual({ seq: 5, because: "edited" });
  expect(broken(entries.toSpliced(2, 1))).toEqual({ seq: 3, because: "missing" });
  expect(broken(entries.toSpliced(2, 2, entries[3] as Required<Entry>, entries[2] as Required<Entry>))).toEqual({
    seq: 3,
    because: "moved",
  });
  expect(broken(entries.toSpliced(2, 0, entries[1] as Required<Entry>))).toEqual({ seq: 3, because: "inserted" });
  const other = await entriesOf(await filed(body, "policyNote", "submitted"));
  expect(broken(entries.toSpliced(2, 1, other[0] as Required<Entry>))).toEqual({ seq: 3, because: "inserted" });
  // Withheld from a reader, an entry's data takes nothing from the chain.
  expect(broken(entries.map((entry) => ({ ...entry, data: undefined, salt: undefined })))).toBeUndefined();

  // The same in the database itself, past its triggers.
  await database.owner.unsafe(
    `${TAMPERED}; update events set data = '{"choice": "object"}' where item_id = '${id}' and seq = 7`,
  );
  expect(broken(await entriesOf(id))).toEqual({ seq: 7, because: "edited" });
  await database.owner.unsafe(`delete from events where item_id = '${id}' and seq = 6`);
  expect(broken(await entriesOf(id))).toEqual({ seq: 6, because: "missing" });
});

test("neither the app nor the database's owner changes what is on record", async ({ database }) => {
  const body = await found();
  await filed(body, "policyNote", "adopted");
  await act(body.author, async ({ tx, actor }) => {
    await tx.execute(sql`insert into admin_events (actor_id, act) values (${actor.id}, 'invitePerson')`);
    return { ok: true, value: undefined };
  });
  const changes: [string, string][] = [
    ["events", "act = 'adopt'"],
    ["revisions", "title = 'x'"],
    ["advice", "position = 'oppose'"],
    ["decisions", "outcome = 'adopted'"],
    ["admin_events", "act = 'x'"],
    ["votes", "choice = 'object'"],
    ["votes", "superseded_at = null"],
    ["ballots", "rule = '{}'"],
    ["ballot_seats", "ballot_id = ballot_id"],
  ];
  const refusal = expect.objectContaining({ code: expect.stringMatching(/^(23001|42501)$/) });
  for (const [table, change] of changes) {
    for (const statement of [`update ${table} set ${change}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      for (const run of [() => database.owner.unsafe(statement), () => db().execute(sql.raw(statement))])
        expect(
          await run().then(
            () => "done",
            (error: unknown) => error,
          ),
          statement,
        ).toEqual(refusal);
    }
  }
});
