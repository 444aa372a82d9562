import { COMPARISONS } from "./decision-rule";
import {
  at,
  type Fault,
  fault,
  isObject,
  type Json,
  keyFaults,
  listFaults,
  optionalText,
  textFaults,
  wordFaults,
} from "./fault";
import { compare, ONE, readFraction } from "./fraction";
import { DEPTH, measureFaults } from "./measure-faults";

export function conditionFaults(condition: unknown, path: string, choices: readonly string[], depth = 0): Fault[] {
  if (condition === undefined) return fault(path, "missing");
  if (!isObject(condition)) return fault(path, "notObject");
  if (depth > DEPTH) return fault(path, "tooDeep");
  const inside = (part: unknown, where: string) => conditionFaults(part, where, choices, depth + 1);
  const form = (["all", "any", "not", "groupBy", "measure"] as const).find((key) => Object.hasOwn(condition, key));
  switch (form) {
    case "all":
    case "any":
      return [...keyFaults(condition, [form], path), ...listFaults(condition[form], at(path, form), inside)];
    case "not":
      return [...keyFaults(condition, ["not"], path), ...inside(condition.not, at(path, "not"))];
    case "groupBy":
      return [...groupFaults(condition, path), ...inside(condition.where, at(path, "where"))];
    case "measure":
      return clauseFaults(condition, path, choices);
    default:
      return fault(path, "notCondition");
  }
}

function groupFaults(clause: Json, path: string): Fault[] {
  return [
    ...keyFaults(clause, ["id", "groupBy", "where", "weight", "is", "to"], path),
    ...optionalText(clause.id, at(path, "id")),
    ...textFaults(clause.groupBy, at(path, "groupBy")),
    ...optionalText(clause.weight, at(path, "weight")),
    ...wordFaults(clause.is, [">=", ">"], at(path, "is")),
    ...groupTargetFaults(clause.to, at(path, "to")),
  ];
}

function groupTargetFaults(to: unknown, path: string): Fault[] {
  if (to === undefined) return fault(path, "missing");
  if (!isObject(to)) return typeof to === "number" ? numberFaults(to, path) : fault(path, "notTarget");
  return [...keyFaults(to, ["share"], path), ...shareFaults(to.share, at(path, "share"), true)];
}

function clauseFaults(clause: Json, path: string, choices: readonly string[]): Fault[] {
  return [
    ...keyFaults(clause, ["id", "measure", "is", "to"], path),
    ...optionalText(clause.id, at(path, "id")),
    ...measureFaults(clause.measure, at(path, "measure"), choices),
    ...wordFaults(clause.is, COMPARISONS, at(path, "is")),
    ...targetFaults(clause.to, at(path, "to"), choices),
  ];
}

function targetFaults(to: unknown, path: string, choices: readonly string[]): Fault[] {
  if (to === undefined) return fault(path, "missing");
  if (!isObject(to)) return typeof to === "number" ? numberFaults(to, path) : fault(path, "notTarget");
  if (!Object.hasOwn(to, "share")) return measureFaults(to, path, choices);
  return [
    ...keyFaults(to, ["share", "of"], path),
    ...shareFaults(to.share, at(path, "share"), countsSeats(to.of)),
    ...measureFaults(to.of, at(path, "of"), choices),
  ];
}

const numberFaults = (value: number, path: string) => (readFraction(value) ? [] : fault(path, "notNumber"));

/** A share of seats above one can never be reached; one of ballots can: "twice as many for as against". */
function shareFaults(share: unknown, path: string, ofSeats: boolean): Fault[] {
  if (share === undefined) return fault(path, "missing");
  if (typeof share !== "string" || !share.includes("/")) return fault(path, "notFraction");
  const value = readFraction(share);
  if (!value) return fault(path, /\/[0.]+$/.test(share) ? "zeroDenominator" : "notFraction");
  if (value.n < 0n) return fault(path, "negative");
  return ofSeats && compare(value, ONE) > 0 ? fault(path, "overOne") : [];
}

const countsSeats = (measure: unknown) => isObject(measure) && Object.hasOwn(measure, "seats");
