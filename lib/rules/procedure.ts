import { decide } from "./decision";
import type { Ballot, Condition, DecisionRule, Measure, Seat } from "./decision-rule";
import type { Procedure } from "./words";

/** The roster of a procedure. Who replies in writing is present, and who does not is absent; elsewhere presence is not counted. */
export const rosterOf = (procedure: Procedure, seats: readonly (Seat & { spoke: boolean })[]): Seat[] =>
  seats.map(({ spoke, ...seat }) => {
    const absent = procedure === "written" && !spoke && seat.standing !== "vacant";
    return absent ? { ...seat, standing: "absent" } : seat;
  });

/** The same, from what was said: a void ballot is no reply. */
export function rosterWith(procedure: Procedure, seats: readonly Seat[], ballots: readonly Ballot[]): Seat[] {
  const spoken = new Set(ballots.filter((ballot) => ballot.void === undefined).map(({ seat }) => seat));
  return rosterOf(
    procedure,
    seats.map((seat) => ({ ...seat, spoke: spoken.has(seat.id) })),
  );
}

/** Whether who does not reply is taken to accept: with nobody replying, the rule adopts. */
export const isTacit = (rule: DecisionRule, seats: readonly Seat[]): boolean =>
  decide(rule, seats, []).outcome === "adopted";

/**
 * The same rule under tacit acceptance: a delegation that does not reply counts as if it had said the
 * first choice that carries, for the quorum as well. A rule as plain as any other, so that it is
 * recounted without knowing how it came about. A tie is still one of replies given, and a rule with
 * several choices that carry wants one of them to be said.
 */
export function tacit(rule: DecisionRule): DecisionRule {
  const said = Object.keys(rule.choices);
  const assent = said.find((choice) => rule.choices[choice] === "for");
  if (assent === undefined) return rule;
  const votes = said.filter((choice) => rule.choices[choice] !== "recused");

  function condition(of: Condition): Condition {
    if ("all" in of) return { all: of.all.map(condition) };
    if ("any" in of) return { any: of.any.map(condition) };
    if ("not" in of) return { not: condition(of.not) };
    if ("groupBy" in of) return { ...of, where: condition(of.where) };
    const { to } = of;
    const right = typeof to === "number" ? to : "share" in to ? { ...to, of: measure(to.of) } : measure(to);
    return { ...of, measure: measure(of.measure), to: right };
  }
  function measure(of: Measure): Measure {
    if ("sum" in of) return { sum: of.sum.map(measure) };
    if ("difference" in of) return { difference: [measure(of.difference[0]), measure(of.difference[1])] };
    if ("seats" in of) return of.seats === "voting" ? { ...of, seats: "not-recused" } : of;
    const { choices, ...within } = of;
    if (!choices.includes(assent as string)) return of;
    // Everybody who takes part, but for those who said something else.
    const otherwise = votes.filter((choice) => !choices.includes(choice));
    const everybody = { ...within, seats: "not-recused" } as const;
    const withoutOthers: Measure =
      otherwise.length > 0 ? { difference: [everybody, { ...within, choices: otherwise }] } : everybody;
    const recused = choices.filter((choice) => !votes.includes(choice));
    return recused.length > 0 ? { sum: [withoutOthers, { ...within, choices: recused }] } : withoutOthers;
  }
  return {
    ...rule,
    adopt: condition(rule.adopt),
    ...(rule.quorum && { quorum: condition(rule.quorum) }),
    ...(rule.reject && { reject: condition(rule.reject) }),
  };
}
