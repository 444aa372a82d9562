import type { ClauseTest, Finding } from "./clause";
import type { Comparison } from "./decision-rule";
import { compare, type Fraction, ONE, ZERO } from "./fraction";
import { plainMeasures } from "./walk";

/** A clause that is not as it would have to be, and the comparison it would have to meet. */
export type Failing = { test: ClauseTest; left: Fraction; right: Fraction; is: Comparison | "≠" };

/** The clauses to blame for a finding that is not as `wanted`. A failed part of an `any` that holds is not. */
export function failingClauses(finding: Finding, wanted = true): Failing[] {
  if (finding.holds === wanted) return [];
  if (finding.kind !== "clause")
    return finding.parts.flatMap((part) => failingClauses(part, finding.kind === "not" ? !wanted : wanted));
  const { test, left, right } = finding;
  return [{ test, left, right, is: wanted ? test.is : OPPOSITE[test.is] }];
}

/** A clause that a single ballot breaks, "count … <= 0" however it is written: a veto, an objection. */
export function isBlock({ test, right, is }: Failing): boolean {
  if (test.kind !== "measure" || test.of) return false;
  const measures = plainMeasures(test.measure);
  if (!measures.every((measure) => "choices" in measure)) return false;
  if (is === "<=" || is === "=") return compare(right, ZERO) === 0;
  return is === "<" && compare(right, ONE) === 0 && measures.every(({ weight }) => weight === undefined);
}

export const OPPOSITE = { ">=": "<", ">": "<=", "<=": ">", "<": ">=", "=": "≠" } as const;
