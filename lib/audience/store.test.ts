import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { committees, delegations } from "@/db/schema/committees";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { mayRead } from "@/lib/rules/access";
import type { Actor, ItemFacts } from "@/lib/rules/hats";
import { SITUATIONS, type Situation } from "@/lib/rules/situations";
import { CONFIDENTIALITIES, STATUSES } from "@/lib/rules/words";
import { readableBy } from "./store";

test("the query holds what the rule lets one read: the whole cast, every status, every confidentiality", async () => {
  const { committeeId, cast } = await everyCase();
  const all = cast.flatMap(({ filed }) => filed);
  for (const { name, actor } of cast) {
    const rows = await db().select({ id: items.id }).from(items).where(readableBy(actor, committeeId));
    const expected = all.filter((item) => mayRead(actor, factsFor(actor, item)).ok).map(({ id }) => id);
    expect(rows.map(({ id }) => id).toSorted(), name).toEqual(expected.toSorted());
  }
});

test("a seat in another committee opens nothing here", async () => {
  const { committeeId } = await everyCase();
  const seat = {
    committeeId: randomUUID(),
    roles: ["chair" as const, "secretary" as const],
    delegationId: null,
    standing: null,
  };
  const rows = await db()
    .select({ id: items.id })
    .from(items)
    .where(readableBy({ id: randomUUID(), isAdmin: true, seats: [seat], conflicts: [] }, committeeId));
  expect(rows).toEqual([]);
});

type Filed = Omit<ItemFacts, "part" | "review"> & { id: string; personId: string; situation: Situation };

/** What an item is to somebody: parts and reviews are other people's unless they are theirs. */
const factsFor = (actor: Actor, { personId, situation, ...item }: Filed): ItemFacts => ({
  ...item,
  part: personId === actor.id ? (situation.part ?? null) : null,
  review: personId === actor.id ? (situation.review ?? null) : null,
});

/** Every situation of the access matrix as a person, with an item of theirs in every state. */
async function everyCase() {
  const committeeId = randomUUID();
  const places = { own: randomUUID(), other: randomUUID() };
  const [somebody] = await db()
    .insert(people)
    .values({ name: "Somebody", email: "somebody@majlis.example" })
    .returning();
  const authorId = somebody?.id ?? "";
  await db()
    .insert(committees)
    .values({ id: committeeId, slug: "cases", symbol: "CAS", name: { en: "Cases" } });
  await db()
    .insert(delegations)
    .values(Object.entries(places).map(([code, id]) => ({ id, committeeId, code, name: { en: code } })));

  const cast = [];
  for (const [name, each] of Object.entries(SITUATIONS)) {
    const situation: Situation = each;
    const id = randomUUID();
    await db()
      .insert(people)
      .values({ id, name, email: `${name.toLowerCase()}@majlis.example` });
    const delegationId = situation.delegation ? places[situation.delegation] : null;
    const seat = { committeeId, roles: situation.roles, delegationId, standing: situation.standing ?? null };
    const filed = STATUSES.flatMap((status) =>
      CONFIDENTIALITIES.map(
        (confidentiality): Filed => ({
          id: randomUUID(),
          committeeId,
          status,
          confidentiality,
          authorId: situation.wrote ? id : authorId,
          actingChairId: situation.presides ? id : null,
          personId: id,
          situation,
        }),
      ),
    );
    const { conflict: level } = situation;
    const actor: Actor = {
      id,
      isAdmin: situation.isAdmin ?? false,
      seats: situation.roles.length > 0 ? [seat] : [],
      conflicts: level ? filed.map((item) => ({ itemId: item.id, level })) : [],
    };
    await db()
      .insert(items)
      .values(
        filed.map(({ personId: _person, situation: _situation, ...row }) => ({ ...row, kind: "policyNote" as const })),
      );
    const { part, review } = situation;
    if (part)
      await db()
        .insert(itemPeople)
        .values(filed.map((item) => ({ itemId: item.id, personId: id, part, addedBy: authorId })));
    if (review)
      await db()
        .insert(reviews)
        .values(
          filed.map((item) => ({
            itemId: item.id,
            reviewerId: id,
            assignedBy: authorId,
            dueAt: new Date("2026-12-01"),
            response: review,
          })),
        );
    cast.push({ name, actor, filed });
  }
  return { committeeId, cast };
}
