/**
 * What somebody with a conflict of interest gets is what they would get if there were nothing to know. Two
 * databases that differ only in that are asked everything there is to ask, and every answer is compared.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { and, eq, isNull } from "drizzle-orm";
import { actorOf, type CastName, personId } from "@/db/cast";
import { db } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { attachments, items } from "@/db/schema/items";
import { commentItem } from "@/lib/comments/perform";
import { declareConflict, pinConflict, recordConflict } from "@/lib/conflicts/perform";
import { takeIn } from "@/lib/files/intake";
import { files } from "@/lib/files/store";
import { act, must } from "./committee";
import {
  COMMITTEE_PAGES,
  everything,
  type Filed,
  ITEM_PAGES,
  PROJECT,
  PROJECT_PAGES,
  RECORD_PAGES,
  STAGES,
  WORD,
} from "./everything";
import { filed, vote } from "./filed";
import { expect, RAC, test } from "./fixtures";
import { type Asked, difference } from "./same-answer";
import { type Pair, twoDatabases } from "./two-databases";

/** A chair who heads a delegation, a secretary, a reviewer, and an observer. */
const KEPT = ["Rustam", "Gulnora", "Nargiza", "Leila"] as const satisfies CastName[];
/** Items in many stages, with everything that may hang on them, and with whoever is kept from them in the thick of it. */
async function happens(level: "recused" | "walled"): Promise<Filed[]> {
  const body = { ...RAC, reviewers: [actorOf("Nargiza"), actorOf("Svetlana")] as typeof RAC.reviewers };
  const done: Filed[] = [];
  // The demo's own files, which a copy of its database comes without: a dossier holds them.
  for (const { storageKey } of await db().select({ storageKey: attachments.storageKey }).from(attachments)) {
    const { path: file } = await takeIn(Readable.from([Buffer.from("Annex")]));
    await (await files()).keep(storageKey, file);
  }
  for (const status of STAGES) {
    const id = await filed(body, "policyNote", status, { title: `The ${WORD} of ${status}` });
    const attachmentId = await attached(id);
    if (status !== "adopted")
      await must(
        act(RAC.secretary, (acting) => commentItem(acting, { itemId: id, body: `Of ${WORD} we know little.` })),
      );
    if (status === "inBallot") await vote(body, id, ["approve", "abstain", "object"]);
    if (status !== "adopted") for (const who of KEPT) await keptFrom(id, who, level);
    done.push({ id, attachmentId });
  }
  const adopted = done[STAGES.indexOf("adopted")]?.id ?? "";
  for (const who of KEPT) await keptAfterwards(adopted, who, level);
  return done;
}

async function keptFrom(itemId: string, who: CastName, level: "recused" | "walled") {
  const stated = { itemId, type: "institutional" as const, statement: `Their ${WORD} mine.` };
  const personIdOf = personId(who);
  await must(
    level === "recused"
      ? act(actorOf(who), (acting) => declareConflict(acting, stated))
      : act(RAC.secretary, (acting) => recordConflict(acting, { ...stated, personId: personIdOf })),
  );
  if (level === "walled") await wall(itemId, personIdOf);
}

/** Of what is decided nothing is declared any more: the conflict was known before, and is entered so. */
async function keptAfterwards(itemId: string, who: CastName, level: "recused" | "walled") {
  const row = { itemId, personId: personId(who), type: "institutional" as const, source: "declared" as const };
  await db()
    .insert(conflicts)
    .values({ ...row, statedBy: personId(who) });
  if (level === "walled") await wall(itemId, personId(who));
}

async function wall(itemId: string, subject: string) {
  const [row] = await db()
    .select({ id: conflicts.id })
    .from(conflicts)
    .where(and(eq(conflicts.itemId, itemId), eq(conflicts.personId, subject), isNull(conflicts.liftedAt)));
  const pinned = { itemId, conflictId: row?.id ?? "", level: "walled" as const, reason: "They must not know." };
  await must(act(RAC.secretary, (acting) => pinConflict(acting, pinned)));
}

/** A file, and a project that the item is about: both countable. */
async function attached(itemId: string): Promise<string> {
  await db().update(items).set({ projectId: PROJECT }).where(eq(items.id, itemId));
  const { path: file, sha256, size } = await takeIn(Readable.from([Buffer.from(WORD)]));
  const storageKey = itemId.replaceAll("-", "");
  await (await files()).keep(storageKey, file);
  const [row] = await db()
    .insert(attachments)
    .values({ itemId, name: `${WORD}.txt`, size, type: "text/plain", sha256, storageKey, addedBy: personId("Madina") })
    .returning({ id: attachments.id });
  return row?.id ?? "";
}

