import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { FOUND_END, FOUND_START } from "./schema";
import { hitsFor } from "./store";

const TEXTS = {
  english: ["Irrigation of the lower valleys", "Canals were lined and losses have fallen."],
  russian: ["Водоснабжение приграничных районов", "Договорённости о совместных проверках грузов."],
  uzbek: ["Oʻquv markazlari toʻgʻrisida", "Qishloq yoshlari uchun kasb-hunar taʼlimi."],
  tajik: ["Дастрасӣ ба оби нӯшокӣ", "Ҷамоатҳои деҳот ва хоҷагиҳои деҳқонӣ."],
};
type Name = keyof typeof TEXTS;

const CASES: [asked: string, finds: Name[]][] = [
  ["valley", ["english"]],
  ["canal loss", ["english"]],
  ["VALLEYS", ["english"]],
  ['"lower valleys"', ["english"]],
  ['"valleys lower"', []],
  ["canals -losses", []],
  ["район", ["russian"]],
  ["груз договорённость", ["russian"]],
  ["oʻquv", ["uzbek"]],
  ["o'quv", ["uzbek"]],
  ["o‘quv", ["uzbek"]],
  ["oquv", ["uzbek"]],
  ["to’g’ri", ["uzbek"]],
  ["ҷамоат", ["tajik"]],
  ["нӯшок", ["tajik"]],
  ["RAC/PN/2026/1", ["english"]],
  ["rac/pn/2026", ["english", "russian", "uzbek", "tajik"]],
  ["nothing-of-the-kind", []],
  ["& | ! ( ) : *", []],
  ["'", []],
];

for (const [asked, finds] of CASES) {
  test(`“${asked}” finds ${finds.join(", ") || "nothing"}`, async () => {
    const body = await found();
    const ids = await texts(body);
    const { rows, total } = await hitsFor(body.secretary, body.committeeId, asked, 1);
    expect(new Set(rows.map(({ id }) => ids.get(id)))).toEqual(new Set(finds));
    expect(total).toBe(finds.length);
  });
}

test("what one may not read is not found, nor counted", async () => {
  const body = await found();
  await texts(body, "restricted");
  expect(await hitsFor(body.observer, body.committeeId, "valley", 1)).toEqual({ rows: [], total: 0 });
  expect((await hitsFor(body.chair, body.committeeId, "valley", 1)).total).toBe(1);
});

test("a found word is marked, and the title stays whole", async () => {
  const body = await found();
  await texts(body);
  const { rows } = await hitsFor(body.secretary, body.committeeId, "valley losses", 1);
  expect(rows[0]?.title).toBe(`Irrigation of the lower ${FOUND_START}valleys${FOUND_END}`);
  expect(rows[0]?.excerpt).toContain(`${FOUND_START}losses${FOUND_END}`);
});

async function texts(
  body: Body,
  confidentiality: "committee" | "restricted" = "committee",
): Promise<Map<string, Name>> {
  const ids = new Map<string, Name>();
  for (const [name, [title = "", text = ""]] of Object.entries(TEXTS) as [Name, string[]][]) {
    const id = randomUUID();
    ids.set(id, name);
    const row = {
      id,
      committeeId: body.committeeId,
      kind: "policyNote" as const,
      status: "submitted" as const,
      authorId: body.author.id,
      confidentiality,
    };
    await db()
      .insert(items)
      .values({ ...row, title, body: text, revision: 1, symbol: `RAC/PN/2026/${ids.size}` });
  }
  return ids;
}
