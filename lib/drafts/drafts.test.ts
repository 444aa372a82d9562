import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events, items, revisions } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { saveDraft } from "@/lib/drafts/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { shareItem } from "@/lib/parts/perform";
import type { Actor } from "@/lib/rules/hats";
import { sendDraft } from "./perform";
import { SendDraft } from "./schema";

type Form = Omit<Parameters<typeof sendDraft>[1], "itemId" | "does">;

const itemOf = async (id: string) => (await db().select().from(items).where(eq(items.id, id)))[0];
const save = (actor: Actor, itemId: string, form: Form) =>
  act(actor, (acting) => saveDraft(acting, { itemId, ...form }));
const submit = (actor: Actor, itemId: string, form: Form) =>
  act(actor, (acting) => sendDraft(acting, { itemId, ...form, does: "submit" }));

/** A draft of two people, at version 2. */
async function shared(): Promise<[Body, string]> {
  const body = await found();
  const id = await filed(body, "policyNote", "draft");
  await must(
    act(body.author, (acting) => shareItem(acting, { itemId: id, personId: body.colleague.id, part: "editor" })),
  );
  return [body, id];
}

test("a draft is stored as typed, however incomplete, and unknown fields are not", async () => {
  const [body, id] = await shared();
  const saved = await must(
    save(body.author, id, { version: 2, data: { title: "Half a ti", options: [{ name: "One" }, {}], foreign: "x" } }),
  );
  expect(saved).toMatchObject({ version: 3, note: "" });
  expect(saved).not.toHaveProperty("shown");
  const item = await itemOf(id);
  expect(item).toMatchObject({ title: "Half a ti", version: 3, savedBy: body.author.id });
  expect(item?.data).toMatchObject({ title: "Half a ti", options: [{ name: "One" }] });
  expect(item?.data).not.toHaveProperty("foreign");
});

test("the second to save is told by whom it was saved, and overwrites nothing", async () => {
  const [body, id] = await shared();
  await must(save(body.colleague, id, { version: 2, data: { title: "The colleague's title" } }));
  const refused = await save(body.author, id, { version: 2, data: { title: "The author's title" } });
  expect(refused).toEqual({ ok: false, reason: "stale", params: { by: "colleague" } });
  expect((await itemOf(id))?.title).toBe("The colleague's title");
});

test("two saves of one version at the same instant: one is stored, one is told", async () => {
  const [body, id] = await shared();
  const verdicts = await Promise.all(
    [body.author, body.colleague].map((who) => save(who, id, { version: 2, data: { title: `By ${who.id}` } })),
  );
  expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(1);
  expect((await itemOf(id))?.version).toBe(3);
});

test("saving over somebody else keeps their text where one chose it", async () => {
  const [body, id] = await shared();
  await must(
    save(body.colleague, id, {
      version: 2,
      data: { title: "Theirs", audience: "Their audience" },
      confidentiality: "restricted",
    }),
  );
  const saved = await must(
    save(body.author, id, {
      version: 3,
      data: { title: "Mine", audience: "My audience" },
      confidentiality: "public",
      keep: { audience: "theirs", title: "mine", confidentiality: "theirs" },
    }),
  );
  expect(saved.shown).toMatchObject({ title: "Mine", audience: "Their audience" });
  expect(await itemOf(id)).toMatchObject({
    title: "Mine",
    confidentiality: "restricted",
    data: { audience: "Their audience" },
  });
});

test("rows are added, moved and removed for a browser without script, blank ones shown but not stored", async () => {
  const [body, id] = await shared();
  const barriers = [{ barrier: "a" }, { barrier: "b" }, { barrier: "c" }];
  const rowsAfter = async (version: number, rows: string) =>
    (await must(save(body.author, id, { version, data: { title: "Rows", barriers }, rows }))).shown?.barriers;
  expect(await rowsAfter(2, "add:barriers")).toEqual([...barriers, {}]);
  expect((await itemOf(id))?.data.barriers).toHaveLength(3);
  expect(await rowsAfter(3, "up:barriers.2")).toEqual([{ barrier: "a" }, { barrier: "c" }, { barrier: "b" }]);
  expect(await rowsAfter(4, "down:barriers.0")).toEqual([{ barrier: "b" }, { barrier: "a" }, { barrier: "c" }]);
  expect(await rowsAfter(5, "remove:barriers.1")).toEqual([{ barrier: "a" }, { barrier: "c" }]);
  expect(await rowsAfter(6, "remove:barriers.999")).toEqual(barriers);
});

test("sending the form submits all of it or stores none of it", async () => {
  const [body, id] = await shared();
  expect(await submit(body.author, id, { version: 2, data: { title: "Too little" } })).toMatchObject({
    ok: false,
    reason: "when.complete",
  });
  expect(await itemOf(id)).toMatchObject({ status: "draft", version: 2 });
  expect(await submit(body.colleague, id, { version: 2, data: sampleOf("policyNote") })).toMatchObject({
    ok: false,
    reason: "onlyHats",
  });
  const sent = await must(submit(body.author, id, { version: 2, data: { ...sampleOf("policyNote"), project: "" } }));
  expect(sent).toEqual({ submitted: { slug: body.slug, id } });
  expect(await itemOf(id)).toMatchObject({ status: "submitted", revision: 1 });
});

test("a returned item is sent again as a new revision, with its note", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "returned");
  const version = (await itemOf(id))?.version ?? 0;
  await must(
    submit(body.author, id, { version, data: { ...sampleOf("policyNote"), project: "" }, note: "Costs added." }),
  );
  const kept = await db().select().from(revisions).where(eq(revisions.itemId, id));
  expect(kept.map(({ number, note }) => [number, note])).toEqual([
    [1, ""],
    [2, "Costs added."],
  ]);
});

test("nobody edits a draft they were not named on, and it does not exist for them", async () => {
  const [body, id] = await shared();
  const before = await db().select().from(events).where(eq(events.itemId, id));
  for (const who of [body.secretary, body.chair, body.observer, body.reviewers[0], (await found()).author])
    expect(await save(who, id, { version: 2, data: { title: "Mine now" } })).toEqual({ ok: false, reason: "notFound" });
  expect(await db().select().from(events).where(eq(events.itemId, id))).toEqual(before);
});

test("a form is read strictly: shapes that were never offered are refused", () => {
  const form = { itemId: "00000000-0000-4000-8000-000000000000", version: "1", data: {} };
  expect(SendDraft.safeParse(form).success).toBe(true);
  for (const wrong of [
    { version: "0" },
    { version: "1.5" },
    { data: "text" },
    { does: "adopt" },
    { rows: "add:options.1" },
    { rows: "drop:options" },
    { rows: "remove:__proto__.1" },
    { keep: { title: "ours" } },
    { language: "xx" },
    { status: "adopted" },
  ])
    expect(SendDraft.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});

test("who seeks a project has the draft saved, and is shown the form with what was found", async () => {
  const [body, id] = await shared();
  const seek = (version: number) =>
    act(body.author, (acting) =>
      sendDraft(acting, { itemId: id, version, data: { title: "Typed" }, does: "save", seek: "bridge" }),
    );
  expect(await must(seek(2))).toEqual({ sought: { slug: body.slug, id, project: "bridge" } });
  expect(await itemOf(id)).toMatchObject({ title: "Typed", version: 3 });
  expect(await seek(2)).toMatchObject({ ok: false, reason: "stale" });
});