test("behind a wall, every page, count, search, file and act answers as if there were no such item", async () => {
  test.setTimeout(900_000);
  let done: Filed[] = [];
  const pair = await twoDatabases(KEPT, async () => {
    done = await happens("walled");
  });
  try {
    expect(await differences(pair, KEPT, await everything(done))).toEqual([]);
  } finally {
    await pair.close();
  }
});

/** What belongs to an item's proceedings, and nothing else. */
const PROCEEDINGS = ["votes", "ballot_seats", "ballots", "advice", "reviews", "comments", "outbox"];

test("for the recused, an item is one that was never reviewed, discussed or voted on", async () => {
  test.setTimeout(900_000);
  let done: Filed[] = [];
  const act = async () => {
    done = await happens("recused");
  };
  const pair = await twoDatabases(KEPT, act, async (sql) => {
    const ids = done.map(({ id }) => id);
    for (const table of ["votes", "ballot_seats"])
      await sql`delete from ${sql(table)} where ballot_id in (select id from ballots where item_id = any(${ids}::uuid[]))`;
    for (const table of PROCEEDINGS.slice(2)) await sql`delete from ${sql(table)} where item_id = any(${ids}::uuid[])`;
    await sql`delete from events where item_id = any(${ids}::uuid[]) and from_status is null`;
  });
  try {
    // Whoever takes their declaration back may know of everything again; a chair handed over twice is so at two instants.
    const but = ["withdrawConflict", "handOverChair"];
    expect(await differences(pair, KEPT, await everything(done, but))).toEqual([]);
  } finally {
    await pair.close();
  }
});

test("the watch sees what it should: for whoever has no conflict the two differ", async () => {
  test.setTimeout(900_000);
  let done: Filed[] = [];
  const pair = await twoDatabases(["Saltanat"], async () => {
    done = await happens("walled");
  });
  try {
    const [first] = done;
    const told = [
      `/c/rac/items/${first?.id}`,
      `/c/rac/search?q=${WORD}`,
      "/c/rac/items",
      "/c/rac/projects",
      `/api/attachments/${first?.attachmentId}`,
    ];
    const seen = await differences(
      pair,
      ["Saltanat"],
      told.map((path) => ({ path })),
    );
    expect(seen).toHaveLength(told.length);
  } finally {
    await pair.close();
  }
});

async function differences(pair: Pair, people: readonly CastName[], asked: readonly Asked[]): Promise<string[]> {
  const found: string[] = [];
  for (const who of people)
    for (const one of asked) found.push(...[await difference(pair, who, one)].filter((said) => said !== undefined));
  return found;
}

/** Where no item is, nor any count of them: a page that is neither here nor compared fails the test below. */
const WITHOUT_ITEMS = [
  /^\/\(public\)\//, // before anybody is signed in
  /^\/admin/, // administration sees no item
  /^\/api\/(auth|livez|readyz)/,
  /^\/api\/(project-files|projects)\//, // files of projects, which belong to no item
  /^\/c\/\[committee\]\/projects\/\[id\]\/record$/, // what happened to a project alone, signed anew each time
  /^\/dev\//, // caught mail of everybody, on a developer's machine
  /^\/checkpoints/, // published to everybody: hashes alone
  /^\/(api\/)?c\/\[committee\]\/(projects\/)?imports/, // files handed in, which name projects alone
  /^\/profile\/(second-factor|recovery-codes)/,
];

test("every page and every door of the product is compared", () => {
  const doors = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /^(page|route)\.tsx?$/.test(path.basename(file)))
    .map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, "/"));
  expect(existsSync("app/page.tsx")).toBe(true);
  const asked = [
    ...COMMITTEE_PAGES,
    ...PROJECT_PAGES.map((part) => `/c/rac/projects/x${part}`),
    ...ITEM_PAGES.map((part) => `/c/rac/items/x${part}`),
    ...RECORD_PAGES.map((part) => `/c/rac/items/x${part}`),
    "/api/attachments/x",
    "/api/items/x/attachments",
  ];
  const fits = (door: string, address: string) =>
    new RegExp(`^${door.replace(/[.]/g, "\\.").replace(/\[[^\]]+\]/g, "[^/]+")}$`).test(address.split("?")[0] ?? "");
  const missing = doors.filter(
    (door) => !WITHOUT_ITEMS.some((other) => other.test(door)) && !asked.some((address) => fits(door, address)),
  );
  expect(missing).toEqual([]);
});
