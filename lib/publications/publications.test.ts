import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { decisions } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { events } from "@/db/schema/items";
import { publications } from "@/db/schema/register";
import { expect, test } from "@/db/testing";
import { cast, expire, opened } from "@/e2e/ballot";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { addressOf, decided, publish } from "@/e2e/published";
import { issueAddendum } from "@/lib/addenda/perform";
import { settleDueBallots } from "@/lib/ballots/perform";
import { changeConfidentiality } from "@/lib/confidentiality/perform";
import { issueCorrigendum } from "@/lib/corrigenda/perform";
import { changesOf, entryAt, fileOf, pageOf } from "@/lib/register/store";
import { hashOfEntry } from "@/lib/rules/chain";
import type { PublicationDocument } from "@/lib/rules/publication";
import type { Confidentiality } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import { publishDecision, withdrawPublication } from "./perform";
import { sourceFor } from "./store";

const withdraw = (body: Body, itemId: string, leaves: "notice" | "nothing") =>
  act(body.secretary, (acting) => withdrawPublication(acting, { itemId, reason: "Published by mistake.", leaves }));

test("what is published is the text, the outcome and so much of the vote: no person, no review", async () => {
  const body = await found();
  const id = await decided(body);
  await must(publish(body, id));
  const entry = await entryAt(body.slug, await addressOf(id), null);
  expect(entry).toMatchObject({ version: 1, outcome: "adopted", kind: "capacityRequest", withdrawnAt: null });
  const file = entry?.file ?? "";
  expect(createHash("sha256").update(file).digest("hex")).toBe(entry?.hash);
  expect(await fileOf(entry?.hash ?? "")).toBe(file);
  const document = JSON.parse(file) as PublicationDocument;
  expect(document).toMatchObject({
    format: "publication/1",
    version: 1,
    corrects: null,
    decision: { outcome: "adopted", votes: { told: "counts", counts: { approve: 3 }, seats: 3 } },
    document: { submittedBy: { code: "D0" }, corrigenda: [], addenda: [] },
  });
  // Reviews, reasons of votes, names of people and their data stay where they are.
  expect(file).not.toMatch(/Sound and complete|annex’s figures|reviewer-one|head-0|contactEmail|@/);
  expect(document.html.ru).toContain("<h2>");
  const { hash, ...said } = document.record as Record<string, never>;
  const { data: dataHash, ...rest } = said as Record<string, never>;
  expect(hashOfEntry(hashOf, { ...(rest as object), dataHash } as never)).toBe(hash);
});

test("only a public, decided item is published, and a refusal leaves nothing", async () => {
  const body = await found();
  const reasons: Record<string, string> = { committee: "committeeNotPublic", restricted: "restrictedNotPublic" };
  for (const confidentiality of ["committee", "restricted"] as const) {
    const id = await decided(body, confidentiality);
    expect(await publish(body, id)).toMatchObject({ ok: false, reason: reasons[confidentiality] });
    expect(await db().select().from(publications).where(eq(publications.itemId, id))).toEqual([]);
  }
  const open = await filed(body, "policyNote", "inBallot", { confidentiality: "public" });
  expect(await publish(body, open)).toMatchObject({ ok: false, reason: "onlyWhile" });
  const id = await decided(body);
  expect(
    await act(body.chair, (acting) =>
      publishDecision(acting, { itemId: id, positions: "counts", reason: "", seen: "0" }),
    ),
  ).toMatchObject({ ok: false, reason: "onlyHats" });
  expect(await publish(body, id, { positions: "byDelegation" })).toMatchObject({ reason: "positionsNotTold" });
  expect(await publish(body, id, { seen: "0".repeat(64) })).toMatchObject({ reason: "changedSincePreview" });
  expect((await changesOf(body.slug)).count).toBe(0);
});

test("an item of the committee's own is opened to the public first, on record; what is public is not closed", async () => {
  const body = await found();
  const id = await decided(body, "committee");
  const change = (confidentiality: Confidentiality) =>
    act(body.chair, (acting) => changeConfidentiality(acting, { itemId: id, confidentiality, reason: "Agreed." }));
  expect(await change("committee")).toEqual({ ok: false, reason: "confidentialitySame" });
  await must(change("public"));
  await must(publish(body, id));
  expect(await change("restricted")).toEqual({ ok: false, reason: "withdrawFirst" });
  await must(withdraw(body, id, "notice"));
  await must(change("restricted"));
  const said = await db().select().from(events).where(eq(events.act, "changeConfidentiality"));
  expect(said.map(({ data }) => data.set)).toEqual([{ confidentiality: "public" }, { confidentiality: "restricted" }]);
});

test("a committee may have the position of each delegation told", async () => {
  const body = await found();
  await db().update(committees).set({ publishedPositions: "byDelegation" }).where(eq(committees.id, body.committeeId));
  const id = await decided(body, "public", "notAdopted");
  await must(publish(body, id, { positions: "byDelegation" }));
  const { rows } = await pageOf({ committee: body.slug }, "decided");
  expect(rows).toMatchObject([{ outcome: "not-adopted", symbol: expect.stringMatching(/\/CR\/\d{4}\/1$/) }]);
  const entry = await entryAt(body.slug, rows[0]?.address ?? "", null);
  expect(JSON.parse(entry?.file ?? "").decision.votes).toMatchObject({
    told: "byDelegation",
    positions: [{ delegation: { code: "D0" }, choice: "object" }, {}, {}],
  });
});

