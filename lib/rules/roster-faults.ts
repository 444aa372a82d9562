import { type DecisionRule, SEAT_STANDINGS, type Seat } from "./decision-rule";
import { at, type Fault, fault, isObject, objectFaults, textFaults, wordFaults } from "./fault";
import { compare, type Fraction, readFraction } from "./fraction";
import { weightOf } from "./measure";
import { clausesIn, measuresIn } from "./walk";

/** What is wrong with a roster by itself. */
export function rosterFaults(roster: unknown): Fault[] {
  if (!Array.isArray(roster)) return fault("roster", roster === undefined ? "missing" : "notList");
  const ids = new Set<unknown>();
  return roster.flatMap((seat, index) => {
    const path = at("roster", index);
    if (!isObject(seat)) return fault(path, "notObject");
    if (ids.has(seat.id)) return fault(at(path, "id"), "repeated");
    ids.add(seat.id);
    return [
      ...textFaults(seat.id, at(path, "id")),
      ...groupsFaults(seat.groups, path),
      ...(seat.attributes === undefined ? [] : objectFaults(seat.attributes, at(path, "attributes"), textFaults)),
      ...(seat.weights === undefined ? [] : objectFaults(seat.weights, at(path, "weights"), weightFaults)),
      ...(seat.standing === undefined ? [] : wordFaults(seat.standing, SEAT_STANDINGS, at(path, "standing"))),
    ];
  });
}

/** What a rule asks of a roster: somebody has each weight it sums, and the seats of a group agree on the group's. */
export function rosterFaultsFor({ quorum, adopt, reject }: DecisionRule, roster: readonly Seat[]): Fault[] {
  const conditions = [quorum, adopt, reject].filter((condition) => condition !== undefined);
  const byGroup = conditions.flatMap(clausesIn).flatMap((clause) => ("groupBy" in clause ? [clause] : []));
  const weights = [...conditions.flatMap(measuresIn), ...byGroup].flatMap(({ weight }) => weight ?? []);
  const nowhere = [...new Set(weights)].filter((weight) => !roster.some((seat) => weightOf(seat, weight)));
  return [
    ...(roster.length === 0 ? [] : nowhere.flatMap((weight) => fault("roster", "weightUnknown", { weight }))),
    ...byGroup.flatMap(({ groupBy, weight }) =>
      weight === undefined ? [] : groupWeightFaults(roster, groupBy, weight),
    ),
  ];
}

function groupWeightFaults(roster: readonly Seat[], groupBy: string, weight: string): Fault[] {
  const stated = new Map<string, Fraction>();
  return roster.flatMap((seat, index) => {
    const value = weightOf(seat, weight);
    const group = seat.attributes && Object.hasOwn(seat.attributes, groupBy) ? seat.attributes[groupBy] : undefined;
    if (!value || group === undefined) return [];
    const before = stated.get(group);
    if (!before) stated.set(group, value);
    if (!before || compare(before, value) === 0) return [];
    return fault(at(at(at("roster", index), "weights"), weight), "weightsDiffer", { group });
  });
}

function groupsFaults(groups: unknown, path: string): Fault[] {
  if (groups === undefined) return [];
  if (!Array.isArray(groups)) return fault(at(path, "groups"), "notList");
  return groups.flatMap((group, index) => textFaults(group, at(at(path, "groups"), index)));
}

function weightFaults(weight: unknown, path: string): Fault[] {
  const value = readFraction(weight);
  if (value) return value.n < 0n ? fault(path, "negative") : [];
  const isZeroBelow = typeof weight === "string" && /\/[0.]+$/.test(weight);
  return fault(path, isZeroBelow ? "zeroDenominator" : "notFraction");
}
