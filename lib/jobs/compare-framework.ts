import "server-only";
import type { Finding } from "@/lib/iati/finding";
import { frameworkIn, leftOut, readResults } from "@/lib/iati/results";
import { resultsOut } from "@/lib/iati/results-out";
import { frameworkChanges, type RecordedFramework, type ToldFramework, withTold } from "@/lib/rules/framework-facts";
import { type Change, changesOf, keptText } from "@/lib/rules/project-changes";
import type { Kept, ProjectFacts } from "@/lib/rules/project-facts";

/** What a file tells of a project's results, and what it was held against: that must stand there still when it is written. */
export type FrameworkPlan = { told: ToldFramework; before: RecordedFramework };

/** Every field and list that would differ, the results framework among them, and what of it is not taken over and why. */
export function changesWithFramework(
  before: ProjectFacts | undefined,
  after: ProjectFacts,
  { framework, line, today }: { framework: RecordedFramework; line: number; today: string },
): { changes: Change[]; findings: Finding[]; plan: FrameworkPlan | undefined } {
  const read = readResults(resultsIn(after.kept));
  const told = frameworkIn(read);
  const { after: then, notes } = withTold(framework, told, today);
  const findings = [...notes, ...leftOut(read, told)].map(
    ({ says, params }): Finding => ({
      rule: "result",
      severity: "warning",
      line,
      says: `imports.framework.${says}`,
      params,
    }),
  );
  const plan = told.length > 0 ? { told, before: framework } : undefined;
  if (!before) return { changes: [], findings, plan };
  const changes = changesOf(withoutResults(before), withoutResults(after));
  const inFramework = frameworkChanges(framework, then);
  const [goes, comes] = [resultsOut(resultsIn(before.kept), framework), resultsOut(resultsIn(after.kept), then)].map(
    (children) => keptText({ children }),
  );
  // What the framework has no field for, such as documents of an indicator.
  const beside =
    inFramework.length === 0 && goes !== comes
      ? [{ field: "resultsKept", before: goes ?? "", after: comes ?? "" }]
      : [];
  return { changes: [...changes, ...inFramework, ...beside], findings, plan };
}

const resultsIn = (kept: Kept | null) => kept?.children?.filter(({ name }) => name === "result") ?? [];

function withoutResults(facts: ProjectFacts): ProjectFacts {
  if (!facts.kept?.children) return facts;
  const { children, ...others } = facts.kept;
  const left = children.filter(({ name }) => name !== "result");
  const kept = { ...others, ...(left.length > 0 && { children: left }) };
  return { ...facts, kept: Object.keys(kept).length > 0 ? kept : null };
}
