import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { decide } from "./decision";
import type { DecisionRule } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { examplesOf, READY_RULES, STANDARD_TERMS } from "./ready-rules";
import { type Route, standardRoute } from "./route";
import { diffOfRoutes } from "./route-diff";
import { layoutOf } from "./route-layout";
import { diffOfRules } from "./rule-diff";
import { faultsOf } from "./rule-faults";
import { BASES, MAJORITIES, QUORUMS, type RuleTerms, ruleOf, termsOf } from "./rule-terms";
import { sameJson } from "./same-json";
import { standardRule } from "./standard-rules";
import { strandedBy } from "./stranded";
import { fileFaults, ruleFaults, workflowFaults } from "./workflow-file";

const file = {
  format: "workflow/1",
  committee: "RAC",
  kind: "policyNote",
  version: 2,
  route: standardRoute,
  rule: standardRule,
};

test("a workflow as a file is read back as it was, and a malformed one is refused with the path", () => {
  expect(fileFaults(JSON.parse(JSON.stringify(file)))).toEqual([]);
  for (const [value, path, reason] of [
    [[], "", "notObject"],
    [{ ...file, format: "workflow/2" }, "format", "notOneOf"],
    [{ ...file, kind: "speech" }, "kind", "notOneOf"],
    [{ ...file, version: "two" }, "version", "notNumber"],
    [{ ...file, colour: "red" }, "colour", "unknownKey"],
    [{ ...file, route: [{ ...standardRoute[0], to: "nowhere" }] }, "route[0].to", "notOneOf"],
    [{ ...file, rule: { ...standardRule, quorum: {} } }, "rule.quorum", "notCondition"],
    [{ ...file, rule: undefined }, "rule", "notObject"],
    [{ ...file, rule: exampleRules.securityCouncil }, "rule.choices.yes", "notOneOf"],
  ] as [unknown, string, string][])
    expect(fileFaults(value)).toContainEqual(expect.objectContaining({ path, reason }));
});

test("what a route means is asked once its form is right", () => {
  expect(workflowFaults(file)).toEqual({ forms: [], route: [] });
  expect(workflowFaults({ ...file, route: [] }).route).toEqual([]);
  expect(workflowFaults({ ...file, route: standardRoute.slice(1) }).route).not.toEqual([]);
});

const terms: fc.Arbitrary<RuleTerms> = fc.record({
  quorum: fc.constantFrom(...QUORUMS),
  majority: fc.constantFrom(...MAJORITIES),
  base: fc.constantFrom(...BASES),
  blocking: fc.integer({ min: 0, max: 5 }),
  veto: fc.constantFrom("", "permanent"),
  weight: fc.constantFrom("", "population"),
  groupBy: fc.constantFrom("", "region"),
  casting: fc.constantFrom("", "chair"),
});

