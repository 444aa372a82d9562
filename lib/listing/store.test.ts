import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { type Body, found } from "@/e2e/committee";
import { directionOf, type ItemQuery, itemQueryOf, placeText, SORTS } from "./schema";
import { listOf, PAGE_SIZE, pageOf } from "./store";

for (const sort of SORTS) {
  for (const direction of ["up", "down"] as const) {
    test(`pages by ${sort} ${direction} meet every item once, forwards and back`, async () => {
      const body = await found();
      const ids = await manyItems(body, 2 * PAGE_SIZE + 17);
      const query = itemQueryOf({ sort, direction });

      const forwards = await walk(body, query, "next");
      expect(forwards.flat().toSorted()).toEqual(ids.toSorted());
      expect(forwards.map((page) => page.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 17]);

      const last = await pageOf(body.secretary, body.committeeId, {
        ...query,
        before: undefined,
        after: await lastPlace(body, query),
      });
      const back = await walk(body, { ...query, before: last.previous && placeText(last.previous) }, "previous");
      expect(back.toReversed().flat()).toEqual(forwards.slice(0, 2).flat());
    });
  }
}

test("titles and deadlines run upwards by themselves, the rest newest first", () => {
  expect(SORTS.map((sort) => directionOf({ sort, direction: undefined }))).toEqual(["down", "down", "up", "up"]);
});

test("filters narrow the list and its count alike", async () => {
  const body = await found();
  const [first = "", second = ""] = await manyItems(body, 8);
  await db().update(items).set({ area: "energy", title: "Reservoir levels in spring" }).where(eq(items.id, first));
  await db()
    .update(items)
    .set({ kind: "capacityRequest", status: "adopted", deadlineAt: new Date("2020-01-01") })
    .where(eq(items.id, second));
  const listed = async (query: Partial<ItemQuery>) => {
    const asked = { ...itemQueryOf({}), ...query };
    const { page, count } = await listOf(body.secretary, body.committeeId, asked);
    const { rows } = page;
    expect(count).toBe(rows.length);
    return rows.map(({ id }) => id);
  };
  expect(await listed({ area: "energy" })).toEqual([first]);
  expect(await listed({ q: "reservoirs" })).toEqual([first]);
  expect(await listed({ kind: "capacityRequest" })).toEqual([second]);
  expect(await listed({ status: "closed" })).toEqual([second]);
  expect(await listed({ deadline: "overdue" })).toEqual([second]);
  expect(await listed({ status: "open" })).toHaveLength(7);
  expect(await listed({ delegation: "D0" })).toHaveLength(8);
  expect(await listed({ delegation: "nowhere" })).toEqual([]);
  expect(await listed({ author: "me" })).toEqual([]);
  expect(await listed({ author: body.author.id, area: "energy" })).toEqual([first]);
});

test("an address that says nothing sensible still opens the list", () => {
  const query = itemQueryOf({
    kind: "x",
    status: ["inReview", "draft"],
    sort: "; drop",
    author: "you",
    after: "~",
    q: "  ",
  });
  expect(query).toMatchObject({ status: "inReview", sort: "updated" });
  expect(query.kind ?? query.author ?? query.q).toBeUndefined();
});

/** Pages one after the other, as their readers turn them. */
async function walk(body: Body, from: ItemQuery, turn: "next" | "previous"): Promise<string[][]> {
  const pages: string[][] = [];
  let query: ItemQuery | undefined = from;
  while (query) {
    const page = await pageOf(body.secretary, body.committeeId, query);
    pages.push(page.rows.map(({ id }) => id));
    const place = page[turn];
    query = place && { ...from, ...(turn === "next" ? { after: placeText(place) } : { before: placeText(place) }) };
  }
  return pages;
}

async function lastPlace(body: Body, query: ItemQuery): Promise<string> {
  let place = "";
  for (let page = await pageOf(body.secretary, body.committeeId, query); page.next; ) {
    place = placeText(page.next);
    page = await pageOf(body.secretary, body.committeeId, { ...query, after: place });
  }
  return place;
}

/** Items that share titles and instants, some of them without a deadline or a submission. */
async function manyItems(body: Body, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const instant = (at: number) => new Date(Date.UTC(2026, 0, 1 + (at % 7), 0, 0, 0, at % 3));
  const rows = ids.map((id, at) => ({
    id,
    committeeId: body.committeeId,
    kind: "policyNote" as const,
    status: "submitted" as const,
    title: `Title ${at % 5}`,
    authorId: body.author.id,
    delegationId: body.author.seats[0]?.delegationId ?? null,
    updatedAt: instant(at),
    submittedAt: at % 4 === 0 ? null : instant(at),
    deadlineAt: at % 3 === 0 ? new Date(Date.UTC(2090, 0, 1 + (at % 9))) : null,
  }));
  await db().insert(items).values(rows);
  return ids;
}
