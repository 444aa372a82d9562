import type { Look } from "@/app/ui/status-badge";
import type { Advice, Choice, Outcome, Status } from "@/lib/rules/words";

/** How each status shows: a colour and a shape beside its word, so that neither is needed alone. */
export const STATUS_LOOKS: Record<Status, Look> = {
  draft: { tone: "neutral", shape: "pencil" },
  submitted: { tone: "info", shape: "clock" },
  signedOff: { tone: "info", shape: "check" },
  inReview: { tone: "info", shape: "eye" },
  inBallot: { tone: "progress", shape: "vote" },
  inSilence: { tone: "progress", shape: "clock" },
  inConsensus: { tone: "progress", shape: "vote" },
  returned: { tone: "warning", shape: "back" },
  deferred: { tone: "warning", shape: "pause" },
  adopted: { tone: "success", shape: "check" },
  notAdopted: { tone: "danger", shape: "cross" },
  rejected: { tone: "danger", shape: "stop" },
  withdrawn: { tone: "neutral", shape: "minus" },
};

export const ADVICE_LOOKS: Record<Advice, Look> = {
  recommend: { tone: "success", shape: "check" },
  recommendWithChanges: { tone: "info", shape: "pencil" },
  return: { tone: "warning", shape: "back" },
  oppose: { tone: "danger", shape: "cross" },
};

export const CHOICE_LOOKS: Record<Choice, Look> = {
  approve: { tone: "success", shape: "check" },
  block: { tone: "danger", shape: "stop" },
  object: { tone: "danger", shape: "cross" },
  amend: { tone: "danger", shape: "pencil" },
  noObjection: { tone: "success", shape: "check" },
  abstain: { tone: "neutral", shape: "minus" },
  recuse: { tone: "neutral", shape: "stop" },
};

export const OUTCOME_LOOKS: Record<Outcome, Look> = {
  adopted: CHOICE_LOOKS.approve,
  "not-adopted": CHOICE_LOOKS.object,
  "no-quorum": CHOICE_LOOKS.object,
  "no-opinion": CHOICE_LOOKS.abstain,
};
