/** The life of a capacity request after its adoption: matched, scheduled, delivered, evaluated, closed. */
import { dayAfter } from "./days";
import { type Evaluation, type Level, mayEvaluate, nextLevel, WINDOWS } from "./kirkpatrick";
import { granted, type No, no, type Verdict, yes } from "./verdict";
import type { CapacityAct, CapacityState } from "./words";

/** How far a request has come. Days as `2026-11-23`, by the committee's calendar. */
export type Capacity = {
  state: CapacityState;
  /** The day it came to this state; of what is evaluated on every level, the day the last one was. */
  since: string;
  /** Who provides the training. */
  provider: string | null;
  place: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** Of training, for each participant. */
  hours: number | null;
  /** Who took part. */
  women: number | null;
  men: number | null;
  /** The latest of each level. */
  evaluations: Evaluation[];
  /** What it was before it was closed, declined or withdrawn. */
  before: CapacityState | null;
};

/** What is entered with each act beside a reason or a note. */
export type CapacityStep =
  | { act: "matchRequest"; provider: string }
  | { act: "scheduleTraining"; startsOn: string; endsOn: string; place: string; hours: number }
  | { act: "recordDelivery"; startsOn: string; endsOn: string; hours: number; women: number; men: number }
  | ({ act: "recordEvaluation" } & Evaluation)
  | { act: "closeRequest" | "declineRequest" | "withdrawRequest" | "reopenRequest" };

export const approvedOn = (day: string): Capacity => ({
  state: "approved",
  since: day,
  provider: null,
  place: null,
  startsOn: null,
  endsOn: null,
  hours: null,
  women: null,
  men: null,
  evaluations: [],
  before: null,
});

type Line = { from: readonly CapacityState[]; to: CapacityState };
const UNDELIVERED = ["approved", "matched", "scheduled"] as const;

/** From where each act leads where. Reopening leads back to where the request was. */
const CAPACITY_ROUTE: Record<Exclude<CapacityAct, "reopenRequest">, Line> = {
  matchRequest: { from: UNDELIVERED, to: "matched" },
  scheduleTraining: { from: ["matched", "scheduled"], to: "scheduled" },
  recordDelivery: { from: ["scheduled", "delivered"], to: "delivered" },
  recordEvaluation: { from: ["delivered", "evaluated"], to: "evaluated" },
  closeRequest: { from: ["evaluated"], to: "closed" },
  declineRequest: { from: UNDELIVERED, to: "declined" },
  withdrawRequest: { from: UNDELIVERED, to: "withdrawn" },
};

const OVER: readonly CapacityState[] = ["closed", "declined", "withdrawn"];
export const isOver = (state: CapacityState) => OVER.includes(state);

/** Why an act does not fit a state that lies before those it leads from: what has to come first. */
const FIRST: Partial<Record<CapacityAct, string>> = {
  scheduleTraining: "matchFirst",
  recordDelivery: "scheduleFirst",
  recordEvaluation: "deliverFirst",
  closeRequest: "evaluateFirst",
};
const ORDER: readonly CapacityState[] = ["approved", "matched", "scheduled", "delivered", "evaluated"];

/** Does the act fit where the request stands? */
export function mayCarry({ state }: Pick<Capacity, "state">, act: CapacityAct): Verdict<CapacityState | null> {
  if (act === "reopenRequest") return isOver(state) ? yes(null) : no("requestOpen");
  if (isOver(state)) return no("requestOver");
  const { from, to } = CAPACITY_ROUTE[act];
  if (from.includes(state)) return yes(to);
  const first = ORDER.indexOf(state) < ORDER.indexOf(from[0] ?? "approved") ? FIRST[act] : undefined;
  return no(first ?? "deliveredAlready");
}

