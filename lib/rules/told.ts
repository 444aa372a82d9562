import type { AdminAct, ItemAct } from "./access";
import type { StepAction } from "./route";

/**
 * Groups of people around one item. `subject` is the person an act is about, as the reviewer who is asked;
 * `electorate` are the members of the delegations that vote; nobody is told of what they did themselves.
 */
export const AUDIENCES = ["authors", "secretaries", "chairs", "reviewers", "electorate", "subject"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an act may come to that is told of in its own words: an objection that came second, a mere comment. */
export type Happening = "joinObjection" | "commentSilence";

/** Who is told of what. An act that is not here is told to nobody; the timeline has it all the same. */
export const TOLD: Partial<Record<StepAction | ItemAct | AdminAct | Happening, readonly Audience[]>> = {
  submit: ["secretaries"],
  resubmit: ["secretaries", "reviewers"],
  signOff: ["authors"],
  startReview: ["authors"],
  return: ["authors"],
  reject: ["authors", "secretaries", "reviewers"],
  defer: ["authors", "reviewers"],
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
};

/** What the recused are told all the same. Of everything else about their item they hear nothing, and the walled of nothing at all. */
export const TOLD_TO_RECUSED: readonly string[] = ["recordConflict"];

export const toldOf = (act: string): readonly Audience[] => (TOLD as Record<string, readonly Audience[]>)[act] ?? [];
