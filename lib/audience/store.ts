import "server-only";
import { type Plain, sql } from "@/db/plain";
import { type AudienceRow, audienceOf } from "@/lib/rules/access";
import { type Actor, committeeHats, type Hat, seatOf } from "@/lib/rules/hats";
import { type ConflictLevel, PARTS, type ReviewResponse } from "@/lib/rules/words";

/**
 * Which items of a committee somebody may read, as a condition on `items`: the rulebook's audience,
 * row by row, so that lists, counts and search hold exactly what `mayRead` would open. What the item
 * itself tells comes first: PostgreSQL looks further only where that does not suffice.
 */
export function readableBy(actor: Actor, committeeId: string): Plain {
  const worn = committeeHats(actor, committeeId);
  const cheapFirst = audienceOf().toSorted((one, other) => Number(wears(worn, other)) - Number(wears(worn, one)));
  const rows = cheapFirst.map((row) => all([...limits(row), anyHat(actor, committeeId, row.hats)]));
  return all([sql`items.committee_id = ${committeeId}`, any(rows), ...outsideConflicts(actor)]);
}

/**
 * What a conflict of interest leaves: nothing behind a wall, and of the recused what its rows allow. The ids come
 * with the session; whoever has no conflict, which is nearly everybody, pays nothing.
 */
function outsideConflicts(actor: Actor): Plain[] {
  const [walled, recused] = [idsAt(actor, "walled"), idsAt(actor, "recused")];
  const left = audienceOf().flatMap((row) => {
    if (row.hats.includes("recused")) return [all(limits(row))];
    return row.hats.includes("reader") ? [all([...limits(row), hasPart(actor, PARTS)])] : [];
  });
  return [
    ...(walled.length > 0 ? [sql`items.id <> all(${uuids(walled)})`] : []),
    ...(recused.length > 0 ? [sql`(items.id <> all(${uuids(recused)}) or ${any(left)})`] : []),
  ];
}

/** That somebody has no conflict with an item, for what hangs on items and is counted or listed for them. */
export function proceedingsOf(actor: Actor): Plain {
  const barred = actor.conflicts.map(({ itemId }) => itemId);
  return barred.length > 0 ? sql`items.id <> all(${uuids(barred)})` : ALL;
}

/** That somebody neither wrote an item nor edits it: nobody judges or administers their own. */
export const notOwn = ({ id }: { id: string | Plain }): Plain => sql`items.author_id <> ${id}
  and not exists (select 1 from item_people where item_people.item_id = items.id and item_people.person_id = ${id} and item_people.part = 'editor')`;

type Between = { person?: Plain; item?: Plain };

/** That somebody has no conflict of interest with an item: for those who are told, asked or reminded of it. */
export const unconflicted = ({
  person = sql`people.id`,
  item = sql`items.id`,
}: Between = {}) => sql`not exists (select from conflicts
  where conflicts.person_id = ${person} and conflicts.item_id = ${item} and conflicts.lifted_at is null)`;

const idsAt = ({ conflicts }: Actor, level: ConflictLevel) =>
  conflicts.filter((conflict) => conflict.level === level).map(({ itemId }) => itemId);

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

const wears = (worn: readonly Hat[], { hats }: AudienceRow) => worn.some((hat) => hats.includes(hat));

const all = (conditions: readonly Plain[]) => (conditions.length > 0 ? sql`(${sql.join(conditions, " and ")})` : ALL);
const any = (conditions: readonly Plain[]) => (conditions.length > 0 ? sql`(${sql.join(conditions, " or ")})` : NONE);

const ALL = sql`true`;
const NONE = sql`false`;

function limits(row: AudienceRow): Plain[] {
  return [
    ...(row.while ? [sql`items.status in (${sql.words(...row.while)})`] : []),
    ...(row.notWhile ? [sql`items.status not in (${sql.words(...row.notWhile)})`] : []),
    ...(row.confidentiality ? [sql`items.confidentiality in (${sql.words(...row.confidentiality)})`] : []),
  ];
}

function anyHat(actor: Actor, committeeId: string, hats: readonly Hat[]): Plain {
  // Hats of the committee need no look at the item: they are worn, or they are not.
  if (committeeHats(actor, committeeId).some((hat) => hats.includes(hat))) return ALL;
  if (!seatOf(actor, committeeId)) return NONE;
  const parts = PARTS.filter((part) => hats.includes(part));
  const responses: ReviewResponse[] = hats.includes("assigned")
    ? ["pending", "accepted"]
    : hats.includes("reviewing")
      ? ["accepted"]
      : [];
  return any([
    ...(hats.includes("author") ? [sql`items.author_id = ${actor.id}`] : []),
    ...(parts.length > 0 ? [hasPart(actor, parts)] : []),
    // Authors set the reviewer's hat aside, and read their items anyway.
    ...(responses.length > 0 ? [reviewing(actor, responses)] : []),
  ]);
}

// A value asked for row by row: of an `exists`, PostgreSQL would first gather every item of the person's.
const hasPart = (actor: Actor, parts: readonly (typeof PARTS)[number][]) => sql`(select true from item_people
  where item_people.item_id = items.id and item_people.person_id = ${actor.id} and item_people.part in (${sql.words(...parts)}))`;

const reviewing = (actor: Actor, responses: readonly ReviewResponse[]) => sql`(select true from reviews
  where reviews.item_id = items.id and reviews.reviewer_id = ${actor.id} and reviews.released_at is null and reviews.response in (${sql.words(...responses)}))`;
