import "server-only";
import { and, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { type AudienceRow, audienceOf } from "@/lib/rules/access";
import { type Actor, committeeHats, type Hat, seatOf } from "@/lib/rules/hats";
import { PARTS, type ReviewResponse } from "@/lib/rules/words";

/**
 * Which items of a committee somebody may read, as a condition on `items`: the rulebook's audience,
 * row by row, so that lists, counts and search hold exactly what `mayRead` would open. What the item
 * itself tells comes first: PostgreSQL looks further only where that does not suffice.
 */
export function readableBy(actor: Actor, committeeId: string): SQL {
  const worn = committeeHats(actor, committeeId);
  const cheapFirst = audienceOf().toSorted((one, other) => Number(wears(worn, other)) - Number(wears(worn, one)));
  const rows = cheapFirst.map((row) => and(...limits(row), anyHat(actor, committeeId, row.hats)));
  return and(eq(items.committeeId, committeeId), or(...rows)) ?? NONE;
}

const wears = (worn: readonly Hat[], { hats }: AudienceRow) => worn.some((hat) => hats.includes(hat));

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

// A value asked for row by row: of an `exists`, PostgreSQL would first gather every item of the person's.
const hasPart = (actor: Actor, parts: readonly (typeof PARTS)[number][]) => {
  const mine = and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, actor.id), inArray(itemPeople.part, parts));
  return sql`(select true from ${itemPeople} where ${mine})`;
};

const reviewing = (actor: Actor, responses: readonly ReviewResponse[]) => {
  const live = and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, actor.id), isNull(reviews.releasedAt));
  return sql`(select true from ${reviews} where ${and(live, inArray(reviews.response, responses))})`;
};