test("every answer to the form's questions is a sound rule, and is read back from it", () => {
  fc.assert(
    fc.property(terms, (wanted) => {
      const rule = ruleOf(wanted);
      expect(ruleFaults(rule)).toEqual([]);
      const read = termsOf(JSON.parse(JSON.stringify(rule)) as DecisionRule);
      expect(read && sameJson(ruleOf(read), rule)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the standard rule is among those the form can ask for; the Security Council's is not", () => {
  const standard = {
    quorum: "half",
    majority: "half",
    base: "cast",
    blocking: 0,
    veto: "",
    weight: "",
    groupBy: "",
    casting: "",
  };
  expect(termsOf(standardRule)).toEqual(standard);
  expect(sameJson(ruleOf(standard as RuleTerms), standardRule)).toBe(true);
  for (const rule of [exampleRules.securityCouncil, exampleRules.ietfStandardsTrack, exampleRules.silence])
    expect(termsOf(rule)).toBeNull();
});

test("the form's rules decide as their names say", () => {
  const base: RuleTerms = {
    quorum: "half",
    majority: "half",
    base: "cast",
    blocking: 0,
    veto: "",
    weight: "",
    groupBy: "",
    casting: "",
  };
  const of = (change: Partial<RuleTerms>, ...said: string[]) => {
    const rule = ruleOf({ ...base, ...change });
    expect(faultsOf(rule)).toEqual([]);
    const seats = Array.from({ length: 5 }, (_, at) => ({ id: `${at}` }));
    return decide(
      rule,
      seats,
      said.map((choice, at) => ({ seat: `${at}`, choice })),
    ).outcome;
  };
  const [Y, N, A] = ["approve", "object", "abstain"];
  expect(of({}, Y, Y, Y, N, N)).toBe("adopted");
  expect(of({}, Y, Y, N, N, A)).toBe("not-adopted");
  expect(of({}, Y, Y)).toBe("no-quorum");
  expect(of({ quorum: "third" }, Y, Y)).toBe("adopted");
  expect(of({ majority: "twoThirds" }, Y, Y, Y, N, N)).toBe("not-adopted");
  expect(of({ majority: "twoThirds" }, Y, Y, N, A, A)).toBe("adopted");
  expect(of({ majority: "twoThirds", base: "voting" }, Y, Y, N, A, A)).toBe("not-adopted");
  expect(of({ base: "all" }, Y, Y, A, A, A)).toBe("not-adopted");
  expect(of({ majority: "all" }, Y, Y, Y, Y, A)).toBe("adopted");
  expect(of({ majority: "consensus" }, Y, A, A, A, A)).toBe("adopted");
  expect(of({ majority: "consensus" }, Y, Y, Y, Y, N)).toBe("not-adopted");
  expect(of({ blocking: 2 }, Y, Y, Y, Y, N)).toBe("adopted");
  expect(of({ blocking: 2 }, Y, Y, Y, N, N)).toBe("not-adopted");
  expect(of({ casting: "4" }, Y, Y, N, N, Y)).toBe("adopted");
});

test("items are stranded where a route has no place for them, or no way on", () => {
  const short: Route = standardRoute.filter(
    (row) => row.from !== "deferred" && row.to !== "returned" && row.from !== "returned",
  );
  const items = (["draft", "inReview", "returned", "deferred", "adopted"] as const).map((status) => ({ status }));
  expect(strandedBy(short, items)).toEqual([
    { status: "returned", stranding: "lacksStatus" },
    { status: "deferred", stranding: "noStep" },
  ]);
  expect(strandedBy(standardRoute, items)).toEqual([]);
});

test("a difference names the rows that came, went and changed", () => {
  const after: Route = [
    ...standardRoute
      .filter((row) => row.action !== "resume")
      .map((row) => (row.action === "startReview" ? { ...row, by: ["chair" as const] } : row)),
    { from: "submitted", action: "signOff", to: "signedOff", by: ["secretary"] },
  ];
  expect(
    diffOfRoutes(standardRoute, after).map(({ change, ...rows }) => [change, Object.values(rows)[0]?.action]),
  ).toEqual([
    ["removed", "resume"],
    ["changed", "startReview"],
    ["added", "signOff"],
  ]);
  expect(diffOfRoutes(standardRoute, standardRoute.toReversed())).toEqual([]);
});

test("a drawing is narrow enough for a phone, has a line for every row, and no two lines or numbers on each other", () => {
  const { width, boxes, lines, box, height } = layoutOf(standardRoute);
  expect(width).toBeLessThanOrEqual(390);
  expect(boxes).toHaveLength(new Set(standardRoute.flatMap(({ from, to }) => [from, to])).size);
  expect(lines.map(({ row }) => row).sort((a, b) => a - b)).toEqual(standardRoute.map((_, row) => row));
  for (const { badge } of lines) {
    expect(badge.x).toBeGreaterThan(0);
    expect(badge.x).toBeLessThan(width);
    expect(badge.y).toBeLessThan(height);
    const near = lines.filter((other) => Math.hypot(other.badge.x - badge.x, other.badge.y - badge.y) < 16);
    expect(near).toHaveLength(1);
    const under = boxes.filter(
      ({ y }) => badge.y > y && badge.y < y + box.height && badge.x > box.x && badge.x < box.x + box.width,
    );
    expect(under).toEqual([]);
  }
});

test("rules to start from are sound, and speak the delegations’ words", () => {
  for (const rule of Object.values(READY_RULES)) {
    expect(ruleFaults(rule)).toEqual([]);
    expect(examplesOf(rule).length).toBeGreaterThan(3);
  }
  const ends = (rule: DecisionRule) => examplesOf(rule).map(({ outcome }) => outcome);
  expect(ends(READY_RULES.standard)).toEqual([
    "adopted",
    "adopted",
    "not-adopted",
    "adopted",
    "adopted",
    "adopted",
    "no-quorum",
  ]);
  expect(ends(READY_RULES.unanimity)).toEqual([
    "not-adopted",
    "not-adopted",
    "not-adopted",
    "adopted",
    "not-adopted",
    "adopted",
    "no-quorum",
  ]);
});

test("the difference of two rules names what changed", () => {
  expect(diffOfRules(standardRule, standardRule)).toEqual([]);
  expect(diffOfRules(READY_RULES.standard, READY_RULES.twoThirds).map(({ path }) => path)).toEqual([
    "adopt · majority",
  ]);
  const blocked = ruleOf({ ...STANDARD_TERMS, blocking: 1, quorum: "none", casting: "chair" });
  expect(
    diffOfRules(standardRule, blocked).map(({ path, before, after }) => [path, Boolean(before), Boolean(after)]),
  ).toEqual([
    ["quorum · quorum", true, false],
    ["adopt", false, true],
    ["adopt · blocking", false, true],
    ["tie", false, true],
  ]);
});
