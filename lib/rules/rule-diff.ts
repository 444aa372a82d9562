import type { Condition, DecisionRule, GroupClause, MeasureClause } from "./decision-rule";
import { sameJson } from "./same-json";

/** One part of a rule, by its path: the side of a choice, how clauses combine, a clause, or who breaks a tie. */
export type RulePart = { path: string } & (
  | { part: "choice"; choice: string; side: string }
  | { part: "combined"; how: "all" | "any" | "not" }
  | { part: "clause"; clause: MeasureClause | GroupClause }
  | { part: "tie"; casting: string }
);
type PartChange = { path: string; before?: RulePart; after?: RulePart };

/** What differs between two rules, part by part. */
export function diffOfRules(before: DecisionRule, after: DecisionRule): PartChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const paths = [...new Set([...old, ...now].map(({ path }) => path))];
  return paths.flatMap((path) => {
    const [one, other] = [old, now].map((parts) => parts.find((part) => part.path === path));
    if (sameJson(one, other)) return [];
    return [{ path, ...(one && { before: one }), ...(other && { after: other }) }];
  });
}

function partsOf({ choices, quorum, adopt, reject, tie }: DecisionRule): RulePart[] {
  return [
    ...Object.entries(choices).map(
      ([choice, side]): RulePart => ({ path: `choices.${choice}`, part: "choice", choice, side }),
    ),
    ...(quorum ? conditionParts(quorum, "quorum") : []),
    ...conditionParts(adopt, "adopt"),
    ...(reject ? conditionParts(reject, "reject") : []),
    ...(tie ? [{ path: "tie", part: "tie", casting: tie.casting } as const] : []),
  ];
}

/** A clause is known by its name where it has one, so that it is the same clause wherever it stands. */
function conditionParts(condition: Condition, path: string): RulePart[] {
  if ("not" in condition)
    return [{ path, part: "combined", how: "not" }, ...conditionParts(condition.not, `${path}.not`)];
  const how = "all" in condition ? "all" : "any" in condition ? "any" : null;
  if (!how) {
    const clause = condition as MeasureClause | GroupClause;
    return [{ path: clause.id ? `${path.split(".")[0]} · ${clause.id}` : path, part: "clause", clause }];
  }
  const parts =
    how === "all" ? (condition as { all: readonly Condition[] }).all : (condition as { any: readonly Condition[] }).any;
  return [
    { path, part: "combined", how },
    ...parts.flatMap((part, at) => conditionParts(part, `${path}.${how}[${at}]`)),
  ];
}
