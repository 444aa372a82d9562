import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Hat } from "./hats";
import { HATS } from "./hats";
import { diagram, openSteps, STEP_ACTIONS, standardRoute, stepsFrom, take } from "./route";
import { FINAL_STATUSES, STATUSES } from "./words";

const ready = { complete: true, adviceOwed: 0, adviceGiven: 1, ballot: null } as const;

test("a step says no with the reason: whose it is, when it is, what it waits for", () => {
  const at = (hats: Hat[], facts = {}) => ({ status: "inReview" as const, hats, facts: { ...ready, ...facts } });
  expect(take(standardRoute, "openBallot", at(["chair"])).ok).toBe(true);
  expect(take(standardRoute, "openBallot", at(["member"]))).toEqual({
    ok: false,
    reason: "onlyHats",
    params: { act: "openBallot", hats: ["chair", "secretary"] },
  });
  expect(take(standardRoute, "openBallot", at(["chair"], { adviceOwed: 2 }))).toEqual({
    ok: false,
    reason: "when.adviceIn",
    params: { act: "openBallot", owed: 2 },
  });
  expect(take(standardRoute, "resume", at(["chair"]))).toEqual({
    ok: false,
    reason: "onlyWhile",
    params: { act: "resume", statuses: ["deferred"] },
  });
});

test("the rule itself adopts or does not, by the ballot's outcome, and nothing else does", () => {
  const after = (ballot: "adopted" | "not-adopted" | "no-quorum" | "no-opinion" | null, hats: Hat[] = ["ballot"]) =>
    openSteps(standardRoute, { status: "inBallot", hats, facts: { ...ready, ballot } }).map((step) => step.to);
  expect(after("adopted")).toEqual(["adopted"]);
  expect(after("not-adopted")).toEqual(["notAdopted"]);
  expect(after("no-quorum")).toEqual(["notAdopted"]);
  expect(after("no-opinion")).toEqual(["notAdopted"]);
  expect(after(null)).toEqual([]);
  // The chair may end a ballot without an outcome; an outcome is the rule's alone.
  const people = HATS.filter((hat) => hat !== "ballot");
  expect(after("adopted", people)).toEqual(["deferred", "inReview"]);
});

test("nothing leaves a final status, whoever asks and whatever holds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FINAL_STATUSES),
      fc.subarray([...HATS]),
      fc.constantFrom(...STEP_ACTIONS),
      fc.constantFrom("adopted" as const, "not-adopted" as const, null),
      (status, hats, action, ballot) => !take(standardRoute, action, { status, hats, facts: { ...ready, ballot } }).ok,
    ),
  );
});

test("the buttons of a page and the server's answer are one verdict", () => {
  fc.assert(
    fc.property(fc.constantFrom(...STATUSES), fc.subarray([...HATS]), (status, hats) => {
      const at = { status, hats, facts: ready };
      for (const { step, verdict } of stepsFrom(standardRoute, at))
        expect(take(standardRoute, step.action, at)).toEqual(verdict);
    }),
  );
});

test("the README draws the standard route as it is", () => {
  expect(readFileSync("README.md", "utf8")).toContain(diagram(standardRoute));
});

test("the diagram draws every row", () => {
  const drawn = diagram(standardRoute);
  for (const { from, action, to } of standardRoute) expect(drawn).toContain(`${from} --> ${to}: ${action}`);
  expect(drawn).toContain("adopted --> [*]");
});
