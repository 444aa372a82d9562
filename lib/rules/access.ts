import { type Actor, committeeHats, conflictOf, type Hat, hatsOf, hatsSetAside, type ItemFacts } from "./hats";
import { granted, no, type Verdict } from "./verdict";
import type { Confidentiality, Status } from "./words";

/** One permission: which hats, whom it is not for whatever else they wear, and in which statuses (any, when not said). */
export type Permission = { hats: readonly Hat[]; never?: readonly Hat[]; while?: readonly Status[] };

const OPEN = ["draft", "returned"] as const satisfies Status[];
const DECIDING = ["inBallot", "inSilence", "inConsensus"] as const satisfies Status[];
/** While reviewers may be found and asked. */
const BEFORE_BALLOT = ["submitted", "signedOff", "inReview"] as const satisfies Status[];
const SUBMITTED = [...BEFORE_BALLOT, ...DECIDING, "returned", "deferred"] as const satisfies Status[];
const SEATED = ["member", "reviewer", "secretary", "chair", "observer"] as const satisfies Hat[];

/** What may be done to one item. Moving it along is not here: each step of a route names its own `by`. */
export const ITEM_ACTS = {
  editItem: { hats: ["author", "editor"], while: OPEN },
  discardDraft: { hats: ["author"], while: ["draft"] },
  shareItem: { hats: ["author"], while: [...OPEN, ...BEFORE_BALLOT] },
  attachFile: { hats: ["author", "editor"], while: OPEN },
  removeAttachment: { hats: ["author", "editor"], while: OPEN },
  commentItem: {
    hats: ["author", "editor", "commenter", "assigned", "secretary", "chair"],
    while: [...OPEN, ...SUBMITTED],
  },
  assignReviewer: { hats: ["secretary", "chair"], while: BEFORE_BALLOT },
  extendReview: { hats: ["secretary", "chair"], while: BEFORE_BALLOT },
  reassignReview: { hats: ["secretary", "chair"], while: BEFORE_BALLOT },
  releaseReviewer: { hats: ["secretary", "chair"], while: BEFORE_BALLOT },
  respondToAssignment: { hats: ["assigned"], while: BEFORE_BALLOT },
  giveAdvice: { hats: ["reviewing"], while: ["inReview"] },
  castBallot: { hats: ["delegate"], while: ["inBallot"] },
  opposeSilence: { hats: ["delegate"], while: ["inReview"] },
  // Who objects second finds the silence broken and the item back in review: that objection is received as well.
  answerSilence: { hats: ["delegate"], while: ["inSilence", "inReview"] },
  withdrawObjection: { hats: ["delegate"], while: ["inReview"] },
  extendSilence: { hats: ["chair"], while: ["inSilence"] },
  answerConsensus: { hats: ["delegate"], while: ["inConsensus"] },
  announceConsensus: { hats: ["chair"], while: ["inConsensus"] },
  announceDecision: { hats: ["chair"], while: ["adopted"] },
  // Authors judge nothing of their own as it is, and see it whatever else they are.
  declareConflict: { hats: SEATED, never: ["author", "editor"], while: SUBMITTED },
  withdrawConflict: { hats: ["recused"] },
  seeConflicts: { hats: ["secretary", "chair"] },
  recordConflict: { hats: ["secretary", "chair"], while: SUBMITTED },
  setConflictAside: { hats: ["secretary", "chair"], while: SUBMITTED },
  liftConflict: { hats: ["secretary", "chair"] },
  pinConflict: { hats: ["secretary"] },
  unpinConflict: { hats: ["secretary"] },
  handOverChair: { hats: ["recusedChair"], while: SUBMITTED },
  takeChair: { hats: ["secretary"], while: SUBMITTED },
} as const satisfies Record<string, Permission>;
export type ItemAct = keyof typeof ITEM_ACTS;

/** What may be done in a committee, apart from any one item. */
export const COMMITTEE_ACTS = {
  fileItem: { hats: ["member"] },
  listItems: { hats: SEATED },
  seeMembers: { hats: [...SEATED, "admin"] },
  seeExpertise: { hats: ["secretary", "chair", "admin"] },
  saveView: { hats: SEATED },
  declareInterest: { hats: SEATED },
  seeInterests: { hats: ["secretary"] },
} as const satisfies Record<string, Permission>;
export type CommitteeAct = keyof typeof COMMITTEE_ACTS;

