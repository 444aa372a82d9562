import type { Actor, ItemFacts } from "./hats";
import type { Part, ReviewResponse, Role, Standing } from "./words";

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
  observer: { roles: ["observer"] },
  admin: { roles: [], isAdmin: true },
  adminWhoIsMember: { roles: ["member"], delegation: "other", isAdmin: true },
  outsider: { roles: [] },
  authorWhoLeft: { roles: [], wrote: true },
} as const satisfies Record<string, Situation>;
export type SituationName = keyof typeof SITUATIONS;

const COMMITTEE = "committee";

/** A situation as the rulebook sees it: who acts, and an item in this status. */
export function standIn(
  name: SituationName,
  item: Pick<ItemFacts, "status" | "confidentiality">,
): { actor: Actor; item: ItemFacts } {
  const { roles, delegation, standing, isAdmin, wrote, part, review }: Situation = SITUATIONS[name];
  const seat = { committeeId: COMMITTEE, roles, delegationId: delegation ?? null, standing: standing ?? null };
  return {
    actor: { id: name, isAdmin: isAdmin ?? false, seats: roles.length > 0 ? [seat] : [] },
    item: {
      ...item,
      committeeId: COMMITTEE,
      authorId: wrote ? name : "somebody",
      part: part ?? null,
      review: review ?? null,
    },
  };
}
