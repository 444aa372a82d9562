import type { Hat } from "./hats";
import type { Condition, Route, Step, StepAction } from "./route";
import type { ReasonParams } from "./verdict";
import { FINAL_STATUSES, type Status } from "./words";

/** Hats a step may be given to. Readers and observers move nothing, and an administrator reads no items. */
export const STEP_HATS = [
  "author",
  "editor",
  "reviewing",
  "delegate",
  "secretary",
  "chair",
  "ballot",
] as const satisfies Hat[];

/**
 * What a step does besides changing the status, and so asks of its row: a draft is submitted once and complete,
 * a ballot is opened on the way into it, and its outcome is taken by the rule alone.
 */
type Demands = { from?: readonly Status[]; to?: Status; by?: Hat; when?: Condition };
const DEMANDS: Partial<Record<StepAction, Demands>> = {
  submit: { from: ["draft"], when: "complete" },
  signOff: { to: "signedOff" },
  startReview: { to: "inReview" },
  return: { to: "returned" },
  resubmit: { from: ["returned"], when: "complete" },
  defer: { to: "deferred" },
  resume: { from: ["deferred"] },
  openBallot: { to: "inBallot" },
  cancelBallot: { from: ["inBallot"] },
  placeUnderSilence: { to: "inSilence" },
  breakSilence: { from: ["inSilence"], to: "inReview", by: "ballot", when: "ballotFails" },
  openConsensus: { to: "inConsensus" },
  endConsensus: { from: ["inConsensus"] },
  adopt: { from: ["inBallot", "inSilence", "inConsensus"], to: "adopted", by: "ballot", when: "ballotAdopts" },
  notAdopt: { from: ["inBallot"], to: "notAdopted", by: "ballot", when: "ballotFails" },
  reject: { to: "rejected" },
  withdraw: { to: "withdrawn" },
};

/**
 * The only steps into and out of a status in which something is open: a text to be edited, a ballot to be closed.
 * `every`: however it ends, there has to be a step for it.
 */
type Doors = { in?: readonly StepAction[]; out?: readonly StepAction[]; every?: readonly StepAction[] };
const DOORS: Partial<Record<Status, Doors>> = {
  draft: { in: [], out: ["submit"] },
  returned: { in: ["return"], out: ["resubmit", "withdraw", "reject"] },
  inBallot: { in: ["openBallot"], out: ["adopt", "notAdopt", "defer", "cancelBallot"], every: ["adopt", "notAdopt"] },
  inSilence: { in: ["placeUnderSilence"], out: ["adopt", "breakSilence"], every: ["adopt", "breakSilence"] },
  inConsensus: { in: ["openConsensus"], out: ["adopt", "endConsensus"], every: ["adopt", "endConsensus"] },
  adopted: { in: ["adopt"] },
  notAdopted: { in: ["notAdopt"] },
};

/** `at` is a status or a row, as `draft.submit`; `rows` are the places of the rows concerned; `params` are for its sentence. */
export type RouteFault = { fault: RouteFaultName; at: string; rows: number[]; params: ReasonParams };
export const ROUTE_FAULTS = [
  "unreachable",
  "deadEnd",
  "neverEnds",
  "neverAdopts",
  "leavesFinal",
  "duplicate",
  "nobody",
  "notTheirs",
  "wrongFrom",
  "wrongTo",
  "wrongWhen",
  "neverHolds",
  "backToDraft",
  "noWayIn",
  "noWayOut",
  "lacksOutcome",
] as const;
type RouteFaultName = (typeof ROUTE_FAULTS)[number];

/** What is wrong with a route: nothing, when it may be used. */
export const check = (route: Route): RouteFault[] => [
  ...statusesIn(route).flatMap((status) => statusFaults(route, status)),
  ...route.flatMap((step, row) => stepFaults(route, step, row)),
  ...(reachedFrom("draft", route).has("adopted") ? [] : [NEVER_ADOPTS]),
];