/** The request, adopted on a day, after a step on another; a refusal says what is missing. */
export function carry(held: Capacity, step: CapacityStep, today: string, adopted: string): Verdict<Capacity> {
  const fits = mayCarry(held, step.act);
  if (!fits.ok) return fits;
  const to = fits.value ?? held.before ?? "approved";
  const moved = { ...held, state: to, since: to === held.state ? held.since : today };
  switch (step.act) {
    case "matchRequest":
      return yes({ ...moved, provider: step.provider, since: today, ...UNPLANNED });
    case "scheduleTraining": {
      const { startsOn, endsOn, place, hours } = step;
      return badDays(step, adopted) ?? yes({ ...moved, startsOn, endsOn, place, hours });
    }
    case "recordDelivery": {
      const { startsOn, endsOn, hours, women, men } = step;
      if (endsOn > today) return no("notOverYet", { day: endsOn });
      if (women + men === 0) return no("nobodyTookPart");
      return badDays(step, adopted) ?? yes({ ...moved, startsOn, endsOn, hours, women, men });
    }
    case "recordEvaluation":
      return evaluated(moved, step, today);
    case "reopenRequest":
      return yes({ ...moved, before: null });
    default:
      return yes({ ...moved, ...(isOver(to) && { before: held.state }) });
  }
}

/** Another provider makes plans anew. */
const UNPLANNED = { place: null, startsOn: null, endsOn: null, hours: null };

/** What was held before anybody adopted the request does not answer it. */
function badDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }, adopted: string): No | undefined {
  if (startsOn > endsOn) return no("trainingEndsFirst");
  return startsOn < adopted ? no("trainingBeforeAdopted", { day: adopted }) : undefined;
}

/** Is it time to look at a level? */
export function timeToEvaluate({ endsOn }: Pick<Capacity, "endsOn">, level: Level, today: string): Verdict {
  const from = dayAfter(endsOn ?? today, WINDOWS[level].from);
  return today < from ? no("evaluationEarly", { day: from }) : granted;
}

function evaluated(held: Capacity, step: { act: "recordEvaluation" } & Evaluation, today: string): Verdict<Capacity> {
  const { act: _, ...evaluation } = step;
  const { level, asked } = evaluation;
  const time = timeToEvaluate(held, level, today);
  if (!time.ok) return time;
  // Behaviour and results are told by superiors and clients, too.
  if (level <= 2 && asked > (held.women ?? 0) + (held.men ?? 0)) return no("moreAskedThanTookPart");
  const may = mayEvaluate(evaluation);
  if (!may.ok) return may;
  const others = held.evaluations.filter((one) => one.level !== level);
  const evaluations = [...others, evaluation].toSorted((one, other) => one.level - other.level);
  // Only from now on can it be closed for having all of them.
  const completes = nextLevel(held.evaluations) !== null && nextLevel(evaluations) === null;
  return yes({ ...held, evaluations, ...(completes && { since: today }) });
}

/** What the requester owes, who knows what came of it; everything else, and what is late, the secretariat. */
export const REQUESTERS_ACTS = ["recordDelivery", "recordEvaluation"] as const satisfies CapacityAct[];

/** What a request waits for: since when it can be done, and by when it should be. House defaults. */
export type Owed = { act: CapacityAct; level: Level | null; from: string; due: string };
const PATIENCE_DAYS = 30;
const REPORT_DAYS = 14;

export function owedBy({ state, since, endsOn, evaluations }: Capacity): Owed | null {
  const soon = (act: CapacityAct): Owed => ({ act, level: null, from: since, due: dayAfter(since, PATIENCE_DAYS) });
  if (isOver(state)) return null;
  if (state === "approved") return soon("matchRequest");
  if (state === "matched" || !endsOn) return soon("scheduleTraining");
  if (state === "scheduled")
    return { act: "recordDelivery", level: null, from: endsOn, due: dayAfter(endsOn, REPORT_DAYS) };
  const level = nextLevel(evaluations);
  if (!level) return soon("closeRequest");
  const { from, due } = WINDOWS[level];
  return { act: "recordEvaluation", level, from: dayAfter(endsOn, from), due: dayAfter(endsOn, due) };
}

/** What it waits for as its row keeps it. */
export function owedColumns(capacity: Capacity) {
  const owed = owedBy(capacity);
  return { owed: owed?.act ?? null, owedFrom: owed?.from ?? null, dueOn: owed?.due ?? null };
}

/** The request told again from its record: every entry says under `capacity` what it came to. */
export const replayCapacity = (
  opened: string,
  entries: readonly { data?: Record<string, unknown> | null }[],
): Capacity =>
  entries.reduce<Capacity>(
    (row, { data }) => ({ ...row, ...(data?.capacity as Partial<Capacity> | undefined) }),
    approvedOn(opened),
  );

/** What of a request a step changed, for the entry of its record. */
export const changeOf = (before: Capacity, after: Capacity): Partial<Capacity> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Capacity]),
    ),
  );
