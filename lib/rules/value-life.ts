import { granted, no, type Verdict } from "./verdict";
import type { ValueState } from "./words";

/** What is done to a reported value. */
export const VALUE_ACTS = ["enterValues", "submitValues", "acceptValues", "returnValues"] as const;
export type ValueAct = (typeof VALUE_ACTS)[number];

/** The life of a value: nothing else ever happens to it. `null` is a cell in which nothing stands yet. */
export const VALUE_ROUTE: readonly { from: ValueState | null; act: ValueAct; to: ValueState }[] = [
  { from: null, act: "enterValues", to: "draft" },
  { from: "draft", act: "enterValues", to: "draft" },
  { from: "returned", act: "enterValues", to: "draft" },
  { from: "draft", act: "submitValues", to: "submitted" },
  { from: "submitted", act: "acceptValues", to: "accepted" },
  { from: "submitted", act: "returnValues", to: "returned" },
];

/** What counts towards whether something may be done to a value of a period today. */
export type ValueFacts = {
  /** The state of what is under way in this cell, if anything. What was accepted before stands beside it. */
  state: ValueState | null;
  /** Who entered it and who submitted it. */
  hands: readonly (string | null)[];
  period: PeriodFacts;
};
export type PeriodFacts = { startsOn: string; closed: boolean };

/** A closed period is locked, and one that has not begun has nothing to report. */
export function mayReport({ startsOn, closed }: PeriodFacts, today: string): Verdict {
  if (closed) return no("periodClosed");
  return startsOn > today ? no("periodNotBegun", { day: startsOn }) : granted;
}

/** Whether somebody may do this to a value; rights in the committee are asked apart. */
export function mayOnValue(act: ValueAct, { state, hands, period }: ValueFacts, who: string, today: string): Verdict {
  const open = mayReport(period, today);
  if (!open.ok) return open;
  if (!VALUE_ROUTE.some((row) => row.from === state && row.act === act))
    return no(act === "enterValues" ? "valueSubmitted" : act === "submitValues" ? "nothingToSubmit" : "notSubmitted");
  // Separation of duties: what counts was seen by a second pair of eyes.
  return act === "acceptValues" && hands.includes(who) ? no("ownValue") : granted;
}

/** A period is closed when nothing in it is under way, and it is over. */
export function mayClosePeriod(
  { closed, endsOn, open }: { closed: boolean; endsOn: string; open: number },
  today: string,
): Verdict {
  if (closed) return no("periodClosed");
  if (endsOn >= today) return no("periodNotOver", { day: endsOn });
  return open > 0 ? no("valuesUnderWay", { open }) : granted;
}