const NEVER_ADOPTS: RouteFault = { fault: "neverAdopts", at: "adopted", rows: [], params: {} };

/** Every status an item can come to on a route, a draft's first. */
export const statusesIn = (route: Route): Status[] => [
  ...new Set<Status>(["draft", ...route.flatMap((row) => [row.from, row.to])]),
];

export const isFinal = (status: Status) => (FINAL_STATUSES as readonly Status[]).includes(status);

function statusFaults(route: Route, status: Status): RouteFault[] {
  const rows = rowsWhere(route, (row) => row.from === status || row.to === status);
  const leaving = route.filter((row) => row.from === status);
  const fault = (name: RouteFaultName, params: ReasonParams = {}): RouteFault[] => [
    { fault: name, at: status, rows, params: { status, ...params } },
  ];
  if (isFinal(status)) return leaving.length > 0 ? fault("leavesFinal") : [];
  if (!reachedFrom("draft", route).has(status)) return fault("unreachable");
  if (leaving.length === 0) return fault("deadEnd");
  const { every = [] } = DOORS[status] ?? {};
  const lacking = every.filter((action) => !leaving.some((row) => row.action === action));
  if (lacking.length > 0) return fault("lacksOutcome", { steps: lacking });
  return [...reachedFrom(status, route)].some(isFinal) ? [] : fault("neverEnds");
}

function stepFaults(route: Route, step: Step, row: number): RouteFault[] {
  const { from, action, to, by, when } = step;
  const fault = (name: RouteFaultName, params: ReasonParams = {}): RouteFault[] => [
    { fault: name, at: `${from}.${action}`, rows: [row], params },
  ];
  const asked: Demands = DEMANDS[action] ?? {};
  const [into, outOf] = [DOORS[to]?.in, DOORS[from]?.out];
  const takers: readonly Hat[] = asked.by ? [asked.by] : STEP_HATS.filter((hat) => hat !== "ballot");
  const cannot = by.filter((hat) => !takers.includes(hat));
  return [
    ...(route.findIndex((other) => other.from === from && other.action === action) < row ? fault("duplicate") : []),
    ...(asked.from && !asked.from.includes(from) ? fault("wrongFrom", { statuses: asked.from }) : []),
    ...(asked.to && asked.to !== to ? fault("wrongTo", { statuses: [asked.to] }) : []),
    ...(cannot.length === by.length ? fault("nobody", { hats: takers }) : []),
    ...(cannot.length > 0 && cannot.length < by.length ? fault("notTheirs", { hats: cannot }) : []),
    ...(asked.when && asked.when !== when ? fault("wrongWhen", { conditions: [asked.when] }) : []),
    ...(when && !asked.when && !mayHold(route, from, when) ? fault("neverHolds") : []),
    ...(to === "draft" ? fault("backToDraft") : []),
    ...(into && to !== "draft" && !into.includes(action) ? fault("noWayIn", { status: to, steps: into }) : []),
    ...(outOf && !outOf.includes(action) ? fault("noWayOut", { status: from, steps: outOf }) : []),
  ];
}

/** Whether a condition can come true in a status. Advice is given in review, and counts until the text is resubmitted. */
function mayHold(route: Route, status: Status, when: Condition): boolean {
  if (when === "complete") return true;
  if (when !== "adviceIn") return false;
  const unchanged = route.filter((row) => row.action !== "resubmit");
  return reachedFrom("draft", route).has("inReview") && reachedFrom("inReview", unchanged).has(status);
}

/** Every status reached from one, itself among them. */
export function reachedFrom(start: Status, route: Route): Set<Status> {
  const reached = new Set<Status>([start]);
  for (const status of reached) for (const row of route) if (row.from === status) reached.add(row.to);
  return reached;
}

const rowsWhere = (route: Route, holds: (row: Step) => boolean) =>
  route.flatMap((row, index) => (holds(row) ? [index] : []));
