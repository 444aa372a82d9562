/** What an item may wait for somebody to do, in the order an inbox shows it: the most pressing first. */
export const TASKS = [
  "silence",
  "vote",
  "consensus",
  "advise",
  "answer",
  "announceConsensus",
  "announce",
  "screen",
  "carryOn",
  "assign",
  "openBallot",
  "matchRequest",
  "scheduleTraining",
  "recordDelivery",
  "recordEvaluation",
  "closeRequest",
  "revise",
  "finish",
] as const;
export type Task = (typeof TASKS)[number];
