import type { DecisionRule } from "@/lib/rules/decision-rule";
import { STANDARD_TERMS } from "@/lib/rules/ready-rules";
import type { Route, Step } from "@/lib/rules/route";
import { type RuleTerms, termsOf } from "@/lib/rules/rule-terms";

/** A row of a route as its form holds it: everything text, nothing chosen yet where empty. */
export type TypedRow = { from: string; action: string; to: string; by: string[]; when: string; reason: string };

/** A workflow as its form holds it. The rule's answers and its JSON stand beside each other; `ruleAs` says which counts. */
export type TypedWorkflow = { route: TypedRow[]; ruleAs: "terms" | "json"; terms: TypedTerms; json: string };
export type TypedTerms = Record<keyof RuleTerms, string>;

export const BLANK_ROW: TypedRow = { from: "", action: "", to: "", by: [], when: "", reason: "" };

export const typedOf = ({ route, rule }: { route: Route; rule: DecisionRule }): TypedWorkflow => ({
  route: route.map(typedRow),
  ...typedRule(rule),
});

const typedRow = ({ from, action, to, by, when, reason }: Step): TypedRow => ({
  from,
  action,
  to,
  by: [...by],
  when: when ?? "",
  reason: reason ? "on" : "",
});

/** As answers where they can say it, as JSON otherwise. */
export function typedRule(rule: DecisionRule): Omit<TypedWorkflow, "route"> {
  const terms = termsOf(rule);
  return {
    ruleAs: terms ? "terms" : "json",
    terms: typedTerms(terms ?? STANDARD_TERMS),
    json: JSON.stringify(rule, null, 2),
  };
}

const typedTerms = (terms: RuleTerms) =>
  Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])) as TypedTerms;

/** The route as far as it is chosen: what a row lacks, `routeFaults` names. */
export const routeTyped = (rows: readonly TypedRow[]): unknown[] =>
  rows.map(({ when, reason, ...row }) => ({ ...row, ...(when && { when }), ...(reason && { reason: true }) }));

/** What a form without script sent back; a list of rows may have gaps where nothing was ticked. */
export function typedAgain(values: Record<string, unknown>, before: TypedWorkflow): TypedWorkflow {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const rows = Array.isArray(values.route) ? (values.route as Record<string, unknown>[]) : [];
  const terms = (values.terms ?? {}) as Record<string, unknown>;
  return {
    route: rows.map((row) => ({
      from: text(row.from),
      action: text(row.action),
      to: text(row.to),
      by: Array.isArray(row.by) ? row.by.map(text) : [],
      when: text(row.when),
      reason: text(row.reason),
    })),
    ruleAs: values.ruleAs === "json" ? "json" : "terms",
    terms: {
      ...before.terms,
      ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, text(value)])),
    },
    json: text(values.json) || before.json,
  };
}
