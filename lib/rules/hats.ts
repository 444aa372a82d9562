import type { ConflictLevel, Part, ReviewResponse, Role, Standing, Status } from "./words";

/** Someone's place in one committee today: roles whose mandate runs, and the delegation they sit for. `rank` orders its alternates. */
export type Seat = {
  committeeId: string;
  roles: Role[];
  delegationId: string | null;
  standing: Standing | null;
  rank?: number | null;
};

/** A live conflict of interest between somebody and one item. */
export type Conflict = { itemId: string; level: ConflictLevel };

/** Who is asking. Read fresh from the database for every request. */
export type Actor = { id: string; isAdmin: boolean; seats: Seat[]; conflicts: readonly Conflict[] };

/** What the rules need to know of an item, and of this actor's ties to it. */
export type ItemFacts = {
  id: string;
  committeeId: string;
  status: Status;
  confidentiality: "public" | "committee" | "restricted";
  authorId: string;
  /** Who presides over this item in a chair's place, when a chair handed that over. */
  actingChairId: string | null;
  /** What the author made this actor on the item, if anything. */
  part: Part | null;
  /** This actor's assignment to review it, if any. */
  review: ReviewResponse | null;
};

/**
 * What someone is *towards one item*. Rules name hats, never roles or ids.
 * `delegate` sits for a delegation that has a vote; `assigned` was asked to review this item and
 * `reviewing` accepted; `ballot` is no person: the rule itself, acting when a ballot is decided.
 * `recused` has a conflict of interest; `recusedChair` is a chair who may not preside over this item,
 * and `actingChair` does so in their place.
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
  "actingChair",
  "recusedChair",
  "recused",
  "observer",
  "admin",
  "ballot",
] as const;
export type Hat = (typeof HATS)[number];

/** Hats that judge or administer an item. Nobody wears them towards an item of their own. */
const JUDGING: readonly Hat[] = ["reviewer", "assigned", "reviewing", "secretary", "chair", "actingChair"];

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

/** How far a conflict of interest keeps somebody from an item. Authorship is no conflict: it is said below. */
export const conflictOf = (actor: Actor, item: Pick<ItemFacts, "id" | "authorId">): ConflictLevel | null =>
  item.authorId === actor.id ? null : (actor.conflicts.find(({ itemId }) => itemId === item.id)?.level ?? null);

/** The hats worn towards one item. */
export function hatsOf(actor: Actor, item: ItemFacts): Hat[] {
  const hats = committeeHats(actor, item.committeeId);
  const seat = seatOf(actor, item.committeeId);
  // Authorship, a part or an assignment counts only while its holder sits in the committee.
  if (!seat) return hats;
  const conflict = conflictOf(actor, item);
  if (conflict) return hatsInConflict(hats, conflict, item);
  if (item.authorId === actor.id) hats.push("author");
  if (item.part) hats.push(item.part);
  if (item.review === "pending") hats.push("assigned");
  if (item.review === "accepted") hats.push("assigned", "reviewing");
  if (item.actingChairId === actor.id && mayPreside(seat)) hats.push("actingChair", "chair");
  // Separation of duties: nobody reviews, signs off or administers their own item.
  const own = hats.includes("author") || hats.includes("editor");
  if (!own) return [...new Set(hats)];
  return [...hats.filter((hat) => !JUDGING.includes(hat)), ...asideFromChair(hats)];
}

/** A conflict of interest leaves the reader's hat alone, and the right to say that another presides. */
function hatsInConflict(hats: readonly Hat[], conflict: ConflictLevel, { part }: ItemFacts): Hat[] {
  const admin = hats.filter((hat) => hat === "admin");
  if (conflict === "walled") return admin;
  return [...admin, "recused", ...(part ? (["reader"] as const) : []), ...asideFromChair(hats)];
}

const asideFromChair = (hats: readonly Hat[]): Hat[] => (hats.includes("chair") ? ["recusedChair"] : []);

/** Who may stand in for a chair: those who run the workflow anyway. */
const mayPreside = ({ roles }: Seat) => roles.includes("secretary") || roles.includes("chair");

/** The hats that authorship or a conflict took away towards an item, to say why when one of them was asked for. */
export function hatsSetAside(actor: Actor, item: ItemFacts): Hat[] {
  const worn = hatsOf(actor, item);
  return committeeHats(actor, item.committeeId).filter((hat) => !worn.includes(hat));
}
