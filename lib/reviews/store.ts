import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { committees, memberships } from "@/db/schema/committees";
import { advice, itemPeople, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { mandateRuns } from "@/lib/session/store";

/** What stands for or against asking this person: a running reviewer's mandate, a live assignment, authorship. */
export async function candidate(tx: Tx, committeeId: string, itemId: string, personId: string) {
  const [row] = await tx
    .select({
      name: people.name,
      reviews: sql<boolean>`exists (select 1 from ${memberships}
        where ${memberships.personId} = ${people.id} and ${memberships.committeeId} = ${committees.id} and ${memberships.role} = 'reviewer' and ${mandateRuns})`,
      asked: sql<boolean>`exists (select 1 from ${reviews} where ${reviews.itemId} = ${itemId} and ${reviews.reviewerId} = ${people.id} and ${reviews.releasedAt} is null)`,
      conflicted: sql<boolean>`not ${unconflicted(sql`people.id`, itemId)}`,
      coauthor: sql<boolean>`exists (select 1 from ${itemPeople} where ${itemPeople.itemId} = ${itemId} and ${itemPeople.personId} = ${people.id} and ${itemPeople.part} = 'editor')`,
    })
    .from(people)
    .innerJoin(committees, eq(committees.id, committeeId))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  return row;
}

/** The instant an assignment is due: the end of the day named in the zone, or so many days from now. */
export const dueAt = (dueOn: string | undefined, days: number, timezone: string) =>
  dueOn
    ? sql<Date>`((${dueOn}::date + 1)::timestamp at time zone ${timezone})`
    : sql<Date>`now() + make_interval(days => ${days})`;

export async function addReview(
  tx: Tx,
  row: Omit<typeof reviews.$inferInsert, "dueAt">,
  due: ReturnType<typeof dueAt>,
) {
  const [added] = await tx
    .insert(reviews)
    .values({ ...row, dueAt: due })
    .returning({ id: reviews.id, dueAt: reviews.dueAt });
  return added;
}

export async function releaseReview(tx: Tx, itemId: string, reviewId: string) {
  const [released] = await tx
    .update(reviews)
    .set({ releasedAt: sql`now()` })
    .where(and(eq(reviews.id, reviewId), eq(reviews.itemId, itemId), isNull(reviews.releasedAt)))
    .returning({ reviewerId: reviews.reviewerId });
  return released;
}

export const respond = (tx: Tx, reviewId: string, response: "accepted" | "declined", reason: string) =>
  tx
    .update(reviews)
    .set({ response, respondedAt: sql`now()`, declineReason: response === "declined" ? reason : null })
    .where(eq(reviews.id, reviewId));

export async function addAdvice(tx: Tx, row: typeof advice.$inferInsert) {
  await tx.insert(advice).values(row);
  await tx.update(reviews).set({ advisedRevision: row.revision }).where(eq(reviews.id, row.reviewId));
}
