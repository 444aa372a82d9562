import type { Comparison, Condition, GroupClause, Measure, MeasureClause } from "./decision-rule";
import { compare, type Fraction, fraction, ONE, plus, show, times, whole, ZERO } from "./fraction";
import { measured, weightOf } from "./measure";
import type { Place } from "./roll";

/** A condition made ready: clauses named, numbers read. A clause compares with `share`, or `share` of `of`. */
export type Test =
  | { kind: "all" | "any" | "not"; parts: Test[] }
  | { kind: "measure"; id: string; measure: Measure; is: Comparison; share: Fraction; of?: Measure }
  | {
      kind: "groups";
      id: string;
      groupBy: string;
      where: Test;
      weight?: string;
      is: Comparison;
      share: Fraction;
      ofAll: boolean;
    };

export type ClauseTest = Exclude<Test, { parts: unknown }>;

/** What a clause came to, as exact text: "3", "10/3". */
export type Clause = { id: string; holds: boolean; left: string; right: string };

/** What a test came to, part by part. */
export type Finding =
  | { holds: boolean; kind: "all" | "any" | "not"; parts: Finding[] }
  | { holds: boolean; kind: "clause"; test: ClauseTest; left: Fraction; right: Fraction };

/** `path` names the clauses that have no id of their own: "adopt.all[1]". */
export function prepare(condition: Condition, path: string): Test {
  if ("all" in condition) return { kind: "all", parts: prepareParts(condition.all, `${path}.all`) };
  if ("any" in condition) return { kind: "any", parts: prepareParts(condition.any, `${path}.any`) };
  if ("not" in condition) return { kind: "not", parts: [prepare(condition.not, `${path}.not`)] };
  return "groupBy" in condition ? prepareGroups(condition, path) : prepareMeasure(condition, path);
}

/** Tries every part, so that each clause has its evidence, whatever the others say. */
export function find(test: Test, places: readonly Place[]): Finding {
  switch (test.kind) {
    case "measure":
      return found(
        test,
        measured(test.measure, places),
        test.of ? times(test.share, measured(test.of, places)) : test.share,
      );
    case "groups": {
      const groups = groupsOf(test.groupBy, places);
      const left = totalOf(
        groups.filter((group) => find(test.where, group).holds),
        test.weight,
      );
      return found(test, left, test.ofAll ? times(test.share, totalOf(groups, test.weight)) : test.share);
    }
    default: {
      const parts = test.parts.map((part) => find(part, places));
      return { holds: JOINS[test.kind](parts), kind: test.kind, parts };
    }
  }
}

/** The evidence, clause by clause, in the order of the rule. */
export function clausesOf(finding: Finding): Clause[] {
  if (finding.kind !== "clause") return finding.parts.flatMap(clausesOf);
  return [{ id: finding.test.id, holds: finding.holds, left: show(finding.left), right: show(finding.right) }];
}

const JOINS = {
  all: (parts: Finding[]) => parts.every((part) => part.holds),
  any: (parts: Finding[]) => parts.some((part) => part.holds),
  not: (parts: Finding[]) => !parts.some((part) => part.holds),
};

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  ">=": (order) => order >= 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  "<": (order) => order < 0,
  "=": (order) => order === 0,
};

const found = (test: ClauseTest, left: Fraction, right: Fraction): Finding => ({
  holds: HOLDS[test.is](compare(left, right)),
  kind: "clause",
  test,
  left,
  right,
});

const prepareParts = (conditions: readonly Condition[], path: string) =>
  conditions.map((condition, index) => prepare(condition, `${path}[${index}]`));

function prepareMeasure({ id, measure, is, to }: MeasureClause, path: string): Test {
  const clause = { kind: "measure", id: id ?? path, measure, is } as const;
  if (typeof to === "number") return { ...clause, share: fraction(to) };
  return "share" in to ? { ...clause, share: fraction(to.share), of: to.of } : { ...clause, share: ONE, of: to };
}

function prepareGroups({ id, groupBy, where, weight, is, to }: GroupClause, path: string): Test {
  const ofAll = typeof to !== "number";
  const share = fraction(ofAll ? to.share : to);
  const inside = prepare(where, `${path}.where`);
  return {
    kind: "groups",
    id: id ?? path,
    groupBy,
    where: inside,
    ...(weight !== undefined && { weight }),
    is,
    share,
    ofAll,
  };
}

/** The seats by the value of an attribute. A seat without it belongs to no group. */
function groupsOf(attribute: string, places: readonly Place[]): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const { attributes } = place.seat;
    if (!attributes || !Object.hasOwn(attributes, attribute)) continue;
    const name = attributes[attribute] as string;
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  }
  return [...groups.values()];
}

function totalOf(groups: readonly Place[][], weight: string | undefined): Fraction {
  if (weight === undefined) return whole(groups.length);
  return groups.reduce((total, group) => plus(total, groupWeight(group, weight)), ZERO);
}

/** A group weighs once, however many seats it has: what the first of them to state it says. */
function groupWeight(group: readonly Place[], weight: string): Fraction {
  for (const { seat } of group) {
    const stated = weightOf(seat, weight);
    if (stated) return stated;
  }
  return ZERO;
}
