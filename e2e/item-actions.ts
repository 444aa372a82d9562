/** What a form would send for each act on an item, for the access matrix to try. */
import { sampleOf } from "@/lib/kinds/samples";
import type { MatrixAct } from "@/lib/rules/matrix";
import { CAPACITY_ACTIONS } from "./capacity";
import { PROCEDURE_ACTIONS } from "./put-to-delegations";
import type { Posted } from "./situations";

const ruling = (itemId: string, ballotId: string) => ({ itemId, ballotId, reason: "Because the matrix says so." });

const TITLE = String(sampleOf("policyNote").title);
const CORRECTED = {
  "corrections.0.field": "title",
  "corrections.0.instead": TITLE,
  "corrections.0.read": TITLE.slice(0, 190).concat(" indeed"),
};

/** The server action behind each of the item's acts, and what a form would send it. */
export const ITEM_ACTIONS: Partial<Record<MatrixAct, Posted>> = {
  editItem: (_, { id }) => ["items#saveDraft", { itemId: id, version: "1", "data.title": "Changed by the matrix" }],
  discardDraft: (_, { id }) => ["items#discardDraft", { itemId: id }],
  shareItem: ({ idle }, { id }) => ["parts#shareItem", { itemId: id, personId: idle, part: "reader" }],
  removeAttachment: (_, { id, attachmentId }) => ["attachments#removeAttachment", { itemId: id, attachmentId }],
  commentItem: (_, { id }) => ["comments#commentItem", { itemId: id, body: "A remark." }],
  assignReviewer: ({ idle }, { id }) => ["assignments#assignReviewer", { itemId: id, personId: idle }],
  extendReview: (_, { id, reviewId }) => [
    "assignments#extendReview",
    { itemId: id, reviewId, dueOn: "2099-12-31", reason: "The annex came late." },
  ],
  reassignReview: ({ idle }, { id, reviewId }) => [
    "assignments#reassignReview",
    { itemId: id, reviewId, personId: idle, reason: "Away that month." },
  ],
  releaseReviewer: (_, { id, reviewId }) => [
    "assignments#releaseReviewer",
    { itemId: id, reviewId, reason: "No longer needed." },
  ],
  respondToAssignment: (_, { id }) => [
    "reviews#respondToAssignment",
    { itemId: id, response: "declined", reason: "Away that month." },
  ],
  giveAdvice: (_, { id }) => ["reviews#giveAdvice", { itemId: id, revision: "1", position: "recommend" }],
  ...PROCEDURE_ACTIONS,
  castBallot: (_, { id, ballotId }) => ["votes#castBallot", { itemId: id, ballotId, choice: "abstain" }],
  // Void, for the ballot may have closed; that a running one takes what counts is told in record-vote.spec.ts.
  recordVote: ({ people }, { id, ballotId }) => [
    "votes#recordVote",
    {
      itemId: id,
      ballotId,
      personId: people.otherDelegation,
      choice: "approve",
      evidence: "A letter without a signature.",
      void: "It is not signed.",
    },
  ],
  makeStatement: (_, { id, ballotId }) => [
    "statements#makeStatement",
    { itemId: id, ballotId, kind: "reservation", body: "We reserve our position on the annex." },
  ],
  extendBallot: (_, { id, ballotId }) => ["rulings#extendBallot", { ...ruling(id, ballotId), days: "3" }],
  suspendBallot: (_, { id, ballotId }) => ["rulings#suspendBallot", ruling(id, ballotId)],
  resumeBallot: (_, { id, ballotId }) => ["rulings#resumeBallot", ruling(id, ballotId)],
  reopenBallot: (_, { id, ballotId }) => ["rulings#reopenBallot", { ...ruling(id, ballotId), days: "3" }],
  confirmOutcome: (_, { id, ballotId }) => ["rulings#confirmOutcome", { itemId: id, ballotId }],
  changeConfidentiality: (_, { id }) => [
    "confidentiality#changeConfidentiality",
    { itemId: id, confidentiality: "public", reason: "It may be read by all." },
  ],
  issueCorrigendum: (_, { id }) => ["corrigenda#issueCorrigendum", { itemId: id, reason: "A slip.", ...CORRECTED }],
  respondToRecommendation: (_, { id, recommendationId }) => [
    "recommendations#respondToRecommendation",
    { itemId: id, recommendationId, response: "accepted" },
  ],
  reportImplementation: (_, { id, recommendationId }) => [
    "recommendations#reportImplementation",
    { itemId: id, recommendationId, implementation: "underway", note: "It has begun." },
  ],
  closeRecommendation: (_, { id, recommendationId }) => [
    "recommendations#closeRecommendation",
    { itemId: id, recommendationId, note: "It is done." },
  ],
  reopenRecommendation: (_, { id, recommendationId }) => [
    "recommendations#reopenRecommendation",
    { itemId: id, recommendationId, note: "It was undone." },
  ],
  ...CAPACITY_ACTIONS,
  issueAddendum: (_, { id }) => ["addenda#issueAddendum", { itemId: id, title: "Annex", body: "The list." }],
  publishDecision: (_, { id }) => [
    "publications#publishDecision",
    { itemId: id, positions: "none", seen: "0".repeat(64) },
  ],
  withdrawPublication: (_, { id }) => [
    "publications#withdrawPublication",
    { itemId: id, reason: "By mistake.", leaves: "nothing" },
  ],
  declareConflict: (_, { id }) => [
    "conflicts#declareConflict",
    { itemId: id, type: "personal", statement: "A cousin." },
  ],
  withdrawConflict: (_, { id }) => ["conflicts#withdrawConflict", { itemId: id, reason: "Settled." }],
  recordConflict: ({ idle }, { id }) => [
    "conflicts#recordConflict",
    { itemId: id, personId: idle, type: "institutional", statement: "Their ministry asks for it." },
  ],
  setConflictAside: ({ interested }, { id }) => [
    "conflicts#setConflictAside",
    { itemId: id, ...interested, reason: "Long ago." },
  ],
  liftConflict: (_, { id, conflictId }) => ["conflicts#liftConflict", { itemId: id, conflictId, reason: "Settled." }],
  pinConflict: (_, { id, conflictId }) => [
    "conflicts#pinConflict",
    { itemId: id, conflictId, level: "walled", reason: "It must stay." },
  ],
  unpinConflict: (_, { id, pinnedId }) => [
    "conflicts#unpinConflict",
    { itemId: id, conflictId: pinnedId, reason: "No longer." },
  ],
  handOverChair: ({ people }, { id }) => ["presiding#handOverChair", { itemId: id, personId: people.secretary }],
  takeChair: (_, { id }) => ["presiding#takeChair", { itemId: id }],
};
