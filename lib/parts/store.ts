import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { itemPeople, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { sitsToday } from "@/lib/session/store";

/** Whether the person sits in the committee today, and whether they were asked to review the item. */
export async function candidate(tx: Tx, committeeId: string, itemId: string, personId: string) {
  const [row] = await tx
    .select({
      sits: sitsToday,
      reviews: sql<boolean>`exists (select 1 from ${reviews} where ${reviews.itemId} = ${itemId} and ${reviews.reviewerId} = ${people.id}
        and ${reviews.releasedAt} is null and ${reviews.response} <> 'declined')`,
    })
    .from(people)
    .innerJoin(committees, eq(committees.id, committeeId))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  return row;
}

export const putPart = (tx: Tx, row: typeof itemPeople.$inferInsert) =>
  tx
    .insert(itemPeople)
    .values(row)
    .onConflictDoUpdate({
      target: [itemPeople.itemId, itemPeople.personId],
      set: { part: row.part, addedBy: row.addedBy },
    });

export const removePart = (tx: Tx, itemId: string, personId: string) =>
  tx.delete(itemPeople).where(and(eq(itemPeople.itemId, itemId), eq(itemPeople.personId, personId)));
