import type { DecisionRule } from "./decision-rule";
import { type Fault, fault, isObject, keyFaults, textFaults, wordFaults } from "./fault";
import { type Route } from "./route";
import { check, type RouteFault } from "./route-check";
import { routeFaults } from "./route-faults";
import { faultsOf } from "./rule-faults";
import { CHOICES, KIND_NAMES, type KindName } from "./words";

/** A workflow as a file, to be kept or taken to another committee. Who it came from is for people to read. */
export type WorkflowFile = {
  format: "workflow/1";
  committee: string;
  kind: KindName;
  version: number;
  reason?: string;
  route: Route;
  rule: DecisionRule;
};

export function fileFaults(file: unknown): Fault[] {
  if (!isObject(file)) return fault("", "notObject");
  const { format, version, reason } = file;
  return [
    ...keyFaults(file, ["format", "committee", "kind", "version", "reason", "route", "rule"], ""),
    ...wordFaults(format, ["workflow/1"], "format"),
    ...textFaults(file.committee, "committee"),
    ...wordFaults(file.kind, KIND_NAMES, "kind"),
    ...(version === undefined ? fault("version", "missing") : []),
    ...(typeof version === "number" || version === undefined ? [] : fault("version", "notNumber")),
    ...(reason === undefined || typeof reason === "string" ? [] : fault("reason", "notText")),
    ...routeFaults(file.route),
    ...ruleFaults(file.rule).map((one) => ({ ...one, path: one.path === "" ? "rule" : `rule.${one.path}` })),
  ];
}

/** What is wrong with a rule that delegations are to vote by: its choices are among those a delegation can make. */
export function ruleFaults(rule: unknown): Fault[] {
  const faults = faultsOf(rule);
  if (faults.length > 0) return faults;
  const words: readonly string[] = CHOICES;
  return Object.keys((rule as DecisionRule).choices)
    .filter((choice) => !words.includes(choice))
    .flatMap((choice) => fault(`choices.${choice}`, "notOneOf", { words }));
}

/** What keeps a workflow from being used: faults of form and of the rule by their paths, or else of the route's sense. */
export type WorkflowFaults = { forms: Fault[]; route: RouteFault[] };
export function workflowFaults({ route, rule }: { route: unknown; rule: unknown }): WorkflowFaults {
  const shape = routeFaults(route);
  const forms = [
    ...shape,
    ...ruleFaults(rule).map((one) => ({ ...one, path: one.path ? `rule.${one.path}` : "rule" })),
  ];
  return { forms, route: shape.length === 0 ? check(route as Route) : [] };
}
