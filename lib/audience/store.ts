import "server-only";
import { and, eq, exists, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { type AudienceRow, audienceOf } from "@/lib/rules/access";
import { type Actor, committeeHats, type Hat, seatOf } from "@/lib/rules/hats";
import { PARTS, type ReviewResponse } from "@/lib/rules/words";

/**
 * Which items of a committee somebody may read, as a condition on `items`: the rulebook's audience,
 * row by row, so that lists, counts and search hold exactly what `mayRead` would open.
 */
export function readableBy(actor: Actor, committeeId: string): SQL {
  const rows = audienceOf().map((row) => and(anyHat(actor, committeeId, row.hats), ...limits(row)));
  return and(eq(items.committeeId, committeeId), or(...rows)) ?? NONE;
}

const ALL = sql`true`;
const NONE = sql`false`;

function limits(row: AudienceRow): SQL[] {
  return [
    ...(row.while ? [inArray(items.status, [...row.while])] : []),
    ...(row.notWhile ? [notInArray(items.status, [...row.notWhile])] : []),
    ...(row.confidentiality ? [inArray(items.confidentiality, [...row.confidentiality])] : []),
  ];
}

function anyHat(actor: Actor, committeeId: string, hats: readonly Hat[]): SQL {
  // Hats of the committee need no look at the item: they are worn, or they are not.
  if (committeeHats(actor, committeeId).some((hat) => hats.includes(hat))) return ALL;
  if (!seatOf(actor, committeeId)) return NONE;
  const parts = PARTS.filter((part) => hats.includes(part));
  const responses: ReviewResponse[] = hats.includes("assigned")
    ? ["pending", "accepted"]
    : hats.includes("reviewing")
      ? ["accepted"]
      : [];
  return (
    or(
      hats.includes("author") ? eq(items.authorId, actor.id) : undefined,
      parts.length > 0 ? hasPart(actor, parts) : undefined,
      // Authors set the reviewer's hat aside, and read their items anyway.
      responses.length > 0 ? reviewing(actor, responses) : undefined,
    ) ?? NONE
  );
}

const hasPart = (actor: Actor, parts: readonly (typeof PARTS)[number][]) =>
  exists(
    db()
      .select({ one: sql`1` })
      .from(itemPeople)
      .where(and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, actor.id), inArray(itemPeople.part, parts))),
  );

const reviewing = (actor: Actor, responses: readonly ReviewResponse[]) =>
  exists(
    db()
      .select({ one: sql`1` })
      .from(reviews)
      .where(
        and(
          eq(reviews.itemId, items.id),
          eq(reviews.reviewerId, actor.id),
          isNull(reviews.releasedAt),
          inArray(reviews.response, responses),
        ),
      ),
  );
