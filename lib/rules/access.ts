import { type Check, settle } from "./checks";
import { type Actor, committeeHats, conflictOf, type Hat, hatsOf, hatsSetAside, type ItemFacts } from "./hats";
import { granted, no, type Verdict } from "./verdict";
import { type Confidentiality, FINAL_STATUSES, type Status } from "./words";

/** One permission: which hats, whom it is not for whatever else they wear, and in which statuses (any, when not said). */
export type Permission = { hats: readonly Hat[]; never?: readonly Hat[]; while?: readonly Status[] };

const OPEN = ["draft", "returned"] as const satisfies Status[];
const DECIDING = ["inBallot", "inSilence", "inConsensus"] as const satisfies Status[];
/** While reviewers may be found and asked. */
const BEFORE_BALLOT = ["submitted", "signedOff", "inReview"] as const satisfies Status[];
const SUBMITTED = [...BEFORE_BALLOT, ...DECIDING, "returned", "deferred"] as const satisfies Status[];
const VOTED = [...DECIDING, "adopted", "notAdopted"] as const satisfies Status[];
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
    while: ["draft", ...SUBMITTED],
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
  recordVote: { hats: ["secretary"], while: ["inBallot", "adopted", "notAdopted"] },
  makeStatement: { hats: ["delegate", "observer"], while: VOTED },
  extendBallot: { hats: ["chair"], while: ["inBallot"] },
  suspendBallot: { hats: ["chair"], while: ["inBallot"] },
  resumeBallot: { hats: ["chair"], while: ["inBallot"] },
  reopenBallot: { hats: ["chair"], while: ["inBallot"] },
  confirmOutcome: { hats: ["chair"], while: ["inBallot"] },
  changeConfidentiality: { hats: ["secretary", "chair"], while: [...SUBMITTED, ...FINAL_STATUSES] },
  issueCorrigendum: { hats: ["secretary"], while: ["adopted"] },
  issueAddendum: { hats: ["secretary"], while: ["adopted"] },
  publishDecision: { hats: ["secretary"], while: ["adopted", "notAdopted"] },
  withdrawPublication: { hats: ["secretary"], while: ["adopted", "notAdopted"] },
  respondToRecommendation: { hats: ["member", "secretary"], while: ["adopted"] },
  reportImplementation: { hats: ["member", "secretary"], while: ["adopted"] },
  closeRecommendation: { hats: ["secretary", "chair"], while: ["adopted"] },
  reopenRecommendation: { hats: ["secretary", "chair"], while: ["adopted"] },
  // The life of a capacity request once it is adopted: the secretariat finds who provides, the requester tells what came of it.
  matchRequest: { hats: ["secretary"], while: ["adopted"] },
  scheduleTraining: { hats: ["author", "editor", "secretary"], while: ["adopted"] },
  recordDelivery: { hats: ["author", "editor", "secretary"], while: ["adopted"] },
  recordEvaluation: { hats: ["author", "editor", "secretary"], while: ["adopted"] },
  closeRequest: { hats: ["secretary", "chair"], while: ["adopted"] },
  declineRequest: { hats: ["secretary", "chair"], while: ["adopted"] },
  withdrawRequest: { hats: ["author", "editor"], while: ["adopted"] },
  reopenRequest: { hats: ["secretary", "chair"], while: ["adopted"] },
} as const satisfies Record<string, Permission>;
export type ItemAct = keyof typeof ITEM_ACTS;

/** What may be done in a committee, apart from any one item. */
export const COMMITTEE_ACTS = {
  fileItem: { hats: ["member"] },
  listItems: { hats: SEATED },
  seeMembers: { hats: [...SEATED, "admin"] },
  seeExpertise: { hats: ["secretary", "chair", "admin"] },
  saveView: { hats: SEATED },
  makeReport: { hats: SEATED },
  dropReport: { hats: SEATED },
  dismissReport: { hats: SEATED },
  declareInterest: { hats: SEATED },
  seeInterests: { hats: ["secretary"] },
  explainRights: { hats: ["secretary"] },
  entrustVote: { hats: ["delegate"] },
  revokeProxy: { hats: ["delegate"] },
  // The results framework of a project: who plans it, who reports on it, and who accepts what was reported.
  saveResult: { hats: ["secretary"] },
  removeResult: { hats: ["secretary"] },
  saveIndicator: { hats: ["secretary"] },
  removeIndicator: { hats: ["secretary"] },
  savePeriod: { hats: ["secretary"] },
  removePeriod: { hats: ["secretary"] },
  closePeriod: { hats: ["secretary", "chair"] },
  reopenPeriod: { hats: ["secretary", "chair"] },
  saveMilestone: { hats: ["member", "secretary"] },
  removeMilestone: { hats: ["secretary"] },
  enterValues: { hats: ["member", "secretary"] },
  submitValues: { hats: ["member", "secretary"] },
  acceptValues: { hats: ["secretary", "chair"] },
  returnValues: { hats: ["secretary", "chair"] },
  overrideLight: { hats: ["secretary", "chair"] },
  withdrawOverride: { hats: ["secretary", "chair"] },
  saveProject: { hats: ["secretary"] },
  saveProjectPart: { hats: ["secretary"] },
  attachProjectFile: { hats: ["secretary"] },
  removeProjectFile: { hats: ["secretary"] },
  closeProject: { hats: ["secretary"] },
  reopenProject: { hats: ["secretary"] },
  assessRisk: { hats: ["secretary"] },
  importProjects: { hats: ["secretary"] },
  nameColumns: { hats: ["secretary"] },
  confirmImport: { hats: ["secretary"] },
  cancelImport: { hats: ["secretary"] },
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
  saveBallotTerms: { hats: ["admin"] },
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
  seeRights: { hats: ["admin"] },
} as const satisfies Record<string, Permission>;
export type AdminAct = keyof typeof ADMIN_ACTS;

