/** Symbols, given in the order in which things happened: gap-free in each series, like the running app's. */

import { decisionSeries, documentSeries, type Numbering, symbolOf } from "@/lib/rules/numbering";
import { COMMITTEES, type CommitteeName, committeeId } from "../cast";
import { yearOf } from "./calendar";
import type { Told } from "./told";

/** What a committee does unless it says otherwise. */
const BY_YEAR: Numbering = { numbering: "year", meeting: 0, sitting: false };

type Counter = { committeeId: string; series: string; last: number };

/** Numbers what was submitted and what was adopted; answers the counters as they stand afterwards. */
export function number(all: readonly Told[]): Counter[] {
  const counters = new Map<string, Counter>();
  const next = (committee: CommitteeName, series: string) => {
    const key = `${committee} ${series}`;
    const counter = counters.get(key) ?? { committeeId: committeeId(committee), series, last: 0 };
    counter.last += 1;
    counters.set(key, counter);
    return symbolOf(COMMITTEES[committee].symbol, series, counter.last);
  };

  const submitted = all.flatMap((told) =>
    told.revisions.slice(0, 1).map(({ submittedAt }) => ({ told, at: submittedAt as Date })),
  );
  for (const { told, at } of submitted.sort(byInstant)) {
    const symbol = next(told.story.committee ?? "rac", documentSeries(told.story.kind, yearOf(at)));
    told.item.symbol = symbol;
    for (const { data } of told.events.filter(({ act }) => act === "submit" || act === "resubmit"))
      Object.assign(data.set as object, { symbol });
  }

  const decided = all.flatMap((told) => {
    if (told.decision?.outcome !== "adopted") return [];
    // What silence adopted is numbered as it is announced.
    const bySilence = told.ballots.at(-1)?.procedure === "silence";
    if (!bySilence) return [{ told, at: told.decision.decidedAt, act: "adopt" }];
    return told.announcement ? [{ told, at: told.announcement.announcedAt, act: "announceDecision" }] : [];
  });
  for (const { told, at, act } of decided.sort(byInstant)) {
    const symbol = next(told.story.committee ?? "rac", decisionSeries(BY_YEAR, yearOf(at)));
    if (told.decision && act === "adopt") told.decision.symbol = symbol;
    if (told.announcement) told.announcement.symbol = symbol;
    for (const event of told.events) if (event.act === act) event.data.symbol = symbol;
  }
  return [...counters.values()];
}

const byInstant = (one: { told: Told; at: Date }, other: { told: Told; at: Date }) =>
  one.at.getTime() - other.at.getTime() || one.told.story.key.localeCompare(other.told.story.key);
