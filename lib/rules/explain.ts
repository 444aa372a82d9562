import {
  ADMIN_ACTS,
  type AdminAct,
  COMMITTEE_ACTS,
  type CommitteeAct,
  checksInAdministration,
  checksInCommittee,
  checksOnItem,
  ITEM_ACTS,
  type ItemAct,
  type Look,
  looksAt,
  mayRead,
  type Permission,
} from "./access";
import { type Check, settle } from "./checks";
import { type Actor, committeeHats, conflictOf, type Hat, hatsOf, hatsSetAside, type ItemFacts, seatOf } from "./hats";
import { checksOfStep, type Route, type Step, type StepAction, type StepFacts, stepOf } from "./route";
import type { Verdict } from "./verdict";

/** May this person do this? To an item, along its route, in a committee, or to the installation. */
export type Question = { actor: Actor } & (
  | { about: "item"; act: "readItem" | ItemAct; item: ItemFacts }
  | { about: "step"; act: StepAction; item: ItemFacts; route: Route; facts: StepFacts }
  | { about: "committee"; act: CommitteeAct; committeeId: string }
  | { about: "administration"; act: AdminAct }
);

/** Where a hat comes from: what to look up to know who gave it, and until when. */
export const HAT_SOURCES = {
  author: "authorship",
  editor: "part",
  commenter: "part",
  reader: "part",
  assigned: "assignment",
  reviewing: "assignment",
  member: "mandate",
  reviewer: "mandate",
  delegate: "mandate",
  secretary: "mandate",
  chair: "mandate",
  observer: "mandate",
  actingChair: "handover",
  recusedChair: "setAside",
  recused: "conflict",
  admin: "account",
  ballot: "rule",
} as const satisfies Record<Hat, string>;
type HatSource = (typeof HAT_SOURCES)[Hat];

/** A hat somebody wears, or would wear if it were not set aside, and why it is. */
export type HatSeen = { hat: Hat; source: HatSource; aside: "ownItem" | "conflict" | "noSeat" | null };

export type Explanation = {
  verdict: Verdict;
  /** In the order in which they are asked. */
  checks: Check[];
  /** Every row that lets somebody read an item; none where no item is asked about. */
  looks: Look[];
  hats: HatSeen[];
  /** The row of the rulebook that decides, or nothing where the route has no such step from here. */
  rule: Permission | Step | null;
};

/** The server's own verdict with everything that was looked at on the way: the same functions, their work kept. */
export function explain(question: Question): Explanation {
  const checks = checksOf(question);
  return {
    verdict: settle(checks),
    checks,
    looks: looksOf(question),
    hats: hatsSeen(question),
    rule: ruleOf(question),
  };
}

function checksOf(question: Question): Check[] {
  const { actor } = question;
  switch (question.about) {
    case "item": {
      const { act, item } = question;
      return act === "readItem" ? [{ asks: "read", verdict: mayRead(actor, item) }] : checksOnItem(actor, act, item);
    }
    case "step": {
      const { act, item, route, facts } = question;
      const at = { status: item.status, hats: hatsOf(actor, item), setAside: hatsSetAside(actor, item), facts };
      return [{ asks: "read", verdict: mayRead(actor, item) }, ...checksOfStep(route, act, at)];
    }
    case "committee":
      return checksInCommittee(actor, question.act, question.committeeId);
    case "administration":
      return checksInAdministration(actor, question.act);
  }
}

const looksOf = (question: Question): Look[] => ("item" in question ? looksAt(question.actor, question.item) : []);

function ruleOf(question: Question): Explanation["rule"] {
  switch (question.about) {
    case "item":
      return question.act === "readItem" ? null : ITEM_ACTS[question.act];
    case "step":
      return stepOf(question.route, question.act, question.item.status) ?? null;
    case "committee":
      return COMMITTEE_ACTS[question.act];
    case "administration":
      return ADMIN_ACTS[question.act];
  }
}

function hatsSeen(question: Question): HatSeen[] {
  const { actor } = question;
  const seen = (hat: Hat, aside: HatSeen["aside"] = null): HatSeen => ({ hat, source: HAT_SOURCES[hat], aside });
  if (question.about === "administration") return actor.isAdmin ? [seen("admin")] : [];
  if (question.about === "committee") return committeeHats(actor, question.committeeId).map((hat) => seen(hat));
  const { item } = question;
  const worn = hatsOf(actor, item);
  // What the item itself would give, whether or not it counts.
  const tied: Hat[] = [
    ...(item.authorId === actor.id ? (["author"] as const) : []),
    ...(item.part ? [item.part] : []),
    ...(item.review === "pending" || item.review === "accepted" ? (["assigned"] as const) : []),
    ...(item.actingChairId === actor.id ? (["actingChair"] as const) : []),
  ];
  const lost = [...hatsSetAside(actor, item), ...tied].filter((hat) => !worn.includes(hat));
  const why = conflictOf(actor, item) ? "conflict" : seatOf(actor, item.committeeId) ? "ownItem" : "noSeat";
  return [...worn.map((hat) => seen(hat)), ...[...new Set(lost)].map((hat) => seen(hat, why))];
}
