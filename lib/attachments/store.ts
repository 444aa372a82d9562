import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { attachments, itemPeople, items, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";

type Row = typeof attachments.$inferSelect;

export async function countOf(tx: Tx, itemId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(attachments)
    .where(and(eq(attachments.itemId, itemId), isNull(attachments.removedAt)));
  return row?.count ?? 0;
}

export async function addAttachment(tx: Tx, row: typeof attachments.$inferInsert): Promise<string> {
  const [added] = await tx.insert(attachments).values(row).returning({ id: attachments.id });
  if (!added) throw new Error("The attachment was not stored.");
  return added.id;
}

/** Takes a file out of its item; nothing when it was not there. */
export async function removeAttachment(tx: Tx, itemId: string, id: string, personId: string): Promise<Row | undefined> {
  const [removed] = await tx
    .update(attachments)
    .set({ removedAt: sql`now()`, removedBy: personId })
    .where(and(eq(attachments.id, id), eq(attachments.itemId, itemId), isNull(attachments.removedAt)))
    .returning();
  return removed;
}

/** Forgets a file that no submitted revision ever held. */
export const forgetAttachment = (tx: Tx, id: string) => tx.delete(attachments).where(eq(attachments.id, id));

export const attachmentsOf = (itemId: string) =>
  db()
    .select({
      id: attachments.id,
      name: attachments.name,
      size: attachments.size,
      addedBy: people.name,
      addedAt: attachments.addedAt,
    })
    .from(attachments)
    .innerJoin(people, eq(people.id, attachments.addedBy))
    .where(and(eq(attachments.itemId, itemId), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id));

/** What the rules need to know of an item before a file is sent to it or taken from it. */
const itemFacts = {
  id: items.id,
  committeeId: items.committeeId,
  status: items.status,
  confidentiality: items.confidentiality,
  authorId: items.authorId,
  actingChairId: items.actingChairId,
  part: itemPeople.part,
  review: reviews.response,
};

export async function itemToAttachTo(itemId: string, personId: string) {
  const [row] = await db()
    .select({ facts: itemFacts, slug: committees.slug })
    .from(items)
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, personId)))
    .leftJoin(reviews, and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, personId), isNull(reviews.releasedAt)))
    .where(eq(items.id, itemId));
  return row;
}

export async function attachment(id: string, personId: string) {
  const [row] = await db()
    .select({
      facts: itemFacts,
      name: attachments.name,
      size: attachments.size,
      type: attachments.type,
      sha256: attachments.sha256,
      storageKey: attachments.storageKey,
    })
    .from(attachments)
    .innerJoin(items, eq(items.id, attachments.itemId))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, personId)))
    .leftJoin(reviews, and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, personId), isNull(reviews.releasedAt)))
    .where(and(eq(attachments.id, id), isNull(attachments.removedAt)));
  return row;
}
