import type { AdminAct, ItemAct } from "./access";
import type { StepAction } from "./route";

/**
 * Groups of people around one item. `subject` is the person an act is about, as the reviewer who is asked;
 * `electorate` are the members of the delegations that vote, `delegation` those of the one an act is about;
 * nobody is told of what they did themselves.
 */
export const AUDIENCES = [
  "authors",
  "secretaries",
  "chairs",
  "reviewers",
  "electorate",
  "delegation",
  "subject",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an act may come to that is told of in its own words: an objection that came second, a mere comment. */
type Happening = "joinObjection" | "commentSilence";

/** What the rule does by itself short of a step. */
export type RuleAct = "closeBallot";

/** Who is told of what. An act that is not here is told to nobody; the timeline has it all the same. */
const TOLD: Partial<Record<StepAction | ItemAct | AdminAct | Happening | RuleAct, readonly Audience[]>> = {
  submit: ["secretaries"],
  resubmit: ["secretaries", "reviewers"],
  signOff: ["authors", "secretaries", "chairs"],
  startReview: ["authors"],
  return: ["authors"],
  reject: ["authors", "secretaries", "reviewers"],
  defer: ["authors", "reviewers", "electorate"],
  resume: ["authors", "reviewers"],
  withdraw: ["secretaries", "reviewers"],
  openBallot: ["electorate", "authors"],
  placeUnderSilence: ["electorate", "authors", "secretaries", "chairs"],
  extendSilence: ["electorate", "authors", "secretaries", "chairs"],
  breakSilence: ["electorate", "authors", "secretaries", "chairs", "reviewers"],
  joinObjection: ["electorate", "authors", "secretaries", "chairs", "reviewers"],
  opposeSilence: ["chairs", "secretaries", "authors"],
  commentSilence: ["chairs", "secretaries", "authors"],
  withdrawObjection: ["chairs", "secretaries", "authors"],
  openConsensus: ["electorate", "authors", "secretaries"],
  answerConsensus: ["chairs", "secretaries", "authors"],
  endConsensus: ["electorate", "authors", "secretaries", "reviewers"],
  announceDecision: ["electorate", "authors", "secretaries", "chairs", "reviewers"],
  castBallot: ["delegation"],
  recordVote: ["delegation"],
  makeStatement: ["secretaries", "chairs"],
  extendBallot: ["electorate", "authors", "secretaries"],
  suspendBallot: ["electorate", "authors", "secretaries"],
  resumeBallot: ["electorate", "authors", "secretaries"],
  closeBallot: ["electorate", "authors", "secretaries", "chairs"],
  reopenBallot: ["electorate", "authors", "secretaries"],
  cancelBallot: ["electorate", "authors", "secretaries"],
  adopt: ["authors", "electorate", "secretaries", "chairs", "reviewers"],
  notAdopt: ["authors", "electorate", "secretaries", "chairs", "reviewers"],
  assignReviewer: ["subject"],
  extendReview: ["subject"],
  releaseReviewer: ["subject"],
  respondToAssignment: ["secretaries"],
  giveAdvice: ["secretaries", "chairs"],
  commentItem: ["authors"],
  shareItem: ["subject"],
  declareConflict: ["secretaries", "chairs"],
  withdrawConflict: ["secretaries", "chairs"],
  recordConflict: ["subject"],
  liftConflict: ["subject"],
  handOverChair: ["subject", "secretaries", "chairs"],
  takeChair: ["secretaries", "chairs"],
  moveToWorkflow: ["authors", "secretaries"],
  changeConfidentiality: ["authors"],
  issueCorrigendum: ["authors", "electorate"],
  issueAddendum: ["authors", "electorate"],
  publishDecision: ["authors"],
  withdrawPublication: ["authors", "chairs"],
  matchRequest: ["authors", "secretaries"],
  scheduleTraining: ["authors", "secretaries"],
  recordDelivery: ["authors", "secretaries"],
  recordEvaluation: ["authors", "secretaries"],
  closeRequest: ["authors"],
  declineRequest: ["authors", "secretaries"],
  withdrawRequest: ["secretaries"],
  reopenRequest: ["authors", "secretaries"],
};

/** What the recused are told all the same. Of everything else about their item they hear nothing, and the walled of nothing at all. */
export const TOLD_TO_RECUSED: readonly string[] = ["recordConflict"];

export const toldOf = (act: string): readonly Audience[] => (TOLD as Record<string, readonly Audience[]>)[act] ?? [];
