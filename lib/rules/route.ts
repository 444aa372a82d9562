import { needsHat } from "./access";
import { type Check, settle } from "./checks";
import type { Hat } from "./hats";
import { granted, no, type Verdict, yes } from "./verdict";
import { type Outcome, STATUSES, type Status } from "./words";

/** What a step may depend on, besides who is asking. */
export type StepFacts = {
  /** The content satisfies its kind's schema. */
  complete: boolean;
  /** Reviewers who accepted or still owe an answer, without advice on the current revision. */
  adviceOwed: number;
  /** Pieces of advice on the current revision. */
  adviceGiven: number;
  /** What the ballot's rule says, once it has closed. */
  ballot: Outcome | null;
};

export const CONDITIONS = {
  complete: (facts: StepFacts) => facts.complete,
  adviceIn: (facts: StepFacts) => facts.adviceGiven > 0 && facts.adviceOwed === 0,
  ballotAdopts: (facts: StepFacts) => facts.ballot === "adopted",
  ballotFails: (facts: StepFacts) => facts.ballot !== null && facts.ballot !== "adopted",
} as const;
export type Condition = keyof typeof CONDITIONS;

/** Every step a route may hold: its action is a word too, with a message and an event of that name. */
export const STEP_ACTIONS = [
  "submit",
  "signOff",
  "startReview",
  "return",
  "resubmit",
  "defer",
  "resume",
  "openBallot",
  "placeUnderSilence",
  "breakSilence",
  "openConsensus",
  "endConsensus",
  "cancelBallot",
  "adopt",
  "notAdopt",
  "reject",
  "withdraw",
] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** The steps that carry an item on; the others send it back, hold it up or end it. */
export const ONWARD: readonly StepAction[] = [
  "submit",
  "resubmit",
  "signOff",
  "startReview",
  "resume",
  "openBallot",
  "placeUnderSilence",
  "openConsensus",
];

/** Steps that must say why, whatever their row says. */
export const NEEDS_REASON: readonly StepAction[] = [
  "return",
  "reject",
  "defer",
  "cancelBallot",
  "withdraw",
  "endConsensus",
];

/** `reason`: whoever takes it must say why. */
export type Step = {
  from: Status;
  action: StepAction;
  to: Status;
  by: readonly Hat[];
  when?: Condition;
  reason?: boolean;
};
export type Route = readonly Step[];

export const needsReason = ({ action, reason = false }: Pick<Step, "action" | "reason">) =>
  reason || NEEDS_REASON.includes(action);

/** The usual path of an item: screening, review, ballot. A kind may declare another in the same five columns. */
export const standardRoute = [
  { from: "draft", action: "submit", to: "submitted", by: ["author"], when: "complete" },
  { from: "submitted", action: "startReview", to: "inReview", by: ["secretary"] },
  { from: "submitted", action: "return", to: "returned", by: ["secretary"] },
  { from: "submitted", action: "reject", to: "rejected", by: ["chair"] },
  { from: "submitted", action: "withdraw", to: "withdrawn", by: ["author"] },
  { from: "returned", action: "resubmit", to: "submitted", by: ["author"], when: "complete" },
  { from: "returned", action: "withdraw", to: "withdrawn", by: ["author"] },
  { from: "inReview", action: "openBallot", to: "inBallot", by: ["chair", "secretary"], when: "adviceIn" },
  { from: "inReview", action: "placeUnderSilence", to: "inSilence", by: ["chair"], when: "adviceIn" },
  { from: "inReview", action: "openConsensus", to: "inConsensus", by: ["chair"], when: "adviceIn" },
  { from: "inReview", action: "return", to: "returned", by: ["secretary", "chair"] },
  { from: "inReview", action: "defer", to: "deferred", by: ["chair", "secretary"] },
  { from: "inReview", action: "reject", to: "rejected", by: ["chair"] },
  { from: "inReview", action: "withdraw", to: "withdrawn", by: ["author"] },
  { from: "deferred", action: "resume", to: "inReview", by: ["chair", "secretary"] },
  { from: "deferred", action: "withdraw", to: "withdrawn", by: ["author"] },
  { from: "inBallot", action: "defer", to: "deferred", by: ["chair"] },
  { from: "inBallot", action: "cancelBallot", to: "inReview", by: ["chair"] },
  { from: "inBallot", action: "adopt", to: "adopted", by: ["ballot"], when: "ballotAdopts" },
  { from: "inBallot", action: "notAdopt", to: "notAdopted", by: ["ballot"], when: "ballotFails" },
  // Once delegations were asked to keep silence, the text is theirs: who wants it gone objects.
  { from: "inSilence", action: "adopt", to: "adopted", by: ["ballot"], when: "ballotAdopts" },
  { from: "inSilence", action: "breakSilence", to: "inReview", by: ["ballot"], when: "ballotFails" },
  { from: "inConsensus", action: "adopt", to: "adopted", by: ["ballot"], when: "ballotAdopts" },
  { from: "inConsensus", action: "endConsensus", to: "inReview", by: ["chair"] },
] as const satisfies Route;

/** Where an item stands, and the hats worn and set aside towards it. */
type Standpoint = { status: Status; hats: readonly Hat[]; setAside?: readonly Hat[]; facts: StepFacts };

/** May someone take this step now? Yes with the step, or no with the reason. */
export function take(route: Route, action: StepAction, at: Standpoint): Verdict<Step> {
  const allowed = settle(checksOfStep(route, action, at));
  return allowed.ok ? yes(stepOf(route, action, at.status) as Step) : allowed;
}

/** What the route asks of somebody who would take a step; without a step from this status, nothing further. */
export function checksOfStep(
  route: Route,
  action: StepAction,
  { status, hats, setAside = [], facts }: Standpoint,
): Check[] {
  const step = stepOf(route, action, status);
  if (!step) {
    const from = [...new Set(route.filter((row) => row.action === action).map((row) => row.from))];
    return [{ asks: "step", verdict: no("onlyWhile", { act: action, statuses: from }) }];
  }
  const { by, when } = step;
  const inTime = !when || CONDITIONS[when](facts);
  return [
    { asks: "step", verdict: granted },
    { asks: "hats", verdict: needsHat(by, hats, setAside, action) },
    ...(when
      ? [
          {
            asks: "when" as const,
            verdict: inTime ? granted : no(`when.${when}`, { act: action, owed: facts.adviceOwed }),
          },
        ]
      : []),
  ];
}

export const stepOf = (route: Route, action: StepAction, status: Status): Step | undefined =>
  route.find((row) => row.from === status && row.action === action);

/** Every step that leaves this status, each with the verdict for this person: the buttons of a page. */
export const stepsFrom = (route: Route, at: Standpoint): { step: Step; verdict: Verdict<Step> }[] =>
  route.filter((row) => row.from === at.status).map((step) => ({ step, verdict: take(route, step.action, at) }));

/** Only the steps someone could take now. */
export const openSteps = (route: Route, at: Standpoint): Step[] =>
  stepsFrom(route, at).flatMap(({ verdict }) => (verdict.ok ? [verdict.value] : []));

/** The route as a Mermaid state diagram, for the README and the rulebook. */
export function diagram(route: Route): string {
  const arrow = ({ from, action, to, by }: Step) => `  ${from} --> ${to}: ${action} (${by.join(", ")})`;
  const ends = STATUSES.filter(
    (status) => route.some((row) => row.to === status) && !route.some((row) => row.from === status),
  );
  return [
    "stateDiagram-v2",
    "  [*] --> draft",
    ...route.map(arrow),
    ...ends.map((status) => `  ${status} --> [*]`),
  ].join("\n");
}
