import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { HATS, type Hat } from "./hats";
import { CONDITIONS, type Route, STEP_ACTIONS, type Step, standardRoute } from "./route";
import { check, isFinal, ROUTE_FAULTS, reachedFrom, statusesIn } from "./route-check";
import { routeFaults } from "./route-faults";
import { STATUSES } from "./words";

const without = (action: string) => (route: Route) => route.filter((row) => row.action !== action);
const and = (step: Step) => (route: Route) => [...route, step];
const changed = (action: string, change: Partial<Step>) => (route: Route) =>
  route.map((row) => (row.action === action ? { ...row, ...change } : row));
const DECIDING: readonly string[] = ["inBallot", "inSilence", "inConsensus"];
/** Nothing is ever put to the delegations. */
const undecided = (route: Route) => route.filter(({ from, to }) => !DECIDING.includes(from) && !DECIDING.includes(to));
/** A second sign-off: the chair sees what the secretary found complete before it is reviewed. */
const signedOff: Route = [
  ...standardRoute.filter((row) => row.action !== "startReview"),
  { from: "submitted", action: "signOff", to: "signedOff", by: ["secretary"] },
  { from: "signedOff", action: "startReview", to: "inReview", by: ["chair"] },
  { from: "signedOff", action: "return", to: "returned", by: ["chair"] },
];

test("the standard route is sound, and one with a second sign-off", () => {
  expect(check(standardRoute)).toEqual([]);
  expect(check(signedOff)).toEqual([]);
});

for (const [name, spoil, fault] of [
  ["an unreachable status", without("defer"), { fault: "unreachable", at: "deferred" }],
  ["a dead end", (route) => route.filter((row) => row.from !== "deferred"), { fault: "deadEnd", at: "deferred" }],
  ["no way to begin", () => [], { fault: "deadEnd", at: "draft" }],
  [
    "a circle without an end",
    (route) => undecided(route).filter((row) => row.to !== "withdrawn" && row.to !== "rejected"),
    { fault: "neverEnds", at: "submitted" },
  ],
  ["nothing that is ever adopted", undecided, { fault: "neverAdopts", at: "adopted" }],
  ["a step nobody takes", changed("resume", { by: [] }), { fault: "nobody", at: "deferred.resume" }],
  ["a step only an administrator would take", changed("resume", { by: ["admin"] }), { fault: "nobody" }],
  [
    "a step for an observer, too",
    changed("resume", { by: ["chair", "observer"] }),
    { fault: "notTheirs", params: { hats: ["observer"] } },
  ],
  [
    "an outcome that people take",
    changed("adopt", { by: ["chair"] }),
    { fault: "nobody", at: "inBallot.adopt", params: { hats: ["ballot"] } },
  ],
  ["a step for the rule where nothing was decided", changed("reject", { by: ["ballot"] }), { fault: "nobody" }],
  [
    "a step twice",
    and({ from: "draft", action: "submit", to: "inReview", by: ["author"], when: "complete" }),
    { fault: "duplicate", at: "draft.submit" },
  ],
  [
    "a way out of the end",
    and({ from: "adopted", action: "resume", to: "inReview", by: ["chair"] }),
    { fault: "leavesFinal", at: "adopted" },
  ],
  [
    "a second submission",
    and({ from: "deferred", action: "submit", to: "submitted", by: ["author"], when: "complete" }),
    { fault: "wrongFrom", params: { statuses: ["draft"] } },
  ],
  [
    "a text submitted unfinished",
    changed("submit", { when: undefined }),
    { fault: "wrongWhen", params: { conditions: ["complete"] } },
  ],
  [
    "a return to somewhere else",
    changed("return", { to: "deferred" }),
    { fault: "wrongTo", params: { statuses: ["returned"] } },
  ],
  [
    "a ballot that opens elsewhere",
    changed("openBallot", { to: "deferred" }),
    { fault: "wrongTo", params: { statuses: ["inBallot"] } },
  ],
  [
    "a way into the ballot without opening it",
    changed("resume", { to: "inBallot" }),
    { fault: "noWayIn", params: { status: "inBallot", steps: ["openBallot"] } },
  ],
  [
    "a way out of an open ballot",
    and({ from: "inBallot", action: "withdraw", to: "withdrawn", by: ["author"] }),
    { fault: "noWayOut" },
  ],
  [
    "a text taken from its author’s hands",
    and({ from: "returned", action: "startReview", to: "inReview", by: ["secretary"] }),
    { fault: "noWayOut" },
  ],
  [
    "a ballot that cannot fail",
    without("notAdopt"),
    { fault: "lacksOutcome", at: "inBallot", params: { status: "inBallot", steps: ["notAdopt"] } },
  ],
  [
    "advice asked for before anybody advises",
    changed("startReview", { when: "adviceIn" }),
    { fault: "neverHolds", at: "submitted.startReview" },
  ],
  [
    "an outcome asked for without a ballot",
    changed("defer", { when: "ballotFails" }),
    { fault: "neverHolds", at: "inReview.defer" },
  ],
] as [string, (route: Route) => Route, Record<string, unknown>][]) {
  test(`check finds ${name}`, () => {
    expect(check(spoil(standardRoute))).toContainEqual(expect.objectContaining(fault));
  });
}

