import type { Part, ReviewResponse, Role, Standing, Status } from "./words";

/** Someone's place in one committee today: roles whose mandate runs, and the delegation they sit for. */
export type Seat = { committeeId: string; roles: Role[]; delegationId: string | null; standing: Standing | null };

/** Who is asking. Read fresh from the database for every request. */
export type Actor = { id: string; isAdmin: boolean; seats: Seat[] };

/** What the rules need to know of an item, and of this actor's ties to it. */
export type ItemFacts = {
  committeeId: string;
  status: Status;
  confidentiality: "public" | "committee" | "restricted";
  authorId: string;
  /** What the author made this actor on the item, if anything. */
  part: Part | null;
  /** This actor's assignment to review it, if any. */
  review: ReviewResponse | null;
};

/**
 * What someone is *towards one item*. Rules name hats, never roles or ids.
 * `delegate` sits for a delegation that has a vote; `assigned` was asked to review this item and
 * `reviewing` accepted; `ballot` is no person: the rule itself, acting when a ballot is decided.
 */
export const HATS = [
  "author",
  "editor",
  "commenter",
  "reader",
  "assigned",
  "reviewing",
  "member",
  "reviewer",
  "delegate",
  "secretary",
  "chair",
  "observer",
  "admin",
  "ballot",
] as const;
export type Hat = (typeof HATS)[number];

/** Hats that judge or administer an item. Nobody wears them towards an item of their own. */
const JUDGING: readonly Hat[] = ["reviewer", "assigned", "reviewing", "secretary", "chair"];

export const seatOf = (actor: Actor, committeeId: string) =>
  actor.seats.find((seat) => seat.committeeId === committeeId);

/** The hats worn in a committee, before any item is looked at. */
export function committeeHats(actor: Actor, committeeId: string): Hat[] {
  const hats: Hat[] = actor.isAdmin ? ["admin"] : [];
  const seat = seatOf(actor, committeeId);
  if (!seat) return hats;
  hats.push(...seat.roles);
  // A delegation votes through its members; chair, secretary, observer as such have no vote.
  if (seat.delegationId && seat.roles.includes("member")) hats.push("delegate");
  return hats;
}

/** The hats worn towards one item. */
export function hatsOf(actor: Actor, item: ItemFacts): Hat[] {
  const hats = committeeHats(actor, item.committeeId);
  // Authorship, a part or an assignment counts only while its holder sits in the committee.
  if (!seatOf(actor, item.committeeId)) return hats;
  if (item.authorId === actor.id) hats.push("author");
  if (item.part) hats.push(item.part);
  if (item.review === "pending") hats.push("assigned");
  if (item.review === "accepted") hats.push("assigned", "reviewing");
  // Separation of duties: nobody reviews, signs off or administers their own item.
  const own = hats.includes("author") || hats.includes("editor");
  return own ? hats.filter((hat) => !JUDGING.includes(hat)) : hats;
}

/** The hats separation of duties took away towards an item, to say why when one of them was asked for. */
export function hatsSetAside(actor: Actor, item: ItemFacts): Hat[] {
  const worn = hatsOf(actor, item);
  return committeeHats(actor, item.committeeId).filter((hat) => !worn.includes(hat));
}
