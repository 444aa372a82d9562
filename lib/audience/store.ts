import "server-only";
import { and, eq, inArray, isNull, notInArray, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { type AudienceRow, audienceOf } from "@/lib/rules/access";
import { type Actor, committeeHats, type Hat, seatOf } from "@/lib/rules/hats";
import { type ConflictLevel, PARTS, type ReviewResponse } from "@/lib/rules/words";

/**
 * Which items of a committee somebody may read, as a condition on `items`: the rulebook's audience,
 * row by row, so that lists, counts and search hold exactly what `mayRead` would open. What the item
 * itself tells comes first: PostgreSQL looks further only where that does not suffice.
 */
export function readableBy(actor: Actor, committeeId: string): SQL {
  const worn = committeeHats(actor, committeeId);
  const cheapFirst = audienceOf().toSorted((one, other) => Number(wears(worn, other)) - Number(wears(worn, one)));
  const rows = cheapFirst.map((row) => and(...limits(row), anyHat(actor, committeeId, row.hats)));
  return and(eq(items.committeeId, committeeId), or(...rows), ...outsideConflicts(actor)) ?? NONE;
}

/**
 * What a conflict of interest leaves: nothing behind a wall, and of the recused what its rows allow. The ids come
 * with the session; whoever has no conflict, which is nearly everybody, pays nothing.
 */
function outsideConflicts(actor: Actor): SQL[] {
  const [walled, recused] = [idsAt(actor, "walled"), idsAt(actor, "recused")];
  const left = audienceOf().flatMap((row) => {
    if (row.hats.includes("recused")) return [and(...limits(row))];
    return row.hats.includes("reader") ? [and(...limits(row), hasPart(actor, PARTS))] : [];
  });
  return [
    ...(walled.length > 0 ? [sql`${items.id} <> all(${uuids(walled)})`] : []),
    ...(recused.length > 0 ? [sql`(${items.id} <> all(${uuids(recused)}) or ${or(...left) ?? NONE})`] : []),
  ];
}

/** That somebody has no conflict with an item, for what hangs on items and is counted or listed for them. */
export function proceedingsOf(actor: Actor): SQL {
  const barred = actor.conflicts.map(({ itemId }) => itemId);
  return barred.length > 0 ? sql`items.id <> all(${uuids(barred)})` : ALL;
}

/** That somebody has no conflict of interest with an item: for those who are told, asked or reminded of it. */
export const unconflicted = (personId: SQLWrapper, itemId: SQLWrapper | string) => sql`not exists (select from conflicts
  where conflicts.person_id = ${personId} and conflicts.item_id = ${itemId} and conflicts.lifted_at is null)`;

const idsAt = ({ conflicts }: Actor, level: ConflictLevel) =>
  conflicts.filter((conflict) => conflict.level === level).map(({ itemId }) => itemId);

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

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