/**
 * Who may read an item: any row that fits. Drafts are their authors' alone; a restricted item is for
 * the people named on it, those who run the workflow, and those asked to advise or to vote on it.
 * A conflict of interest takes every hat but the reader's: what was read by office is no longer.
 */
const AUDIENCE = [
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

/** A row of the audience as it was looked at: the hat that fits it, if any, and what of it does not hold. */
export type Look = { row: AudienceRow; hat: Hat | null; fails: ("hats" | "while" | "notWhile" | "confidentiality")[] };

/** Every row of the audience, looked at for somebody and an item. */
export function looksAt(actor: Actor, item: ItemFacts): Look[] {
  // One's own standing in the committee is enough to read: authorship limits acting. A conflict limits both.
  const hats = [...hatsOf(actor, item), ...(conflictOf(actor, item) ? [] : hatsSetAside(actor, item))];
  return audienceOf().map((row) => {
    const hat = row.hats.find((one) => hats.includes(one)) ?? null;
    const fails: Look["fails"] = [];
    if (!hat) fails.push("hats");
    if (row.while && !row.while.includes(item.status)) fails.push("while");
    if (row.notWhile?.includes(item.status)) fails.push("notWhile");
    if (row.confidentiality && !row.confidentiality.includes(item.confidentiality)) fails.push("confidentiality");
    return { row, hat, fails };
  });
}

export const mayRead = (actor: Actor, item: ItemFacts): Verdict =>
  looksAt(actor, item).some(({ fails }) => fails.length === 0) ? granted : no("notFound");

export const mayOnItem = (actor: Actor, act: ItemAct, item: ItemFacts): Verdict =>
  settle(checksOnItem(actor, act, item));

export function checksOnItem(actor: Actor, act: ItemAct, item: ItemFacts): Check[] {
  const rule: Permission = ITEM_ACTS[act];
  const hats = hatsOf(actor, item);
  const barred = rule.never?.some((hat) => hats.includes(hat));
  const inTime = !rule.while || rule.while.includes(item.status);
  return [
    { asks: "read", verdict: mayRead(actor, item) },
    ...(rule.never ? [{ asks: "never" as const, verdict: barred ? no("notForAuthors", { act }) : granted }] : []),
    { asks: "hats", verdict: needsHat(rule.hats, hats, hatsSetAside(actor, item), act) },
    ...(rule.while
      ? [{ asks: "while" as const, verdict: inTime ? granted : no("onlyWhile", { act, statuses: rule.while }) }]
      : []),
  ];
}

export const mayInCommittee = (actor: Actor, act: CommitteeAct, committeeId: string): Verdict =>
  settle(checksInCommittee(actor, act, committeeId));

export const checksInCommittee = (actor: Actor, act: CommitteeAct, committeeId: string): Check[] => [
  { asks: "hats", verdict: needsHat(COMMITTEE_ACTS[act].hats, committeeHats(actor, committeeId), [], act) },
];

export const mayAdminister = (actor: Actor, act: AdminAct): Verdict => settle(checksInAdministration(actor, act));

export const checksInAdministration = (actor: Actor, act: AdminAct): Check[] => [
  { asks: "hats", verdict: needsHat(ADMIN_ACTS[act].hats, actor.isAdmin ? ["admin"] : [], [], act) },
];

/** Yes when one of the asked hats is worn; otherwise no, naming a conflict or separation of duties where that is why. */
export function needsHat(asked: readonly Hat[], worn: readonly Hat[], setAside: readonly Hat[], act: string): Verdict {
  if (asked.some((hat) => worn.includes(hat))) return granted;
  if (asked.some((hat) => setAside.includes(hat)))
    return no(worn.includes("recused") ? "conflicted" : "ownItem", { act });
  return no("onlyHats", { act, hats: asked });
}
