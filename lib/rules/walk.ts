import type { Condition, DecisionRule, GroupClause, Measure, MeasureClause } from "./decision-rule";

/** A measure that counts seats itself. */
export type PlainMeasure = Exclude<Measure, { sum: unknown } | { difference: unknown }>;

/** Every clause within a condition, those inside groups too. */
export function clausesIn(condition: Condition): (MeasureClause | GroupClause)[] {
  if ("all" in condition) return condition.all.flatMap(clausesIn);
  if ("any" in condition) return condition.any.flatMap(clausesIn);
  if ("not" in condition) return clausesIn(condition.not);
  return "groupBy" in condition ? [condition, ...clausesIn(condition.where)] : [condition];
}

/** Every measure that counts within a condition. */
export function measuresIn(condition: Condition): PlainMeasure[] {
  return clausesIn(condition).flatMap((clause) => {
    if ("groupBy" in clause) return [];
    const { measure, to } = clause;
    const other = typeof to === "number" ? [] : plainMeasures("share" in to ? to.of : to);
    return [...plainMeasures(measure), ...other];
  });
}

/** Every measure a measure is made of, down to those that count. */
export function plainMeasures(measure: Measure): PlainMeasure[] {
  if ("sum" in measure) return measure.sum.flatMap(plainMeasures);
  if ("difference" in measure) return measure.difference.flatMap(plainMeasures);
  return [measure];
}

/** The clauses a decision gives evidence for, by the names it gives them. */
export function namedClauses({ quorum, adopt, reject }: DecisionRule) {
  const named = (condition: Condition | undefined, path: string) => (condition ? clausesAt(condition, path) : []);
  return [...named(quorum, "quorum"), ...named(adopt, "adopt"), ...named(reject, "reject")];
}

function clausesAt(condition: Condition, path: string): { id: string; clause: MeasureClause | GroupClause }[] {
  const each = (parts: readonly Condition[], at: string) =>
    parts.flatMap((part, index) => clausesAt(part, `${at}[${index}]`));
  if ("all" in condition) return each(condition.all, `${path}.all`);
  if ("any" in condition) return each(condition.any, `${path}.any`);
  if ("not" in condition) return clausesAt(condition.not, `${path}.not`);
  return [{ id: condition.id ?? path, clause: condition }];
}
