import { SEATS_COUNTED } from "./decision-rule";
import { at, type Fault, fault, isObject, type Json, keyFaults, listFaults, optionalText, wordFaults } from "./fault";

/** Deeper than any body's rules of procedure, and shallow enough to walk. */
export const DEPTH = 12;

export function measureFaults(measure: unknown, path: string, choices: readonly string[], depth = 0): Fault[] {
  if (measure === undefined) return fault(path, "missing");
  if (!isObject(measure)) return fault(path, "notObject");
  if (depth > DEPTH) return fault(path, "tooDeep");
  const inside = (part: unknown, where: string) => measureFaults(part, where, choices, depth + 1);
  const form = (["sum", "difference", "seats", "choices"] as const).find((key) => Object.hasOwn(measure, key));
  switch (form) {
    case "sum":
      return [...keyFaults(measure, ["sum"], path), ...listFaults(measure.sum, at(path, "sum"), inside)];
    case "difference":
      return [
        ...keyFaults(measure, ["difference"], path),
        ...pairFaults(measure.difference, at(path, "difference"), inside),
      ];
    case "seats":
      return [...plainFaults(measure, path, "seats"), ...wordFaults(measure.seats, SEATS_COUNTED, at(path, "seats"))];
    case "choices":
      return [...plainFaults(measure, path, "choices"), ...namedFaults(measure.choices, at(path, "choices"), choices)];
    default:
      return fault(path, "notMeasure");
  }
}

const plainFaults = (measure: Json, path: string, form: string): Fault[] => [
  ...keyFaults(measure, [form, "group", "weight"], path),
  ...optionalText(measure.group, at(path, "group")),
  ...optionalText(measure.weight, at(path, "weight")),
];

const pairFaults = (value: unknown, path: string, each: (entry: unknown, path: string) => Fault[]): Fault[] =>
  Array.isArray(value) && value.length === 2 ? listFaults(value, path, each) : fault(path, "notPair");

function namedFaults(named: unknown, path: string, choices: readonly string[]): Fault[] {
  const before: unknown[] = [];
  return listFaults(named, path, (choice, where) => {
    if (typeof choice !== "string" || !choices.includes(choice)) return fault(where, "unknownChoice", { choices });
    if (before.includes(choice)) return fault(where, "repeated");
    before.push(choice);
    return [];
  });
}
