import type { Actor, ItemFacts } from "./hats";
import type { ConflictLevel, Part, ReviewResponse, Role, Standing } from "./words";

/** One way of standing towards an item. Tests act every permission out in every one of them. */
export type Situation = {
  roles: Role[];
  delegation?: "own" | "other";
  standing?: Standing;
  isAdmin?: boolean;
  /** Wrote the item themselves. */
  wrote?: boolean;
  part?: Part;
  review?: ReviewResponse;
  conflict?: ConflictLevel;
  /** A chair handed this item over to them. */
  presides?: boolean;
};

/** The people of the access matrix: each hat worn alone, and the pairs that separation of duties is about. */
export const SITUATIONS = {
  author: { roles: ["member"], delegation: "own", wrote: true },
  coauthor: { roles: ["member"], delegation: "own", part: "editor" },
  commenter: { roles: ["member"], delegation: "other", part: "commenter" },
  namedReader: { roles: ["observer"], part: "reader" },
  sameDelegation: { roles: ["member"], delegation: "own", standing: "head" },
  otherDelegation: { roles: ["member"], delegation: "other", standing: "head" },
  memberWithoutDelegation: { roles: ["member"] },
  idleReviewer: { roles: ["reviewer"] },
  askedReviewer: { roles: ["reviewer"], review: "pending" },
  acceptedReviewer: { roles: ["reviewer"], review: "accepted" },
  declinedReviewer: { roles: ["reviewer"], review: "declined" },
  secretary: { roles: ["secretary"] },
  secretaryWhoWrote: { roles: ["secretary", "member"], delegation: "own", wrote: true },
  chair: { roles: ["chair"] },
  chairWhoWrote: { roles: ["chair", "member"], delegation: "own", wrote: true },
  chairWhoCoauthors: { roles: ["chair"], part: "editor" },
  actingChair: { roles: ["secretary"], presides: true },
  recusedDelegate: { roles: ["member"], delegation: "other", standing: "alternate", conflict: "recused" },
  recusedReviewer: { roles: ["reviewer"], review: "accepted", conflict: "recused" },
  recusedCommenter: { roles: ["observer"], part: "commenter", conflict: "recused" },
  recusedSecretary: { roles: ["secretary"], conflict: "recused" },
  recusedChair: { roles: ["chair"], conflict: "recused" },
  walledDelegate: { roles: ["member"], delegation: "own", standing: "alternate", conflict: "walled" },
  walledSecretary: { roles: ["secretary", "reviewer"], review: "accepted", part: "reader", conflict: "walled" },
  walledChair: { roles: ["chair"], isAdmin: true, conflict: "walled" },
  observer: { roles: ["observer"] },
  admin: { roles: [], isAdmin: true },
  adminWhoIsMember: { roles: ["member"], delegation: "other", isAdmin: true },
  outsider: { roles: [] },
  authorWhoLeft: { roles: [], wrote: true },
} as const satisfies Record<string, Situation>;
export type SituationName = keyof typeof SITUATIONS;

const COMMITTEE = "committee";
const ITEM = "item";

/** A situation as the rulebook sees it: who acts, and an item in this status. */
export function standIn(
  name: SituationName,
  item: Pick<ItemFacts, "status" | "confidentiality">,
): { actor: Actor; item: ItemFacts } {
  const { roles, delegation, standing, isAdmin, wrote, part, review, conflict, presides }: Situation = SITUATIONS[name];
  const seat = { committeeId: COMMITTEE, roles, delegationId: delegation ?? null, standing: standing ?? null };
  return {
    actor: {
      id: name,
      isAdmin: isAdmin ?? false,
      seats: roles.length > 0 ? [seat] : [],
      conflicts: conflict ? [{ itemId: ITEM, level: conflict }] : [],
    },
    item: {
      ...item,
      id: ITEM,
      committeeId: COMMITTEE,
      authorId: wrote ? name : "somebody",
      actingChairId: presides ? name : null,
      part: part ?? null,
      review: review ?? null,
    },
  };
}