/** What may be done to the installation. None of it decides an item. */
export const ADMIN_ACTS = {
  seePeople: { hats: ["admin"] },
  invitePerson: { hats: ["admin"] },
  resendInvitation: { hats: ["admin"] },
  revokeInvitation: { hats: ["admin"] },
  disablePerson: { hats: ["admin"] },
  enablePerson: { hats: ["admin"] },
  resetSecondFactor: { hats: ["admin"] },
  grantAdmin: { hats: ["admin"] },
  revokeAdmin: { hats: ["admin"] },
  saveCommittee: { hats: ["admin"] },
  saveProcedures: { hats: ["admin"] },
  closeCommittee: { hats: ["admin"] },
  reopenCommittee: { hats: ["admin"] },
  saveDelegation: { hats: ["admin"] },
  closeDelegation: { hats: ["admin"] },
  reopenDelegation: { hats: ["admin"] },
  grantRole: { hats: ["admin"] },
  changeMandate: { hats: ["admin"] },
  endRole: { hats: ["admin"] },
  saveWorkflow: { hats: ["admin"] },
  moveToWorkflow: { hats: ["admin"] },
  seeAudit: { hats: ["admin"] },
} as const satisfies Record<string, Permission>;
export type AdminAct = keyof typeof ADMIN_ACTS;

/**
 * Who may read an item: any row that fits. Drafts are their authors' alone; a restricted item is for
 * the people named on it, those who run the workflow, and those asked to advise or to vote on it.
 * A conflict of interest takes every hat but the reader's: what was read by office is no longer.
 */
export const AUDIENCE = [
  { hats: ["author", "editor", "commenter"] },
  { hats: ["reader", "assigned", "secretary", "chair"], notWhile: ["draft"] },
  { hats: SEATED, notWhile: ["draft"], confidentiality: ["public", "committee"] },
  { hats: ["delegate"], while: [...DECIDING, "adopted", "notAdopted"] },
  { hats: ["recused"], notWhile: ["draft"], confidentiality: ["public", "committee"] },
] as const satisfies readonly AudienceRow[];

export type AudienceRow = {
  hats: readonly Hat[];
  while?: readonly Status[];
  notWhile?: readonly Status[];
  confidentiality?: readonly Confidentiality[];
};

/** The audience as rows the store turns into SQL: the same table, so a list shows what a page would. */
export const audienceOf = (): readonly AudienceRow[] => AUDIENCE;

export function mayRead(actor: Actor, item: ItemFacts): Verdict {
  // One's own standing in the committee is enough to read: authorship limits acting. A conflict limits both.
  const hats = [...hatsOf(actor, item), ...(conflictOf(actor, item) ? [] : hatsSetAside(actor, item))];
  const fits = (row: AudienceRow) =>
    row.hats.some((hat) => hats.includes(hat)) &&
    (!row.while || row.while.includes(item.status)) &&
    (!row.notWhile || !row.notWhile.includes(item.status)) &&
    (!row.confidentiality || row.confidentiality.includes(item.confidentiality));
  return AUDIENCE.some(fits) ? granted : no("notFound");
}

export function mayOnItem(actor: Actor, act: ItemAct, item: ItemFacts): Verdict {
  const readable = mayRead(actor, item);
  if (!readable.ok) return readable;
  const rule: Permission = ITEM_ACTS[act];
  const hats = hatsOf(actor, item);
  if (rule.never?.some((hat) => hats.includes(hat))) return no("notForAuthors", { act });
  const worn = needsHat(rule.hats, hats, hatsSetAside(actor, item), act);
  if (!worn.ok) return worn;
  if (rule.while && !rule.while.includes(item.status)) return no("onlyWhile", { act, statuses: rule.while });
  return granted;
}

export function mayInCommittee(actor: Actor, act: CommitteeAct, committeeId: string): Verdict {
  return needsHat(COMMITTEE_ACTS[act].hats, committeeHats(actor, committeeId), [], act);
}

export function mayAdminister(actor: Actor, act: AdminAct): Verdict {
  return needsHat(ADMIN_ACTS[act].hats, actor.isAdmin ? ["admin"] : [], [], act);
}

/** Yes when one of the asked hats is worn; otherwise no, naming a conflict or separation of duties where that is why. */
export function needsHat(asked: readonly Hat[], worn: readonly Hat[], setAside: readonly Hat[], act: string): Verdict {
  if (asked.some((hat) => worn.includes(hat))) return granted;
  if (asked.some((hat) => setAside.includes(hat)))
    return no(worn.includes("recused") ? "conflicted" : "ownItem", { act });
  return no("onlyHats", { act, hats: asked });
}