const step: fc.Arbitrary<Step> = fc.record(
  {
    from: fc.constantFrom(...STATUSES),
    action: fc.constantFrom(...STEP_ACTIONS),
    to: fc.constantFrom(...STATUSES),
    by: fc.subarray<Hat>([...HATS]),
    when: fc.constantFrom(...(Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[])),
    reason: fc.boolean(),
  },
  { requiredKeys: ["from", "action", "to", "by"] },
);
/** Any route, and the standard one with a row or two spoilt. */
const routes = fc.oneof(
  fc.array(step, { maxLength: 20 }),
  fc
    .tuple(fc.nat(standardRoute.length - 1), step)
    .map(([at, row]): Route => standardRoute.map((one, nth) => (nth === at ? row : one))),
);

test("a route without faults lets every item reach an end, and some item be adopted", () => {
  fc.assert(
    fc.property(routes, (route) => {
      const faults = check(route);
      for (const { fault, rows } of faults) {
        expect(ROUTE_FAULTS).toContain(fault);
        for (const row of rows) expect(route[row]).toBeDefined();
      }
      if (faults.length > 0) return;
      for (const status of reachedFrom("draft", route))
        expect([...reachedFrom(status, route)].some(isFinal)).toBe(true);
      expect(statusesIn(route)).toContain("adopted");
    }),
  );
});

test("a route of words is one, whatever it means; what is not is refused with its path", () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (route) => routeFaults(route).length === 0));
  const good = standardRoute[0];
  for (const [value, path, reason] of [
    [undefined, "route", "missing"],
    ["draft", "route", "notList"],
    [[], "route", "notList"],
    [[good, null], "route[1]", "notObject"],
    [[{ ...good, from: "nowhere" }], "route[0].from", "notOneOf"],
    [[{ ...good, action: undefined }], "route[0].action", "missing"],
    [[{ ...good, by: "author" }], "route[0].by", "notList"],
    [[{ ...good, by: ["author", "king"] }], "route[0].by[1]", "notOneOf"],
    [[{ ...good, by: ["author", "author"] }], "route[0].by[1]", "repeated"],
    [[{ ...good, when: "soon" }], "route[0].when", "notOneOf"],
    [[{ ...good, reason: "yes" }], "route[0].reason", "notBoolean"],
    [[{ ...good, color: "red" }], "route[0].color", "unknownKey"],
    [Array.from({ length: 81 }, () => good), "route", "tooMany"],
  ] as [unknown, string, string][])
    expect(routeFaults(value)).toContainEqual(expect.objectContaining({ path, reason }));
});