test("where members must agree, the public is told of delegations and not of their members", async () => {
  const ballot = await opened({ policy: "mustAgree" });
  const { author, colleague, heads } = ballot.body;
  for (const who of [author, colleague, ...heads])
    await must(cast(ballot, who, who === author ? "abstain" : "approve"));
  await expire(ballot);
  await settleDueBallots();
  const { seats, rule } = await sourceFor(ballot.itemId);
  expect([...seats.map(({ choice }) => choice), rule?.choices.approve]).toEqual([null, "approve", "approve", "for"]);
});

test("a corrigendum never changes the decision, and reaches the public as the next version", async () => {
  const body = await found();
  const id = await decided(body);
  await must(publish(body, id));
  expect(await publish(body, id)).toEqual({ ok: false, reason: "publishedAlready" });
  const before = await db().select().from(decisions).where(eq(decisions.itemId, id));
  const correct = (instead: string, read: string, field = "title") =>
    act(body.secretary, (acting) =>
      issueCorrigendum(acting, { itemId: id, corrections: [{ field, instead, read }], reason: "A slip of the pen." }),
    );
  expect(await correct("bridges", "roads")).toEqual({ ok: false, reason: "passageMissing" });
  expect(await correct("Training for water engineers", "Short")).toEqual({ ok: false, reason: "correctionInvalid" });
  await must(correct("water engineers", "waterworks engineers"));
  await must(act(body.secretary, (acting) => issueAddendum(acting, { itemId: id, title: "Annex", body: "The list." })));

  expect(await publish(body, id)).toEqual({ ok: false, reason: "correctionReason" });
  await must(publish(body, id, { reason: "The title." }));
  const address = await addressOf(id);
  const entry = await entryAt(body.slug, address, null);
  expect(entry).toMatchObject({
    version: 2,
    title: "Training for waterworks engineers",
    document: expect.stringMatching(/\/CR\/\d{4}\/1\/Corr\.1$/),
    versions: [
      { version: 2, reason: "The title." },
      { version: 1, reason: "" },
    ],
  });
  expect(JSON.parse(entry?.file ?? "").document).toMatchObject({
    corrigenda: [{ corrections: [{ instead: "water engineers", read: "waterworks engineers" }] }],
    addenda: [{ symbol: expect.stringMatching(/\/Add\.1$/), title: "Annex" }],
  });
  const first = await entryAt(body.slug, address, 1);
  expect(JSON.parse(first?.file ?? "").document.title).toBe("Training for water engineers");
  expect(await entryAt(body.slug, address, 3)).toBeUndefined();
  expect(await db().select().from(decisions).where(eq(decisions.itemId, id))).toEqual(before);
});

test("a withdrawal takes every version away; a notice or nothing stays", async () => {
  const body = await found();
  const [noticed, gone] = [await decided(body), await decided(body)];
  for (const id of [noticed, gone]) await must(publish(body, id));
  const files = await Promise.all(
    [noticed, gone].map(async (id) => (await entryAt(body.slug, await addressOf(id), null))?.hash ?? ""),
  );
  expect((await changesOf(body.slug)).count).toBe(2);
  await must(withdraw(body, noticed, "notice"));
  await must(withdraw(body, gone, "nothing"));
  expect(await withdraw(body, gone, "nothing")).toEqual({ ok: false, reason: "notPublished" });
  expect((await changesOf(body.slug)).count).toBe(4);

  for (const hash of files) expect(await fileOf(hash)).toBeUndefined();
  expect(await entryAt(body.slug, await addressOf(gone), null)).toBeUndefined();
  const notice = await entryAt(body.slug, await addressOf(noticed), null);
  expect(notice).toMatchObject({
    file: null,
    title: "",
    hash: null,
    versions: [],
    withdrawnBecause: "Published by mistake.",
  });
  expect(await entryAt(body.slug, await addressOf(noticed), 1)).toBeUndefined();
  const query = { committee: body.slug };
  expect((await pageOf(query, "decided")).rows).toEqual([]);
  // Of one committee, and of all: what was withdrawn with a notice stays for machines to learn of.
  for (const asked of [query, {}]) expect((await pageOf(asked, "changed")).rows.map(({ id }) => id)).toEqual([noticed]);

  // Put back, it is the next version; what was shown before stays away.
  await must(publish(body, gone));
  expect(await entryAt(body.slug, await addressOf(gone), null)).toMatchObject({
    version: 3,
    versions: [{ version: 3 }],
  });
  expect(await fileOf(files[1] ?? "")).toBeUndefined();
});

test("what was published is never changed, and its hash is its own", async ({ database }) => {
  const body = await found();
  const id = await decided(body);
  await must(publish(body, id));
  for (const statement of [
    "update publications set document = 'x'",
    "delete from publications",
    "truncate publications",
    `insert into publications (item_id, version, document, hash, published_by, published_at) values ('${id}', 2, 'x', 'y', '${body.secretary.id}', now())`,
  ])
    await expect(database.owner.unsafe(statement)).rejects.toMatchObject({ code: /^23/ });
});
