import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { at, type Fault, fault, isObject, textFaults, wordFaults } from "./fault";
import { readInstant } from "./instant";
import { rosterFaults, rosterFaultsFor } from "./roster-faults";
import { faultsOf } from "./rule-faults";
import { OUTCOMES, type Outcome } from "./words";

/** What a recount needs of an exported decision, and what was recorded. Anything else in it is left aside. */
export type Bundle = {
  format: "decision/1";
  rule: DecisionRule;
  roster: Seat[];
  ballots: Ballot[];
  closesAt?: string;
  outcome: Outcome;
};

type ParsedBundle = { ok: true; value: Bundle } | { ok: false; faults: Fault[] };

/** Reads a bundle, or says what is wrong with it and where. `ruleFaults` may remember the rules it has seen. */
export function parseBundle(input: unknown, ruleFaults: (rule: unknown) => Fault[] = faultsOf): ParsedBundle {
  if (!isObject(input)) return { ok: false, faults: fault("", "notObject") };
  const { format, rule, roster, ballots, outcome } = input;
  const closesAt = input.closesAt ?? undefined;
  const faults = [
    ...wordFaults(format, ["decision/1"], "format"),
    ...ruleFaults(rule).map(inRule),
    ...rosterFaults(roster),
    ...ballotsFaults(ballots),
    ...(closesAt === undefined ? [] : instantFaults(closesAt, "closesAt")),
    ...wordFaults(outcome, OUTCOMES, "outcome"),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const bundle = { format, rule, roster, ballots, ...(closesAt !== undefined && { closesAt }), outcome } as Bundle;
  const unfit = rosterFaultsFor(bundle.rule, bundle.roster);
  return unfit.length > 0 ? { ok: false, faults: unfit } : { ok: true, value: bundle };
}

const inRule = (one: Fault): Fault => ({ ...one, path: one.path === "" ? "rule" : at("rule", one.path) });

function ballotsFaults(ballots: unknown): Fault[] {
  if (!Array.isArray(ballots)) return fault("ballots", ballots === undefined ? "missing" : "notList");
  return ballots.flatMap((ballot, index) => (isBallot(ballot) ? [] : ballotFaults(ballot, at("ballots", index))));
}

const isInstant = (value: unknown) => readInstant(value) !== undefined;

/** The quick yes; what is wrong is looked for only when something is. */
const isBallot = (ballot: unknown) =>
  isObject(ballot) &&
  typeof ballot.seat === "string" &&
  typeof ballot.choice === "string" &&
  (ballot.at === undefined || isInstant(ballot.at)) &&
  (ballot.void === undefined || typeof ballot.void === "string");

function ballotFaults(ballot: unknown, path: string): Fault[] {
  if (!isObject(ballot)) return fault(path, "notObject");
  return [
    ...textFaults(ballot.seat, at(path, "seat")),
    ...textFaults(ballot.choice, at(path, "choice")),
    ...(ballot.at === undefined ? [] : instantFaults(ballot.at, at(path, "at"))),
    ...(ballot.void === undefined || typeof ballot.void === "string" ? [] : fault(at(path, "void"), "notText")),
  ];
}

const instantFaults = (value: unknown, path: string): Fault[] => (isInstant(value) ? [] : fault(path, "notInstant"));
