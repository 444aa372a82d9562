import { canAdopt } from "./can-adopt";
import { conditionFaults } from "./condition-faults";
import { type DecisionRule, SIDES } from "./decision-rule";
import { at, type Fault, fault, isObject, type Json, keyFaults, objectFaults, textFaults, wordFaults } from "./fault";

/** What is wrong with a rule, before it is saved or trusted. A rule without faults decides every vote. */
export function faultsOf(rule: unknown): Fault[] {
  if (!isObject(rule)) return fault("", "notObject");
  const choices = isObject(rule.choices) ? Object.keys(rule.choices) : [];
  const faults = [
    ...keyFaults(rule, ["choices", "quorum", "adopt", "reject", "tie", "labels"], ""),
    ...choicesFaults(rule.choices),
    ...(rule.quorum === undefined ? [] : conditionFaults(rule.quorum, "quorum", choices)),
    ...conditionFaults(rule.adopt, "adopt", choices),
    ...(rule.reject === undefined ? [] : conditionFaults(rule.reject, "reject", choices)),
    ...(rule.tie === undefined ? [] : tieFaults(rule.tie, choices)),
    ...(rule.labels === undefined ? [] : objectFaults(rule.labels, "labels", textFaults)),
  ];
  if (faults.length > 0) return faults;
  const repeated = repeatedIds(rule);
  if (repeated.length > 0) return repeated;
  return canAdopt(rule as DecisionRule) ? [] : fault("adopt", "neverAdopts");
}

function choicesFaults(choices: unknown): Fault[] {
  if (isObject(choices) && Object.keys(choices).length === 0) return fault("choices", "missing");
  return objectFaults(choices, "choices", (side, path) => wordFaults(side, SIDES, path));
}

function tieFaults(tie: unknown, choices: readonly string[]): Fault[] {
  if (!isObject(tie)) return fault("tie", "notObject");
  const { between } = tie;
  const faults = [...keyFaults(tie, ["between", "casting"], "tie"), ...textFaults(tie.casting, "tie.casting")];
  if (!Array.isArray(between) || between.length !== 2) return [...faults, ...fault("tie.between", "notPair")];
  if (between[0] === between[1]) return [...faults, ...fault("tie.between[1]", "repeated")];
  const unknown = between.flatMap((choice, index) =>
    choices.includes(choice) ? [] : fault(at("tie.between", index), "unknownChoice", { choices }),
  );
  return [...faults, ...unknown];
}

/** Two clauses of one name: whoever reads the evidence could not tell them apart. */
function repeatedIds(rule: Json): Fault[] {
  const seen = new Set<string>();
  return ["quorum", "adopt", "reject"]
    .flatMap((key) => clauseIds(rule[key], key))
    .flatMap(({ id, path }) => {
      if (seen.has(id)) return fault(path, "repeated");
      seen.add(id);
      return [];
    });
}

function clauseIds(condition: unknown, path: string): { id: string; path: string }[] {
  if (Array.isArray(condition)) return condition.flatMap((part, index) => clauseIds(part, at(path, index)));
  if (!isObject(condition)) return [];
  const inside = ["all", "any", "not"].flatMap((key) => clauseIds(condition[key], at(path, key)));
  return typeof condition.id === "string" ? [{ id: condition.id, path: at(path, "id") }, ...inside] : inside;
}
