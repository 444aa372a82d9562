import "server-only";
import { and, asc, desc, eq, exists, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { committees, memberships } from "@/db/schema/committees";
import { events, itemPeople, items, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { mandateRuns } from "@/lib/session/store";
import { workflowOfItem } from "@/lib/workflows/store";

const savers = alias(people, "savers");

/** A draft with what the rules ask, who saved it last, and its committee. */
export async function draft(id: string, personId: string) {
  const [row] = await db()
    .select({
      item: items,
      slug: committees.slug,
      part: itemPeople.part,
      review: reviews.response,
      author: people.name,
      savedBy: savers.name,
      stored: workflowOfItem,
    })
    .from(items)
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .innerJoin(people, eq(people.id, items.authorId))
    .leftJoin(savers, eq(savers.id, items.savedBy))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, personId)))
    .leftJoin(reviews, and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, personId), isNull(reviews.releasedAt)))
    .where(eq(items.id, id));
  return row;
}

/** The latest return: why, by whom, when. */
export async function lastReturn(itemId: string) {
  const [row] = await db()
    .select({ reason: sql<string>`coalesce(${events.data}->>'reason', '')`, by: people.name, at: events.at })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(and(eq(events.itemId, itemId), eq(events.act, "return")))
    .orderBy(desc(events.id))
    .limit(1);
  return row;
}

/** Who has a part in an item by its author's leave. */
export const partsOf = (itemId: string) =>
  db()
    .select({ id: people.id, name: people.name, part: itemPeople.part })
    .from(itemPeople)
    .innerJoin(people, eq(people.id, itemPeople.personId))
    .where(eq(itemPeople.itemId, itemId))
    .orderBy(asc(people.name), asc(people.id));

/** Who sits in the committee today, other than the author: those who may be given a part. */
export const seated = (committeeId: string, authorId: string) =>
  db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        isNull(people.disabledAt),
        ne(people.id, authorId),
        exists(
          db()
            .select({ one: sql`1` })
            .from(memberships)
            .innerJoin(committees, eq(committees.id, memberships.committeeId))
            .where(and(eq(memberships.personId, people.id), eq(memberships.committeeId, committeeId), mandateRuns)),
        ),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));

export async function committeeId(slug: string): Promise<string | undefined> {
  const [committee] = await db()
    .select({ id: committees.id })
    .from(committees)
    .where(and(eq(committees.slug, slug), isNull(committees.closedAt)));
  return committee?.id;
}
