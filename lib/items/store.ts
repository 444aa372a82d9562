import "server-only";
import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { committees, counters } from "@/db/schema/committees";
import { attachments, comments, itemPeople, items, reviews, revisions } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { prefills } from "@/db/schema/prefills";
import { projects } from "@/db/schema/projects";
import { workflowOf } from "@/lib/kinds/workflow";
import { onRecord } from "@/lib/record/store";
import type { Status } from "@/lib/rules/words";
import { workflowNow, workflowOfItem } from "@/lib/workflows/store";

/** All but what only searches read: it is long. */
const { search: _search, body: _body, ...columns } = getTableColumns(items);
export type ItemRow = Omit<typeof items.$inferSelect, "search" | "body">;
/** Columns to change; a value may be an expression the database computes. */
export type ItemPatch = PgUpdateSetSource<typeof items>;

/**
 * Locks an item until the transaction ends, so that whatever two people do to it happens one after
 * the other, and reads what the rules need: the committee's settings, the workflow that the item follows,
 * and this person's ties to it.
 */
export async function lockItem(tx: Tx, itemId: string, personId: string) {
  const [row] = await tx
    .select({
      item: columns,
      committee: committees,
      part: itemPeople.part,
      review: reviews.response,
      reviewId: reviews.id,
      stored: workflowOfItem,
    })
    .from(items)
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, personId)))
    .leftJoin(reviews, and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, personId), isNull(reviews.releasedAt)))
    .where(eq(items.id, itemId))
    .for("update", { of: items });
  if (!row) return undefined;
  const { stored, ...held } = row;
  // Whoever waited for the lock has the item as it became, yet no version saved meanwhile: that is read anew.
  const anew = !stored && held.item.workflowVersion > 0;
  return { ...held, workflow: workflowOf(held.item.kind, anew ? await workflowNow(tx, itemId) : stored) };
}

/** Pieces of advice still owed and given on a revision. A declined assignment owes nothing. */
export async function adviceCounts(tx: Tx, itemId: string, revision: number) {
  const [row] = await tx
    .select({
      owed: sql<number>`(count(*) filter (where ${reviews.response} <> 'declined' and ${reviews.advisedRevision} is distinct from ${revision}))::int`,
      given: sql<number>`(count(*) filter (where ${reviews.advisedRevision} = ${revision}))::int`,
    })
    .from(reviews)
    .where(and(eq(reviews.itemId, itemId), isNull(reviews.releasedAt)));
  return row ?? { owed: 0, given: 0 };
}

export async function addItem(tx: Tx, row: typeof items.$inferInsert): Promise<string> {
  const [added] = await tx.insert(items).values(row).returning({ id: items.id });
  if (!added) throw new Error("The item was not stored.");
  return added.id;
}

/** Stores a draft over the version that was being edited; the new version, or nothing when it was not the latest. */
export async function saveDraft(tx: Tx, itemId: string, version: number, patch: ItemPatch) {
  const [saved] = await tx
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, itemId), eq(items.version, version)))
    .returning({ version: items.version, savedAt: items.updatedAt });
  return saved;
}

/**
 * Moves an item from the status it was judged in, and answers how its columns stand afterwards.
 * Exactly one row, or the transaction is not what it thought.
 */
export async function moveItem(tx: Tx, itemId: string, from: Status, patch: ItemPatch) {
  const [moved, ...others] = await tx
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, itemId), eq(items.status, from)))
    .returning(onRecord);
  if (!moved || others.length > 0) throw new Error(`Item ${itemId} was not in status ${from}.`);
  return moved;
}

/** When the present stage should be over, nothing while its clock stands still: as the record is to say it. */
export async function setDeadline(tx: Tx, itemId: string, deadlineAt: Date | null) {
  const [set] = await tx
    .update(items)
    .set({ deadlineAt, updatedAt: sql`now()` })
    .where(eq(items.id, itemId))
    .returning(onRecord);
  return { deadlineAt: set?.deadlineAt ?? null };
}

export const addRevision = (tx: Tx, row: typeof revisions.$inferInsert) => tx.insert(revisions).values(row);

/** An ISO 8601 instant as the database takes it, with digits that a Date would lose. */
export const instant = (iso: string) => sql<Date>`${iso}::timestamptz`;

/** The next number of a series, without gaps: the counter's row stays locked until this transaction ends. */
export async function nextNumber(tx: Tx, committeeId: string, series: string): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ committeeId, series, last: 1 })
    .onConflictDoUpdate({ target: [counters.committeeId, counters.series], set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last });
  if (!row) throw new Error(`No number for ${series}.`);
  return row.last;
}

/** The year of an instant in a zone, of the transaction's own unless another is given: what a symbol carries. */
export async function yearIn(tx: Tx, timezone: string, at?: Date): Promise<number> {
  const instant = at ? sql`${at.toISOString()}::timestamptz` : sql`now()`;
  const rows = await tx.execute<{ year: number }>(
    sql`select extract(year from ${instant} at time zone ${timezone})::int as year`,
  );
  return Number(rows[0]?.year);
}

/** Whether a project belongs to the committee an item is filed in. */
export async function projectIn(tx: Tx, committeeId: string, projectId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.id, projectId), eq(projects.committeeId, committeeId)));
  return rows.length === 1;
}

/** Removes a draft that was never submitted, with what hangs on it. Answers its files' storage keys. */
export async function removeDraft(tx: Tx, itemId: string): Promise<string[]> {
  const files = await tx
    .delete(attachments)
    .where(eq(attachments.itemId, itemId))
    .returning({ key: attachments.storageKey });
  await tx.delete(comments).where(eq(comments.itemId, itemId));
  await tx.delete(itemPeople).where(eq(itemPeople.itemId, itemId));
  await tx.delete(prefills).where(eq(prefills.itemId, itemId));
  await tx.delete(items).where(and(eq(items.id, itemId), eq(items.status, "draft")));
  return files.map((file) => file.key);
}

export async function slugOf(tx: Tx, committeeId: string): Promise<string> {
  const [committee] = await tx.select({ slug: committees.slug }).from(committees).where(eq(committees.id, committeeId));
  return committee?.slug ?? "";
}

export async function nameOf(tx: Tx, personId: string | null): Promise<string> {
  if (!personId) return "";
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? "";
}
